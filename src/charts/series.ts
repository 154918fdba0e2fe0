import { indicatorOrThrow } from "../indicators/index.ts"
import type { AskAnswer } from "../questions/index.ts"
import {
  type BenchmarkStep,
  benchmarkSteps,
  stepLabels,
  stepMarks,
  stepNote,
  stepsWithin,
} from "./benchmark-steps.ts"
import type { Canvas, Chart, Ink, Mark } from "./chart.ts"
import { endLabels } from "./end-labels.ts"
import { lineMarks, placesOf } from "./line-marks.ts"
import { text } from "./marks.ts"
import { amountText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { type SeriesLine, seriesLines } from "./series-lines.ts"
import { seriesSentence } from "./series-sentence.ts"
import { panelNotes, smallMultiples } from "./small-multiples.ts"
import { sourceLine } from "./source-line.ts"
import { timeAxis, timeMarks } from "./time-axis.ts"
import { valueAxis, valueMarks } from "./value-axis.ts"

const LINES_AT_MOST = 4
const INKS: readonly Ink[] = ["accent", "text", "quiet", "stem"]
const PLOT_PX = 300
const TOP_PX = 30
const FOOT_PX = 26
const LEFT_PX = 44
const RADIUS_PX = 3.25

/** One indicator over the years: a line per member in one plot; from five members on, a small plot for each. */
export function drawSeries(answer: AskAnswer, canvas: Canvas): Chart {
  const lines = seriesLines(answer.rows)
  const indicator = indicatorOrThrow(answer.question.indicator)
  const years = yearsOf(lines)
  const steps = stepsWithin(
    benchmarkSteps(canvas.benchmarks, { indicator: indicator.id, asOf: answer.asOf }),
    years,
  )
  const drawn =
    lines.length > LINES_AT_MOST
      ? smallMultiples(
          lines.map((line) => ({ heading: line.name, lines: [{ points: line.points, ink: "accent" }] })),
          { widthPx: canvas.widthPx, years, steps, indicator: indicator.id },
        )
      : onePlot(lines, { widthPx: canvas.widthPx, years, steps })
  const names = lines.length > LINES_AT_MOST ? "" : `: ${lines.map((line) => line.name).join(", ")}`
  return {
    id: "series",
    title: `${indicator.title}${names}`,
    sentence: seriesSentence(lines, answer.rows),
    notes: readingNotes(drawn.marks, drawn.notes),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx: canvas.widthPx,
    heightPx: drawn.heightPx,
    marks: [unitMark(unitWords(indicator.unit)), ...drawn.marks],
  }
}

type Drawn = Readonly<{ marks: readonly Mark[]; notes: readonly string[]; heightPx: number }>

type PlotRequest = Readonly<{
  widthPx: number
  years: Readonly<{ from: number; to: number }>
  steps: readonly BenchmarkStep[]
}>

function onePlot(lines: readonly SeriesLine[], { widthPx, years, steps }: PlotRequest): Drawn {
  const single = lines.length === 1
  const labelPx = single ? 46 : widthPx < 520 ? 92 : 150
  const room = { leftPx: LEFT_PX, rightPx: widthPx - labelPx }
  const bottomPx = TOP_PX + PLOT_PX
  const amounts = lines.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  )
  const value = valueAxis(amounts, {
    thresholds: steps.map((step) => step.threshold),
    topPx: TOP_PX,
    bottomPx,
    ticks: 5,
  })
  const time = timeAxis(years, room)
  const drawn = lines.map(({ points }) => placesOf(points, { time, value }))
  const labels = stepLabels(steps, { time, y: value.of, drawn })
  return {
    marks: [
      ...valueMarks(value, { ...room, labels: true }),
      ...timeMarks(time, bottomPx),
      ...stepMarks(steps, { time, y: value.of }),
      ...labels.marks,
      ...lines.flatMap(({ points }, at) =>
        lineMarks(points, {
          time,
          value,
          ink: INKS[at] ?? "quiet",
          radiusPx: RADIUS_PX,
          named: single,
        }),
      ),
      ...endLabels(
        lines.map((line, at) => ({
          points: line.points,
          ink: INKS[at] ?? "quiet",
          words: (amount) =>
            single
              ? amountText(amount, line.indicator)
              : `${line.name} ${amountText(amount, line.indicator)}`,
        })),
        { time, value, beside: labels.beside },
      ),
    ],
    notes: [
      ...panelNotes(
        lines.flatMap((line) => line.points),
        { startsAtZero: value.startsAtZero, named: single },
      ),
      labels.beside.length > 0 ? stepNote(steps) : "",
    ],
    heightPx: bottomPx + FOOT_PX,
  }
}

function yearsOf(lines: readonly SeriesLine[]): Readonly<{ from: number; to: number }> {
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year))
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : { from: 0, to: 0 }
}

function unitMark(words: string): Mark {
  return text({ x: 0, y: 13 }, words, { ink: "quiet", style: "small" })
}
