import type { MemberCode, Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { CostQuestion, CostRow, CostYear } from "../cost-question.ts"
import type { Findings } from "../evidence.ts"
import type { GdpPlace } from "./gdp-basis.ts"
import { forecastGrowth, type Growth } from "./growth.ts"
import { averageGrowthPercent, pathYears } from "./path.ts"

/** What a row says of the way to the target. */
export type Way = Pick<
  CostRow,
  | "requiredYearlyGrowthPercent"
  | "requiredYearlyRealGrowthPercent"
  | "cumulativeExtraUsdMillion"
  | "cumulativeExtraMillion"
  | "years"
>

export const NO_WAY: Way = {
  requiredYearlyGrowthPercent: null,
  requiredYearlyRealGrowthPercent: null,
  cumulativeExtraUsdMillion: null,
  cumulativeExtraMillion: null,
  years: [],
}

export type WayRequest = Readonly<{
  sharePercent: number
  /** `null` where none is held: then only the rates of growth are told. */
  gdpMillion: number | null
  usdPerUnit: number | null
  period: Year
  by: Year
  growth: Growth
  question: Pick<CostQuestion, "targetPercent" | "path" | "inflationPercent">
}>

/** From the period's budget to the target's in `by`, year by year. The share must be above 0 and below the target. */
export function wayOf(request: WayRequest): Way {
  const { sharePercent, gdpMillion, usdPerUnit, period, by, growth, question } = request
  const inflation = 1 + question.inflationPercent / 100
  const path = pathYears({
    path: question.path,
    from: period,
    sharePercent,
    targetPercent: question.targetPercent,
    gdpMillion: gdpMillion ?? 1,
    gdpFactors: growth.percents.map((percent) => (1 + percent / 100) * inflation),
  })
  const [first, last] = [path[0]?.spendingMillion ?? 0, path.at(-1)?.spendingMillion ?? 0]
  const nominal = averageGrowthPercent({ first, last, years: by - period })
  const rates = {
    requiredYearlyGrowthPercent: nominal,
    requiredYearlyRealGrowthPercent: 100 * ((1 + nominal / 100) / inflation - 1),
  }
  if (gdpMillion === null) return { ...NO_WAY, ...rates }
  const inUsd = (amount: number) => (usdPerUnit === null ? null : amount * usdPerUnit)
  const years = path.map(
    ({ year, ...amounts }): CostYear => ({
      period: String(year),
      ...amounts,
      gdpUsdMillion: inUsd(amounts.gdpMillion),
      spendingUsdMillion: inUsd(amounts.spendingMillion),
      extraUsdMillion: inUsd(amounts.extraMillion),
    }),
  )
  const extra = path.reduce((sum, one) => sum + one.extraMillion, 0)
  return {
    ...rates,
    cumulativeExtraUsdMillion: inUsd(extra),
    cumulativeExtraMillion: extra,
    years,
  }
}

/** The growth stated, else the forecasts held for the member; `null` where there are none. */
export function growthOf(
  question: Pick<CostQuestion, "growthPercent">,
  span: Readonly<{ member: MemberCode | null; place: GdpPlace | null; period: Year; by: Year }>,
  view: FiguresAsOf,
): Growth | null {
  const { growthPercent } = question
  const { member, place, period, by } = span
  if (growthPercent !== null)
    return {
      percents: Array.from({ length: by - period }, () => growthPercent),
      figures: [],
      carriedFrom: null,
    }
  return member === null ? null : forecastGrowth(view, { place, period, by }, member)
}

export function citeGrowth(growth: Growth, findings: Findings): readonly number[] {
  return growth.figures.map((figure) => findings.cite(figure))
}
