import type {
  AnyAnswer,
  AskAnswer,
  BenchmarkAnswer,
  CompareAnswer,
  CostAnswer,
  RevisionAnalysisAnswer,
  RevisionsAnswer,
  RevisionsBetweenAnswer,
  VintagesAnswer,
} from "../questions/index.ts"
import type { Canvas, Chart } from "./chart.ts"
import { drawCostGaps } from "./cost-gaps.ts"
import { drawCostPath } from "./cost-path.ts"
import { drawPublishers } from "./publishers.ts"
import { drawRevisionMoves } from "./revision-moves.ts"
import { drawRevisionSizes } from "./revision-sizes.ts"
import { drawRevisionSteps } from "./revision-steps.ts"
import { drawScoreboard } from "./scoreboard.ts"
import { drawSeries } from "./series.ts"
import { drawSlice } from "./slice.ts"
import { drawVintages } from "./vintages.ts"

type Drawable = AnyAnswer | CostAnswer | CompareAnswer | VintagesAnswer | RevisionAnalysisAnswer

/** One kind of chart, the question whose answer it draws, and which of those answers it suits. */
export type ChartKind = Readonly<{
  id: string
  title: string
  draws: Drawable["question"]["kind"]
  suits: (answer: Drawable) => boolean
  draw: (answer: Drawable, canvas: Canvas) => Chart
}>

const any = () => true

/** Every chart there is. Where a kind of question has several, the first that suits the answer draws it. */
export const CHARTS: readonly ChartKind[] = [
  {
    id: "scoreboard",
    title: "Who meets a benchmark",
    draws: "benchmark",
    suits: any,
    draw: (answer, canvas) => drawScoreboard(answer as BenchmarkAnswer, canvas),
  },
  {
    id: "series",
    title: "Figures over the years",
    draws: "ask",
    suits: (answer) => new Set((answer as AskAnswer).rows.map((row) => row.period)).size > 1,
    draw: (answer, canvas) => drawSeries(answer as AskAnswer, canvas),
  },
  {
    id: "slice",
    title: "Figures of one year",
    draws: "ask",
    suits: any,
    draw: (answer, canvas) => drawSlice(answer as AskAnswer, canvas),
  },
  {
    id: "cost-path",
    title: "One member's way to a target",
    draws: "cost",
    suits: ({ rows }) => rows.length === 1 && ((rows as CostAnswer["rows"])[0]?.years.length ?? 0) > 1,
    draw: (answer, canvas) => drawCostPath(answer as CostAnswer, canvas),
  },
  {
    id: "cost-gaps",
    title: "What each member lacks to a target",
    draws: "cost",
    suits: any,
    draw: (answer, canvas) => drawCostGaps(answer as CostAnswer, canvas),
  },
  {
    id: "publishers",
    title: "One year by every publisher",
    draws: "compare",
    suits: any,
    draw: (answer, canvas) => drawPublishers(answer as CompareAnswer, canvas),
  },
  {
    id: "vintages",
    title: "A series as each edition printed it",
    draws: "vintages",
    suits: any,
    draw: (answer, canvas) => drawVintages(answer as VintagesAnswer, canvas),
  },
  {
    id: "revision-sizes",
    title: "How far estimates were off",
    draws: "revision-analysis",
    suits: any,
    draw: (answer, canvas) => drawRevisionSizes(answer as RevisionAnalysisAnswer, canvas),
  },
  {
    id: "revision-steps",
    title: "One figure, edition by edition",
    draws: "revisions",
    suits: any,
    draw: (answer, canvas) => drawRevisionSteps(answer as RevisionsAnswer, canvas),
  },
  {
    id: "revision-moves",
    title: "What moved from one edition to another",
    draws: "revisions-between",
    suits: any,
    draw: (answer, canvas) => drawRevisionMoves(answer as RevisionsBetweenAnswer, canvas),
  },
]

/** An answer → its chart, or `null` where none draws its kind. */
export function drawAnswer(answer: Drawable, canvas: Canvas): Chart | null {
  const { kind } = answer.question
  return CHARTS.find((one) => one.draws === kind && one.suits(answer))?.draw(answer, canvas) ?? null
}
