import { useMemo } from "react"
import { drawSplit, figureKey } from "../../charts/index.ts"
import { findIndicator } from "../../indicators/index.ts"
import type { MemberCode } from "../../model/index.ts"
import type { AskAnswer } from "../../questions/index.ts"
import { ExportLine } from "../answer/export-line.tsx"
import { FigureLink } from "../answer/figure-link.tsx"
import { held, Reading } from "../answer/reading.tsx"
import { ChartView } from "../chart-view.tsx"
import { askedSeries, PARTS, type Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"

const CHART_PX = 1200

type SplitPartProps = PartProps & Readonly<{ reads: readonly Reader<AskAnswer>[]; member: MemberCode }>

/** Equipment, personnel, infrastructure and the rest, a small plot each. */
export function SplitPart({ reads, ...rest }: SplitPartProps) {
  const answers = reads.map(held)
  const here = answers.flatMap((answer) => answer ?? [])
  const missing = reads.find((read) => held(read) === null)
  if (missing)
    return (
      <Reading read={missing} what="the split">
        {() => null}
      </Reading>
    )
  return <Split answers={here} {...rest} />
}

function Split({
  answers,
  member,
  benchmarks,
  open,
  onFigure,
  hrefOf,
  frozenHref,
}: Omit<SplitPartProps, "reads"> & Readonly<{ answers: readonly AskAnswer[] }>) {
  const draw = useMemo(
    () => (widthPx: number) => drawSplit(answers, { widthPx, benchmarks }),
    [answers, benchmarks],
  )
  const { title, sentence } = draw(CHART_PX)
  const [first] = answers
  if (answers.every(({ rows }) => rows.every((row) => row.value === null)))
    return <p className="nothing-held">No edition held gives any part of the expenditure.</p>
  return (
    <>
      <p className="chart-sentence">{sentence}</p>
      <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
      <details className="figures">
        <summary>The figures as a table</summary>
        <SplitTable answers={answers} hrefOf={hrefOf} open={open} />
      </details>
      {first ? (
        <details className="figures screen-only">
          <summary>Take a part away</summary>
          {PARTS.map((indicator, at) => (
            <ExportLine
              key={indicator}
              name={partTitle(indicator)}
              asked={askedSeries(indicator, member)}
              answer={answers[at] ?? first}
              title={`${title}: ${partTitle(indicator)}`}
              frozenHref={frozenHref}
            />
          ))}
        </details>
      ) : null}
    </>
  )
}

function partTitle(indicator: string): string {
  return findIndicator(indicator)?.title.split(" ")[0] ?? indicator
}

type TableProps = Pick<PartProps, "hrefOf" | "open"> & Readonly<{ answers: readonly AskAnswer[] }>

function SplitTable({ answers, hrefOf, open }: TableProps) {
  const rows = answers.flatMap((answer) => answer.rows)
  const periods = [...new Set(rows.map((row) => row.period))].sort().reverse()
  return (
    <div className="table-frame">
      <table>
        <caption>% of defence spending; an estimate is marked e</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Year
            </th>
            {PARTS.map((indicator) => (
              <th key={indicator} scope="col" className="plain number">
                {partTitle(indicator)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period}>
              <th scope="row">{period}</th>
              {PARTS.map((indicator) => {
                const row = rows.find((one) => one.indicator === indicator && one.period === period)
                if (!row) return <td key={indicator} />
                return (
                  <td key={indicator} className={cellClass(row.value, figureKey(row) === open)}>
                    <FigureLink
                      row={row}
                      href={hrefOf(figureKey(row))}
                      about={`${partTitle(indicator)} ${period}`}
                    />
                    {row.value !== null && row.status !== "final" ? <span className="muted">e</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellClass(value: number | null, isOpen: boolean): string {
  return `${value === null ? "absent" : "number"}${isOpen ? " open" : ""}`
}
