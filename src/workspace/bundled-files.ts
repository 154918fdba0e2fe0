import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const MANIFEST = "batches.json"

/** One publisher's folder of bundled figures: every file's text by its name. */
export type PublisherFiles = Readonly<{ publisher: string; texts: ReadonlyMap<string, string> }>

/** What ships, and a hash over all of it that changes with any byte. */
export type BundledFiles = Readonly<{ publishers: readonly PublisherFiles[]; sha256: string }>

/** Reads the folders of `dataDirectory` that hold a manifest, by name, of the publishers admitted. Any may be missing, and all of them. */
export function readBundledFiles(
  dataDirectory: string,
  admits: (publisher: string) => boolean = () => true,
): BundledFiles {
  const hash = createHash("sha256")
  const publishers = namesIn(dataDirectory)
    .map((publisher) => ({ publisher, names: namesIn(join(dataDirectory, publisher)) }))
    .filter(({ publisher, names }) => names.includes(MANIFEST) && admits(publisher))
    .map(({ publisher, names }) => {
      const texts = new Map<string, string>()
      for (const name of names.filter((one) => one === MANIFEST || one.endsWith(".csv"))) {
        const bytes = readFileSync(join(dataDirectory, publisher, name))
        hash.update(`${publisher}/${name} ${bytes.length}\n`).update(bytes)
        texts.set(name, bytes.toString("utf8"))
      }
      return { publisher, texts }
    })
  return { publishers, sha256: hash.digest("hex") }
}

export function manifestOf({ texts }: PublisherFiles): unknown {
  try {
    return JSON.parse(texts.get(MANIFEST) ?? "null")
  } catch {
    return null
  }
}

/** Names in a folder, in order; none where there is no folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT" || code === "ENOTDIR") return []
    throw error
  }
}
