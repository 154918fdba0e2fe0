import { scaleLinear } from "d3-scale"
import { memberName } from "../model/index.ts"
import { type BenchmarkAnswer, type BenchmarkRow, dayName } from "../questions/index.ts"
import type { Benchmark } from "../records/index.ts"
import type { Canvas, Chart, Ink, Mark } from "./chart.ts"
import { amountText, shortText, unitWords } from "./number-text.ts"
import { groupRows, type ScoreboardRow } from "./scoreboard-rows.ts"
import { editionDay, sourceLine } from "./source-line.ts"

const ROW_PX = 21
const HEADING_PX = 30
const LINE_LABEL_PX = 17
const AXIS_PX = 20
const DOT_PX = 4.5
const VALUE_PX = 76
const TICK_LABEL_PX = 12
const DIGIT_PX = 7.2

/** Who meets a benchmark: a dot per member on the benchmark's scale, the highest first, with a line per benchmark. */
export function drawScoreboard(answer: BenchmarkAnswer, { widthPx, benchmarks }: Canvas): Chart {
  const groups = groupRows(answer.rows, answer.aggregates)
  const shownLines = thresholdsOf(answer, benchmarks)
  const amounts = groups.flatMap((group) => group.rows.map((row) => row.amount ?? 0))
  const namePx = widthPx < 520 ? 118 : 176
  const x = scaleLinear()
    .domain([0, Math.max(...amounts, ...shownLines.map((line) => line.threshold)) * 1.02])
    .range([namePx, widthPx - VALUE_PX])

  const lineXs = shownLines.map((line) => x(line.threshold))
  const axisY = shownLines.length * LINE_LABEL_PX + AXIS_PX
  const placed: Mark[] = []
  let y = axisY
  for (const group of groups) {
    y += HEADING_PX
    placed.push(text(0, y - 6, group.heading, "text", "strong"))
    for (const row of group.rows) {
      y += ROW_PX
      placed.push(rowMarks(row, { baseline: y - 6, x, lines: lineXs }))
    }
  }
  const heightPx = y + 8

  const marks: Mark[] = [text(0, axisY - 6, unitWords(answer.benchmark.unit), "quiet", "small")]
  for (const tick of x.ticks(widthPx < 520 ? 4 : 6)) {
    marks.push({
      kind: "line",
      from: { x: x(tick), y: axisY },
      to: { x: x(tick), y: heightPx },
      ink: "rule",
      stroke: "fine",
    })
    if (lineXs.some((lineX) => Math.abs(lineX - x(tick)) < TICK_LABEL_PX)) continue
    marks.push(text(x(tick), axisY - 6, shortText(tick), "quiet", "small", "middle"))
  }
  // The rightmost line is labelled highest and every label runs to the left, so that none crosses another's line.
  for (const [at, line] of [...shownLines].reverse().entries()) {
    const ink: Ink = line.asked ? "accent" : "quiet"
    const top = { x: x(line.threshold), y: (at + 1) * LINE_LABEL_PX }
    const stroke = line.asked ? "heavy" : "dotted"
    marks.push({
      kind: "line",
      from: { x: top.x, y: top.y - 11 },
      to: { x: top.x, y: heightPx },
      ink,
      stroke,
    })
    marks.push(text(top.x - 5, top.y - 2, line.label, ink, "small", "end"))
  }
  return {
    id: "scoreboard",
    title: `${answer.benchmark.title}, ${answer.period}`,
    sentence: sentenceOf(answer),
    notes: notesOf(groups.flatMap((group) => group.rows)),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks: [...marks, ...placed],
  }
}

type Place = Readonly<{
  baseline: number
  x: (amount: number) => number
  /** Where benchmark lines stand. */
  lines: readonly number[]
}>

function rowMarks(row: ScoreboardRow, { baseline, x, lines }: Place): Mark {
  const middle = baseline - 4.5
  const name = text(0, baseline, row.name, "text", "label")
  if (row.amount === null)
    return {
      kind: "figure",
      key: row.member,
      title: row.title,
      marks: [
        name,
        {
          kind: "line",
          from: { x: x(0), y: middle },
          to: { x: x(0) + 24, y: middle },
          ink: "quiet",
          stroke: "dotted",
        },
        text(x(0) + 30, baseline, row.label, "quiet", "aside"),
      ],
    }
  const ink: Ink = row.verdict === "met" ? "accent" : "text"
  const at = { x: x(row.amount), y: middle }
  const label = besideDot(at.x, row.label, lines)
  const stemEnd = { x: Math.max(x(0), label.anchor === "end" ? label.from - 3 : at.x - DOT_PX), y: middle }
  return {
    kind: "figure",
    key: row.member,
    title: row.title,
    marks: [
      name,
      { kind: "line", from: { x: x(0), y: middle }, to: stemEnd, ink: "stem", stroke: "fine" },
      { kind: "dot", at, radiusPx: DOT_PX, ink, look: row.look },
      text(label.x, baseline, row.label, ink, "label", label.anchor),
    ],
  }
}

