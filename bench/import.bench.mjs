import { existsSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import ExcelJS from "exceljs"
import Papa from "papaparse"
import { importSource, parseEditionRegistry } from "../dist/importers/index.js"
import { readSource } from "../dist/readers/index.js"
import { ROOT } from "../scripts/ready.mjs"
import { times } from "./times.mjs"

/**
 * Import of one file of each family, guard and hashing included, from bytes to observations. Peers read the same bytes and
 * make no figures of them: exceljs a workbook, papaparse a table. DESIGN gives a budget for NATO's workbook alone
 * (workbook-import.bench.mjs). Runs on real files, where there are any.
 */
const RUNS = 5
const DATA = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data")
const FILES = [
  "nato/240617-def-exp-2024-TABLES-en.xlsx",
  "nato/2019-edition-2012-2019e-passport.csv",
  "sipri-milex/SIPRI-Milex-data-1949-2024_2.xlsx",
  "eda/eda-defence-data-2023.xlsx",
  "eda/csis-eda-clean.csv",
  "macro/worldbank-SP.POP.TOTL.csv",
  "macro/worldbank-gdp-current-usd_1960-2023_datasets-gdp.csv",
  "macro/imf-weo-oct2025_gdp-usd_percap_growth_incl-forecast.csv",
  "macro/ecb-eurofxref-hist_1999_to_2026-03-05.csv",
]

const registry = parseEditionRegistry(JSON.parse(readFileSync(join(ROOT, "data/editions.json"), "utf8")))
const found = FILES.filter((file) => existsSync(join(DATA, file)))
if (found.length === 0)
  console.log(`  no source files in ${DATA}: nothing measured (name a folder in MUSTER_SHARED)`)
for (const file of found) await compare(join(DATA, file))

async function compare(path) {
  const bytes = new Uint8Array(readFileSync(path))
  const isWorkbook = path.endsWith(".xlsx")
  let figures = 0
  const ours = await times(async () => {
    figures = await importBytes(bytes, path)
  }, RUNS)
  const theirs = await times(
    isWorkbook
      ? () => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)
      : () => Papa.parse(new TextDecoder().decode(bytes)),
    RUNS,
  )
  const line = (who, { first, median }) =>
    `  ${who.padEnd(34)} median of ${RUNS} ${median.toFixed(0).padStart(5)} ms   first ${first.toFixed(0).padStart(5)} ms`
  console.log(
    `import of ${basename(path)}, ${Math.round(bytes.length / 1024)} kB, ${figures.toLocaleString("en")} figures`,
  )
  console.log(line("guard, hash, read, import", ours))
  console.log(line(isWorkbook ? "exceljs, read only" : "papaparse, read only", theirs))
  console.log(`  ratio of medians ${(ours.median / theirs.median).toFixed(2)}`)
}

async function importBytes(bytes, path) {
  const source = await readSource(bytes, path)
  const imported = importSource({
    ...source.value,
    editions: registry.value,
    published: null,
    publisher: null,
    mapping: null,
  })
  if (!imported.ok) throw new Error(`${imported.problem.code}: ${basename(path)}`)
  return imported.value.batches.reduce((sum, batch) => sum + batch.observations.length, 0)
}
