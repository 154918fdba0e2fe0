import { indicatorOrThrow } from "../indicators/index.ts"
import { type MemberCode, memberName } from "../model/index.ts"
import type { VintageRow, VintagesAnswer } from "../questions/index.ts"
import {
  type Beside,
  benchmarkSteps,
  stepLabels,
  stepMarks,
  stepNote,
  stepsWithin,
} from "./benchmark-steps.ts"
import type { Canvas, Chart, Ink, Mark, Point } from "./chart.ts"
import { endLabels } from "./end-labels.ts"
import { figureKey } from "./figure-key.ts"
import { isFree } from "./free-place.ts"
import { lineMarks, placesOf } from "./line-marks.ts"
import { text, textPx } from "./marks.ts"
import { amountText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { type SeriesPoint, seriesPoint } from "./series-lines.ts"
import { panelNotes, smallMultiples } from "./small-multiples.ts"
import { editionDay, sourceLine } from "./source-line.ts"
import { timeAxis, timeMarks } from "./time-axis.ts"
import { valueAxis, valueMarks } from "./value-axis.ts"
import { vintagesSentence } from "./vintages-sentence.ts"

const TOP_PX = 30
const PLOT_PX = 270
const FOOT_PX = 26
const LEFT_PX = 44

/** What tells one edition's figure from another's of the same year. */
export function vintageKey(row: VintageRow): string {
  return `${figureKey(row)}@${row.edition ?? row.published}`
}

/** A series as each edition printed it: thin lines, the newest heavy. Of several members, a small plot each. */
export function drawVintages(answer: VintagesAnswer, canvas: Canvas): Chart {
  const indicator = indicatorOrThrow(answer.question.indicator)
  const members = [...new Set(answer.rows.map((row) => row.member))]
  const periods = answer.rows.map((row) => Number(row.period))
  const years = { from: Math.min(...periods), to: Math.max(...periods) }
  const steps = stepsWithin(
    benchmarkSteps(canvas.benchmarks, { indicator: indicator.id, asOf: answer.asOf }),
    years,
  )
  const request = { widthPx: canvas.widthPx, years, steps, indicator: indicator.id }
  const drawn =
    answer.rows.length === 0
      ? { marks: [], notes: [], heightPx: TOP_PX }
      : members.length === 1
        ? onePlot(editionLines(answer.rows), request)
        : smallMultiples(
            members.map((member) => ({
              heading: memberName(member),
              lines: editionLines(of(answer, member)),
            })),
            request,
          )
  return {
    id: "vintages",
    title: `${indicator.title}${members.length === 1 && members[0] ? `: ${memberName(members[0])}` : ""}, as each edition printed it`,
    sentence: vintagesSentence(answer.rows),
    notes: readingNotes(drawn.marks, [...drawn.notes, "Heavy: the newest edition."]),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx: canvas.widthPx,
    heightPx: drawn.heightPx,
    marks: [
      text({ x: 0, y: 13 }, unitWords(indicator.unit), { ink: "quiet", style: "small" }),
      ...drawn.marks,
    ],
  }
}

type EditionLine = Readonly<{ edition: string; points: readonly SeriesPoint[]; ink: Ink }>

/** Oldest first, so that the newest lies on top. */
function editionLines(rows: readonly VintageRow[]): readonly EditionLine[] {
  const editions = [...new Set(rows.map((row) => row.edition ?? row.published))].sort((a, b) =>
    a.slice(-10) < b.slice(-10) ? -1 : 1,
  )
  return editions.map((edition, at) => ({
    edition,
    ink: at === editions.length - 1 ? "accent" : at === editions.length - 2 ? "quiet" : "stem",
    points: rows
      .filter((row) => (row.edition ?? row.published) === edition)
      .map((row) => seriesPoint(row, vintageKey(row)))
      .sort((a, b) => a.year - b.year),
  }))
}

type PlotRequest = Readonly<{
  widthPx: number
  years: Readonly<{ from: number; to: number }>
  steps: ReturnType<typeof benchmarkSteps>
  indicator: VintagesAnswer["question"]["indicator"]
}>

function onePlot(lines: readonly EditionLine[], { widthPx, years, steps, indicator }: PlotRequest) {
  const room = { leftPx: LEFT_PX, rightPx: widthPx - (widthPx < 520 ? 92 : 156) }
  const bottomPx = TOP_PX + PLOT_PX
  const points = lines.flatMap((one) => one.points)
  const amounts = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const value = valueAxis(amounts, {
    thresholds: steps.map((step) => step.threshold),
    topPx: TOP_PX,
    bottomPx,
    ticks: 5,
  })
  const time = timeAxis(years, room)
  const drawn = lines.map((one) => placesOf(one.points, { time, value }))
  const labels = stepLabels(steps, { time, y: value.of, drawn })
  const marks: Mark[] = [
    ...valueMarks(value, { ...room, labels: true }),
    ...timeMarks(time, bottomPx),
    ...stepMarks(steps, { time, y: value.of }),
    ...labels.marks,
    ...lines.flatMap((one) =>
      lineMarks(one.points, {
        time,
        value,
        ink: one.ink,
        stroke: one.ink === "accent" ? "heavy" : "fine",
        radiusPx: one.ink === "accent" ? 3.25 : 2.5,
        named: false,
      }),
    ),
    ...startLabels(lines, { time, value, drawn }),
    ...endLabels([], {
      time,
      value,
      beside: [...labels.beside, ...besideLabels(lines, { time, value, indicator, narrow: widthPx < 520 })],
    }),
  ]
  return {
    marks,
    notes: [
      ...panelNotes(points, { startsAtZero: value.startsAtZero, named: false }),
      labels.beside.length > 0 ? stepNote(steps) : "",
    ],
    heightPx: bottomPx + FOOT_PX,
  }
}

const NEAR_END_YEARS = 3

/** Editions that reach near the end of the plot: their last figure and day right of it, of a narrow plot the year. */
function besideLabels(
  lines: readonly EditionLine[],
  {
    value,
    time,
    indicator,
    narrow,
  }: Axes & Readonly<{ indicator: PlotRequest["indicator"]; narrow: boolean }>,
): readonly Beside[] {
  return lines.flatMap(({ edition, points, ink }) => {
    const last = points.findLast((point) => point.value !== null)
    if (last?.value == null || last.year < time.to - NEAR_END_YEARS) return []
    const day = editionDay(edition)
    const words = `${amountText(last.value, indicator)}, ${narrow ? (day.split(" ").at(-1) ?? day) : day}`
    return [{ y: value.of(last.value) + 4.5, words, ink: ink === "accent" ? ink : ("quiet" as const) }]
  })
}

/** Editions that end long before: their day where their line starts, if there is room. */
function startLabels(
  lines: readonly EditionLine[],
  { time, value, drawn }: Axes & Readonly<{ drawn: readonly (readonly Point[])[] }>,
): readonly Mark[] {
  const taken: (readonly Point[])[] = [...drawn]
  return lines.flatMap(({ edition, points }) => {
    const known = points.filter((point) => point.value !== null)
    const [first, last] = [known[0], known.at(-1)]
    if (first?.value == null || !last || last.year >= time.to - NEAR_END_YEARS) return []
    const words = editionDay(edition)
    const [x, y] = [time.ofYear(first.year), value.of(first.value)]
    const widthPx = textPx(words, "small")
    const baseline = [y - 10, y + 20, y - 26, y + 36].find((one) =>
      isFree({ x, baseline: one, widthPx }, taken),
    )
    if (baseline !== undefined)
      taken.push([
        { x, y: baseline - 4 },
        { x: x + widthPx, y: baseline - 4 },
      ])
    return baseline === undefined ? [] : [text({ x, y: baseline }, words, { ink: "quiet", style: "small" })]
  })
}

type Axes = Readonly<{ time: ReturnType<typeof timeAxis>; value: ReturnType<typeof valueAxis> }>

function of(answer: VintagesAnswer, member: MemberCode): readonly VintageRow[] {
  return answer.rows.filter((row) => row.member === member)
}
