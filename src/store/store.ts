import type { Batch, EditionId, Instant, Problem, RecordedBatch } from "../model/index.ts"

/** What became of one batch. */
export type AppendReport = Readonly<{
  edition: EditionId
  /** Observations stored by this call. */
  kept: number
  /** Observations that were there already, from this very content. */
  alreadyKnown: number
  batch: number
}>

export type StoreHead = Readonly<{
  /** Hash over every batch in order; changes with each append. 64 zeros when empty. */
  head: string
  batches: number
  observations: number
}>

/**
 * The system of record. Observations are only ever added; the database itself refuses UPDATE and DELETE.
 * Safe with other processes writing: a call either stores all of its batches or none.
 */
export type Store = {
  /** One transaction. A batch whose content (not bytes) is known adds nothing. `recordedAt` comes from the caller's clock, and never runs backwards within a store. */
  append(batches: readonly Batch[], recordedAt: Instant): Promise<readonly AppendReport[]>
  /** Every batch with its observations, in recording order. */
  read(): Promise<readonly RecordedBatch[]>
  head(): Promise<StoreHead>
  /** Recomputes every hash and the database's own checks. Empty when sound. */
  verify(): Promise<readonly Problem[]>
  close(): Promise<void>
}
