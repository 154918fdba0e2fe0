import {
  type CalendarDate,
  carrierRank,
  decimalsOf,
  type Instant,
  type MemberCode,
  type RecordedBatch,
  type Year,
} from "../../model/index.ts"
import { type FiguresAsOf, viewFigures } from "./as-of.ts"
import { type BatchHeader, type ConceptIndex, conceptKey, type Figure } from "./figure.ts"
import { type Rounding, roundingOf } from "./rounding.ts"

/** Every official figure held, of every edition, uncut in time. Immutable. */
export type Figures = Readonly<{
  batches: readonly BatchHeader[]
  concepts: ReadonlyMap<string, ConceptIndex>
  /** Decimals a figure's file rounds to; `null` where it does not. */
  rounding: Rounding
  /** The only place where time is cut: editions published on or before `asOf`, recorded by `recordedBy`. */
  asOf: (cut: Readonly<{ asOf: CalendarDate; recordedBy: Instant }>) => FiguresAsOf
}>

/** Recorded batches, in any order → figures indexed for questions. */
export function buildFigures(recorded: readonly RecordedBatch[]): Figures {
  const batches: BatchHeader[] = []
  const concepts = new Map<string, Map<MemberCode, Map<Year, Figure[]>>>()
  for (const { observations, ...rest } of [...recorded].sort(byRelease)) {
    const batch: BatchHeader = { ...rest, observationCount: observations.length }
    batches.push(batch)
    for (const observation of observations) {
      const members = entry(
        concepts,
        conceptKey(observation),
        () => new Map<MemberCode, Map<Year, Figure[]>>(),
      )
      const periods = entry(members, observation.member, () => new Map<Year, Figure[]>())
      entry(periods, observation.period, (): Figure[] => []).push({ observation, batch })
    }
  }
  for (const members of concepts.values())
    for (const periods of members.values())
      for (const figures of periods.values()) if (figures.length > 1) figures.sort(byPreference)
  const figures: Figures = {
    batches,
    concepts,
    rounding: roundingOf(({ observation }) => concepts.get(conceptKey(observation))),
    asOf: (cut) => viewFigures(figures, cut),
  }
  return figures
}

function byRelease(a: RecordedBatch, b: RecordedBatch): number {
  return compare(a.edition.published, b.edition.published) || a.id - b.id
}

function byPreference(a: Figure, b: Figure): number {
  return (
    compare(a.batch.edition.published, b.batch.edition.published) ||
    compare(a.batch.edition.id, b.batch.edition.id) ||
    carrierRank(b.batch.carrier) - carrierRank(a.batch.carrier) ||
    precision(a) - precision(b) ||
    b.batch.id - a.batch.id
  )
}

/** Between two carriers of one rank a number beats a blank, and the one that rounded less is used. */
function precision({ observation }: Figure): number {
  return observation.value.kind === "amount" ? decimalsOf(observation.value.amount) : -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
