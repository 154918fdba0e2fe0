import type { IndicatorId, Prices } from "../../model/index.ts"
import { headerKey } from "../macro/index.ts"

/** A subject of the outlook that is an indicator of ours. */
export type Subject = Readonly<{
  /** `NGDPD`: the Fund's code. */
  code: string
  indicator: IndicatorId
  prices: Prices | null
  /** Power of ten from dollars, persons or percent to the indicator's unit. */
  places: number
  /**
   * Counted in dollars or persons, which files print in units, millions or billions: below `most` everywhere it is in
   * `scale`, from `least` up everywhere in units. Dollars of the smallest economy, billions of the world's. `largest`:
   * between what lies the largest amount of a file, in dollars or persons.
   */
  sizes: Readonly<{
    most: number
    scale: number
    least: number
    largest: readonly [least: number, most: number]
  }> | null
}>

const SUBJECTS: readonly Subject[] = [
  subject("NGDPD", "gdp-usd", "current", -6, { most: 1e6, scale: 9, least: 1e6, largest: [1e7, 1e16] }),
  subject("NGDPDPC", "gdp-per-head", "current", -3),
  subject("NGDP_RPCH", "gdp-real-change", null, 0),
  subject("LP", "population", null, -3, { most: 1e4, scale: 6, least: 1e3, largest: [5e3, 2e10] }),
  subject("NGDP_D", "gdp-deflator", null, 0),
]

/** Columns that tables made of the outlook have instead of codes, as `headerKey` gives them. */
const WORDS: Readonly<Record<string, string>> = {
  gdp: "NGDPD",
  "gdp usd": "NGDPD",
  "gdp per capita": "NGDPDPC",
  "gdp per capita usd": "NGDPDPC",
  "growth pct": "NGDP_RPCH",
  "gdp growth": "NGDP_RPCH",
  "real gdp growth": "NGDP_RPCH",
  population: "LP",
}

/** `NGDPD` → what it is of ours, or `null`. */
export function subjectOf(code: string): Subject | null {
  return SUBJECTS.find((one) => one.code === code.trim().toUpperCase()) ?? null
}

/** `NGDPD`, `gdp_per_capita` → the subject a column is of, or `null`. */
export function subjectOfHeader(header: string): Subject | null {
  const key = headerKey(header)
  return subjectOf(header) ?? (Object.hasOwn(WORDS, key) ? subjectOf(WORDS[key] ?? "") : null)
}

export function isSubjectCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(text.trim())
}

function subject(
  code: string,
  indicator: string,
  prices: Prices | null,
  places: number,
  sizes: Subject["sizes"] = null,
): Subject {
  return { code, indicator: indicator as IndicatorId, prices, places, sizes }
}
