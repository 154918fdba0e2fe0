import { useMemo } from "react"
import { drawScoreboard } from "../../charts/index.ts"
import { type BenchmarkAnswer, dayName, type EditionsAnswer } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { Link, navigate, useAddress } from "../address.tsx"
import { Caveats } from "../answer/caveats.tsx"
import { ExportLine } from "../answer/export-line.tsx"
import { apiPath, useRead } from "../api.ts"
import { ChartView } from "../chart-view.tsx"
import { FigurePanel } from "../evidence/figure-panel.tsx"
import { Failure, Loading } from "../states.tsx"
import { Controls } from "./controls.tsx"
import { Counts } from "./counts.tsx"
import { ScoreboardTable } from "./table.tsx"
import { frozen, parseScoreboardView, type ScoreboardView, scoreboardHref } from "./view.ts"
import "./scoreboard.css"

const NO_BENCHMARKS: readonly Benchmark[] = []
const CHART_PX = 660

/** Who meets a benchmark: chart, table, and behind every number its evidence. */
export function ScoreboardPage() {
  const { query } = useAddress()
  const view = parseScoreboardView(query)
  const cut = { asOf: view.asOf, recordedBy: view.recordedBy }
  const selection = { period: view.period, edition: view.edition, ...cut }
  const answerPath = `/benchmarks/${encodeURIComponent(view.benchmark)}`
  const read = useRead<BenchmarkAnswer>(apiPath(answerPath, selection))
  const benchmarks = useRead<Readonly<{ benchmarks: readonly Benchmark[] }>>(apiPath("/benchmarks", cut))
  const editions = useRead<EditionsAnswer>("/editions")
  const answer = read.state === "ready" ? read.value : read.state === "loading" ? read.previous : null
  const known = benchmarks.state === "ready" ? benchmarks.value.benchmarks : NO_BENCHMARKS

  return (
    <article className="scoreboard" aria-busy={read.state === "loading"}>
      <header className="page-head">
        <p className="kicker">Scoreboard</p>
        <h1>{answer ? `${answer.benchmark.title}, ${answer.period}` : "Who meets the benchmark"}</h1>
        {answer ? <Standfirst answer={answer} benchmarks={known} /> : null}
      </header>
      <Controls
        view={view}
        benchmarks={known}
        editions={editions.state === "ready" ? editions.value.rows : []}
        answer={answer}
        onView={(next) => navigate(scoreboardHref(next))}
      />
      {read.state === "failed" ? <Failure problem={read.problem} onAgain={read.again} /> : null}
      {read.state === "loading" && !answer ? <Loading what="the figures" /> : null}
      {answer ? <Board view={view} answer={answer} benchmarks={known} /> : null}
      {answer ? (
        <footer className="page-foot">
          <p>{answer.method}</p>
          <ExportLine
            name="Scoreboard"
            asked={{ resource: answerPath, parameters: { period: answer.period, edition: answer.edition } }}
            answer={answer}
            title={`${answer.benchmark.title}, ${answer.period}`}
            frozenHref={scoreboardHref(frozen(view, answer))}
          />
          <p className="links">
            <Link href={scoreboardHref(frozen(view, answer))}>Frozen link</Link>
          </p>
          <p className="aside screen-only">
            A frozen link pins edition, dates and what was recorded by now: it will always show these numbers.
          </p>
        </footer>
      ) : null}
    </article>
  )
}

type BoardProps = Readonly<{
  view: ScoreboardView
  answer: BenchmarkAnswer
  benchmarks: readonly Benchmark[]
}>

function Standfirst({ answer, benchmarks }: Omit<BoardProps, "view">) {
  const sentence = useMemo(
    () => drawScoreboard(answer, { widthPx: CHART_PX, benchmarks }).sentence,
    [answer, benchmarks],
  )
  return (
    <p className="standfirst">
      {sentence} As known on {dayName(answer.asOf)}.
    </p>
  )
}

function Board({ view, answer, benchmarks }: BoardProps) {
  const open = (figure: string | null) => navigate(scoreboardHref({ ...view, figure }))
  const row = [...answer.rows, ...answer.aggregates].find((one) => one.member === view.figure)
  const draw = useMemo(
    () => (widthPx: number) => drawScoreboard(answer, { widthPx, benchmarks }),
    [answer, benchmarks],
  )
  return (
    <>
      <Counts counts={answer.counts} />
      <Caveats caveats={answer.caveats} />
      <div className="spread">
        <ChartView draw={draw} widthAtMostPx={CHART_PX} open={view.figure} onFigure={open} captioned />
        <ScoreboardTable view={view} answer={answer} />
      </div>
      {row ? (
        <FigurePanel
          key={row.member}
          row={row}
          evidence={answer.evidence}
          asOf={answer.asOf}
          onClose={() => open(null)}
        />
      ) : null}
    </>
  )
}
