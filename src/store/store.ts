import type { Batch, EditionId, Instant, Problem, PublisherId, RecordedBatch } from "../model/index.ts"

/** What became of one batch. */
export type AppendReport = Readonly<{
  edition: EditionId
  /** Observations stored by this call. */
  kept: number
  /**
   * Observations that were there already: the same edition, carrier, figure, value and status, from whichever
   * file. Repeats within one batch count here too.
   */
  alreadyKnown: number
  /** The batch stored; the newest one that held them when nothing was new; 0 for a batch without observations. */
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
 * Every call rejects with a `ProblemError` where the folder, the disk or the content is at fault.
 */
export type Store = Readonly<{
  /** True when the folder cannot be written: everything reads, `append` rejects with `store/read-only`. */
  readOnly: boolean
  /**
   * One transaction. Only observations that are new are stored; two different values for one figure of the
   * same edition and carrier are both kept. An edition met again with other metadata rejects with
   * `store/edition-differs` and stores nothing. `recordedAt` comes from the caller's clock, and never runs
   * backwards within a store: a clock that is behind takes the newest moment recorded.
   */
  append(batches: readonly Batch[], recordedAt: Instant): Promise<readonly AppendReport[]>
  /** What `append` would report, storing nothing. Works on a read-only store. */
  preview(batches: readonly Batch[]): Promise<readonly AppendReport[]>
  /** Every batch with its observations, in recording order; of some publishers only where they are given. */
  read(publishers?: readonly PublisherId[]): Promise<readonly RecordedBatch[]>
  /** Cheap: it tells whether anything was appended since, by this process or another. */
  head(): Promise<StoreHead>
  /** Recomputes every hash and the database's own checks. Empty when sound; codes are `store/broken-…`. */
  verify(): Promise<readonly Problem[]>
  close(): Promise<void>
}>
