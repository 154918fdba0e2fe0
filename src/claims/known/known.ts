import type { CalendarDate, IndicatorId } from "../../model/index.ts"
import { benchmarksOn, type Cut, currentBenchmarks } from "../../questions/index.ts"
import type { Benchmark, DatedEvent, Initiative, Snapshot } from "../../records/index.ts"

/**
 * What was officially known at the end of a day. Everything a verdict rests on comes through here, so that nothing
 * published later can reach it.
 */
export type Known = Readonly<{
  day: CalendarDate
  context: Readonly<{ snapshot: Snapshot; cut: Cut }>
  /** Commitments and demands that existed, oldest first. */
  benchmarks: readonly Benchmark[]
  /** The commitments in force on an indicator. */
  current: (indicator: IndicatorId) => readonly Benchmark[]
  /** What had happened or begun. */
  events: readonly DatedEvent[]
  /** Pledge drives announced by then, with the reports made by then. */
  initiatives: readonly Initiative[]
  /** Answers of this cut already worked out; they cannot change. */
  remembered: Map<string, unknown>
}>

export function asKnown(snapshot: Snapshot, cut: Cut): Known {
  const day = cut.asOf
  return {
    day,
    context: { snapshot, cut },
    benchmarks: benchmarksOn(snapshot, day),
    current: (indicator) => currentBenchmarks(snapshot, { day, indicator }),
    events: snapshot.events.filter((event) => event.on <= day),
    initiatives: snapshot.initiatives
      .filter((initiative) => initiative.announcedOn <= day)
      .map((initiative) => ({
        ...initiative,
        reports: initiative.reports.filter((report) => report.on <= day),
      })),
    remembered: new Map(),
  }
}

/** The answer for a key, worked out once per cut. */
export function remember<Value>(known: Known, key: string, find: () => Value): Value {
  if (!known.remembered.has(key)) known.remembered.set(key, find())
  return known.remembered.get(key) as Value
}
