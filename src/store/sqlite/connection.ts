import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import Database from "libsql"
import { ProblemError } from "../../model/index.ts"
import { retryWhileBusy, STATEMENT_WAIT_MS } from "./busy.ts"
import { readOnlyProblem } from "./failure.ts"

export const DATABASE_FILE = "muster.db"

/** An open database and whether it can be written. `discard` removes what was made to read it. */
export type Connection = Readonly<{ database: Database.Database; readOnly: boolean; discard: () => void }>

/** Opens for writing where the folder allows it, else for reading. Throws the driver's errors. */
export async function connect(directory: string): Promise<Connection> {
  const path = join(directory, DATABASE_FILE)
  const exists = existsSync(path)
  const readOnly = !isWritable(directory) || (exists && !isWritable(path))
  if (readOnly && !exists && existsSync(directory)) {
    throw new ProblemError(readOnlyProblem(directory, "a folder that cannot be written and holds no store"))
  }
  return readOnly ? connectReadOnly(path) : connectWriting(path)
}

async function connectWriting(path: string): Promise<Connection> {
  const database = new Database(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${STATEMENT_WAIT_MS}`)
    // Turning a new database to WAL does not honour the busy timeout when another process does the same.
    await retryWhileBusy(5_000, () => database.exec("PRAGMA journal_mode = WAL"))
    database.exec("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON")
    // Checkpoints are ours to make, under the write lock: see `checkpoint`.
    database.exec("PRAGMA wal_autocheckpoint = 0")
    return { database, readOnly: false, discard: () => {} }
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Three ways, since WAL wants to write beside the database even to read it: as a reader beside a live writer;
 * as a file that nobody writes, where no log is pending; from a copy, where a killed writer left its log.
 */
function connectReadOnly(path: string): Connection {
  const uri = pathToFileURL(path).href
  const beside = tryOpen(`${uri}?mode=ro`)
  if (beside) return { database: beside, readOnly: true, discard: () => {} }
  if (!hasPendingLog(path)) {
    return { database: new Database(`${uri}?immutable=1`), readOnly: true, discard: () => {} }
  }
  const folder = mkdtempSync(join(tmpdir(), "muster-"))
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, DATABASE_FILE)
    copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    return { database: new Database(copy), readOnly: true, discard }
  } catch (error) {
    discard()
    throw error
  }
}

function tryOpen(uri: string): Database.Database | null {
  let database: Database.Database | null = null
  try {
    database = new Database(uri)
    database.prepare("SELECT count(*) FROM sqlite_master").all()
    return database
  } catch {
    database?.close()
    return null
  }
}

const LOG_BYTES_MAX = 4_000_000

export function logIsLong(directory: string): boolean {
  const log = statSync(join(directory, `${DATABASE_FILE}-wal`), { throwIfNoEntry: false })
  return (log?.size ?? 0) > LOG_BYTES_MAX
}

/**
 * Moves the log into the database. Call it while another connection of this process holds the write lock: up
 * to SQLite 3.51.2 a checkpoint that runs while a commit restarts the log can damage the database ("WAL-reset
 * bug", sqlite.org/wal.html), and libsql 0.5 carries 3.45.1. Hence no automatic checkpoints either.
 */
export function checkpoint(directory: string): void {
  const database = new Database(join(directory, DATABASE_FILE))
  try {
    database.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON")
    database.exec("PRAGMA wal_checkpoint(PASSIVE)")
  } finally {
    database.close()
  }
}

function hasPendingLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
