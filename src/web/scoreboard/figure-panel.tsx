import { useEffect, useMemo, useRef } from "react"
import {
  absenceText,
  amountText,
  differenceText,
  drawRevisionSteps,
  editionDay,
  unitWords,
} from "../../charts/index.ts"
import { memberName } from "../../model/index.ts"
import type { BenchmarkRow, Evidence, RevisionsAnswer } from "../../questions/index.ts"
import { apiPath, useRead } from "../api.ts"
import { ChartView } from "../chart-view.tsx"
import { EvidenceList } from "../evidence/evidence-list.tsx"
import { Failure, Loading } from "../states.tsx"

type PanelProps = Readonly<{
  row: BenchmarkRow
  evidence: readonly Evidence[]
  asOf: string
  onClose: () => void
}>

/** One figure: the cells it rests on, and what every other edition says of it. */
export function FigurePanel({ row, evidence, asOf, onClose }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose()
    }
    window.addEventListener("keydown", close)
    return () => window.removeEventListener("keydown", close)
  })
  const cited = row.evidence.flatMap((position) => evidence[position] ?? [])
  const value = row.value ?? row.core?.value ?? null
  return (
    <aside className="panel" aria-labelledby="panel-heading">
      <button type="button" className="close" onClick={onClose}>
        Close
      </button>
      <p className="kicker">Evidence</p>
      <h2 id="panel-heading" ref={heading} tabIndex={-1}>
        {memberName(row.member)}, {row.period}
      </h2>
      <p className="panel-value">
        {value === null ? (
          <span className="absent">{absenceText(row.absent ?? "not-reported")}</span>
        ) : (
          <>
            <strong>{amountText(value, row.indicator)}</strong> {unitWords(row.unit)}
            {row.status === "final" ? "" : `, ${row.status}`}
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
      {cited.length > 0 ? (
        <EvidenceList evidence={cited} />
      ) : (
        <p className="aside">No cell holds this figure: nothing was printed for it.</p>
      )}
      <OtherEditions row={row} asOf={asOf} />
    </aside>
  )
}

function OtherEditions({ row, asOf }: Readonly<{ row: BenchmarkRow; asOf: string }>) {
  const { member, indicator, period } = row
  const read = useRead<RevisionsAnswer>(apiPath("/revisions", { indicator, member, period }))
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
