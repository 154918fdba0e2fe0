import { useMemo } from "react"
import {
  absenceText,
  amountText,
  differenceText,
  drawRevisionSteps,
  editionDay,
  unitWords,
} from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { AnswerRow, Evidence, RevisionsAnswer } from "../../questions/index.ts"
import { apiPath, useRead } from "../api.ts"
import { ChartView } from "../chart-view.tsx"
import { Failure, Loading } from "../states.tsx"
import { EvidenceList } from "./evidence-list.tsx"
import { Panel } from "./panel.tsx"

/** A row of any answer whose number can be opened. */
export type OpenFigure = AnswerRow &
  Readonly<{ core?: Readonly<{ value: number | null }>; computed?: string | null }>

type PanelProps = Readonly<{
  row: OpenFigure
  evidence: readonly Evidence[]
  asOf: string
  onClose: () => void
}>

/** One figure: the cells it rests on, and what every other edition says of it. */
export function FigurePanel({ row, evidence, asOf, onClose }: PanelProps) {
  const cited = row.evidence.flatMap((position) => evidence[position] ?? [])
  const value = row.value ?? row.core?.value ?? null
  return (
    <Panel heading={`${memberName(row.member)}, ${row.period}`} onClose={onClose}>
      <p className="panel-value">
        {value === null ? (
          <span className="absent">{absenceText(row.absent ?? "not-reported")}</span>
        ) : (
          <>
            <strong>{amountText(value, row.indicator)}</strong> {unitWords(row.unit)}
            {row.status === "final" ? "" : `, ${row.status.replaceAll("-", " ")}`}
          </>
        )}
      </p>
      {value === null ? null : (
        <p className="aside">
          Unrounded {value}
          {row.priceBase === null ? "" : `, prices of ${row.priceBase}`}
          {row.definition === "core" ? ", core definition" : ""}
        </p>
      )}
      {row.computed ? <p className="aside">{row.computed}</p> : null}
      {cited.length > 0 ? (
        <EvidenceList evidence={cited} />
      ) : (
        <p className="aside">No cell holds this figure: nothing was printed for it.</p>
      )}
      <OtherEditions row={row} publisher={cited[0]?.publisher ?? null} asOf={asOf} />
    </Panel>
  )
}

/** `publisher`: whose editions to look through, the figure's own. */
function OtherEditions({
  row,
  publisher,
  asOf,
}: Readonly<{ row: OpenFigure; publisher: string | null; asOf: string }>) {
  const { member, indicator, period } = row
  const read = useRead<RevisionsAnswer>(apiPath("/revisions", { indicator, member, period, publisher }))
  const answer = read.state === "ready" ? read.value : null
  const draw = useMemo(
    () =>
      answer === null ? null : (widthPx: number) => drawRevisionSteps(answer, { widthPx, benchmarks: [] }),
    [answer],
  )
  if (read.state === "failed" && read.problem.code === "question/no-such-figure") return null
  return (
    <section className="other-editions" aria-labelledby="other-editions">
      <h3 id="other-editions">Edition by edition</h3>
      {read.state === "loading" ? <Loading what="the other editions" /> : null}
      {read.state === "failed" ? <Failure problem={read.problem} onAgain={read.again} /> : null}
      {draw && answer?.rows.some((one) => one.value !== null) ? (
        <ChartView draw={draw} widthAtMostPx={400} open={row.edition} captioned={false} />
      ) : null}
      {answer ? (
        <ol className="steps">
          {answer.rows.map((one) => (
            <li key={one.edition} className={one.edition === row.edition ? "shown" : undefined}>
              <span className="step-day">{editionDay(one.edition ?? one.published)}</span>{" "}
              <span className="step-value">
                {one.value === null
                  ? absenceText(one.absent ?? "not-reported")
                  : amountText(one.value, one.indicator)}
              </span>{" "}
              {one.difference === null ? null : (
                <span className="step-difference">{differenceText(one.difference, one.indicator)}</span>
              )}
              {one.edition === row.edition ? <span className="tag">shown</span> : null}
              {one.published > asOf ? <span className="tag">later than the day shown</span> : null}
              {one.reasons.length > 0 ? <span className="reasons">{one.reasons.join("; ")}</span> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
