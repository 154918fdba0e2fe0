import { findIndicator, INDICATORS, type Indicator } from "../indicators/index.ts"
import { bad, type Edition, fine, type Outcome, type PublisherId } from "../model/index.ts"
import type { Benchmark, FiguresAsOf, Snapshot } from "../records/index.ts"
import { dayName } from "./evidence.ts"
import { nearest } from "./nearest.ts"

/** An indicator's id → the indicator. */
export function resolveIndicator(id: string): Outcome<Indicator> {
  const found = findIndicator(id)
  if (found) return fine(found)
  const ids = INDICATORS.map((one) => one.id)
  return bad({
    code: "question/unknown-indicator",
    place: "indicator",
    found: `"${id}"`,
    expected: `one of ${ids.join(", ")}`,
    remedy: nearest(id, ids),
  })
}

/** A publisher's id in any case → the id, where any edition of it is held, now or by a later cut. `null` stays. */
export function resolvePublisher(asked: PublisherId | null, snapshot: Snapshot): Outcome<PublisherId | null> {
  if (asked === null) return fine(null)
  const held = [...new Set(snapshot.figures.batches.map(({ edition }) => edition.publisher))].sort()
  const found = held.find((publisher) => publisher === asked.toLowerCase())
  if (found) return fine(found)
  return bad({
    code: "question/unknown-publisher",
    place: "publisher",
    found: `"${asked}"`,
    expected:
      held.length > 0 ? `one whose editions are held: ${held.join(", ")}` : "a publisher, but none is held",
    remedy: held.length > 0 ? nearest(asked, held) : "Import a publisher's file with `muster import FILE`.",
  })
}

/** A full edition id, a series' name (its newest edition at the cut), or a published date → the edition. */
export function resolveEdition(text: string, view: FiguresAsOf, snapshot: Snapshot): Outcome<Edition> {
  const editions = view.editions.map((holding) => holding.edition)
  const exact = editions.find((edition) => edition.id === text)
  if (exact) return fine(exact)
  const ofSeries = editions.filter((edition) => edition.series === text)
  const onDate = editions.filter((edition) => edition.published === text)
  const found = ofSeries.at(-1) ?? (onDate.length === 1 ? onDate[0] : undefined)
  if (found) return fine(found)
  const later = snapshot.figures.batches.find(
    ({ edition }) => edition.id === text || edition.published === text || edition.series === text,
  )
  if (later)
    return bad({
      code: "question/edition-not-yet-known",
      place: "edition",
      found: `"${text}", published ${later.edition.published} and recorded ${later.recordedAt}`,
      expected: `an edition published by ${view.cut.asOf} and recorded by ${view.cut.recordedBy}`,
      remedy: "Ask with a later --as-of or --recorded-by.",
    })
  const ids = editions.map((edition) => edition.id)
  return bad({
    code: "question/unknown-edition",
    place: "edition",
    found: `"${text}"`,
    expected: ids.length > 0 ? `one of ${ids.join(", ")}` : "an edition, but none is held at this date",
    remedy: ids.length > 0 ? nearest(text, ids) : "Import a publisher's file with `muster import FILE`.",
  })
}

/** A benchmark's id → the benchmark, if it existed on the day. */
export function resolveBenchmark(id: string, view: FiguresAsOf, snapshot: Snapshot): Outcome<Benchmark> {
  const found = snapshot.benchmarks.find((benchmark) => benchmark.id === id)
  if (!found) {
    const ids = snapshot.benchmarks.map((benchmark) => benchmark.id)
    return bad({
      code: "question/unknown-benchmark",
      place: "benchmark",
      found: `"${id}"`,
      expected: `one of ${ids.join(", ")}`,
      remedy: nearest(id, ids),
    })
  }
  if (found.startsOn <= view.cut.asOf) return fine(found)
  const existing = benchmarksOn(snapshot, view.cut.asOf).map((benchmark) => benchmark.id)
  return bad({
    code: "question/benchmark-not-yet",
    place: "benchmark",
    found: `"${id}", which exists from ${dayName(found.startsOn)}`,
    expected: `a benchmark that existed on ${dayName(view.cut.asOf)}: ${existing.join(", ") || "none"}`,
    remedy: `Ask with --as-of ${found.startsOn} or later.`,
  })
}

/** Commitments and demands that exist on a day, in the order of their start. */
export function benchmarksOn(snapshot: Pick<Snapshot, "benchmarks">, day: string): readonly Benchmark[] {
  return snapshot.benchmarks
    .filter((benchmark) => benchmark.startsOn <= day)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}

/**
 * The commitments on an indicator that are the current ones on a day: `two-percent` until 24 June 2025, the Hague
 * ones from 25 June 2025 on. Demands are never current.
 */
export function currentBenchmarks(
  snapshot: Pick<Snapshot, "benchmarks">,
  request: Readonly<{ day: string; indicator: string }>,
): readonly Benchmark[] {
  return benchmarksOn(snapshot, request.day).filter(
    (benchmark) =>
      benchmark.standing === "commitment" &&
      benchmark.indicator === request.indicator &&
      (benchmark.endsOn === null || benchmark.endsOn > request.day),
  )
}
