import { amountText, differenceText, editionDay } from "../../charts/index.ts"
import type { CostRow } from "../../questions/index.ts"
import { TableFrame } from "../answer/table-frame.tsx"
import { billionText, rowName } from "./columns.ts"

/** A path in numbers: each year's share and money, and where the member stood. */
export function YearTable({ row }: Readonly<{ row: CostRow }>) {
  const unit = `${row.moneyCurrency} billion`
  return (
    <TableFrame label="Year by year" className="year-table">
      <table>
        <caption>
          {rowName(row)}, year by year: the path assumed, and what was reported against it; an estimate is
          marked e
        </caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Year
            </th>
            {[
              "Share, %",
              `Budget, ${unit}`,
              `Above today’s share, ${unit}`,
              "Growth, %",
              "Reported, %",
              "Against the path",
            ].map((title) => (
              <th key={title} scope="col" className="plain number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.years.map((year) => {
            const stood = row.standing.findLast((one) => one.period === year.period)
            return (
              <tr key={year.period}>
                <th scope="row">{year.period}</th>
                <td className="number">{amountText(year.sharePercent, row.indicator)}</td>
                <td className="number">{billionText(year.spendingMillion / 1000)}</td>
                <td className="number">{billionText(year.extraMillion / 1000)}</td>
                <td className="number">{year.growthPercent === null ? "" : year.growthPercent.toFixed(1)}</td>
                <td className="number">
                  {stood ? (
                    <span title={`Edition of ${editionDay(stood.edition)}`}>
                      {amountText(stood.actualPercent, row.indicator)}
                      {stood.status === "final" ? "" : "e"}
                    </span>
                  ) : (
                    ""
                  )}
                </td>
                <td className="number">
                  {stood ? differenceText(stood.aheadPercentPoints, row.indicator) : ""}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
