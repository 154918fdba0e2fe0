import type { Indicator } from "../indicators/index.ts"
import type { Edition, IndicatorId, Prices, PublisherId, Year } from "../model/index.ts"
import type { Concept, FiguresAsOf } from "../records/index.ts"

/** Who answers a question that names no publisher: the first of these that holds the figure. Others follow by name. */
const ORDER: readonly string[] = ["nato", "sipri", "eda", "eurostat", "world-bank", "imf", "ecb"]

/** Concepts an indicator can be read from: its own in every price form, those it is derived from, and those that imply it. */
export function conceptsBehind(indicator: Indicator): readonly Concept[] {
  return [...directConcepts(indicator), ...named(IMPLIED_BY[indicator.id])]
}

function directConcepts(indicator: Indicator): readonly Concept[] {
  const own = indicator.prices.map((prices) => ({ indicator: indicator.id, prices }))
  return [...own, ...named(DERIVED_FROM[indicator.id])]
}

type Names = readonly (readonly [id: string, prices: Prices | null])[]

function named(names: Names = []): readonly Concept[] {
  return names.map(([id, prices]) => ({ indicator: id as IndicatorId, prices }))
}

const DERIVED_FROM: Readonly<Record<string, Names>> = {
  "share-of-alliance-spending": [
    ["spending-usd", "current"],
    ["spending-constant-usd", "constant"],
    ["share-of-gdp", "constant"],
  ],
  "gdp-deflator": [["gdp-deflator-change", null]],
  "exchange-rate": [["euro-exchange-rate", null]],
}

/** What a publisher must have used, though it does not say so: read only where nobody prints the figure. */
const IMPLIED_BY: Readonly<Record<string, Names>> = {
  "gdp-deflator": [["spending-national", "constant"]],
  "exchange-rate": [["spending-national", "current"]],
}

export type Asked = Readonly<{
  publisher: PublisherId | null
  /** The edition asked for: its publisher answers. */
  edition: Edition | null
  periods: Readonly<{ from: Year; to: Year }> | null
}>

/**
 * The publisher that answers: the one asked for; else that of the edition; else the first in order that holds one of
 * the periods; else the first that holds any. Who only implies a figure comes after all who print it. `null` when
 * nobody holds the indicator. Publishers are never mixed.
 */
export function publisherFor(view: FiguresAsOf, indicator: Indicator, asked: Asked): PublisherId | null {
  if (asked.publisher !== null) return asked.publisher
  if (asked.edition) return asked.edition.publisher
  const covers = (year: Year) => !asked.periods || (year >= asked.periods.from && year <= asked.periods.to)
  for (const concepts of [directConcepts(indicator), named(IMPLIED_BY[indicator.id])]) {
    const holding = holders(view, concepts)
    const found = holding.find(({ years }) => years.some(covers)) ?? holding[0]
    if (found) return found.publisher
  }
  return null
}

/** Everybody who holds an indicator, in the order in which they answer; who only implies it comes last. */
export function publishersHolding(view: FiguresAsOf, indicator: Indicator): readonly PublisherId[] {
  const tiers = [directConcepts(indicator), named(IMPLIED_BY[indicator.id])]
  return [...new Set(tiers.flatMap((concepts) => holders(view, concepts).map(({ publisher }) => publisher)))]
}

function holders(
  view: FiguresAsOf,
  concepts: readonly Concept[],
): readonly Readonly<{ publisher: PublisherId; years: readonly Year[] }>[] {
  return publishersOf(view)
    .map((publisher) => {
      const own = view.ofPublisher(publisher)
      return { publisher, years: concepts.flatMap((concept) => own.periods(concept, null)) }
    })
    .filter(({ years }) => years.length > 0)
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
    .filter((concept) => prices === null || concept.prices === prices)
    .flatMap((concept) => view.periods(concept, edition?.id ?? null))
  return [...new Set(years)].sort((a, b) => a - b)
}
