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

/** A number in as few decimals as it needs, thousands set apart: `2.5`, `120 000`. */
export function plainText(amount: number): string {
  const rounded = roundTo(amount, 6)
  const fraction = String(Math.abs(rounded)).split(".")[1]
  return decimalText(rounded, fraction?.length ?? 0)
}

/** A number at so many decimals: `12.0`, `−0.3`. */
export function fixedText(amount: number, decimals: number): string {
  return decimalText(amount, decimals)
}

/** Millions of money, in the size people say it: `US$ 850 million`, `US$ 12.4 billion`, `€ 1.23 trillion`. */
export function moneyText(million: number, currency: string): string {
  const size = Math.abs(million)
  const [scaled, word] =
    size >= 999_500 ? [size / 1e6, "trillion"] : size >= 999.5 ? [size / 1e3, "billion"] : [size, "million"]
  const decimals = scaled >= 100 || word === "million" ? 0 : scaled >= 10 ? 1 : 2
  const amount = `${decimalText(scaled, decimals)} ${word}`
  return `${million < 0 ? MINUS : ""}${currencyMark(currency)} ${amount}`
}

/** `USD` → `US$`, `EUR` → `€`; another currency by its code. */
export function currencyMark(currency: string): string {
  return currency === "USD" ? "US$" : currency === "EUR" ? "€" : currency
}

const MINUS = "\u2212"
const THIN_SPACE = "\u202F"

function decimalText(amount: number, decimals: number): string {
  const rounded = roundTo(amount, decimals)
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".")
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole
  return `${rounded < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`
}
