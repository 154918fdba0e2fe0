import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "libsql"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Instant, ProblemError } from "../../model/index.ts"
import { ANCHOR_FILE } from "../anchor.ts"
import { generatedBatch, sampleBatch } from "../batch.sample.ts"
import type { Store } from "../store.ts"
import { DATABASE_FILE } from "./connection.ts"
import { openSqliteStore } from "./index.ts"
import { TABLES } from "./schema.ts"
import { behindTheStore, randomTampering, recordColumns } from "./tampering.sample.ts"

const NOW = "2026-01-01T12:00:00.000Z" as Instant
let directory: string
let store: Store

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "muster-store-"))
  store = await opened()
})
afterEach(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

describe("the database itself", () => {
  beforeEach(async () => {
    await store.append([generatedBatch({ series: "made-up", index: 1 })], NOW)
  })

  test.each(TABLES)("refuses UPDATE, DELETE and REPLACE in %s", (table) => {
    const database = new Database(join(directory, DATABASE_FILE))
    database.exec("PRAGMA recursive_triggers = OFF")
    const key = table === "observations" ? "position" : "id"
    for (const sql of [
      `UPDATE ${table} SET ${key} = ${key}`,
      `DELETE FROM ${table}`,
      `REPLACE INTO ${table} SELECT * FROM ${table}`,
      `UPDATE OR REPLACE ${table} SET ${key} = ${key}`,
    ]) {
      expect(() => database.exec(sql), sql).toThrow("records are only ever added")
    }
    database.close()
  })

  test("refuses a further observation in a batch that is complete", () => {
    const database = new Database(join(directory, DATABASE_FILE))
    const insert = `INSERT INTO observations
      VALUES (1, 99999, 'share-of-gdp', 'POL', 2024, NULL, NULL, '9', NULL, 'final', 'X1')`
    expect(() => database.exec(insert)).toThrow("records are only ever added")
    database.close()
  })

  test("shows the figures to other SQLite tools as numbers", () => {
    const database = new Database(join(directory, DATABASE_FILE))
    const [row] = database
      .prepare("SELECT typeof(amount) AS kind FROM figures WHERE amount IS NOT NULL")
      .all()
    expect(row).toMatchObject({ kind: "real" })
    database.close()
  })
})

describe("verify", () => {
  beforeEach(async () => {
    for (const index of [1, 2, 3]) await store.append([small(index)], NOW)
  })

  test("finds a change in any column of any table", async () => {
    for (const [table, column] of recordColumns(directory)) {
      const copy = copyOf(directory)
      behindTheStore(copy, (database) => {
        const last = table === "observations" ? "position = 1 AND batch = 2" : "rowid = 2"
        database.exec(`UPDATE ${table} SET ${column} = coalesce(${column}, '0') || '7' WHERE ${last}`)
      })
      expect(await problemsOf(copy), `${table}.${column}`).not.toEqual([])
    }
  })

  test("finds any random change, removal or insertion, and names a place", async () => {
    const random = seeded(20250403)
    for (let round = 0; round < 60; round += 1) {
      const copy = copyOf(directory)
      const { text, change } = randomTampering(copy, random)
      behindTheStore(copy, change)
      const problems = await problemsOf(copy)
      expect(problems, text).not.toEqual([])
      for (const problem of problems) expect(problem.place, text).not.toBe("")
    }
  })

  test.each([
    [
      "a digit added to an amount",
      "UPDATE observations SET amount = amount || '0' WHERE batch = 2 AND position = 1",
    ],
    [
      "two observations swapped",
      `UPDATE observations SET position = 9 WHERE batch = 2 AND position = 0;
       UPDATE observations SET position = 0 WHERE batch = 2 AND position = 2;
       UPDATE observations SET position = 2 WHERE batch = 2 AND position = 9`,
    ],
    ["a batch with another carrier", "UPDATE batches SET carrier = 'press' WHERE id = 2"],
    ["an edition's date moved", "UPDATE editions SET published = '1999-01-01' WHERE rowid = 1"],
    [
      "a batch moved to another moment",
      "UPDATE batches SET recorded_at = '2027-01-01T00:00:00.000Z' WHERE id = 3",
    ],
    ["the first batch removed", "DELETE FROM observations WHERE batch = 1; DELETE FROM batches WHERE id = 1"],
    [
      "a batch in the middle removed",
      "DELETE FROM observations WHERE batch = 2; DELETE FROM batches WHERE id = 2",
    ],
    [
      "a batch removed and the next moved into its place",
      `DELETE FROM observations WHERE batch = 2; DELETE FROM batches WHERE id = 2;
       UPDATE observations SET batch = 2 WHERE batch = 3; UPDATE batches SET id = 2 WHERE id = 3`,
    ],
    ["the last batch removed", "DELETE FROM observations WHERE batch = 3; DELETE FROM batches WHERE id = 3"],
    [
      "everything removed",
      "DELETE FROM observations; DELETE FROM batches; DELETE FROM editions; DELETE FROM files",
    ],
    ["a table put in", "CREATE TABLE extra (a)"],
  ])("finds %s", async (_, sql) => {
    behindTheStore(directory, (database) => database.exec(sql))
    expect(await store.verify()).not.toEqual([])
  })

  test("finds a trigger that was taken away", async () => {
    const database = new Database(join(directory, DATABASE_FILE))
    database.exec("DROP TRIGGER observations_refuse_delete")
    database.close()
    expect(await store.verify()).toMatchObject([
      { code: "store/broken-schema", place: "observations_refuse_delete", found: "nothing" },
    ])
  })

  test("names the batch that was changed, and only that one", async () => {
    behindTheStore(directory, (database) =>
      database.exec("UPDATE observations SET amount = '9.99' WHERE batch = 2 AND position = 1"),
    )
    expect(await store.verify()).toMatchObject([
      {
        code: "store/broken-content",
        place: expect.stringMatching(/^batch 2 \(made-up\/2002-06-03, transcription/),
      },
    ])
  })

  test("finds a well-formed batch that was put in without the anchor", async () => {
    const anchor = readFileSync(join(directory, ANCHOR_FILE))
    await store.append([small(4)], NOW)
    writeFileSync(join(directory, ANCHOR_FILE), anchor)
    expect(await store.verify()).toMatchObject([
      { code: "store/broken-anchor", found: expect.stringMatching(/^4 batches/) },
    ])
  })

  test.each([
    ["missing", null],
    ["garbled", "{}"],
  ])("finds an anchor that is %s, and such a store takes nothing in", async (_, text) => {
    if (text === null) rmSync(join(directory, ANCHOR_FILE))
    else writeFileSync(join(directory, ANCHOR_FILE), text)
    expect(await store.verify()).toMatchObject([{ code: "store/broken-anchor" }])
    await expect(store.append([small(4)], NOW)).rejects.toMatchObject({
      problem: { code: "store/broken-anchor" },
    })
    expect(await store.head()).toMatchObject({ batches: 3 })
    expect(await store.read()).toHaveLength(3)
  })

  test("finds overwritten bytes of the database file", async () => {
    await store.close()
    const path = join(directory, DATABASE_FILE)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096 * 4, 4096 * 6)
    writeFileSync(path, bytes)
    expect(await problemsOf(directory)).not.toEqual([])
  })
})

describe("a process killed in the middle of an append", () => {
  beforeEach(async () => {
    await store.append([small(1)], NOW)
  })

  test("before its commit leaves an anchor that is ahead: sound, and the append can be repeated", async () => {
    const before = copyOf(directory)
    await store.append([small(2)], NOW)
    const ahead = { format: 1, current: headIn(before), next: headIn(directory) }
    writeFileSync(join(before, ANCHOR_FILE), JSON.stringify(ahead))
    const again = await opened(before)
    expect(await again.verify()).toEqual([])
    expect(await again.append([small(2)], NOW)).toMatchObject([{ batch: 2 }])
    expect(await again.verify()).toEqual([])
    expect(headIn(before)).toEqual(headIn(directory))
    await again.close()
  })

  test("after its commit leaves an anchor that is behind: sound, and opening moves it on", async () => {
    const current = headIn(directory)
    await store.append([small(2)], NOW)
    const next = headIn(directory)
    writeFileSync(join(directory, ANCHOR_FILE), JSON.stringify({ format: 1, current, next }))
    expect(await store.verify()).toEqual([])
    const again = await opened()
    expect(headIn(directory)).toEqual(next)
    await again.close()
  })
})

test("content that is half of a surrogate pair, or NUL, is stored as the replacement character", async () => {
  const batch = sampleBatch({ file: "a\ud800b\0c.csv", observations: ["POL 2024 4.12"] })
  await store.append([batch], NOW)
  expect((await store.read())[0]?.file.name).toBe("a\ufffdb\ufffdc.csv")
  expect(await store.append([batch], NOW)).toMatchObject([{ kept: 0, alreadyKnown: 1 }])
  expect(await store.verify()).toEqual([])
})

test("a folder that is not there, and a file that is no database, are problems", async () => {
  expect(await openSqliteStore({ directory: join(directory, "nowhere") })).toMatchObject({
    problem: { code: "store/cannot-open" },
  })
  const other = mkdtempSync(join(directory, "other-"))
  writeFileSync(join(other, DATABASE_FILE), "not a database ".repeat(1000))
  expect(await openSqliteStore({ directory: other })).toMatchObject({
    problem: { code: "store/broken-database" },
  })
})

test("a store of a later version is left alone", async () => {
  const database = new Database(join(directory, DATABASE_FILE))
  database.exec("INSERT INTO schema_version VALUES (99)")
  database.close()
  expect(await openSqliteStore({ directory })).toMatchObject({ problem: { code: "store/later-version" } })
})

test("many processes may open an empty folder at once", async () => {
  const fresh = mkdtempSync(join(directory, "fresh-"))
  const stores = await Promise.all(Array.from({ length: 8 }, () => opened(fresh)))
  await Promise.all(stores.map((one, index) => one.append([small(index)], NOW)))
  expect(await stores[0]?.verify()).toEqual([])
  expect(await stores[0]?.head()).toMatchObject({ batches: 8 })
  await Promise.all(stores.map((one) => one.close()))
})

const small = (index: number) => {
  const batch = generatedBatch({ series: "made-up", index })
  return { ...batch, observations: batch.observations.slice(0, 3) }
}

async function opened(folder = directory): Promise<Store> {
  const outcome = await openSqliteStore({ directory: folder })
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  return outcome.value
}

async function problemsOf(folder: string) {
  const outcome = await openSqliteStore({ directory: folder })
  if (!outcome.ok) return [outcome.problem]
  try {
    return await outcome.value.verify()
  } finally {
    await outcome.value.close()
  }
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(directory, "copy-"))
  for (const file of [DATABASE_FILE, `${DATABASE_FILE}-wal`, ANCHOR_FILE]) {
    copyFileSync(join(folder, file), join(copy, file))
  }
  return copy
}

function headIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, ANCHOR_FILE), "utf8")).current
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
