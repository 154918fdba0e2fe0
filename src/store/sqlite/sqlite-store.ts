import { join } from "node:path"
import type { Kysely, Transaction } from "kysely"
import { type Batch, type Instant, type Problem, ProblemError } from "../../model/index.ts"
import { admit, type Holdings, PREVIEW_CLOCK } from "../admission.ts"
import { readAnchor, standingOf, writeAnchor } from "../anchor.ts"
import type { AppendReport, Store, StoreHead } from "../store.ts"
import { checkpoint, DATABASE_FILE, logIsLong } from "./connection.ts"
import { asProblems, problemOf, readOnlyProblem } from "./failure.ts"
import { readBatches, readEditions, readHead } from "./reading.ts"
import type { Schema } from "./schema.ts"
import { checkDatabase } from "./verification.ts"
import { writeBatches } from "./writing.ts"

export type OpenDatabase = Readonly<{
  db: Kysely<Schema>
  directory: string
  readOnly: boolean
  discard: () => void
}>

export function storeOn(opened: OpenDatabase): Store {
  const { db, directory, readOnly } = opened
  const place = join(directory, DATABASE_FILE)
  let appended = false

  return {
    readOnly,
    append: (batches, recordedAt) =>
      asProblems(place, async () => {
        if (readOnly) throw new ProblemError(readOnlyProblem(place, "a folder that cannot be written"))
        const reports = await appendBatches(opened, batches, recordedAt)
        if (reports.every((report) => report.kept === 0)) return reports
        appended = true
        await settleQuietly(opened)
        return reports
      }),
    preview: (batches) =>
      asProblems(place, () =>
        reading(db).execute(
          async (trx) => admit(await holdings(trx, batches), batches, PREVIEW_CLOCK).reports,
        ),
      ),
    read: (publishers) =>
      asProblems(place, async () =>
        (await readBatches(db, { publishers })).map(({ head: _, ...batch }) => batch),
      ),
    head: () =>
      asProblems(place, async () => {
        const { head, batches, observations } = await readHead(db)
        return { head, batches, observations }
      }),
    verify: () => asProblems(place, () => orUnreadable(place, () => verify(opened))),
    async close() {
      if (appended) await settleQuietly(opened, { emptyLog: true })
      appended = false
      await db.destroy()
      opened.discard()
    },
  }
}

async function appendBatches(
  { db, directory }: OpenDatabase,
  batches: readonly Batch[],
  recordedAt: Instant,
): Promise<readonly AppendReport[]> {
  return db.transaction().execute(async (trx) => {
    const held = await holdings(trx, batches)
    const standing = standingOf(held.head, readAnchor(directory))
    if (standing.kind === "broken") throw new ProblemError(standing.problem)
    const admission = admit(held, batches, recordedAt)
    if (admission.additions.length === 0) return admission.reports
    await writeBatches(trx, admission.additions, held.editions)
    writeAnchor(directory, { format: 1, current: held.head, next: admission.head })
    return admission.reports
  })
}

async function holdings(trx: Transaction<Schema>, incoming: readonly Batch[]): Promise<Holdings> {
  const { recordedAt, ...head } = await readHead(trx)
  const editions = [...new Set(incoming.map((batch) => batch.edition.id))]
  return {
    head,
    newestRecordedAt: recordedAt,
    editions: await readEditions(trx),
    batches: await readBatches(trx, { editions }),
  }
}

/**
 * Takes the anchor to the database's head after a commit, or after a process that was killed before it could.
 * Under the write lock, so that the anchor never runs backwards.
 */
export async function settleAnchor(
  { db, directory }: OpenDatabase,
  options: Readonly<{ always: boolean; emptyLog: boolean }> = { always: false, emptyLog: false },
): Promise<void> {
  if (!options.always && standingOf(await readHead(db), readAnchor(directory)).kind !== "settle") return
  await db.transaction().execute(async (trx) => {
    const { recordedAt: _, ...current } = await readHead(trx)
    if (standingOf(current, readAnchor(directory)).kind === "settle") {
      writeAnchor(directory, { format: 1, current, next: null })
    }
    if (options.emptyLog || logIsLong(directory)) checkpoint(directory)
  })
}

/** What was appended is safe already; whatever hinders this is met again, and reported, by the next append. */
async function settleQuietly(opened: OpenDatabase, { emptyLog } = { emptyLog: false }): Promise<void> {
  try {
    await settleAnchor(opened, { always: true, emptyLog })
  } catch (error) {
    if (!problemOf(error, opened.directory)) throw error
  }
}

async function verify({ db, directory, readOnly }: OpenDatabase): Promise<readonly Problem[]> {
  if (!readOnly) {
    return db
      .transaction()
      .execute(async (trx) => [
        ...(await checkDatabase(trx)),
        ...checkAnchor(await readHead(trx), readAnchor(directory)),
      ])
  }
  // Without the write lock another process may append between the two looks; then look again.
  for (;;) {
    const before = JSON.stringify(readAnchor(directory))
    const [problems, head] = await reading(db).execute(
      async (trx) => [await checkDatabase(trx), await readHead(trx)] as const,
    )
    const anchor = readAnchor(directory)
    if (JSON.stringify(anchor) === before) return [...problems, ...checkAnchor(head, anchor)]
  }
}

/** A database too damaged to be checked is what a check is to find. */
async function orUnreadable(
  place: string,
  check: () => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  try {
    return await check()
  } catch (error) {
    const problem = problemOf(error, place)
    if (problem?.code !== "store/broken-database") throw error
    return [problem]
  }
}

function checkAnchor(head: StoreHead, anchor: ReturnType<typeof readAnchor>): readonly Problem[] {
  const standing = standingOf(head, anchor)
  return standing.kind === "broken" ? [standing.problem] : []
}

function reading(db: Kysely<Schema>) {
  return db.transaction().setAccessMode("read only")
}
