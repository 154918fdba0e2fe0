import {
  type Batch,
  type Edition,
  type EditionId,
  type Instant,
  type Observation,
  ProblemError,
  parseInstant,
} from "../model/index.ts"
import { type ChainedBatch, nextHead } from "./chain.ts"
import { amountText, contentLine, contentSha256, editionFields } from "./content.ts"
import type { AppendReport, StoreHead } from "./store.ts"

/** What a store must know of itself to take in batches. */
export type Holdings = Readonly<{
  head: StoreHead
  newestRecordedAt: Instant | null
  editions: ReadonlyMap<EditionId, Edition>
  /** At least every batch of the editions that come in. */
  batches: readonly (Batch & Readonly<{ id: number }>)[]
}>

/** For an admission that only tells: its reports do not depend on the clock. */
export const PREVIEW_CLOCK = "1970-01-01T00:00:00.000Z" as Instant

/** What a store then has to write. */
export type Admission = Readonly<{
  additions: readonly ChainedBatch[]
  reports: readonly AppendReport[]
  head: StoreHead
}>

/** The one rule, for every kind of store, of what is new. Rejects with `store/edition-differs`. */
export function admit(holdings: Holdings, incoming: readonly Batch[], clock: Instant): Admission {
  if (parseInstant(clock) !== clock) throw new Error(`store: not an instant: ${clock}`)
  const recordedAt = later(holdings.newestRecordedAt, clock)
  const editions = new Map(holdings.editions)
  const known = knownLines(holdings.batches)
  const additions: ChainedBatch[] = []
  const reports: AppendReport[] = []
  let head = holdings.head
  for (const given of incoming) {
    const batch = storable(given)
    refuseOtherMetadata(editions.get(batch.edition.id), batch.edition)
    const lines = mapFor(known, shelfOf(batch))
    const id = head.batches + 1
    let holder = 0
    const fresh = batch.observations.filter((observation) => {
      const line = contentLine(observation)
      const heldBy = lines.get(line)
      if (heldBy === undefined) lines.set(line, id)
      else if (heldBy !== id) holder = Math.max(holder, heldBy)
      return heldBy === undefined
    })
    const alreadyKnown = batch.observations.length - fresh.length
    reports.push({
      edition: batch.edition.id,
      kept: fresh.length,
      alreadyKnown,
      batch: fresh.length > 0 ? id : holder,
    })
    if (fresh.length === 0) continue
    const content = { ...batch, observations: fresh }
    const recorded = { ...content, id, recordedAt, contentSha256: contentSha256(content) }
    const next = nextHead(head.head, recorded)
    additions.push({ ...recorded, head: next })
    editions.set(batch.edition.id, batch.edition)
    head = { head: next, batches: id, observations: head.observations + fresh.length }
  }
  return { additions, reports, head }
}

function knownLines(batches: Holdings["batches"]): Map<string, Map<string, number>> {
  const known = new Map<string, Map<string, number>>()
  for (const batch of batches) {
    const lines = mapFor(known, shelfOf(batch))
    for (const observation of batch.observations) lines.set(contentLine(observation), batch.id)
  }
  return known
}

function shelfOf(batch: Batch): string {
  return `${batch.edition.id} ${batch.carrier}`
}

function mapFor(known: Map<string, Map<string, number>>, shelf: string): Map<string, number> {
  const lines = known.get(shelf) ?? new Map<string, number>()
  known.set(shelf, lines)
  return lines
}

function later(newest: Instant | null, clock: Instant): Instant {
  return newest !== null && newest > clock ? newest : clock
}

function refuseOtherMetadata(held: Edition | undefined, given: Edition): void {
  if (!held) return
  const heldFields = editionFields(held)
  const differing = editionFields(given).filter(([, value], at) => value !== heldFields[at]?.[1])
  if (differing.length === 0) return
  const names = differing.map(([name]) => name)
  throw new ProblemError({
    code: "store/edition-differs",
    place: `edition ${held.id}, ${names.join(", ")}`,
    found: differing.map(([, value]) => JSON.stringify(value)).join(", "),
    expected: heldFields
      .filter(([name]) => names.includes(name))
      .map(([, value]) => JSON.stringify(value))
      .join(", "),
    remedy:
      "An edition's metadata never changes once recorded. Give the edition's own published date, or import into an empty workspace.",
  })
}

/** Text that survives any database's encoding, and only numbers that are numbers. */
function storable(batch: Batch): Batch {
  const { edition, file } = batch
  return {
    edition: {
      ...edition,
      title: wellFormed(edition.title),
      citation: wellFormed(edition.citation),
    },
    carrier: batch.carrier,
    file: { name: wellFormed(file.name), sha256: file.sha256, size: file.size },
    observations: batch.observations.map(storableObservation),
  }
}

function storableObservation(observation: Observation): Observation {
  const { value } = observation
  if (value.kind === "amount" && !Number.isFinite(value.amount)) {
    throw new Error(`store: ${observation.locator}: not a number: ${value.amount}`)
  }
  return {
    ...observation,
    currency: observation.currency === null ? null : wellFormed(observation.currency),
    locator: wellFormed(observation.locator),
    value: value.kind === "amount" ? { kind: "amount", amount: Number(amountText(value.amount)) } : value,
  }
}

/** Half of a surrogate pair cannot be written as UTF-8; NUL cuts text short in some databases. */
function wellFormed(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, "\ufffd")
}
