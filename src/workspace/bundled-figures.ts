import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Batch, type Instant, type Problem, ProblemError } from "../model/index.ts"
import type { Store } from "../store/index.ts"
import { manifestOf, readBundledFiles } from "./bundled-files.ts"

/** Notes which bundled figures the store has been given, so that opening again costs next to nothing. */
const NOTE_FILE = "bundled.json"

type Note = Readonly<{
  format: 1
  /** Of what shipped. */
  sha256: string
  /** Batches in the store then: one that holds fewer is another store. */
  batches: number
  problems: readonly Problem[]
}>

/** What the bundled figures are given to. */
export type Keeping = Readonly<{
  store: Store
  directory: string
  dataDirectory: string
  /** Whether a publisher's figures may be used. */
  admits: (publisher: string) => boolean
  now: () => Instant
  onProgress: (step: string) => void
}>

/**
 * Gives the store what ships and it does not hold yet. What is amiss with one publisher or edition is reported
 * and keeps the others from nothing; each problem is told again at every opening until what ships changes.
 */
export async function keepBundledFigures(keeping: Keeping): Promise<readonly Problem[]> {
  const { store, directory, dataDirectory, onProgress } = keeping
  const files = readBundledFiles(dataDirectory, keeping.admits)
  const { batches: held } = await store.head()
  const note = readNote(directory)
  if (note && note.sha256 === files.sha256 && held > 0 && held >= note.batches) return note.problems
  if (files.publishers.length === 0) return []
  if (store.readOnly) return held > 0 ? [otherFigures(directory)] : []

  onProgress(held === 0 ? `Creating the workspace in ${directory}` : "Taking in the new bundled figures")
  const { parseBundledBatches } = await import("../importers/index.ts")
  const batches: Batch[] = []
  const problems: Problem[] = []
  for (const publisher of files.publishers) {
    const parsed = parseBundledBatches(manifestOf(publisher), publisher.texts)
    if (parsed.ok) batches.push(...parsed.value)
    else problems.push({ ...parsed.problem, place: `${publisher.publisher}: ${parsed.problem.place}` })
  }
  onProgress(`Storing ${batches.reduce((sum, batch) => sum + batch.observations.length, 0)} bundled figures`)
  problems.push(...(await appendAll(keeping, batches)))
  writeNote(directory, {
    format: 1,
    sha256: files.sha256,
    batches: (await store.head()).batches,
    problems,
  })
  return problems
}

/** All in one transaction; where an edition is refused, edition by edition, so that the others get in. */
async function appendAll({ store, now }: Keeping, batches: readonly Batch[]): Promise<readonly Problem[]> {
  const whole = await refusalOf(store, batches, now())
  if (whole?.code !== "store/edition-differs") return whole ? [whole] : []
  const problems: Problem[] = []
  for (const id of new Set(batches.map((batch) => batch.edition.id))) {
    const refusal = await refusalOf(
      store,
      batches.filter((batch) => batch.edition.id === id),
      now(),
    )
    if (refusal) problems.push(refusal)
  }
  return problems
}

async function refusalOf(
  store: Store,
  batches: readonly Batch[],
  recordedAt: Instant,
): Promise<Problem | null> {
  try {
    await store.append(batches, recordedAt)
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

function readNote(directory: string): Note | null {
  try {
    const note = JSON.parse(readFileSync(join(directory, NOTE_FILE), "utf8")) as Note
    return note.format === 1 && Array.isArray(note.problems) ? note : null
  } catch {
    return null
  }
}

/** Without the note the figures are compared again at the next opening, nothing worse. */
function writeNote(directory: string, note: Note): void {
  const path = join(directory, NOTE_FILE)
  try {
    writeFileSync(`${path}.${process.pid}.tmp`, `${JSON.stringify(note, null, 2)}\n`)
    renameSync(`${path}.${process.pid}.tmp`, path)
  } catch {
    return
  }
}

function otherFigures(directory: string): Problem {
  return {
    code: "workspace/bundled-figures-differ",
    place: directory,
    found: "a workspace that cannot be written, without the figures this version ships",
    expected: "the figures this version ships",
    remedy: "Answers come from what it holds. Open it once as a user who may write there.",
  }
}
