import { useMemo } from "react"
import {
  amountText,
  differenceText,
  drawRevisionSizes,
  horizonWords,
  revisionSizeKey,
} from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { RevisionAnalysisAnswer, RevisionAnalysisRow } from "../../questions/index.ts"
import { Link } from "../address.tsx"
import { Caveats } from "../answer/caveats.tsx"
import { type Asked, ExportLine } from "../answer/export-line.tsx"
import { ChartView } from "../chart-view.tsx"
import type { PartProps } from "../members/part.ts"
import "../styles/table.css"

const CHART_PX = 640

type ReliabilityProps = PartProps & Readonly<{ answer: RevisionAnalysisAnswer; asked: Asked }>

/** How far estimates were off, by how early they were made: chart, and table with counts and spread. */
export function ReliabilityPart({
  answer,
  asked,
  benchmarks,
  open,
  onFigure,
  hrefOf,
  frozenHref,
}: ReliabilityProps) {
  const draw = useMemo(
    () => (widthPx: number) => drawRevisionSizes(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  const byHorizon = (a: RevisionAnalysisRow, b: RevisionAnalysisRow) => a.horizonYears - b.horizonYears
  const together = answer.rows.filter((row) => row.member === null).sort(byHorizon)
  const ofMembers = answer.rows.filter((row) => row.member !== null)
  const earliest = Math.min(...ofMembers.map((row) => row.horizonYears))
  const members = ofMembers
    .filter((row) => row.horizonYears === earliest)
    .sort((a, b) => b.meanAbsoluteRevision - a.meanAbsoluteRevision)
  const table = { answer, open, hrefOf }
  if (answer.rows.length === 0)
    return <p className="nothing-held">No estimate stands in two editions yet: nothing can be said.</p>
  return (
    <>
      <p className="chart-sentence">{answer.summary}</p>
      <div className="spread">
        <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
        <div>
          <SizesTable
            caption="All members together, by when the estimate was published"
            rows={together}
            nameOf={(row) => horizonWords(row.horizonYears)}
            {...table}
          />
          {members.length > 0 ? (
            <details className="figures">
              <summary>By member, published {horizonWords(earliest)}</summary>
              <SizesTable
                caption="The least sure first"
                rows={members}
                nameOf={(row) => (row.member === null ? "" : memberName(row.member))}
                {...table}
              />
            </details>
          ) : null}
        </div>
      </div>
      <p className="aside">{answer.method}</p>
      <Caveats caveats={answer.caveats} />
      <ExportLine
        name="Reliability"
        asked={asked}
        answer={answer}
        title={draw(CHART_PX).title}
        frozenHref={frozenHref}
      />
    </>
  )
}

type TableProps = Pick<PartProps, "open" | "hrefOf"> &
  Readonly<{
    caption: string
    answer: RevisionAnalysisAnswer
    rows: readonly RevisionAnalysisRow[]
    nameOf: (row: RevisionAnalysisRow) => string
  }>

function SizesTable({ caption, answer, rows, nameOf, open, hrefOf }: TableProps) {
  const { indicator } = answer.question
  return (
    <div className="table-frame">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Published
            </th>
            {["Estimates", "Mean size", "Mean", "Spread"].map((name) => (
              <th key={name} scope="col" className="plain number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = revisionSizeKey(row)
            const size = amountText(row.meanAbsoluteRevision, indicator)
            return (
              <tr key={key} className={key === open ? "open" : undefined}>
                <th scope="row">{nameOf(row)}</th>
                <td className="number">{row.count}</td>
                <td className="number">
                  <Link href={hrefOf(key)} label={`${nameOf(row)}: mean size ${size}, open the estimates`}>
                    {size}
                  </Link>
                </td>
                <td className="number">{differenceText(row.meanRevision, indicator)}</td>
                <td className="number muted">
                  {row.standardDeviation === null ? "" : amountText(row.standardDeviation, indicator)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
