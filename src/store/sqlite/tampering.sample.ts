import { join } from "node:path"
import Database from "libsql"
import { DATABASE_FILE } from "./connection.ts"
import { TABLES } from "./schema.ts"

/**
 * Changes a store the way somebody would who knows SQLite and covers their tracks: the triggers are taken away
 * and put back as they were. `change` gets the raw connection.
 */
export function behindTheStore(directory: string, change: (database: Database.Database) => void): void {
  const database = new Database(join(directory, DATABASE_FILE))
  database.exec(
    "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON",
  )
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  database.exec("BEGIN IMMEDIATE")
  try {
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
    change(database)
    for (const { sql } of triggers) database.exec(sql)
    database.exec("COMMIT")
  } catch (error) {
    database.exec("ROLLBACK")
    throw error
  } finally {
    database.close()
  }
}

/** Every table and column that holds a record. */
export function recordColumns(directory: string): readonly (readonly [table: string, column: string])[] {
  const database = new Database(join(directory, DATABASE_FILE))
  const columns = TABLES.flatMap((table) =>
    (database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as { name: string }[]).map(
      ({ name }) => [table, name] as const,
    ),
  )
  database.close()
  return columns
}

/** One random change, said in words. `random` gives 0 ≤ x < 1. */
export function randomTampering(
  directory: string,
  random: () => number,
): Readonly<{ text: string; change: (database: Database.Database) => void }> {
  const columns = recordColumns(directory)
  const pick = <One>(many: readonly One[]): One => many[Math.floor(random() * many.length)] as One
  const [table, column] = pick(columns)
  const kind = pick(["change", "remove", "insert"] as const)
  const row = random()
  const rowKey = table === "observations" ? "batch * 1000000 + position" : "rowid"
  const where = (database: Database.Database) => {
    const { n } = database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }
    const keys = database.prepare(`SELECT ${rowKey} AS k FROM ${table} ORDER BY 1`).all() as { k: number }[]
    return `${rowKey} = ${keys[Math.floor(row * n)]?.k}`
  }
  switch (kind) {
    case "change":
      return {
        text: `change ${table}.${column}`,
        change: (database) => {
          const text = `coalesce(${column}, '0') || '7'`
          database.exec(`UPDATE ${table} SET ${column} = ${text} WHERE ${where(database)}`)
        },
      }
    case "remove":
      return {
        text: `remove from ${table}`,
        change: (database) => database.exec(`DELETE FROM ${table} WHERE ${where(database)}`),
      }
    case "insert":
      return {
        text: `insert into ${table}`,
        change: (database) => {
          const names = columns.filter(([one]) => one === table).map(([, name]) => name)
          const key = {
            editions: ["id"],
            files: ["id", "name"],
            batches: ["id", "head"],
            observations: ["position"],
          }
          const values = names.map((name) =>
            (key[table as keyof typeof key] as string[]).includes(name) ? `${name} || '9'` : name,
          )
          database.exec(
            `INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} WHERE ${where(database)}`,
          )
        },
      }
  }
}
