// `npm run data -- FOLDER`: rebuilds the bundled figures from a folder of source files (default ../shared/data).
// What is not a source of figures we know is listed and left out. Running it again changes nothing.
// With MUSTER_DATA=open only openly licensed figures stay in data/.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { makeReady, ROOT, say, stop } from "./ready.mjs"

/** Results to reproduce lie there, not sources: what tests expect must not be what ships. */
const NOT_SOURCES = ["checks"]
const SOURCE_FILE = /\.(xlsx|csv|tsv)$/i

const folder = resolve(process.argv[2] ?? join(ROOT, "../shared/data"))
makeReady()
const {
  importSource,
  MANIFEST_NAME,
  parseEditionRegistry,
  SHIPPED_PUBLISHERS,
  shippedPart,
  withoutRedundant,
  writeBundle,
} = await import("../dist/importers/index.js")
const { readSource } = await import("../dist/readers/index.js")
const { problemLine } = await import("../dist/model/index.js")

const editions = usable(
  parseEditionRegistry(JSON.parse(readFileSync(join(ROOT, "data/editions.json"), "utf8"))),
)
const batches = []
let problems = 0
for (const path of sourceFiles(folder)) {
  const name = relative(folder, path)
  const source = await readSource(new Uint8Array(readFileSync(path)), path)
  const imported = source.ok
    ? importSource({ ...source.value, editions, published: null, publisher: null })
    : source
  if (!imported.ok) {
    say(`left out  ${name}  ${imported.problem.code}`)
    continue
  }
  const { batches: found, problems: inFile } = imported.value
  const figures = found.reduce((sum, batch) => sum + batch.observations.length, 0)
  say(
    `read      ${name}  ${found.map((batch) => `${batch.edition.id} ${batch.carrier}`).join(", ")}  ${figures} figures`,
  )
  for (const problem of inFile) say(`          ${problemLine(problem)}`)
  batches.push(...found)
  problems += inFile.length
}
if (batches.length === 0) stop(`No source of figures found in ${folder}.`)

const useful = withoutRedundant(batches)
for (const batch of batches) {
  if (!useful.includes(batch))
    say(`not ship  ${batch.file.name}  adds nothing to better carriers of ${batch.edition.id}`)
}
const parts = useful.flatMap((batch) => shippedPart(batch) ?? [])
const admitted = admittedPublishers()
for (const publisher of SHIPPED_PUBLISHERS) {
  const own = parts.filter((batch) => batch.edition.publisher === publisher)
  if (!admitted.includes(publisher)) {
    rmSync(join(ROOT, "data", publisher), { recursive: true, force: true })
    say(`data/${publisher}: left out, not openly licensed`)
    continue
  }
  if (own.length === 0) {
    say(`data/${publisher}: no source in ${folder}, left as it is`)
    continue
  }
  const changed = writeFolder(join(ROOT, "data", publisher), writeBundle(publisher, own))
  say(
    `data/${publisher}: ${own.length} batches, ${changed === 0 ? "nothing changed" : `${changed} files changed`}`,
  )
}
process.exitCode = problems === 0 ? 0 : 3

function sourceFiles(directory) {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return NOT_SOURCES.includes(entry.name) ? [] : sourceFiles(path)
    return SOURCE_FILE.test(entry.name) ? [path] : []
  })
}

/** Publishers whose figures may ship: with MUSTER_DATA=open those of `publishers.json` that are openly licensed. */
function admittedPublishers() {
  if (process.env.MUSTER_DATA !== "open") return SHIPPED_PUBLISHERS
  const { publishers } = JSON.parse(readFileSync(join(ROOT, "data/publishers.json"), "utf8"))
  return publishers.filter((one) => one.open).map((one) => one.id)
}

/** Writes what differs, removes figures no longer in the bundle; the number of files touched. */
function writeFolder(directory, bundle) {
  mkdirSync(directory, { recursive: true })
  let changed = 0
  for (const name of readdirSync(directory)) {
    if (bundle.has(name) || !(name.endsWith(".csv") || name === MANIFEST_NAME)) continue
    rmSync(join(directory, name))
    changed++
  }
  for (const [name, text] of bundle) {
    const path = join(directory, name)
    if (contentOf(path) === text) continue
    writeFileSync(path, text)
    changed++
  }
  return changed
}

function contentOf(path) {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return null
  }
}

function usable(outcome) {
  return outcome.ok ? outcome.value : stop(problemLine(outcome.problem))
}
