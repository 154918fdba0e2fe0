import { findState, type MemberCode } from "../../model/index.ts"
import type { CostRow, CostTotal } from "../cost-question.ts"

/** Sums of the states' gaps above 0. Those at or above the target neither add nor take away. */
export function totalOf(rows: readonly CostRow[]): CostTotal {
  const states = rows.filter((row) => row.member === null || findState(row.member) !== null)
  const inScope = states.filter((row) => row.absent !== "out-of-scope" && row.absent !== "not-a-member")
  const priced = inScope.filter((row) => row.gapUsdMillion !== null || row.gapNationalMillion !== null)
  const below = priced.filter((row) => (row.gapPercentPoints ?? 0) > 0)
  return {
    members: below.length,
    withoutFigure: inScope
      .filter((row) => !priced.includes(row))
      .flatMap((row): MemberCode[] => (row.member === null ? [] : [row.member])),
    gapUsdMillion: sumOf(priced, (row) => row.gapUsdMillion),
    gapEurMillion: sumOf(priced, (row) => row.gapEurMillion),
    cumulativeExtraUsdMillion: sumOf(below, (row) => row.cumulativeExtraUsdMillion),
  }
}

/** Of the amounts known, those above 0; `null` where none is known. */
function sumOf(rows: readonly CostRow[], amountOf: (row: CostRow) => number | null): number | null {
  const known = rows.flatMap((row) => amountOf(row) ?? [])
  return known.length === 0 ? null : known.reduce((sum, one) => sum + Math.max(0, one), 0)
}
