import type Database from "libsql"
import { type Problem, ProblemError } from "../../model/index.ts"
import { MIGRATIONS } from "./schema.ts"

/** Brings the tables to this version, inside the caller's transaction. Throws a `ProblemError` for a store of a later Muster. */
export function createTables(database: Database.Database): void {
  for (let version = schemaVersion(database); version < MIGRATIONS.length; version += 1) {
    if (version === 0) database.exec("CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT")
    for (const statement of MIGRATIONS[version] ?? []) database.exec(statement)
    database.exec(`INSERT INTO schema_version VALUES (${version + 1})`)
  }
}

export function tablesAreCurrent(database: Database.Database, place: string): boolean {
  const version = schemaVersion(database)
  if (version > MIGRATIONS.length) throw new ProblemError(laterVersion(version, place))
  return version === MIGRATIONS.length
}

function schemaVersion(database: Database.Database): number {
  const table = "SELECT 1 FROM sqlite_master WHERE name = 'schema_version'"
  if (database.prepare(table).all().length === 0) return 0
  const rows = database.prepare("SELECT max(version) AS version FROM schema_version").all()
  return (rows[0] as { version: number | null }).version ?? 0
}

function laterVersion(version: number, place: string): Problem {
  return {
    code: "store/later-version",
    place,
    found: `tables of version ${version}`,
    expected: `version ${MIGRATIONS.length} or before`,
    remedy: "A later Muster wrote this store. Use that one, or another folder with --workspace.",
  }
}
