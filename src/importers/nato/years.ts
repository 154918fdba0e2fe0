import type { Year } from "../../model/index.ts"

export type Years = Readonly<{ first: Year; last: Year }>

/** The first and the last of these years, or `null` when there are none. */
export function yearsOf(periods: readonly (Year | null)[]): Years | null {
  let years: Years | null = null
  for (const period of periods) {
    if (period === null) continue
    const { first, last }: Years = years ?? { first: period, last: period }
    years = { first: Math.min(first, period) as Year, last: Math.max(last, period) as Year }
  }
  return years
}
