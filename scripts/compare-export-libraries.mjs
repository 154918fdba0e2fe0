// What decision record 0004 rests on: installs each library that could write Parquet or a workbook in a folder of its
// own, without install scripts, then writes 50,000 rows with it and reads them back with another library.
// `node scripts/compare-export-libraries.mjs`. Needs the package registry.
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const ROWS = 50_000
const CANDIDATES = [
  { name: "@duckdb/node-api@1.5.6-r.1", write: writeWithDuckDb, read: readWithHyparquet },
  { name: "hyparquet-writer@0.17.0", write: writeWithHyparquet, read: readWithDuckDb },
  { name: "exceljs@4.4.0", write: writeWithExceljs, read: readWorkbookWithHucre },
  { name: "hucre@1.0.0", write: writeWithHucre, read: readWorkbookWithExceljs },
]

/** Rows as an answer has them: a code, a year, a number or none, words with what upsets a format, and a citation. */
const rows = Array.from({ length: ROWS }, (_, at) => [
  ["POL", "ESP", "TUR"][at % 3],
  1950 + (at % 75),
  at % 11 === 0 ? null : (at - 25_000) * 1.1,
  at % 7 === 0 ? '=cmd|"x"' : "Türkiye, <estimate> ≥ 2 %",
  `A publisher, A title (2025). tables.xlsx, TABLE3!N${at}.`,
])
const NAMES = ["member", "period", "value", "words", "citation"]

const work = mkdtempSync(join(tmpdir(), "muster-exports-"))
const folders = new Map()
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}\n`)
console.log(
  "| library | install | packages | on disk | import | 50,000 rows written | again | file | read back |",
)
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for (const candidate of CANDIDATES) {
  const folder = join(work, candidate.name.replace(/\W/g, "-"))
  mkdirSync(folder)
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}')
  const installed = measured(() =>
    spawnSync("npm", ["i", "--no-audit", "--no-fund", "--ignore-scripts", candidate.name], { cwd: folder }),
  )
  folders.set(candidate.name.replace(/(.)@.*/, "$1"), folder)
  Object.assign(candidate, { folder, installed })
}
for (const reader of ["hyparquet@1.31.5"]) {
  const folder = join(work, "reader")
  mkdirSync(folder)
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}')
  spawnSync("npm", ["i", "--no-audit", "--no-fund", "--ignore-scripts", reader], { cwd: folder })
  folders.set("hyparquet", folder)
}
for (const { name, write, read, folder, installed } of CANDIDATES) {
  const file = join(folder, "rows.out")
  const loading = importTime(name.replace(/(.)@.*/, "$1"))
  const first = await measuredLater(() => write(file))
  const bytes = readFileSync(file)
  const again = await measuredLater(() => write(file))
  const same = readFileSync(file).equals(bytes) ? "" : ", other bytes"
  const back = await read(file)
  const faults = rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(back[at])).length
  const cells = [
    name,
    `${(installed / 1000).toFixed(1)} s`,
    countPackages(join(folder, "node_modules")),
    `${(sizeOf(join(folder, "node_modules")) / 1e6).toFixed(1)} MB`,
    `${Math.round(loading)} ms`,
    `${Math.round(first)} ms`,
    `${Math.round(again)} ms${same}`,
    `${Math.round(statSync(file).size / 1000)} kB`,
    back.length === ROWS && faults === 0 ? "equal" : `${faults} rows differ`,
  ]
  console.log(`| ${cells.join(" | ")} |`)
}
rmSync(work, { recursive: true })

async function load(name) {
  return import(pathToFileURL(entryOf(name)))
}

/** Milliseconds in a process of its own, where nothing is loaded yet. */
function importTime(name) {
  const code = `const start = performance.now(); await import("${pathToFileURL(entryOf(name))}"); console.log(performance.now() - start)`
  return Number(spawnSync(process.execPath, ["--input-type=module", "-e", code]).stdout.toString())
}

/** The module a bare import of the package means; `require.resolve` does not see packages that are ESM only. */
function entryOf(name) {
  const root = join(folders.get(name), "node_modules", name)
  const { exports, main = "index.js" } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  let entry = exports?.["."] ?? main
  while (typeof entry === "object") entry = entry.import ?? entry.node ?? entry.default
  return join(root, entry)
}

async function writeWithDuckDb(file) {
  const { DuckDBInstance } = await load("@duckdb/node-api")
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  await connection.run(
    "CREATE TABLE rows (member TEXT, period INTEGER, value DOUBLE, words TEXT, citation TEXT)",
  )
  const appender = await connection.createAppender("rows")
  for (const [member, period, value, words, citation] of rows) {
    appender.appendVarchar(member)
    appender.appendInteger(period)
    if (value === null) appender.appendNull()
    else appender.appendDouble(value)
    appender.appendVarchar(words)
    appender.appendVarchar(citation)
    appender.endRow()
  }
  appender.closeSync()
  await connection.run(`COPY rows TO '${file}' (FORMAT PARQUET, KV_METADATA { note: 'metadata' })`)
  connection.closeSync()
}

async function writeWithHyparquet(file) {
  const { parquetWriteBuffer } = await load("hyparquet-writer")
  const types = ["STRING", "INT32", "DOUBLE", "STRING", "STRING"]
  const buffer = parquetWriteBuffer({
    columnData: NAMES.map((name, at) => ({ name, type: types[at], data: rows.map((row) => row[at]) })),
    kvMetadata: [{ key: "note", value: "metadata" }],
  })
  writeFileSync(file, new Uint8Array(buffer))
}

async function readWithHyparquet(file) {
  const { asyncBufferFromFile, parquetReadObjects } = await load("hyparquet")
  const read = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
  return read.map((row) => NAMES.map((name) => row[name] ?? null))
}

async function readWithDuckDb(file) {
  const { DuckDBInstance } = await load("@duckdb/node-api")
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  const read = await connection.runAndReadAll(`SELECT ${NAMES.join(", ")} FROM read_parquet('${file}')`)
  return read.getRows()
}

async function writeWithExceljs(file) {
  const { default: ExcelJS } = await load("exceljs")
  const book = new ExcelJS.Workbook()
  book.created = book.modified = new Date(0)
  const sheet = book.addWorksheet("Figures", { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.addRow(NAMES)
  for (const row of rows) sheet.addRow(row)
  await book.xlsx.writeFile(file)
}

async function writeWithHucre(file) {
  const { writeXlsx } = await load("hucre")
  const bytes = await writeXlsx({
    sheets: [{ name: "Figures", rows: [NAMES, ...rows], freezePane: { rows: 1 } }],
    properties: { created: new Date(0), modified: new Date(0) },
  })
  writeFileSync(file, bytes)
}

async function readWorkbookWithExceljs(file) {
  const { default: ExcelJS } = await load("exceljs")
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const read = []
  book.worksheets[0].eachRow((row, at) => {
    if (at > 1) read.push(NAMES.map((_, column) => row.getCell(column + 1).value))
  })
  return read
}

async function readWorkbookWithHucre(file) {
  const { readXlsx } = await load("hucre")
  const book = await readXlsx(readFileSync(file))
  return book.sheets[0].rows.slice(1).map((row) => NAMES.map((_, at) => row[at] ?? null))
}

function measured(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function measuredLater(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function countPackages(folder) {
  const lock = JSON.parse(readFileSync(join(folder, ".package-lock.json"), "utf8"))
  return Object.keys(lock.packages).length
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0)
}
