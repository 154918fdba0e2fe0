import type { CostAnswer, CostRow } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { decimalsOfBillions, nameOf } from "./cost-words.ts"
import { formatAmount, formatDifference, formatFigure } from "./figure.ts"
import { renderTable } from "./table.ts"

/** The budget growth it takes, and what the target's year and all years cost more; year by year for a single row. */
export function renderWays(
  rows: readonly CostRow[],
  { question, period }: CostAnswer,
  { width }: Layout,
): readonly string[] {
  const onTheWay = rows.filter((row) => row.requiredYearlyGrowthPercent !== null)
  const [first] = onTheWay
  if (!first) return []
  const withMoney = onTheWay.some((row) => row.years.length > 0)
  const decimals = decimalsOfBillions(onTheWay.map((row) => row.years.at(-1)?.extraMillion ?? null))
  const billions = (million: number | null | undefined) =>
    million === null || million === undefined ? "" : formatAmount(million / 1000, decimals)
  const unit = `bn ${first.moneyCurrency}`
  const money = withMoney
    ? [`Budget ${question.by}, ${unit}`, `Above the share of ${period}, ${unit}`, `All years, ${unit}`]
    : []
  const summary = renderTable(
    ["Member", "Budget growth, % a year", "Without inflation", ...money].map((title, at) => ({
      title,
      align: at === 0 ? ("left" as const) : ("right" as const),
    })),
    onTheWay.map((row) => [
      nameOf(row),
      formatDifference(row.requiredYearlyGrowthPercent, 1),
      formatDifference(row.requiredYearlyRealGrowthPercent, 1),
      ...(withMoney
        ? [
            billions(row.years.at(-1)?.spendingMillion),
            billions(row.years.at(-1)?.extraMillion),
            billions(row.cumulativeExtraMillion),
          ]
        : []),
    ]),
    width,
  )
  return ["", summary, ...(onTheWay.length === 1 && withMoney ? ["", renderYears(first, { width })] : [])]
}

function renderYears(row: CostRow, { width }: Pick<Layout, "width">): string {
  const decimals = decimalsOfBillions(row.years.map((year) => year.extraMillion))
  const billions = (million: number) => formatAmount(million / 1000, decimals)
  const unit = `bn ${row.moneyCurrency}`
  const titles = [
    "Year",
    "% of GDP",
    `GDP, ${unit}`,
    `Budget, ${unit}`,
    `Above the share of ${row.period}, ${unit}`,
    "Budget growth, %",
  ]
  return renderTable(
    titles.map((title, at) => ({ title, align: at === 0 ? ("left" as const) : ("right" as const) })),
    row.years.map((year) => [
      year.period,
      formatAmount(year.sharePercent, 2),
      formatAmount(year.gdpMillion / 1000, 1),
      billions(year.spendingMillion),
      billions(year.extraMillion),
      formatDifference(year.growthPercent, 1),
    ]),
    width,
  )
}

/** Later figures against the line from its start to the target. */
export function renderLines(rows: readonly CostRow[], { width }: Layout): readonly string[] {
  const lines = rows.flatMap((row) =>
    row.standing.map((one) => [
      nameOf(row),
      row.lineFrom?.period ?? "",
      one.period,
      formatFigure({ value: one.actualPercent, status: one.status }, 2),
      formatAmount(one.pathPercent, 2),
      `${formatDifference(one.aheadPercentPoints, 2)} ${one.aheadPercentPoints >= 0 ? "ahead" : "behind"}`,
    ]),
  )
  if (lines.length === 0) return []
  const columns = [
    { title: "Member", align: "left" as const },
    { title: "From", align: "left" as const },
    { title: "Period", align: "left" as const },
    { title: "% of GDP ", align: "right" as const },
    { title: "On the line", align: "right" as const },
    { title: "Points", align: "left" as const },
  ]
  return ["", renderTable(columns, lines, width)]
}
