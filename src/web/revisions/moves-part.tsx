import { useMemo } from "react"
import {
  absenceText,
  amountText,
  differenceText,
  drawRevisionMoves,
  figureKey,
  shortText,
} from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { RevisionBetweenRow, RevisionsBetweenAnswer } from "../../questions/index.ts"
import { Caveats } from "../answer/caveats.tsx"
import { type Asked, ExportLine } from "../answer/export-line.tsx"
import { FigureLink } from "../answer/figure-link.tsx"
import { OpeningRow } from "../answer/opening-row.tsx"
import { ChartView } from "../chart-view.tsx"
import type { PartProps } from "../members/part.ts"
import "../styles/table.css"

const CHART_PX = 640
const SHOWN_FIRST = 20

type MovesPartProps = PartProps & Readonly<{ answer: RevisionsBetweenAnswer; asked: Asked }>

/** Who crossed a benchmark, then the largest steps. */
export function MovesPart({ answer, asked, benchmarks, open, onFigure, hrefOf, frozenHref }: MovesPartProps) {
  const draw = useMemo(
    () => (widthPx: number) => drawRevisionMoves(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  const { title, sentence } = draw(CHART_PX)
  const crossed = answer.rows.filter((row) => row.crossed.length > 0)
  const others = answer.rows.filter((row) => row.crossed.length === 0)
  const common = reasonsInCommon(answer.rows)
  const table = { open, hrefOf, benchmarks, common }
  if (answer.rows.length === 0)
    return <p className="nothing-held">No figure moved by that much between the two. Take a smaller step.</p>
  return (
    <>
      <p className="chart-sentence">
        {title}: {sentence}
      </p>
      <div className="spread">
        <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
        <div>
          {common.length > 0 ? <p className="aside">Of all of them: {common.join("; ")}.</p> : null}
          {crossed.length > 0 ? <MovesTable caption="Crossed a benchmark" rows={crossed} {...table} /> : null}
          {others.length > 0 ? (
            <MovesTable caption="The largest steps" rows={others.slice(0, SHOWN_FIRST)} {...table} />
          ) : null}
          {others.length > SHOWN_FIRST ? (
            <details className="figures">
              <summary>And {others.length - SHOWN_FIRST} smaller ones</summary>
              <MovesTable caption="Smaller steps" rows={others.slice(SHOWN_FIRST)} {...table} />
            </details>
          ) : null}
        </div>
      </div>
      <p className="aside">{answer.method}</p>
      <Caveats caveats={answer.caveats} />
      <ExportLine name="Steps" asked={asked} answer={answer} title={title} frozenHref={frozenHref} />
    </>
  )
}

type TableProps = Pick<PartProps, "open" | "hrefOf" | "benchmarks"> &
  Readonly<{ caption: string; rows: readonly RevisionBetweenRow[]; common: readonly string[] }>

function MovesTable({ caption, rows, common, benchmarks, open, hrefOf }: TableProps) {
  return (
    <div className="table-frame moves-table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Figure
            </th>
            <th scope="col" className="plain number">
              Before
            </th>
            <th scope="col" className="plain number">
              After
            </th>
            <th scope="col" className="plain number">
              Step
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OpeningRow key={figureKey(row)} href={hrefOf(figureKey(row))} isOpen={figureKey(row) === open}>
              <th scope="row">
                {memberName(row.member)} {row.period}
                <span className="reasons">{whyOf(row, { common, benchmarks })}</span>
              </th>
              <td className={row.before === null ? "absent" : "number"}>
                {row.before === null
                  ? absenceText(row.beforeAbsent ?? "not-reported")
                  : amountText(row.before, row.indicator)}
              </td>
              <td className={row.value === null ? "absent" : "number"}>
                <FigureLink row={row} href={hrefOf(figureKey(row))} />
              </td>
              <td className="number">
                {row.difference === null ? "" : differenceText(row.difference, row.indicator)}
              </td>
            </OpeningRow>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The benchmark crossed first, then the reasons known but those that all have in common. */
function whyOf(
  { crossed, reasons }: RevisionBetweenRow,
  { common, benchmarks }: Pick<TableProps, "common" | "benchmarks">,
): string {
  const crossings = crossed.map(({ benchmark, direction }) => {
    const threshold = benchmarks.find((one) => one.id === benchmark)?.threshold
    const name = threshold === undefined ? benchmark.replaceAll("-", " ") : `${shortText(threshold)} %`
    return `${direction === "down" ? "fell below" : "rose to"} ${name}`
  })
  return [...crossings, ...reasons.filter((reason) => !common.includes(reason))].join("; ")
}

/** Reasons that stand beside every figure that moved. */
function reasonsInCommon(rows: readonly RevisionBetweenRow[]): readonly string[] {
  return (rows[0]?.reasons ?? []).filter((reason) => rows.every((row) => row.reasons.includes(reason)))
}
