import type { EditionRow } from "../../questions/index.ts"

const SPENDING = ["share-of-gdp", "spending-usd", "spending-national", "spending-eur"]

/**
 * The newest year for which at least two publishers hold expenditure, by the years their editions span; where only one
 * does, its newest. `null` where nobody holds any.
 */
export function comparisonYear(editions: readonly EditionRow[]): string | null {
  const ends = new Map<string, number>()
  for (const { publisher, indicators, lastPeriod } of editions)
    if (indicators.some((indicator) => SPENDING.includes(indicator)))
      ends.set(publisher, Math.max(ends.get(publisher) ?? 0, Number(lastPeriod)))
  const newest = [...ends.values()].sort((a, b) => b - a)
  const year = newest[1] ?? newest[0]
  return year === undefined ? null : String(year)
}
