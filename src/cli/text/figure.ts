import { type AbsentReason, decimalsOf, roundTo, type Status, type Unit } from "../../model/index.ts"

/** Units as people read them. National currency is named by its row. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  "percent-of-gdp": "% of GDP",
  "percent-of-spending": "% of defence expenditure",
  "percent-change": "% change",
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
  "national-currency-per-usd": "national currency per US dollar",
  "national-currency-per-eur": "national currency per euro",
}

export const ABSENT_WORDS: Readonly<Record<AbsentReason, string>> = {
  "not-reported": "not reported",
  "not-a-member": "not a member",
  "out-of-scope": "out of scope",
  nil: "nil",
  "did-not-exist": "did not exist",
  "not-comparable": "not comparable",
}

/** As statistical yearbooks mark them where words have no room; a legend says what they mean. */
export const ABSENT_MARKS: Readonly<Record<AbsentReason, string>> = {
  "not-reported": "..",
  "not-a-member": "x",
  "out-of-scope": "o",
  nil: "nil",
  "did-not-exist": "-",
  "not-comparable": "/",
}

const STATUS_MARKS: Readonly<Record<Status, string>> = {
  final: " ",
  estimate: "e",
  "highly-uncertain": "u",
  forecast: "f",
}

/** A figure as its answer gives it. */
export type Shown = Readonly<{ value: number | null; absent?: AbsentReason; status: Status }>

/** Decimals for figures that stand in one column: as many as the indicator is shown with, never more than the source gives. */
export function decimalsFor(values: readonly (number | null)[], atMost: number): number {
  const given = values.map((value) => (value === null ? 0 : decimalsOf(value)))
  return Math.min(atMost, Math.max(0, ...given))
}

/** `12,345.68`. */
export function formatAmount(amount: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(roundTo(amount, decimals)).toFixed(decimals).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  const sign = roundTo(amount, decimals) < 0 ? "-" : ""
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`
}

/** `+0.33`, `-0.04`, `0.00`. */
export function formatDifference(amount: number | null, decimals: number): string {
  if (amount === null) return ""
  return `${roundTo(amount, decimals) > 0 ? "+" : ""}${formatAmount(amount, decimals)}`
}

/** `3.79e`, or the reason why there is no number, each with room for the mark so that digits align. */
export function formatFigure(
  { value, absent, status }: Shown,
  decimals: number,
  reasons: Readonly<Record<AbsentReason, string>> = ABSENT_WORDS,
): string {
  if (value === null) return `${reasons[absent ?? "not-reported"]} `
  return `${formatAmount(value, decimals)}${STATUS_MARKS[status]}`
}
