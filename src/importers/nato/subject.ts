import type { IndicatorId, Prices, Year } from "../../model/index.ts"
import { type Concept, type Facets, facetsOf } from "./phrases.ts"

/** What the figures of a block are, and how to bring them to their indicator's unit. */
export type Subject = Readonly<{
  indicator: IndicatorId
  prices: Prices | null
  /** The price base the texts state, or `null`. */
  base: Year | null
  /** Decimal places to shift a printed figure by: 3 where billions are printed and millions are kept. */
  shift: number
}>

/** The texts above a block, nearest last to be asked. */
export type SubjectTexts = Readonly<{
  /** `Constant 2015 prices and exchange rates`, or the name of a column. */
  heading: string
  /** `Million US dollars`. */
  units: readonly string[]
  /** `Table 2 : Defence expenditure`. */
  title: string
}>

/**
 * What a block is about, told by words and never by a table's number, which moves between editions. The heading speaks
 * first; what it leaves open is taken from the unit lines, then from the title. `null` when something stays open.
 */
export function subjectOf(texts: SubjectTexts): Subject | null {
  const heading = facetsOf(texts.heading)
  const units = texts.units.map(facetsOf)
  const title = facetsOf(texts.title)
  const layers = [heading, ...units, title]
  const measured = layers.find((layer) => layer.measure !== null)
  const priced = layers.find((layer) => layer.prices !== null)
  const base = layers.find((layer) => layer.base !== null)?.base ?? null
  const concept = conceptOf(heading, title, measured?.measure ?? null)
  if (concept === null || isEmpty(heading)) return null
  return subject(concept, {
    measure: measured?.measure ?? null,
    scale: measured?.scale ?? null,
    prices: priced?.prices ?? null,
    base,
  })
}

/**
 * The subject of texts that say everything but whether money is in units or millions, soldiers in heads or thousands:
 * `Defence expenditure (USD, current prices)`, `Military personnel`. Its shift is that of figures in units, to be checked
 * against the figures. `null` where more stays open, or nothing.
 */
export function unscaledSubjectOf(texts: SubjectTexts): Subject | null {
  const heading = facetsOf(texts.heading)
  const layers = [heading, ...texts.units.map(facetsOf), facetsOf(texts.title)]
  const said = layers.find((layer) => layer.measure !== null)
  const prices = layers.find((layer) => layer.prices !== null)?.prices ?? null
  const base = layers.find((layer) => layer.base !== null)?.base ?? null
  const measure = said?.measure ?? null
  const concept = conceptOf(heading, facetsOf(texts.title), measure)
  if (concept === null || isEmpty(heading) || (said?.scale ?? 0) !== 0) return null
  if (concept === "personnel") return measure === null ? of(concept, null, base, -3) : null
  const inDollars = measure === "usd" || (concept === "gdp" && measure === null)
  if ((concept !== "spending" && concept !== "gdp") || !inDollars || prices === null) return null
  return of(prices === "current" ? `${concept}-usd` : `${concept}-constant-usd`, prices, base, -6)
}

/** A heading of which no word is understood says nothing, however clear its title is. */
function isEmpty(heading: Facets): boolean {
  return heading.concepts.length === 0 && heading.measure === null && heading.prices === null
}

function conceptOf(heading: Facets, title: Facets, measure: Facets["measure"]): Concept | null {
  const candidates = heading.concepts.length > 0 ? heading.concepts : title.concepts
  // `Defence expenditure annual real change (% GDP)`: what changes is named beside, what it is measured in wrongly.
  if (heading.concepts.includes("real-change") && heading.concepts.includes("spending")) return "real-change"
  if (candidates.length === 1) return candidates[0] ?? null
  const fitting = candidates.filter((concept) => measure !== null && MEASURES[concept].includes(measure))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const MONEY = ["national", "usd"] as const
const MEASURES: Readonly<Record<Concept, readonly Facets["measure"][]>> = {
  spending: MONEY,
  gdp: MONEY,
  "gdp-per-head": ["usd"],
  "spending-per-head": ["usd"],
  "share-of-gdp": ["percent"],
  "real-change": ["percent"],
  "equipment-share": ["percent"],
  "personnel-share": ["percent"],
  "infrastructure-share": ["percent"],
  "other-share": ["percent"],
  personnel: ["count"],
}

function subject(concept: Concept, said: Omit<Facets, "concepts">): Subject | null {
  const { measure, scale, base } = said
  switch (concept) {
    case "spending":
    case "gdp":
      return money(concept, said)
    case "gdp-per-head":
    case "spending-per-head":
      if (measure !== "usd" || scale === null || said.prices === "current") return null
      return of(concept, "constant", base, scale - (concept === "gdp-per-head" ? 3 : 0))
    case "share-of-gdp":
    case "real-change":
      return of(concept, "constant", base, 0)
    case "personnel":
      return scale === null || measure !== "count" ? null : of(concept, null, base, scale - 3)
    case "personnel-share":
      return measure === "count" && scale !== null
        ? of("personnel", null, base, scale - 3)
        : of(concept, null, base, 0)
    case "equipment-share":
    case "infrastructure-share":
    case "other-share":
      return of(concept, null, base, 0)
  }
}

function money(concept: "spending" | "gdp", said: Omit<Facets, "concepts">): Subject | null {
  const { measure, scale, prices, base } = said
  // Totals are printed in thousands, millions or billions; a unit that says none of them has lost its scale.
  if (scale === null || scale === 0 || prices === null) return null
  if (measure === "national")
    return concept === "gdp" ? null : of("spending-national", prices, base, scale - 6)
  if (measure !== "usd") return null
  return of(prices === "current" ? `${concept}-usd` : `${concept}-constant-usd`, prices, base, scale - 6)
}

function of(indicator: string, prices: Prices | null, base: Year | null, shift: number): Subject {
  return { indicator: indicator as IndicatorId, prices, base, shift }
}
