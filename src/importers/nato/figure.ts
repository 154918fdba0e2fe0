import type { IndicatorId, Measured, MemberCode, Prices, Status, Year } from "../../model/index.ts"

/** A figure as read, before duplicates, known errors and aggregates are looked at. */
export type Figure = Readonly<{
  indicator: IndicatorId
  prices: Prices | null
  /** The price base its block states, or `null`. */
  base: Year | null
  member: MemberCode
  period: Year
  currency: string | null
  value: Measured
  status: Status
  locator: string
  /** Decimals the source shows; `null` where it shows all it has. */
  decimals: number | null
  /** A table that repeats figures of another, or a hidden row, yields to the table they are from. */
  standing: "table" | "repeat" | "hidden"
}>

/** What makes two figures the same figure. */
export function figureKey(figure: Pick<Figure, "indicator" | "prices" | "member" | "period">): string {
  return `${figure.indicator} ${figure.prices} ${figure.member} ${figure.period}`
}
