import { findIndicator } from "../indicators/index.ts"
import { type IndicatorId, roundTo, type Unit } from "../model/index.ts"

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  "percent-of-gdp": "% of GDP",
  "percent-of-spending": "% of defence spending",
  "percent-change": "% on the year before",
  "percent-of-government-spending": "% of government spending",
  percent: "%",
  "usd-million": "million US dollars",
  usd: "US dollars",
  "usd-thousand": "thousand US dollars",
  "eur-million": "million euros",
  eur: "euros",
  "national-currency-million": "million, national currency",
  "persons-thousand": "thousand persons",
  index: "index",
  "national-currency-per-usd": "per US dollar",
  "national-currency-per-eur": "per euro",
}

/** A unit in words, to follow a number: `% of GDP`. */
export function unitWords(unit: Unit): string {
  return UNIT_WORDS[unit]
}

/** A number as people read it, at its indicator's decimals: `4.12`, `1 234.5`, `−0.03`. */
export function amountText(amount: number, indicator: IndicatorId): string {
  return decimalText(amount, findIndicator(indicator)?.decimals ?? 2)
}

/** A difference, with its sign always shown, however small: `+0.15`, `−0.33`, `+0.00`; none at all is `±0`. */
export function differenceText(difference: number, indicator: IndicatorId): string {
  if (difference === 0) return "±0"
  return `${difference > 0 ? "+" : MINUS}${amountText(Math.abs(difference), indicator)}`
}

/** A number in as few decimals as it needs: `2`, `3.5`. */
export function shortText(amount: number): string {
  return String(roundTo(amount, 6)).replace("-", MINUS)
}

const MINUS = "\u2212"
const THIN_SPACE = "\u202F"

function decimalText(amount: number, decimals: number): string {
  const rounded = roundTo(amount, decimals)
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".")
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole
  return `${rounded < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`
}
