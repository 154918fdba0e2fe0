import type { Indicator } from "../indicators/index.ts"
import { type MemberCode, memberName, roundTo, type Unit } from "../model/index.ts"
import type { Benchmark } from "../records/index.ts"
import { isMoney } from "./comparability.ts"
import { summarise } from "./revision-statistics.ts"
import type { RevisionPair } from "./vintages-question.ts"

/** What became of the figures printed while the year ran; of those printed nearest to it, where none was. In sentences. */
export function trustInEstimates(
  of: Readonly<{
    pairs: readonly RevisionPair[]
    indicator: Indicator
    benchmarks: readonly Benchmark[]
    members: readonly MemberCode[]
  }>,
): string {
  const { indicator, benchmarks } = of
  const horizon = nearestHorizon(of.pairs)
  const pairs = of.pairs.filter((pair) => pair.horizonYears === horizon)
  const unit = indicator.unit
  const row = summarise(pairs, { member: null, horizonYears: horizon ?? 0, unit })
  if (horizon === null || !row)
    return "Each member's figures are in its own currency: see the rows of each member."
  const who = of.members.length === 1 && of.members[0] ? ` of ${memberName(of.members[0])}` : ""
  const ofWhat = `${indicator.title}${who}`
  const size = row.meanAbsoluteRevisionPercent
  const moved =
    size !== null && unit !== "index"
      ? `${roundTo(size, 1)} %`
      : amount(row.meanAbsoluteRevision, indicator, unit)
  const sentences = [
    `${ofWhat}: a figure printed ${printedWhen(horizon)} has moved by ${moved} on average; ${directions(row)}.`,
    `The largest step is ${memberName(row.largest.member)} ${row.largest.period}, from ${shown(row.largest.estimate, indicator)} to ${shown(row.largest.latest, indicator)}.`,
    ...crossingSentences(pairs, indicator, benchmarks),
  ]
  return sentences.join(" ")
}

function nearestHorizon(pairs: readonly RevisionPair[]): number | null {
  const horizons = pairs.map(({ horizonYears }) => horizonYears)
  const after = horizons.filter((horizon) => horizon >= 0)
  if (horizons.length === 0) return null
  return after.length > 0 ? Math.min(...after) : Math.max(...horizons)
}

function printedWhen(horizon: number): string {
  if (horizon === 0) return "while the year runs"
  const years = Math.abs(horizon)
  return `${years === 1 ? "one year" : `${years} years`} ${horizon > 0 ? "after it" : "before it"}`
}

function directions(row: Readonly<{ count: number; upward: number; downward: number }>): string {
  const same = row.count - row.upward - row.downward
  return `of ${row.count}, ${row.upward} went up and ${row.downward} down${same > 0 ? `, ${same} stayed` : ""}`
}

function amount(size: number, { decimals }: Indicator, unit: Unit): string {
  if (isMoney(unit)) return `${roundTo(size, decimals)}`
  return `${roundTo(size, decimals)} ${unit === "persons-thousand" ? "thousand persons" : "percentage points"}`
}

function shown(value: number, { decimals }: Indicator): string {
  return value.toFixed(decimals)
}

function crossingSentences(
  pairs: readonly RevisionPair[],
  indicator: Indicator,
  benchmarks: readonly Benchmark[],
): readonly string[] {
  return benchmarks
    .filter((benchmark) => benchmark.indicator === indicator.id && benchmark.parts === undefined)
    .flatMap(({ id, threshold, startsOn }) => {
      const within = pairs.filter(({ period }) => startsOn.slice(0, 4) <= period)
      const crossed = within.filter((pair) => pair.crossed.some(({ benchmark }) => benchmark === id))
      if (within.length === 0) return []
      return `In ${crossed.length} of ${within.length} cases it crossed ${threshold} % (${id}).`
    })
}
