/** What a figure is counted in. Money is in millions, as publishers print it; GDP per head in thousands. */
export type Unit =
  | "percent-of-gdp"
  | "percent-of-spending"
  | "percent-change"
  | "percent-of-government-spending"
  | "percent"
  | "usd-million"
  | "usd"
  | "usd-thousand"
  | "eur-million"
  | "eur"
  | "national-currency-million"
  | "persons-thousand"
  | "index"
  | "national-currency-per-usd"
  | "national-currency-per-eur"

/** Money as spent, or at one year's prices (and exchange rates). */
export type Prices = "current" | "constant"

/** Why there is no number. Never 0, never left out. */
export type AbsentReason =
  | "not-reported"
  | "not-a-member"
  | "out-of-scope"
  | "nil"
  | "did-not-exist"
  | "not-comparable"

/**
 * How firm a figure is, by its publisher's own marks. `highly-uncertain`: an estimate that its publisher warns of.
 * `forecast`: of a year that had not ended.
 */
export const STATUSES = ["final", "estimate", "highly-uncertain", "forecast"] as const
export type Status = (typeof STATUSES)[number]

/** Whether a figure is anything but final. */
export function isUnsettled(status: Status): boolean {
  return status !== "final"
}

/** A number as its source gives it, or the reason why there is none. */
export type Measured =
  | Readonly<{ kind: "amount"; amount: number }>
  | Readonly<{ kind: "absent"; reason: AbsentReason }>

/** Decimals a number is written with: 3.25 has 2, 3 has 0. At most 12 are looked at: beyond that it is binary noise. */
export function decimalsOf(amount: number): number {
  const text = Math.abs(amount).toFixed(12).replace(/0+$/, "")
  return text.length - text.indexOf(".") - 1
}

/** Half away from zero at `decimals`, free of binary surprises (1.005 → 1.01). */
export function roundTo(amount: number, decimals: number): number {
  const shifted = Number(`${Math.abs(amount)}e${decimals}`)
  if (!Number.isFinite(shifted)) return Number(amount.toFixed(decimals))
  return Math.sign(amount) * Number(`${Math.round(shifted)}e-${decimals}`)
}
