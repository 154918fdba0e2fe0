import type { Generated } from "kysely"

/** The tables as Kysely sees them. Every row is written once. */
export type Schema = {
  schema_version: { version: number }
  editions: {
    id: string
    series: string
    publisher: string
    title: string
    published: string
    published_precision: string
    cut_off: string | null
    cut_off_precision: string | null
    price_base: number | null
    definition: string
    citation: string
  }
  files: { id: Generated<number>; sha256: string; name: string; size: number }
  batches: {
    id: number
    edition: string
    carrier: string
    file: number
    recorded_at: string
    observations: number
    content_sha256: string
    head: string
  }
  observations: {
    batch: number
    position: number
    indicator: string
    member: string
    period: number
    prices: string | null
    currency: string | null
    amount: string | null
    absent: string | null
    status: string
    locator: string
  }
}

export const TABLES = ["editions", "files", "batches", "observations"] as const

const appendOnly = TABLES.flatMap((table) =>
  (["UPDATE", "DELETE"] as const).map(
    (change) =>
      `CREATE TRIGGER ${table}_refuse_${change.toLowerCase()} BEFORE ${change} ON ${table}
       BEGIN SELECT RAISE(ABORT, 'store: records are only ever added'); END`,
  ),
)

/**
 * One entry per version, in order; an entry never changes once released.
 *
 * A batch's row is written last and seals it: the first trigger then refuses observations put in afterwards,
 * and with them INSERT OR REPLACE. Amounts are decimal text, the shortest that reads back as the same number:
 * SQLite's own rendering of a REAL keeps 15 digits. `figures` is for people with another SQLite tool.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE editions (
      id TEXT PRIMARY KEY,
      series TEXT NOT NULL,
      publisher TEXT NOT NULL,
      title TEXT NOT NULL,
      published TEXT NOT NULL,
      published_precision TEXT NOT NULL,
      cut_off TEXT,
      cut_off_precision TEXT,
      price_base INTEGER,
      definition TEXT NOT NULL,
      citation TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE files (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      UNIQUE (sha256, name, size)
    ) STRICT`,
    `CREATE TABLE batches (
      id INTEGER PRIMARY KEY,
      edition TEXT NOT NULL REFERENCES editions (id),
      carrier TEXT NOT NULL,
      file INTEGER NOT NULL REFERENCES files (id),
      recorded_at TEXT NOT NULL,
      observations INTEGER NOT NULL,
      content_sha256 TEXT NOT NULL,
      head TEXT NOT NULL UNIQUE
    ) STRICT`,
    `CREATE TABLE observations (
      batch INTEGER NOT NULL REFERENCES batches (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      indicator TEXT NOT NULL,
      member TEXT NOT NULL,
      period INTEGER NOT NULL,
      prices TEXT,
      currency TEXT,
      amount TEXT,
      absent TEXT,
      status TEXT NOT NULL,
      locator TEXT NOT NULL,
      PRIMARY KEY (batch, position),
      CHECK ((amount IS NULL) <> (absent IS NULL))
    ) STRICT, WITHOUT ROWID`,
    `CREATE VIEW figures AS
      SELECT b.edition, b.carrier, o.indicator, o.member, o.period, o.prices, o.currency,
        CAST(o.amount AS REAL) AS amount, o.absent, o.status, f.name AS file, o.locator, b.recorded_at
      FROM observations o JOIN batches b ON b.id = o.batch JOIN files f ON f.id = b.file`,
    `CREATE TRIGGER observations_refuse_sealed BEFORE INSERT ON observations
      WHEN EXISTS (SELECT 1 FROM batches WHERE id = NEW.batch)
      BEGIN SELECT RAISE(ABORT, 'store: records are only ever added'); END`,
    `CREATE TRIGGER batches_refuse_replace BEFORE INSERT ON batches
      WHEN EXISTS (SELECT 1 FROM batches WHERE id = NEW.id OR head = NEW.head)
      BEGIN SELECT RAISE(ABORT, 'store: records are only ever added'); END`,
    `CREATE TRIGGER editions_refuse_replace BEFORE INSERT ON editions
      WHEN EXISTS (SELECT 1 FROM editions WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'store: records are only ever added'); END`,
    `CREATE TRIGGER files_refuse_replace BEFORE INSERT ON files
      WHEN EXISTS (SELECT 1 FROM files WHERE id = NEW.id OR (sha256, name, size) = (NEW.sha256, NEW.name, NEW.size))
      BEGIN SELECT RAISE(ABORT, 'store: records are only ever added'); END`,
    ...appendOnly,
  ],
]
