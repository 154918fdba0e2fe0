import { findAggregate, type IndicatorId, type MemberCode, type Year } from "../../model/index.ts"
import type { Figure, FiguresAsOf } from "../../records/index.ts"
import { type GdpPlace, readGdp, readOtherGdp, statesOf } from "./gdp-basis.ts"

/** Real growth of GDP for each year after the start, percent, and the forecasts it rests on. */
export type Growth = Readonly<{
  percents: readonly number[]
  figures: readonly Figure[]
  /** The last year forecast, whose growth is carried on after it; `null` where the forecasts reach the end. */
  carriedFrom: Year | null
}>

/** `place` is `null` where all was stated: then the GDP that weighs an aggregate's members is another publisher's. */
export type GrowthSpan = Readonly<{ place: GdpPlace | null; period: Year; by: Year }>

const REAL_GROWTH = "gdp-real-change" as IndicatorId
const FORECASTER = "imf"

/**
 * Growth from the newest outlook of the IMF by the cut that has a year after the period; its last year is carried on.
 * An aggregate grows as its members do together, weighed with their GDP. `null` where a year or a member is missing.
 */
export function forecastGrowth(view: FiguresAsOf, span: GrowthSpan, member: MemberCode): Growth | null {
  return findAggregate(member) ? growthTogether(view, span, member) : growthOfState(view, span, member)
}

function growthOfState(view: FiguresAsOf, { period, by }: GrowthSpan, member: MemberCode): Growth | null {
  const outlooks = view.editions.filter((holding) => holding.edition.publisher === FORECASTER)
  for (const { edition } of [...outlooks].reverse()) {
    const figureOf = (year: Year): Figure | null =>
      view.inEdition(edition.id, { indicator: REAL_GROWTH, prices: null, member, period: year })
    const last = lastYear(view.periods({ indicator: REAL_GROWTH, prices: null }, edition.id), figureOf)
    if (last === null || last <= period) continue
    const figures: Figure[] = []
    const percents: number[] = []
    for (let year = period + 1; year <= by; year++) {
      const figure = figureOf(Math.min(year, last) as Year)
      if (figure?.observation.value.kind !== "amount") return null
      percents.push(figure.observation.value.amount)
      if (year <= last) figures.push(figure)
    }
    return { percents, figures, carriedFrom: by > last ? last : null }
  }
  return null
}

function lastYear(years: readonly Year[], figureOf: (year: Year) => Figure | null): Year | null {
  return years.findLast((year) => figureOf(year)?.observation.value.kind === "amount") ?? null
}

function growthTogether(view: FiguresAsOf, span: GrowthSpan, aggregate: MemberCode): Growth | null {
  const figures: Figure[] = []
  const carried: Year[] = []
  const economies: { gdp: number; percents: readonly number[] }[] = []
  for (const state of statesOf(aggregate, span.period)) {
    const growth = growthOfState(view, span, state)
    const gdp = span.place ? readGdp(view, span.place, state) : readOtherGdp(view, span.period, state)
    if (!growth || !gdp) return null
    figures.push(...growth.figures, ...gdp.figures)
    if (growth.carriedFrom !== null) carried.push(growth.carriedFrom)
    economies.push({ gdp: gdp.usdMillion, percents: growth.percents })
  }
  if (economies.length === 0) return null
  const percents = Array.from({ length: span.by - span.period }, (_, at) => {
    const before = economies.reduce((sum, one) => sum + one.gdp, 0)
    for (const one of economies) one.gdp *= 1 + (one.percents[at] ?? 0) / 100
    return 100 * (economies.reduce((sum, one) => sum + one.gdp, 0) / before - 1)
  })
  return { percents, figures, carriedFrom: carried.length > 0 ? (Math.min(...carried) as Year) : null }
}
