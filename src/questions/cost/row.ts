import type { Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { CostQuestion, CostRow } from "../cost-question.ts"
import type { Findings } from "../evidence.ts"
import type { Economy } from "./economy.ts"
import type { GdpPlace } from "./gdp-basis.ts"
import type { Growth } from "./growth.ts"
import { moneyOf } from "./money.ts"
import type { RateBook } from "./rate-book.ts"
import { lineOf, NO_LINE } from "./standing.ts"
import { citeGrowth, growthOf, NO_WAY, wayOf } from "./way.ts"

/** What every row of an answer is made with. `place` is `null` where all was stated. */
export type RowRequest = Readonly<{
  question: CostQuestion
  place: GdpPlace | null
  period: Year
  view: FiguresAsOf
  findings: Findings
  rates: RateBook
}>

/** A row, with the growth its way rests on: `missing` where it needs one and none is held, `null` where it needs none. */
export type BuiltRow = Readonly<{ row: CostRow; growth: Growth | "missing" | null }>

export function rowOf({ row, sums, gdp }: Economy, request: RowRequest): BuiltRow {
  const { question, place, period, view, findings, rates } = request
  const { targetPercent, by } = question
  const { member } = row
  const stated = question.stated !== null
  const { money, usdPerUnit, evidence } = moneyOf(sums, { member, period, targetPercent, stated }, rates)
  const sharePercent = sums?.sharePercent ?? row.value
  const onTheWay = by !== null && sharePercent !== null && sharePercent > 0 && sharePercent < targetPercent
  const growth = onTheWay ? (growthOf(question, { member, place, period, by }, view) ?? "missing") : null
  const way =
    onTheWay && growth !== null && growth !== "missing"
      ? wayOf({
          sharePercent,
          gdpMillion: sums?.gdpMillion ?? null,
          usdPerUnit,
          period,
          by,
          growth,
          question,
        })
      : NO_WAY
  const { evidence: lineEvidence, ...line } =
    by !== null && member !== null && place !== null
      ? lineOf(
          {
            member,
            place,
            since: question.since ?? period,
            by,
            targetPercent,
            path: question.path,
            sharePercent: row.value,
            years: way.years,
          },
          view,
          findings,
        )
      : NO_LINE
  const growthEvidence = growth === null || growth === "missing" ? [] : citeGrowth(growth, findings)
  return {
    row: {
      ...row,
      targetPercent,
      gapPercentPoints: row.value === null ? null : targetPercent - row.value,
      ...money,
      gdpBasis: gdp?.basis ?? null,
      gdpEdition: gdp?.edition ?? null,
      gdpStatus: gdp?.status ?? null,
      ...way,
      moneyCurrency: sums?.currency ?? "USD",
      ...line,
      evidence: [...new Set([...row.evidence, ...evidence, ...growthEvidence, ...lineEvidence])],
    },
    growth,
  }
}
