import {
  aggregateMembers,
  type Edition,
  type EditionId,
  findAggregate,
  type IndicatorId,
  type MemberCode,
  type Prices,
  type Status,
  type Year,
} from "../../model/index.ts"
import type { Figure, FiguresAsOf } from "../../records/index.ts"
import type { GdpBasis } from "../cost-question.ts"
import { statusOf } from "../reading.ts"

/** A GDP in current US dollars with where it comes from. */
export type GdpFigure = Readonly<{
  usdMillion: number
  basis: GdpBasis
  edition: EditionId
  status: Status
  figures: readonly Figure[]
}>

/** The edition whose shares are asked for, and the period. */
export type GdpPlace = Readonly<{ edition: Edition; prices: Prices | null; period: Year }>

/** One way to a GDP, for a state or for an aggregate that the edition itself prints. */
type GdpSource = Readonly<{
  basis: GdpBasis
  edition: Edition
  of: (member: MemberCode) => Part | null
}>
type Part = Readonly<{ amount: number; figures: readonly Figure[] }>

/** Whose GDP stands in where the edition has none. Of these the newest release by the cut that has the period. */
const OTHER_PUBLISHERS: readonly string[] = ["imf", "world-bank"]

/**
 * GDP by the first basis that gives it: the edition's own table of current dollars; its current spending ÷ its share;
 * the newest IMF or World Bank release by the cut. An aggregate's is the edition's own, else the sum of its members'
 * on one basis and of one release. `null` where none gives it.
 */
export function readGdp(view: FiguresAsOf, place: GdpPlace, member: MemberCode): GdpFigure | null {
  return firstGdp(sourcesOf(view, place), place.period, member)
}

/** GDP by the newest IMF or World Bank release alone: for a period whose shares no edition has. */
export function readOtherGdp(view: FiguresAsOf, period: Year, member: MemberCode): GdpFigure | null {
  return firstGdp(otherSources(view, period), period, member)
}

function firstGdp(sources: readonly GdpSource[], period: Year, member: MemberCode): GdpFigure | null {
  const aggregate = findAggregate(member)
  for (const source of sources) {
    const own = aggregate && source.basis === "other-publisher" ? null : source.of(member)
    const part = own ?? (aggregate && sumOf(source, statesOf(member, period)))
    if (part) return gdpFigure(source, part)
  }
  return null
}

/**
 * An aggregate's share where its edition prints none and allows none to be computed: its members' shares, each weighed
 * with its GDP on one basis. `null` where a member with armed forces lacks one of them.
 */
export function weighShares(
  view: FiguresAsOf,
  place: GdpPlace,
  aggregate: MemberCode,
): Readonly<{ sharePercent: number; figures: readonly Figure[]; gdp: GdpFigure }> | null {
  const states = statesOf(aggregate, place.period)
  const shares = states.map((state) =>
    figureIn(view, place.edition, SHARE, place.prices, state, place.period),
  )
  if (states.length === 0 || shares.some((share) => share === null)) return null
  for (const source of sourcesOf(view, place)) {
    const gdp = sumOf(source, states)
    if (!gdp) continue
    const spending = states.map((state, at) => amountOf(shares[at]) * (source.of(state)?.amount ?? 0))
    return {
      sharePercent: spending.reduce((sum, one) => sum + one, 0) / gdp.amount,
      figures: shares.flatMap((share) => share ?? []),
      gdp: gdpFigure(source, gdp),
    }
  }
  return null
}

/** The states of an aggregate whose figures count; Iceland, without armed forces, is in none of the alliance's sums. */
export function statesOf(aggregate: MemberCode, period: Year): readonly MemberCode[] {
  const found = findAggregate(aggregate)
  const states = found ? aggregateMembers(found, period) : []
  return states.filter((state) => state.hasArmedForces).map((state) => state.code)
}

function sourcesOf(view: FiguresAsOf, { edition, prices, period }: GdpPlace): readonly GdpSource[] {
  return [
    { basis: "edition-gdp", edition, of: gdpIn(view, edition, period) },
    {
      basis: "edition-spending-over-share",
      edition,
      of: (member) => {
        const spending = figureIn(view, edition, SPENDING, "current", member, period)
        const share = figureIn(view, edition, SHARE, prices, member, period)
        if (!spending || !share || amountOf(share) <= 0 || amountOf(spending) <= 0) return null
        return { amount: (100 * amountOf(spending)) / amountOf(share), figures: [spending, share] }
      },
    },
    ...otherSources(view, period).filter((source) => source.edition.id !== edition.id),
  ]
}

function otherSources(view: FiguresAsOf, period: Year): readonly GdpSource[] {
  return view.editions
    .map((holding) => holding.edition)
    .filter((one) => OTHER_PUBLISHERS.includes(one.publisher))
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.id < b.id ? 1 : -1))
    .map((edition) => ({ basis: "other-publisher", edition, of: gdpIn(view, edition, period) }))
}

function gdpIn(view: FiguresAsOf, edition: Edition, period: Year): GdpSource["of"] {
  return (member) => {
    const figure = figureIn(view, edition, GDP, "current", member, period)
    return figure && amountOf(figure) > 0 ? { amount: amountOf(figure), figures: [figure] } : null
  }
}

function sumOf(source: GdpSource, states: readonly MemberCode[]): Part | null {
  const parts: Part[] = []
  for (const state of states) {
    const part = source.of(state)
    if (!part) return null
    parts.push(part)
  }
  if (parts.length === 0) return null
  return {
    amount: parts.reduce((sum, part) => sum + part.amount, 0),
    figures: parts.flatMap((part) => part.figures),
  }
}

function gdpFigure({ basis, edition }: GdpSource, { amount, figures }: Part): GdpFigure {
  return { usdMillion: amount, basis, edition: edition.id, status: statusOf(figures), figures }
}

export const SHARE = "share-of-gdp" as IndicatorId
const GDP = "gdp-usd" as IndicatorId
const SPENDING = "spending-usd" as IndicatorId

function figureIn(
  view: FiguresAsOf,
  edition: Edition,
  indicator: IndicatorId,
  prices: Prices | null,
  member: MemberCode,
  period: Year,
): Figure | null {
  const figure = view.inEdition(edition.id, { indicator, prices, member, period })
  return figure?.observation.value.kind === "amount" ? figure : null
}

function amountOf(figure: Figure | null | undefined): number {
  return figure?.observation.value.kind === "amount" ? figure.observation.value.amount : 0
}