/** Right of the dot; left of it, where the stem stops short, if a benchmark line would run through the number there only. */
function besideDot(dotX: number, label: string, lines: readonly number[]) {
  const gap = DOT_PX + 5
  const widthPx = label.length * DIGIT_PX
  const crossed = (from: number) => lines.some((line) => line > from && line < from + widthPx)
  return crossed(dotX + gap) && !crossed(dotX - gap - widthPx)
    ? { x: dotX - gap, from: dotX - gap - widthPx, anchor: "end" as const }
    : { x: dotX + gap, from: dotX + gap, anchor: "start" as const }
}

type Threshold = Readonly<{ threshold: number; label: string; asked: boolean }>

/** The asked benchmark's line, and the others on its scale, each with the day it starts. */
function thresholdsOf(answer: BenchmarkAnswer, lines: readonly Benchmark[]): readonly Threshold[] {
  const asked = answer.benchmark
  const indicator = answer.rows[0]?.indicator
  const others = lines.filter((line) => line.id !== asked.id && line.indicator === indicator)
  const core = answer.rows.find((row) => row.core)?.core
  const all = [
    { id: asked.id, threshold: asked.threshold, startsOn: asked.startsOn, word: "" },
    ...others.map((line) => ({
      id: line.id,
      threshold: line.threshold,
      startsOn: line.startsOn,
      word: line.standing === "demand" ? "demand, " : "",
    })),
  ]
  const thresholds = all.map((line) => ({
    threshold: line.threshold,
    label: `${shortText(line.threshold)} %, ${line.word}from ${dayName(line.startsOn)}`,
    asked: line.id === asked.id,
  }))
  if (core && !thresholds.some((line) => line.threshold === core.threshold))
    thresholds.push({ threshold: core.threshold, label: `${shortText(core.threshold)} % core`, asked: false })
  return thresholds.sort((a, b) => a.threshold - b.threshold || Number(b.asked) - Number(a.asked))
}

function sentenceOf(answer: BenchmarkAnswer): string {
  const { counts, benchmark, period } = answer
  const judged = counts.met + counts.notMet + counts.notReported + counts.notComparable
  const gaps = [
    counts.notReported > 0 ? `${counts.notReported} not reported` : "",
    counts.notComparable > 0 ? `${counts.notComparable} not comparable` : "",
  ].filter((part) => part !== "")
  const known = answer.rows
    .filter((row) => row.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [first, last] = [known[0], known.at(-1)]
  const ends = first && last && first !== last && counts.notComparable === 0
  const range = ends ? ` ${point(first)} is highest, ${point(last)} lowest.` : ""
  return (
    `${counts.met} of ${judged} allies met the ${shortText(benchmark.threshold)} % benchmark for ${period}` +
    `${gaps.length > 0 ? ` (${gaps.join(", ")})` : ""}, in the edition of ${editionDay(answer.edition)}.${range}`
  )
}

function point(row: BenchmarkRow): string {
  return `${memberName(row.member)} (${amountText(row.value ?? 0, row.indicator)})`
}

function notesOf(rows: readonly ScoreboardRow[]): readonly string[] {
  const has = (look: ScoreboardRow["look"]) => rows.some((row) => row.amount !== null && row.look === look)
  return [
    has("hollow") ? "Hollow: an estimate." : "",
    has("solid") ? "Solid: a final figure." : "",
    has("crossed") ? "Crossed: only the core is published, so it cannot be compared with the whole." : "",
  ].filter((note) => note !== "")
}

function text(
  atX: number,
  atY: number,
  content: string,
  ink: Ink,
  style: "label" | "strong" | "small" | "aside",
  anchor: "start" | "middle" | "end" = "start",
): Mark {
  return { kind: "text", at: { x: atX, y: atY }, text: content, ink, anchor, style }
}
