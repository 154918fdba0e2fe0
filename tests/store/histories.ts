import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Batch, type Instant, ProblemError } from "../../src/model/index.ts"
import { memoryStore, openSqliteStore, type Store } from "../../src/store/index.ts"
import { behindTheStore, randomTampering } from "../../src/store/sqlite/tampering.sample.ts"
import { generatedBatch } from "./made-up-batch.ts"

/**
 * A random history of calls, some of them repeats, parts, mixtures or refused, on the memory store and on
 * SQLite, which is closed and opened in between. Both must say and hold the same throughout; the differences
 * are returned.
 */
export async function compareHistories(options: {
  calls: number
  random: () => number
}): Promise<readonly string[]> {
  const { calls, random } = options
  const directory = mkdtempSync(join(tmpdir(), "muster-history-"))
  const memory = memoryStore()
  let sqlite = await opened(directory)
  const differences: string[] = []
  for (let call = 0; call < calls; call += 1) {
    const batches = Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomBatch(random))
    const moment = `20${20 + Math.floor(random() * 9)}-01-01T00:00:00.000Z` as Instant
    const said = await Promise.all([outcome(memory, batches, moment), outcome(sqlite, batches, moment)])
    if (said[0] !== said[1]) differences.push(`call ${call}: ${said[0]} but ${said[1]}`)
    if (random() < 0.2) {
      await sqlite.close()
      sqlite = await opened(directory)
    }
  }
  const [held, stored] = [sorted(await memory.read()), sorted(await sqlite.read())]
  if (held !== stored) differences.push("they hold different batches")
  differences.push(...(await sqlite.verify()).map((problem) => problem.code))
  await sqlite.close()
  rmSync(directory, { recursive: true })
  return differences
}

/** Tampers with a small store `rounds` times, each time from sound; returns what `verify` missed. */
export async function missedTamperings(options: {
  rounds: number
  random: () => number
}): Promise<readonly string[]> {
  const { rounds, random } = options
  const missed: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const directory = mkdtempSync(join(tmpdir(), "muster-tamper-"))
    const store = await opened(directory)
    for (let index = 1; index < 5; index += 1) {
      const batch = generatedBatch({ series: "made-up", index })
      await store.append([{ ...batch, observations: batch.observations.slice(0, 4) }], MOMENT)
    }
    const { text, change } = randomTampering(directory, random)
    behindTheStore(directory, change)
    if ((await store.verify()).length === 0) missed.push(`round ${round}: ${text}`)
    await store.close()
    rmSync(directory, { recursive: true })
  }
  return missed
}

const MOMENT = "2026-01-01T00:00:00.000Z" as Instant

function randomBatch(random: () => number): Batch {
  const batch = generatedBatch({ series: "made-up", index: Math.floor(random() * 12) })
  const from = Math.floor(random() * batch.observations.length)
  const observations = random() < 0.5 ? batch.observations : batch.observations.slice(from, from + 20)
  const other = random() < 0.1 ? { ...batch.edition, title: "Another title" } : batch.edition
  return { ...batch, edition: other, carrier: random() < 0.5 ? "official" : "press", observations }
}

async function outcome(store: Store, batches: readonly Batch[], moment: Instant): Promise<string> {
  const reports = await store.append(batches, moment).catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problem
    throw error
  })
  return JSON.stringify([reports, await store.head()])
}

async function opened(directory: string): Promise<Store> {
  const store = await openSqliteStore({ directory })
  if (!store.ok) throw new ProblemError(store.problem)
  return store.value
}

/** Object keys in one order, so that only content is compared. */
function sorted(batches: readonly Batch[]): string {
  return JSON.stringify(batches, (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
