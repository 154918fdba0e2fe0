import type { IndicatorId, Prices } from "../../model/index.ts"

/** One of the Bank's series that is an indicator of ours. */
export type Concept = Readonly<{
  indicator: IndicatorId
  prices: Prices | null
  /** Power of ten from the Bank's unit (dollars, heads) to the indicator's. */
  places: number
  /** An index whose base year differs by country; set to 100 in the edition's price base. */
  ownBase?: true
  /** Quoted in the state's currency. */
  inCurrency?: true
}>

const CONCEPTS: Readonly<Record<string, Concept>> = {
  "NY.GDP.MKTP.CD": { indicator: id("gdp-usd"), prices: "current", places: -6 },
  "NY.GDP.MKTP.KD": { indicator: id("gdp-constant-usd"), prices: "constant", places: -6 },
  "NY.GDP.PCAP.CD": { indicator: id("gdp-per-head"), prices: "current", places: -3 },
  "NY.GDP.PCAP.KD": { indicator: id("gdp-per-head"), prices: "constant", places: -3 },
  "NY.GDP.MKTP.KD.ZG": { indicator: id("gdp-real-change"), prices: null, places: 0 },
  "NY.GDP.DEFL.KD.ZG": { indicator: id("gdp-deflator-change"), prices: null, places: 0 },
  "NY.GDP.DEFL.ZS": { indicator: id("gdp-deflator"), prices: null, places: 0, ownBase: true },
  "SP.POP.TOTL": { indicator: id("population"), prices: null, places: -3 },
  "PA.NUS.FCRF": { indicator: id("exchange-rate"), prices: null, places: 0, inCurrency: true },
}

/** `NY.GDP.MKTP.CD` → what it is of ours, or `null`. */
export function conceptOf(code: string): Concept | null {
  return Object.hasOwn(CONCEPTS, code) ? (CONCEPTS[code] ?? null) : null
}

/** The first of the Bank's series that is this indicator, or `null`. */
export function conceptOfIndicator(indicator: string): Concept | null {
  return Object.values(CONCEPTS).find((concept) => concept.indicator === indicator) ?? null
}

export const CODES = Object.keys(CONCEPTS)

/** Military figures in the Bank's database are other publishers' (SIPRI's; heads are the IISS's): read from them, not from here. */
export function isRelayed(code: string): boolean {
  return code.startsWith("MS.MIL.")
}

/** `NY.GDP.MKTP.CD`, `WB_WDI_NY_GDP_MKTP_CD`, `GDP (current US$) [NY.GDP.MKTP.CD]` → the code, or `null`. */
export function parseSeriesCode(text: string): string | null {
  const inBrackets = /\[([^\][]+)\]\s*$/.exec(text.slice(-80))?.[1] ?? text
  const bare = inBrackets
    .trim()
    .toUpperCase()
    .replace(/^WB_WDI_(.+)$/, (_, code: string) => code.replaceAll("_", "."))
  return /^[A-Z]{2}\.[A-Z0-9]{2,4}(?:\.[A-Z0-9]{1,6}){1,5}$/.test(bare) ? bare : null
}

/** `GDP (constant 2015 US$)` → 2015, or `null`. */
export function priceBaseIn(name: string): number | null {
  const year = /\bconstant\s+((?:19|20)\d\d)\s+US\$/i.exec(name.slice(0, 200))?.[1]
  return year === undefined ? null : Number(year)
}

function id(text: string): IndicatorId {
  return text as IndicatorId
}
