import type { Indicator } from "../indicators/index.ts"
import type { Edition, IndicatorId, Prices, PublisherId, Year } from "../model/index.ts"
import type { Concept, FiguresAsOf } from "../records/index.ts"

/** Who answers a question that names no publisher: the first of these that holds the figure. Others follow by name. */
const ORDER: readonly string[] = ["nato", "sipri", "eda", "eurostat", "world-bank", "imf", "ecb"]

/** Concepts an indicator can be read from: its own in every price form, and those it is derived from. */
export function conceptsBehind(indicator: Indicator): readonly Concept[] {
  const derived = (DERIVED_FROM[indicator.id] ?? []).map(([id, prices]) => ({
    indicator: id as IndicatorId,
    prices,
  }))
  return [...indicator.prices.map((prices) => ({ indicator: indicator.id, prices })), ...derived]
}

const DERIVED_FROM: Readonly<Record<string, readonly (readonly [id: string, prices: Prices | null])[]>> = {
  "share-of-alliance-spending": [
    ["spending-usd", "current"],
    ["spending-constant-usd", "constant"],
    ["share-of-gdp", "constant"],
  ],
}

export type Asked = Readonly<{
  publisher: PublisherId | null
  /** The edition asked for: its publisher answers. */
  edition: Edition | null
  periods: Readonly<{ from: Year; to: Year }> | null
}>

/**
 * The publisher that answers: the one asked for; else that of the edition; else the first in order that holds one of
 * the periods; else the first that holds any. `null` when nobody holds the indicator. Publishers are never mixed.
 */
export function publisherFor(view: FiguresAsOf, indicator: Indicator, asked: Asked): PublisherId | null {
  if (asked.publisher !== null) return asked.publisher
  if (asked.edition) return asked.edition.publisher
  const concepts = conceptsBehind(indicator)
  const holding = publishersOf(view).map((publisher) => {
    const own = view.ofPublisher(publisher)
    return { publisher, years: concepts.flatMap((concept) => own.periods(concept, null)) }
  })
  const covers = (year: Year) => !asked.periods || (year >= asked.periods.from && year <= asked.periods.to)
  const found =
    holding.find(({ years }) => years.some(covers)) ?? holding.find(({ years }) => years.length > 0)
  return found?.publisher ?? null
}

/** Publishers held at the cut, in the order in which they answer. */
export function publishersOf(view: FiguresAsOf): readonly PublisherId[] {
  const held = [...new Set(view.editions.map(({ edition }) => edition.publisher))]
  const rank = (publisher: string) => (ORDER.includes(publisher) ? ORDER.indexOf(publisher) : ORDER.length)
  return held.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The price form asked for, else the first of the indicator's that is held; its default where none is. */
export function formHeld(
  view: FiguresAsOf,
  indicator: Indicator,
  request: Readonly<{ prices: Prices | null; edition: Edition | null }>,
): Prices | null {
  if (request.prices !== null && indicator.prices.includes(request.prices)) return request.prices
  const held = indicator.prices.find(
    (prices) => view.periods({ indicator: indicator.id, prices }, request.edition?.id ?? null).length > 0,
  )
  return held === undefined ? indicator.prices[0] : held
}

/** The years some edition, or the one asked for, has figures of an indicator for, ascending; derived ones count. */
export function periodsHeld(
  view: FiguresAsOf,
  indicator: Indicator,
  prices: Prices | null,
  edition: Edition | null,
): readonly Year[] {
  const years = conceptsBehind(indicator)
    .filter((concept) => concept.prices === prices || prices === null)
    .flatMap((concept) => view.periods(concept, edition?.id ?? null))
  return [...new Set(years)].sort((a, b) => a - b)
}
