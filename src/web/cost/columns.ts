import { fixedText } from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { CostRow } from "../../questions/index.ts"

/** A column of costs that can be sorted by. */
export type CostColumn = Readonly<{
  id: string
  title: string
  amount: (row: CostRow) => number | null
  words: (row: CostRow) => string
}>

/** Numbers beside share and gap, each where any row has it. */
export const MONEY_COLUMNS: readonly CostColumn[] = [
  column("usd", "US$ billion", (row) => billion(row.gapUsdMillion)),
  column("eur", "€ billion", (row) => billion(row.gapEurMillion)),
  {
    ...column("national", "Own currency, billion", (row) => billion(row.gapNationalMillion)),
    words: (row) =>
      row.gapNationalMillion === null || row.nationalCurrency === null
        ? ""
        : `${billionText(row.gapNationalMillion / 1000)} ${row.nationalCurrency}`,
  },
  {
    ...column("growth", "Growth a year, %", (row) => row.requiredYearlyGrowthPercent),
    words: (row) =>
      row.requiredYearlyGrowthPercent === null ? "" : `+${row.requiredYearlyGrowthPercent.toFixed(1)}`,
  },
  column("cumulative", "Extra in all, US$ billion", (row) => billion(row.cumulativeExtraUsdMillion)),
]

/** Whose row it is. */
export function rowName({ member }: CostRow): string {
  return member === null ? "As stated" : memberName(member)
}

/** Billions to one decimal, which keeps a column's points under each other: `101.1`, `0.6`. */
export function billionText(amount: number): string {
  return fixedText(amount, 1)
}

function column(id: string, title: string, amount: CostColumn["amount"]): CostColumn {
  return {
    id,
    title,
    amount,
    words: (row) => {
      const value = amount(row)
      return value === null ? "" : billionText(value)
    },
  }
}

function billion(million: number | null): number | null {
  return million === null ? null : million / 1000
}
