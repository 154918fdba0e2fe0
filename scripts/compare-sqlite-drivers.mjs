// What decision record 0001 rests on: installs each SQLite driver in a folder of its own, with and without a
// compiler in reach, then writes, reads and kills with it. `node scripts/compare-sqlite-drivers.mjs [--kills 40]`.
// Needs the package registry; run it with Node 22 or later to have `node:sqlite` in the table.
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const ROWS = 20_000
const ROWS_PER_COMMIT = 50
const CANDIDATES = ["libsql@0.5.29", "better-sqlite3@12", "sql.js@1", "node:sqlite"]

const TABLE =
  "CREATE TABLE IF NOT EXISTS figures (batch INTEGER, member TEXT, period INTEGER, amount REAL, locator TEXT)"
const INSERT = "INSERT INTO figures VALUES (?, ?, ?, ?, ?)"
const row = (batch, at) => [batch, "POL", 1950 + (at % 75), at * 1.1, `TABLE3!N${at}`]

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "40" },
    child: { type: "string" },
    folder: { type: "string" },
  },
})
if (values.child) await appendForEver(values.child, values.folder)
else await compare()

async function compare() {
  const work = mkdtempSync(join(tmpdir(), "muster-drivers-"))
  const bare = folderWithoutCompiler(work)
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}\n`)
  console.log(
    "| driver | SQLite | install | install without a compiler | 20,000 rows written | read | kills survived |",
  )
  console.log("| --- | --- | --- | --- | --- | --- | --- |")
  for (const candidate of CANDIDATES) {
    const folder = join(work, candidate.replace(/\W/g, "-"))
    mkdirSync(folder)
    const installs = candidate.startsWith("node:")
      ? ["none", "none"]
      : [install(candidate, folder, process.env.PATH), install(candidate, `${folder}-bare`, bare)]
    try {
      const speed = await measure(candidate, folder)
      const kills = await kill(candidate, folder, Number(values.kills))
      console.log(
        `| ${[candidate, speed.version, ...installs, speed.write, speed.read, kills].join(" | ")} |`,
      )
    } catch (error) {
      console.log(`| ${candidate} | ${installs.join(" | ")} | ${error.code ?? error.message} |`)
    }
  }
  rmSync(work, { recursive: true })
}

/** A PATH with Node, npm and a shell, and nothing that builds. */
function folderWithoutCompiler(work) {
  const folder = join(work, "bin")
  mkdirSync(folder)
  for (const program of ["node", "npm", "sh", "env", "uname", "tar", "gzip", "sed", "dirname"]) {
    const { stdout } = spawnSync("sh", ["-c", `command -v ${program}`])
    symlinkSync(stdout.toString().trim(), join(folder, program))
  }
  return folder
}

function install(candidate, folder, path) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), '{"private":true}')
  const start = performance.now()
  const options = { cwd: folder, env: { ...process.env, PATH: path } }
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", candidate], options)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  return status === 0 ? `${seconds} s` : `fails after ${seconds} s`
}

/** The little that the measurements need of a driver. */
async function open(candidate, folder, file) {
  const require = createRequire(join(folder, "package.json"))
  if (candidate.startsWith("sql.js")) return openSqlJs(require, file)
  const Database = candidate.startsWith("node:")
    ? (await import("node:sqlite")).DatabaseSync
    : require(candidate.slice(0, candidate.indexOf("@")))
  const database = new Database(file)
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000")
  return {
    exec: (sql) => database.exec(sql),
    inserter: (sql) => {
      const statement = database.prepare(sql)
      return (row) => statement.run(...row)
    },
    all: (sql) => database.prepare(sql).all(),
    commit: () => database.exec("COMMIT"),
    close: () => database.close(),
  }
}

/** SQLite in WebAssembly: the database is in memory, and a commit writes the whole of it. */
async function openSqlJs(require, file) {
  const { existsSync, readFileSync, renameSync } = await import("node:fs")
  const { Database } = await require("sql.js")()
  const database = new Database(existsSync(file) ? readFileSync(file) : undefined)
  return {
    exec: (sql) => database.exec(sql),
    inserter: (sql) => (row) => database.run(sql, row),
    all: (sql) => {
      const [{ columns, values: rows } = { columns: [], values: [] }] = database.exec(sql)
      return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))
    },
    commit: () => {
      database.exec("COMMIT")
      writeFileSync(`${file}.tmp`, database.export(), { flush: true })
      renameSync(`${file}.tmp`, file)
    },
    close: () => database.close(),
  }
}

async function measure(candidate, folder) {
  const file = join(folder, "measure.db")
  const database = await open(candidate, folder, file)
  const version = database.all("SELECT sqlite_version() AS v")[0].v
  database.exec(TABLE)
  const written = performance.now()
  database.exec("BEGIN IMMEDIATE")
  const insert = database.inserter(INSERT)
  for (let at = 0; at < ROWS; at += 1) insert(row(1, at))
  database.commit()
  const writeMs = performance.now() - written
  const reads = Array.from({ length: 5 }, () => {
    const start = performance.now()
    if (database.all("SELECT * FROM figures").length !== ROWS) throw new Error("rows are missing")
    return performance.now() - start
  }).sort((one, other) => one - other)
  database.close()
  return { version, write: `${writeMs.toFixed(0)} ms`, read: `${reads[2].toFixed(0)} ms` }
}

/** Kills a process that commits batch after batch; the law: every acknowledged batch is whole, no other is half. */
async function kill(candidate, folder, kills) {
  const file = join(folder, "kill.db")
  let acknowledged = 0
  for (let round = 0; round < kills; round += 1) {
    const args = [fileURLToPath(import.meta.url), "--child", candidate, "--folder", folder]
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] })
    let said = ""
    child.stdout.on("data", (chunk) => {
      said += chunk
    })
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 150))
    child.kill("SIGKILL")
    await new Promise((resolve) => child.on("close", resolve))
    for (const [, batch] of said.matchAll(/^(\d+)$/gm)) acknowledged = Math.max(acknowledged, Number(batch))
    const database = await open(candidate, folder, file)
    database.exec(TABLE)
    const batches = database.all("SELECT batch, count(*) AS n FROM figures GROUP BY batch")
    const sound = database.all("PRAGMA integrity_check")[0].integrity_check === "ok"
    database.close()
    const whole = batches.every(({ n }) => n === ROWS_PER_COMMIT) && batches.length >= acknowledged
    if (!sound || !whole) return `failed at kill ${round + 1}`
  }
  return `${kills} of ${kills}, ${acknowledged} commits`
}

async function appendForEver(candidate, folder) {
  const database = await open(candidate, folder, join(folder, "kill.db"))
  database.exec(TABLE)
  const held = database.all("SELECT coalesce(max(batch), 0) AS batch FROM figures")[0].batch
  for (let batch = Number(held) + 1; ; batch += 1) {
    database.exec("BEGIN IMMEDIATE")
    const insert = database.inserter(INSERT)
    for (let at = 0; at < ROWS_PER_COMMIT; at += 1) insert(row(batch, at))
    database.commit()
    process.stdout.write(`${batch}\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
