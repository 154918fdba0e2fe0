import type { Observation } from "../../model/index.ts"
import { sameAsWritten } from "../edition-match.ts"
import type { FingerprintFigure } from "../importer.ts"

/** Whether a figure of a fingerprint is among these. */
export function shows(figures: readonly Observation[]): (figure: FingerprintFigure) => boolean {
  const amounts = new Map<string, number>()
  for (const { indicator, member, period, value } of figures)
    if (value.kind === "amount") amounts.set(`${indicator} ${member} ${period}`, value.amount)
  return ([indicator, member, year, written]) => {
    const amount = amounts.get(`${indicator} ${member} ${year}`)
    return amount !== undefined && sameAsWritten(amount, written)
  }
}

/** The first and the last year these figures are of, or `null` when there are none. */
export function yearsOf(figures: readonly Observation[]): Readonly<{ first: number; last: number }> | null {
  const years = figures.map(({ period }): number => period)
  const [one] = years
  if (one === undefined) return null
  const span = { first: one, last: one }
  for (const year of years) {
    span.first = Math.min(span.first, year)
    span.last = Math.max(span.last, year)
  }
  return span
}
