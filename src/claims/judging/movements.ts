import type { Quantity } from "../../extract/index.ts"
import {
  type EditionId,
  type IndicatorId,
  type MemberCode,
  roundTo,
  type Year,
  yearOf,
} from "../../model/index.ts"
import type { Evidence } from "../../questions/index.ts"
import type { Match } from "../arithmetic/compare.ts"
import { compareRatio, type StatedRatio } from "../arithmetic/ratio-words.ts"
import { figureIn, type KnownFigure } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { grouped } from "../known/wording.ts"
import type { Subject } from "../reading/subjects.ts"
import { MEASURES, type Measure, marks } from "./shares.ts"

/** A change that a text asserts, and from when. */
export type Trend = Readonly<{
  subject: Subject
  member: MemberCode
  anchor:
    | Readonly<{ kind: "event-or-year"; words: string; year: number | null }>
    | Readonly<{ kind: "years"; years: number }>
    | Readonly<{ kind: "year-before" }>
  change: Readonly<
    | { kind: "direction"; direction: "up" | "down" }
    | { kind: "percent"; direction: "up" | "down"; quantity: Quantity }
    | { kind: "times"; direction: "up" | "down"; ratio: StatedRatio }
  >
  /** The text says that every year since moved the same way. */
  everyYear: boolean
  /** The text speaks of the share of GDP only. */
  asShare: boolean
}>

/** How one measure moved between two years of one edition, and whether that is what the text says. */
export type Movement = Readonly<{
  measure: IndicatorId
  from: Year
  to: Year
  /** Last over first. */
  times: number
  match: Match
  estimate: boolean
  text: string
  evidence: readonly Evidence[]
}>

/** Changes smaller than this, as a part, count as no change. */
const STILL = 0.005

/** The movements an edition can show; empty when it has no first or no last year of any measure. */
export function movementsIn(
  trend: Trend,
  known: Known,
  place: Readonly<{ edition: EditionId; from: Year }>,
): readonly Movement[] {
  return measuresOf(trend).flatMap((measure) => {
    const series = (year: number, indicator: IndicatorId = measure.indicator) =>
      figureIn(known, place.edition, { indicator, member: trend.member, period: year as Year })
    const first = series(place.from)
    if (measure === MEASURES.spendingConstantUsd && first?.value == null)
      return movementFromRealChange(
        trend,
        (year) => series(year, MEASURES.realChange.indicator),
        place.from,
        yearOf(known.day),
      )
    if (first?.value == null || first.value === 0) return []
    for (let year: number = yearOf(known.day); year > place.from; year--) {
      const last = series(year)
      if (last?.value == null) continue
      const times = last.value / first.value
      return [
        {
          measure: measure.indicator,
          from: first.period,
          to: last.period,
          times,
          match: trend.everyYear ? stepsMatch(trend, series, place.from, last.period) : matchOf(trend, times),
          estimate: last.estimate,
          text: movementText(measure, first, last),
          evidence: [...first.evidence, ...last.evidence],
        },
      ]
    }
    return []
  })
}

/** Where an edition reached us without its money table, the yearly real changes multiplied up stand in for it. */
function movementFromRealChange(
  trend: Trend,
  changeIn: (year: number) => KnownFigure | null,
  from: Year,
  newest: number,
): readonly Movement[] {
  const changes: KnownFigure[] = []
  let times = 1
  let steady = true
  for (let year = from + 1; year <= newest; year++) {
    const figure = changeIn(year)
    if (figure?.value == null) break
    changes.push(figure)
    times *= 1 + figure.value / 100
    steady &&= matchOf(trend, 1 + figure.value / 100) !== "differs"
  }
  const last = changes.at(-1)
  if (!last) return []
  return [
    {
      measure: MEASURES.realChange.indicator,
      from,
      to: last.period,
      times,
      match: trend.everyYear && !steady ? "differs" : matchOf(trend, times),
      estimate: last.estimate,
      text: `${changeShown(times)} in real terms from ${from} to ${last.period}${marks(last)}, the yearly changes multiplied up`,
      evidence: changes.flatMap((figure) => figure.evidence),
    },
  ]
}

/** `US$ 321,743 million for 2021 → 430,112 million for 2024 (estimate) at 2015 prices, +33.7 %`. */
function movementText(measure: Measure, first: KnownFigure, last: KnownFigure): string {
  const [from, to] = [first.value ?? 0, last.value ?? 0]
  if (measure === MEASURES.shareOfGdp)
    return `${measure.number(from, "held")} of GDP for ${first.period} → ${measure.number(to, "held")} for ${last.period}${marks(last)}, ${signed(roundTo(to - from, 2))} points`
  const prices =
    measure === MEASURES.spendingConstantUsd ? `${first.priceBase ?? "constant"} prices` : "current prices"
  return `US$ ${grouped(Math.round(from))} million for ${first.period} → ${grouped(Math.round(to))} million for ${last.period}${marks(last)} at ${prices}, ${changeShown(to / from)}`
}

/** `+41.2 %`. */
function changeShown(times: number): string {
  return `${signed(roundTo(100 * (times - 1), 1))} %`
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value)}`
}

/** `every year`: each step must go the way of the whole; a year without a figure leaves it open. */
function stepsMatch(
  trend: Trend,
  series: (year: number) => KnownFigure | null,
  from: number,
  to: number,
): Match {
  const matches: Match[] = []
  for (let year = from + 1; year <= to; year++) {
    const [before, now] = [series(year - 1)?.value, series(year)?.value]
    matches.push(before == null || now == null || before === 0 ? "unclear" : matchOf(trend, now / before))
  }
  if (matches.includes("differs")) return "differs"
  return matches.includes("unclear") ? "unclear" : "matches"
}

function measuresOf(trend: Trend): readonly Measure[] {
  if (trend.everyYear) return [MEASURES.spendingConstantUsd]
  if (trend.asShare) return [MEASURES.shareOfGdp]
  return trend.change.kind === "direction"
    ? [MEASURES.spendingConstantUsd, MEASURES.shareOfGdp]
    : [MEASURES.spendingConstantUsd, MEASURES.spendingUsd]
}

function matchOf({ change }: Trend, times: number): Match {
  if (change.kind === "times") return compareRatio(change.ratio, times, "measured")
  const up = times > 1 + STILL
  const down = times < 1 - STILL
  if (change.kind === "direction") {
    if (!up && !down) return "unclear"
    return (change.direction === "up") === up ? "matches" : "differs"
  }
  const moved = change.direction === "up" ? 100 * (times - 1) : 100 * (1 - times)
  const { bound, approximate, value } = change.quantity
  if (bound === "over" || bound === "at-least")
    return moved >= value ? "matches" : moved > value - 1 ? "unclear" : "differs"
  const off = Math.abs(moved - value)
  if (approximate)
    return off <= Math.max(1, 0.06 * value)
      ? "matches"
      : off <= Math.max(2, 0.12 * value)
        ? "unclear"
        : "differs"
  return off <= 0.5 ? "matches" : off <= 1.5 ? "unclear" : "differs"
}
