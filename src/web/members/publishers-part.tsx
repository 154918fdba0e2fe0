import { useMemo } from "react"
import { compareKey, drawPublishers, publisherName } from "../../charts/index.ts"
import { findIndicator } from "../../indicators/index.ts"
import type { CompareAnswer, CompareRow, EditionRow } from "../../questions/index.ts"
import { Caveats } from "../answer/caveats.tsx"
import { ExportLine } from "../answer/export-line.tsx"
import { FigureLink } from "../answer/figure-link.tsx"
import { Reading } from "../answer/reading.tsx"
import { ChartView } from "../chart-view.tsx"
import { Definitions } from "./definitions.tsx"
import type { Reader } from "./member-reads.ts"
import type { PartProps } from "./part.ts"

const CHART_PX = 720

type PublishersPartProps = PartProps &
  Readonly<{
    read: Reader<CompareAnswer>
    /** The year compared; `null` until it is known which there are. */
    year: string | null
    editions: readonly EditionRow[]
    onYear: (year: string) => void
  }>

/** One year by every publisher held, how far they are apart and why. */
export function PublishersPart({ read, year, editions, onYear, ...rest }: PublishersPartProps) {
  return (
    <>
      <form className="year-of-part" onSubmit={(event) => event.preventDefault()}>
        <label>
          Year{" "}
          <select value={year ?? ""} onChange={(event) => onYear(event.target.value)}>
            {yearsOf(editions, year).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </form>
      <Reading read={read} what="the publishers">
        {(answer) => <Publishers answer={answer} {...rest} />}
      </Reading>
    </>
  )
}

function Publishers({
  answer,
  benchmarks,
  open,
  onFigure,
  hrefOf,
  frozenHref,
}: PartProps & Readonly<{ answer: CompareAnswer }>) {
  const draw = useMemo(
    () => (widthPx: number) => drawPublishers(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  const { title, sentence } = draw(CHART_PX)
  const { member, period } = answer.question
  return (
    <>
      <p className="chart-sentence">{sentence}</p>
      <div className="spread">
        <div>
          <ChartView draw={draw} widthAtMostPx={CHART_PX} open={open} onFigure={onFigure} captioned />
          <details className="figures">
            <summary>The figures as a table</summary>
            <PublishersTable rows={answer.rows} hrefOf={hrefOf} open={open} />
          </details>
        </div>
        <Definitions answer={answer} />
      </div>
      <Caveats caveats={answer.caveats} />
      <ExportLine
        name="Publishers"
        asked={{ resource: "/comparisons", parameters: { member, period: String(period) } }}
        answer={answer}
        title={title}
        frozenHref={frozenHref}
      />
    </>
  )
}

type TableProps = Pick<PartProps, "hrefOf" | "open"> & Readonly<{ rows: readonly CompareRow[] }>

function PublishersTable({ rows, hrefOf, open }: TableProps) {
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col" className="plain">
              Publisher
            </th>
            <th scope="col" className="plain">
              Figure
            </th>
            <th scope="col" className="plain number">
              Value
            </th>
            <th scope="col" className="plain">
              Remark
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={compareKey(row)} className={compareKey(row) === open ? "open" : undefined}>
              <th scope="row">{publisherName(row.publisher)}</th>
              <td>{findIndicator(row.indicator)?.title ?? row.indicator}</td>
              <td className={row.value === null ? "absent" : "number"}>
                <FigureLink row={row} href={hrefOf(compareKey(row))} about={publisherName(row.publisher)} />
              </td>
              <td className="muted">{[row.note, row.computed].filter((words) => words).join(" ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The years any edition spans, the newest first. */
function yearsOf(editions: readonly EditionRow[], shown: string | null): readonly string[] {
  const years = new Set<number>(shown === null ? [] : [Number(shown)])
  for (const { firstPeriod, lastPeriod } of editions)
    if (firstPeriod !== "")
      for (let year = Number(firstPeriod); year <= Number(lastPeriod); year++) years.add(year)
  return [...years].sort((a, b) => b - a).map(String)
}
