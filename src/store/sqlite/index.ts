import { join } from "node:path"
import { Kysely } from "kysely"
import { bad, fine, type Outcome, ProblemError } from "../../model/index.ts"
import type { Store } from "../store.ts"
import { connect, DATABASE_FILE } from "./connection.ts"
import { libsqlDialect } from "./dialect.ts"
import { problemOf, readOnlyProblem } from "./failure.ts"
import { createTables, tablesAreCurrent } from "./migration.ts"
import type { Schema } from "./schema.ts"
import { settleAnchor, storeOn } from "./sqlite-store.ts"

/**
 * Opens the store of a folder that exists; an empty folder gets an empty store. A folder that cannot be written
 * gives a store that only reads. A store that fails its anchor opens too, so that it can be read and verified,
 * but takes nothing in.
 */
export async function openSqliteStore(options: Readonly<{ directory: string }>): Promise<Outcome<Store>> {
  try {
    return fine(await open(options.directory))
  } catch (error) {
    const problem = problemOf(error, join(options.directory, DATABASE_FILE))
    if (!problem) throw error
    return bad(problem)
  }
}

async function open(directory: string): Promise<Store> {
  const path = join(directory, DATABASE_FILE)
  const connection = await connect(directory)
  try {
    const db = new Kysely<Schema>({ dialect: libsqlDialect(connection.database) })
    if (!tablesAreCurrent(connection.database, path)) {
      if (connection.readOnly) throw new ProblemError(readOnlyProblem(path, "a store without its tables"))
      await db.transaction().execute(async () => createTables(connection.database))
    }
    const opened = { db, directory, readOnly: connection.readOnly, discard: connection.discard }
    if (!connection.readOnly) await settleAnchor(opened)
    return storeOn(opened)
  } catch (error) {
    connection.database.close()
    connection.discard()
    throw error
  }
}
