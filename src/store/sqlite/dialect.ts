import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely"
import type Database from "libsql"
import { LOCK_WAIT_MS, retryWhileBusy, STATEMENT_WAIT_MS } from "./busy.ts"

/**
 * Kysely on libsql. Differs from Kysely's own SQLite driver in how a transaction begins: a writing one takes
 * the write lock at once, and waits for another process without holding up this one's event loop (two
 * connections of one process would wait for each other for ever).
 */
export function libsqlDialect(database: Database.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class LibsqlDriver implements Driver {
  readonly #database: Database.Database
  readonly #connection: LibsqlConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(database: Database.Database) {
    this.#database = database
    this.#connection = new LibsqlConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === "read only") {
      this.#database.exec("BEGIN DEFERRED")
      return
    }
    await retryWhileBusy(LOCK_WAIT_MS, () => {
      this.#database.exec("PRAGMA busy_timeout = 0")
      try {
        this.#database.exec("BEGIN IMMEDIATE")
      } finally {
        this.#database.exec(`PRAGMA busy_timeout = ${STATEMENT_WAIT_MS}`)
      }
    })
  }

  // Transactions end through exec: libsql 0.5 leaves a prepared statement that failed open, and COMMIT then fails.
  async commitTransaction(): Promise<void> {
    this.#database.exec("COMMIT")
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite may have rolled back by itself, as it does on a full disk.
    if (this.#database.inTransaction) this.#database.exec("ROLLBACK")
  }

  async destroy(): Promise<void> {
    this.#database.close()
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepared(query.sql)
    const parameters = query.parameters as unknown[]
    if (statement.reader) return { rows: statement.all(parameters) as Row[] }
    const { changes } = statement.run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  // biome-ignore lint/correctness/useYield: required by Kysely, and nothing here reads row by row
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("store: streaming is not supported")
  }

  #prepared(text: string): Database.Statement {
    const held = this.#statements.get(text)
    if (held) return held
    const statement = this.#database.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }
}
