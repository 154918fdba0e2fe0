import { existsSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import ExcelJS from "exceljs"
import { runnerImport } from "vite"
import { importSource, parseEditionRegistry } from "../dist/importers/index.js"
import { readSource } from "../dist/readers/index.js"
import { ROOT } from "../scripts/ready.mjs"
import { times } from "./times.mjs"

/** DESIGN budget: ≤ 400 ms for a NATO workbook, guard and hashing included. Peer: exceljs reading the same bytes, no figures yet. */
const BUDGET_MS = 400
const RUNS = 5
const REAL = resolve(
  ROOT,
  process.env.MUSTER_SHARED ?? "../shared",
  "data/nato/240617-def-exp-2024-TABLES-en.xlsx",
)

const registry = parseEditionRegistry(JSON.parse(readFileSync(join(ROOT, "data/editions.json"), "utf8")))

await compare("a generated workbook, layout of 2024", "sample.xlsx", await sample())
if (existsSync(REAL))
  await compare("NATO's workbook of June 2024", basename(REAL), new Uint8Array(readFileSync(REAL)))

async function compare(title, name, bytes) {
  const ours = await times(() => importBytes(bytes, name), RUNS)
  const theirs = await times(() => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer), RUNS)
  const line = (who, { first, median }) =>
    `  ${who.padEnd(34)} median of ${RUNS} ${median.toFixed(0)} ms   first ${first.toFixed(0)} ms`
  console.log(`import of ${title}, ${Math.round(bytes.length / 1024)} kB (budget ≤ ${BUDGET_MS} ms)`)
  console.log(line("guard, hash, read, import", ours))
  console.log(line("exceljs, read only", theirs))
  console.log(
    `  ratio of medians ${(ours.median / theirs.median).toFixed(2)}; ${ours.median <= BUDGET_MS ? "within budget" : "OVER BUDGET"}`,
  )
}

async function importBytes(bytes, name) {
  const source = await readSource(bytes, name)
  const imported = importSource({
    ...source.value,
    editions: registry.value,
    published: "2024-06-17",
    publisher: null,
  })
  const figures = imported.ok ? imported.value.batches[0].observations.length : 0
  if (figures < 5_000) throw new Error(`only ${figures} figures read from ${name}`)
}

/** The workbook of the importer's own tests, which is TypeScript. */
async function sample() {
  const folder = "src/importers/nato-workbook"
  const options = { root: ROOT, configFile: false, logLevel: "error" }
  const load = async (file) => (await runnerImport(join(ROOT, folder, file), options)).module
  const { toXlsx } = await load("sketch.sample.ts")
  const { sketch2024 } = await load("layouts/layout-2024.sample.ts")
  return toXlsx(sketch2024())
}
