import type { IndicatorId, Prices } from "../../model/index.ts"
import type { Subject } from "./subject.ts"

/** Every indicator of the series with the prices its table is printed in, the first where it is printed in both. */
const PRICES: Readonly<Record<string, Prices | null>> = {
  "share-of-gdp": "constant",
  "real-change": "constant",
  "real-change-since-2014": "constant",
  "spending-national": "current",
  "spending-usd": "current",
  "spending-constant-usd": "constant",
  "spending-per-head": "constant",
  "gdp-usd": "current",
  "gdp-constant-usd": "constant",
  "gdp-per-head": "constant",
  personnel: null,
  "equipment-share": null,
  "personnel-share": null,
  "infrastructure-share": null,
  "other-share": null,
}

/** The subject of a table whose figures, not its words, told its indicator; `null` for an indicator not of this series. */
export function subjectOfIndicator(indicator: string): Subject | null {
  const prices = Object.hasOwn(PRICES, indicator) ? PRICES[indicator] : undefined
  return prices === undefined ? null : { indicator: indicator as IndicatorId, prices, base: null, shift: 0 }
}
