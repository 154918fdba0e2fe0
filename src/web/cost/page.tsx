import { useMemo } from "react"
import { costKey, drawCostGaps, drawCostPath } from "../../charts/index.ts"
import type { CostAnswer, EditionsAnswer } from "../../questions/index.ts"
import { dayName } from "../../questions/index.ts"
import { navigate, useAddress } from "../address.tsx"
import { Caveats } from "../answer/caveats.tsx"
import { ExportLine } from "../answer/export-line.tsx"
import { held, Reading } from "../answer/reading.tsx"
import { apiPath, useRead } from "../api.ts"
import { ChartView } from "../chart-view.tsx"
import { CostControls } from "./controls.tsx"
import { GrowthAsked } from "./growth-asked.tsx"
import { CostPanel } from "./panel.tsx"
import { CostTable } from "./table.tsx"
import { Totals } from "./totals.tsx"
import { type CostView, costHref, costParameters, parseCostView } from "./view.ts"
import { YearTable } from "./year-table.tsx"
import "./cost.css"

const CHART_PX = 900
const NO_GROWTH = "question/no-growth-held"

/** What a target costs: the gap of each member in money, and for one its path, with every assumption in words. */
export function CostPage() {
  const view = parseCostView(useAddress().query)
  const read = useRead<CostAnswer>(apiPath("/costs", costParameters(view)))
  const editions = useRead<EditionsAnswer>(apiPath("/editions", { recordedBy: view.recordedBy }))
  const answer = held(read)
  const chart = answer ? drawCost(answer, CHART_PX) : null
  return (
    <article className="cost" aria-busy={read.state === "loading"}>
      <header className="page-head">
        <p className="kicker">Cost</p>
        <h1>{unbroken(chart?.title ?? "What a target would cost")}</h1>
        {chart && answer ? (
          <p className="standfirst">
            {chart.sentence} As known on {dayName(answer.asOf)}.
          </p>
        ) : null}
      </header>
      <CostControls
        view={view}
        answer={answer}
        editions={held(editions)?.rows ?? []}
        onView={(next) => navigate(costHref(next))}
      />
      {read.state === "failed" && read.problem.code === NO_GROWTH ? (
        <GrowthAsked view={view} message={read.problem.message} />
      ) : (
        <Reading read={read} what="the costs">
          {(value) => <Cost view={view} answer={value} />}
        </Reading>
      )}
    </article>
  )
}

function drawCost(answer: CostAnswer, widthPx: number) {
  const canvas = { widthPx, benchmarks: [] }
  return hasPath(answer) ? drawCostPath(answer, canvas) : drawCostGaps(answer, canvas)
}

/** A sign of percent stays with its number. */
function unbroken(words: string): string {
  return words.replaceAll(" %", "\u00A0%")
}

/** One member alone, with a year to be there in. */
function hasPath({ rows }: CostAnswer): boolean {
  return rows.length === 1 && (rows[0]?.years.length ?? 0) > 1
}

function Cost({ view, answer }: Readonly<{ view: CostView; answer: CostAnswer }>) {
  const draw = useMemo(() => (widthPx: number) => drawCost(answer, widthPx), [answer])
  const open = (figure: string | null) => navigate(costHref({ ...view, figure }))
  // A year of a path is a figure of its member's row.
  const openRow = (key: string) => open(key.split(":").slice(0, 2).join(":"))
  const row = answer.rows.find((one) => costKey(one) === view.figure)
  const pinned: CostView = {
    ...view,
    period: answer.period,
    edition: answer.edition ?? view.edition,
    asOf: answer.asOf,
    recordedBy: answer.recordedBy,
    figure: null,
  }
  const [only] = answer.rows
  return (
    <>
      <Totals answer={answer} />
      <Caveats caveats={answer.caveats} />
      <ChartView draw={draw} widthAtMostPx={CHART_PX} open={view.figure} onFigure={openRow} captioned />
      {hasPath(answer) && only ? <YearTable row={only} /> : null}
      <CostTable view={view} answer={answer} />
      <section className="assumptions" aria-labelledby="assumptions-heading">
        <h2 id="assumptions-heading">What this assumes</h2>
        <ul>
          {answer.assumptions.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <footer className="page-foot">
        <p>{answer.method}</p>
        <ExportLine
          name="Costs"
          asked={{ resource: "/costs", parameters: costParameters(pinned) }}
          answer={answer}
          title={draw(CHART_PX).title}
          frozenHref={costHref(pinned)}
        />
      </footer>
      {row ? (
        <CostPanel key={costKey(row)} row={row} evidence={answer.evidence} onClose={() => open(null)} />
      ) : null}
    </>
  )
}
