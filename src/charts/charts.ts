import type { AnyAnswer, BenchmarkAnswer, Question, RevisionsAnswer } from "../questions/index.ts"
import type { Canvas, Chart } from "./chart.ts"
import { drawRevisionSteps } from "./revision-steps.ts"
import { drawScoreboard } from "./scoreboard.ts"

/** One kind of chart, and the question whose answer it draws. */
export type ChartKind = Readonly<{
  id: string
  title: string
  draws: Question["kind"]
  draw: (answer: AnyAnswer, canvas: Canvas) => Chart
}>

/** Every chart there is, at most one per kind of question. */
export const CHARTS: readonly ChartKind[] = [
  {
    id: "scoreboard",
    title: "Who meets a benchmark",
    draws: "benchmark",
    draw: (answer, canvas) => drawScoreboard(answer as BenchmarkAnswer, canvas),
  },
  {
    id: "revision-steps",
    title: "One figure, edition by edition",
    draws: "revisions",
    draw: (answer, canvas) => drawRevisionSteps(answer as RevisionsAnswer, canvas),
  },
]

/** An answer → its chart, or `null` where none draws its kind. */
export function drawAnswer(answer: AnyAnswer, canvas: Canvas): Chart | null {
  return CHARTS.find((kind) => kind.draws === answer.question.kind)?.draw(answer, canvas) ?? null
}
