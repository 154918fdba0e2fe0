import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import type { Outcome } from "../model/index.ts"
import { LIMITS } from "./limits.ts"
import { attemptLater, mebibytes, type ReadProblemCode, refuse } from "./problems.ts"
import { baseName } from "./source.ts"

/** A file's bytes, and its name without the folders. */
type FileBytes = Readonly<{ bytes: Uint8Array; name: string }>

/** Reads a plain file of at most 64 MB. Folders, devices and pipes are refused before they are opened. */
export async function readFileSafely(path: string): Promise<Outcome<FileBytes>> {
  return attemptLater(async () => {
    try {
      return { bytes: await readPlainFile(path), name: baseName(path) }
    } catch (error) {
      return refuseFor(error, path)
    }
  })
}

/** A plain file of any length, as it comes. Leaves with the problem of a path that leads to none. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    await plainFile(path)
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Buffer
  } catch (error) {
    refuseFor(error, path)
  }
}

function refuseFor(error: unknown, path: string): never {
  const cause = (error as NodeJS.ErrnoException).code
  if (cause === undefined) throw error
  const [problem, found] = CAUSES[cause] ?? (["read/unreadable-file", cause] as const)
  return refuse(problem, path, found)
}

const CAUSES: Readonly<Record<string, readonly [ReadProblemCode, found: string]>> = {
  ENOENT: ["read/missing-file", "nothing"],
  ENOTDIR: ["read/missing-file", "a file where a folder is named"],
  ENAMETOOLONG: ["read/missing-file", "a name that is too long"],
  ERR_INVALID_ARG_VALUE: ["read/missing-file", "a name that no file can have"],
  EACCES: ["read/unreadable-file", "a file that may not be read"],
  EPERM: ["read/unreadable-file", "a file that may not be read"],
  EISDIR: ["read/folder", "a folder"],
}

async function plainFile(path: string) {
  const found = await stat(path)
  if (found.isDirectory()) refuse("read/folder", path, "a folder")
  if (!found.isFile()) refuse("read/not-a-plain-file", path, "a device or a pipe")
  return found
}

async function readPlainFile(path: string): Promise<Uint8Array> {
  const found = await plainFile(path)
  if (found.size > LIMITS.file) refuse("read/too-large", path, mebibytes(found.size))
  const chunks: Buffer[] = []
  // `end` is inclusive: one byte more than allowed shows that the file grew meanwhile.
  for await (const chunk of createReadStream(path, { end: LIMITS.file, highWaterMark: 1024 * 1024 })) {
    chunks.push(chunk as Buffer)
  }
  const bytes = Buffer.concat(chunks)
  return bytes.length > LIMITS.file ? refuse("read/too-large", path, mebibytes(bytes.length)) : bytes
}
