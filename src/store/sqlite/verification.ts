import { sql, type Transaction } from "kysely"
import Database from "libsql"
import type { Problem } from "../../model/index.ts"
import { checkChain, RESTORE } from "../chain.ts"
import { amountText } from "../content.ts"
import { createTables } from "./migration.ts"
import { readBatches } from "./reading.ts"
import { type Schema, TABLES } from "./schema.ts"

/** Everything that can be said of the database alone, in one transaction. */
export async function checkDatabase(db: Transaction<Schema>): Promise<readonly Problem[]> {
  const file = await checkFile(db)
  const { problems: tables, complete } = await checkTables(db)
  if (!complete) return [...file, ...tables]
  return [
    ...file,
    ...tables,
    ...(await checkReferences(db)),
    ...checkChain(await readBatches(db)),
    ...(await checkCounts(db)),
    ...(await checkAmounts(db)),
  ]
}

async function checkFile(db: Transaction<Schema>): Promise<readonly Problem[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db)
  return rows
    .filter((row) => row.integrity_check !== "ok")
    .map((row) => broken("store/broken-database", "database file", row.integrity_check, "ok"))
}

/** The tables, and the triggers that keep them append-only, are those this version makes. */
async function checkTables(
  db: Transaction<Schema>,
): Promise<Readonly<{ problems: readonly Problem[]; complete: boolean }>> {
  const { rows } = await sql<Definition>`${sql.raw(DEFINITIONS)}`.execute(db)
  const present = new Map(rows.map((one) => [one.name, oneLine(one.sql)]))
  const expected = new Map(pristineDefinitions().map((one) => [one.name, oneLine(one.sql)]))
  const names = [...new Set([...expected.keys(), ...present.keys()])]
  const problems = names
    .filter((name) => present.get(name) !== expected.get(name))
    .map((name) =>
      broken("store/broken-schema", name, present.get(name) ?? "nothing", expected.get(name) ?? "nothing"),
    )
  return { problems, complete: [...expected.keys()].every((name) => present.has(name) || !isTable(name)) }
}

function pristineDefinitions(): readonly Definition[] {
  const pristine = new Database(":memory:")
  createTables(pristine)
  const definitions = pristine.prepare(DEFINITIONS).all() as Definition[]
  pristine.close()
  return definitions
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

function isTable(name: string): boolean {
  return (TABLES as readonly string[]).includes(name)
}

type Definition = { name: string; sql: string }
const DEFINITIONS = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"

async function checkReferences(db: Transaction<Schema>): Promise<readonly Problem[]> {
  const { rows } = await sql<{ table: string; parent: string; n: number }>`
    SELECT "table", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY "table", parent`.execute(db)
  const dangling = rows.map((row) =>
    broken(
      "store/broken-reference",
      `table ${row.table}`,
      `${row.n} rows without their ${row.parent}`,
      "none",
    ),
  )
  const editions = await db
    .selectFrom("editions")
    .select("id")
    .where("id", "not in", (eb) => eb.selectFrom("batches").select("edition"))
    .execute()
  const files = await db
    .selectFrom("files")
    .select("name")
    .where("id", "not in", (eb) => eb.selectFrom("batches").select("file"))
    .execute()
  return [
    ...dangling,
    ...editions.map(({ id }) =>
      broken("store/broken-reference", `edition ${id}`, "no batch", "a batch of it"),
    ),
    ...files.map(({ name }) =>
      broken("store/broken-reference", `file ${name}`, "no batch", "a batch from it"),
    ),
  ]
}

/** Every batch holds as many observations as it was recorded with, at positions 0, 1, 2 … */
async function checkCounts(db: Transaction<Schema>): Promise<readonly Problem[]> {
  const { rows } = await sql<{ id: number; stated: number; held: number; last: number | null }>`
    SELECT b.id, b.observations AS stated, count(o.position) AS held, max(o.position) AS last
    FROM batches b LEFT JOIN observations o ON o.batch = b.id
    GROUP BY b.id HAVING stated <> held OR coalesce(last, -1) <> stated - 1 ORDER BY b.id`.execute(db)
  return rows.map((row) =>
    broken(
      "store/broken-content",
      `batch ${row.id}`,
      `${row.held} observations`,
      `${row.stated} observations`,
    ),
  )
}

/** An amount stands as it was written: `3.790` says the same as `3.79` and yet was put there by somebody else. */
async function checkAmounts(db: Transaction<Schema>): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom("observations")
    .select(["batch", "position", "amount"])
    .where("amount", "is not", null)
    .execute()
  return rows
    .filter(({ amount }) => amount !== null && amountText(Number(amount)) !== amount)
    .map(({ batch, position, amount }) =>
      broken(
        "store/broken-content",
        `batch ${batch}, observation ${position}`,
        amount ?? "nothing",
        amountText(Number(amount)),
      ),
    )
}

function broken(code: string, place: string, found: string, expected: string): Problem {
  return { code, place, found, expected, remedy: `What is stored is not what was recorded. ${RESTORE}` }
}
