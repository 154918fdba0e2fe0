import type { IndicatorId, MemberCode, Observation, Prices, RecordedBatch, Year } from "../../model/index.ts"

/** A recorded batch without its observations. */
export type BatchHeader = Omit<RecordedBatch, "observations"> & Readonly<{ observationCount: number }>

/** An observation with the batch that brought it: hence its edition, carrier and file. */
export type Figure = Readonly<{ observation: Observation; batch: BatchHeader }>

/** What a figure is about, whoever printed it. */
export type Concept = Readonly<{ indicator: IndicatorId; prices: Prices | null }>
export type Cell = Concept & Readonly<{ member: MemberCode; period: Year }>

/**
 * Figures of one concept by member and period. Each list runs from the oldest edition to the newest, and inside an
 * edition from the worst carrier to the best, so that the last admissible figure is the one to use.
 */
export type ConceptIndex = ReadonlyMap<MemberCode, ReadonlyMap<Year, readonly Figure[]>>

export function conceptKey(concept: Concept): string {
  return concept.prices === null ? concept.indicator : `${concept.indicator}|${concept.prices}`
}
