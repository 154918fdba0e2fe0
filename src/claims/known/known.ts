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

/** Cuts kept of a snapshot: of articles in a row many share their day, and all share today. */
const CUTS_KEPT = 8
const cuts = new WeakMap<Snapshot, Map<string, Known>>()

/** A snapshot cut at a day. The latest few cuts are kept with what was worked out for them. */
export function asKnown(snapshot: Snapshot, cut: Cut): Known {
  const kept = cuts.get(snapshot) ?? new Map<string, Known>()
  cuts.set(snapshot, kept)
  const key = `${cut.asOf} ${cut.recordedBy}`
  const known = kept.get(key) ?? cutAt(snapshot, cut)
  kept.delete(key)
  kept.set(key, known)
  const [oldest] = kept.keys()
  if (kept.size > CUTS_KEPT && oldest !== undefined) kept.delete(oldest)
  return known
}

function cutAt(snapshot: Snapshot, cut: Cut): Known {
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
