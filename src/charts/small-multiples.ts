import type { IndicatorId } from "../model/index.ts"
import { type BenchmarkStep, stepMarks, stepNote } from "./benchmark-steps.ts"
import type { Ink, Mark } from "./chart.ts"
import { lineMarks } from "./line-marks.ts"
import { line, shortened, text, textPx } from "./marks.ts"
import { amountText } from "./number-text.ts"
import type { SeriesPoint } from "./series-lines.ts"
import { timeAxis } from "./time-axis.ts"
import { valueAxis, valueMarks } from "./value-axis.ts"

/** One small plot: what it is of, and its lines, the one it is about last. */
export type Panel = Readonly<{
  heading: string
  lines: readonly Readonly<{ points: readonly SeriesPoint[]; ink: Ink }>[]
  /** Benchmarks of this panel alone. */
  steps?: readonly BenchmarkStep[]
}>

type Sheet = Readonly<{
  widthPx: number
  years: Readonly<{ from: number; to: number }>
  /** Drawn in every panel. */
  steps: readonly BenchmarkStep[]
  indicator: IndicatorId
  /** Panels in a row, where the sheet itself should not choose. */
  columns?: number
  plotPx?: number
}>

const PANEL_PX = 138
const GUTTER_PX = 22
const AXIS_PX = 30
const TOP_PX = 28
const HEAD_PX = 20
const FOOT_PX = 34
const PLOT_PX = 66

/** Many plots on one scale, in rows: what differs can be seen across the sheet without a legend. */
export function smallMultiples(panels: readonly Panel[], sheet: Sheet) {
  const { widthPx, years, steps, indicator, plotPx = PLOT_PX } = sheet
  const columns = sheet.columns ?? Math.max(2, Math.floor((widthPx - AXIS_PX) / (PANEL_PX + GUTTER_PX)))
  const panelPx = (widthPx - AXIS_PX - (columns - 1) * GUTTER_PX) / columns
  const points = panels.flatMap((panel) => panel.lines.flatMap((one) => one.points))
  const amounts = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const thresholds = [...steps, ...panels.flatMap((panel) => panel.steps ?? [])].map((step) => step.threshold)
  const rowPx = HEAD_PX + plotPx + FOOT_PX
  const rows = Math.ceil(panels.length / columns)
  let startsAtZero = true
  const marks = panels.flatMap((panel, at): readonly Mark[] => {
    const left = AXIS_PX + (at % columns) * (panelPx + GUTTER_PX)
    const top = TOP_PX + Math.floor(at / columns) * rowPx + HEAD_PX
    const value = valueAxis(amounts, { thresholds, topPx: top, bottomPx: top + plotPx, ticks: 3 })
    startsAtZero = value.startsAtZero
    const room = { leftPx: left, rightPx: left + panelPx }
    const time = timeAxis(years, room)
    const last = panel.lines.at(-1)?.points.findLast((point) => point.value !== null)
    const lastWords = last?.value == null ? "" : amountText(last.value, indicator)
    const baseline = { from: { x: room.leftPx, y: top + plotPx }, to: { x: room.rightPx, y: top + plotPx } }
    return [
      ...headMarks(panel.heading, lastWords, { ...room, y: top - 8 }),
      ...valueMarks(value, { ...room, labels: at % columns === 0 }),
      line(baseline.from, baseline.to, "stem"),
      ...[years.from, years.to].map((year, end) =>
        text({ x: end === 0 ? room.leftPx : room.rightPx, y: top + plotPx + 15 }, String(year), {
          ink: "quiet",
          style: "small",
          anchor: end === 0 ? "start" : "end",
        }),
      ),
      ...stepMarks([...steps, ...(panel.steps ?? [])], { time, y: value.of }),
      ...panel.lines.flatMap((one) =>
        lineMarks(one.points, {
          time,
          value,
          ink: one.ink,
          stroke: one.ink === "accent" ? "heavy" : "fine",
          radiusPx: 2,
          named: false,
        }),
      ),
    ]
  })
  return {
    marks,
    notes: [
      ...panelNotes(points, { startsAtZero, named: false }),
      stepNote([...steps, ...panels.flatMap((panel) => panel.steps ?? [])]),
    ],
    heightPx: TOP_PX + rows * rowPx - 8,
  }
}

/** The notes a plot of lines needs beside those of its dots. */
export function panelNotes(
  points: readonly SeriesPoint[],
  { startsAtZero, named }: Readonly<{ startsAtZero: boolean; named: boolean }>,
): readonly string[] {
  const definitions = [
    ...new Set(points.flatMap(({ definition }) => (definition === null ? [] : [definition]))),
  ]
  return [
    points.some(({ forecast }) => forecast) ? "Dashed: a forecast." : "",
    !named && points.some(({ gap, look }) => gap !== "" && look !== "crossed") ? "Dotted: no figure." : "",
    definitions.length > 1
      ? `The line is broken where the definition changes (${definitions.join(", ")}).`
      : "",
    startsAtZero ? "" : "The scale does not start at 0.",
  ].filter((note) => note !== "")
}

function headMarks(
  heading: string,
  last: string,
  { leftPx, rightPx, y }: Readonly<{ leftPx: number; rightPx: number; y: number }>,
): readonly Mark[] {
  const room = rightPx - leftPx - textPx(last) - 6
  return [
    text({ x: leftPx, y }, shortened(heading, room, "strong"), { ink: "text", style: "strong" }),
    ...(last === "" ? [] : [text({ x: rightPx, y }, last, { ink: "accent", anchor: "end" })]),
  ]
}
