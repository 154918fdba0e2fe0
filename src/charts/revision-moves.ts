import { indicatorOrThrow } from "../indicators/index.ts"
import { memberName } from "../model/index.ts"
import type { RevisionBetweenRow, RevisionsBetweenAnswer } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { figureKey } from "./figure-key.ts"
import { line, text } from "./marks.ts"
import { amountText, differenceText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { gapRow, type RowPlace, rowSheet, type SheetGroup, type SheetRow } from "./row-sheet.ts"
import { statusAside } from "./series-lines.ts"
import { editionDay, sourceLine } from "./source-line.ts"

const DOT_PX = 4.5
const DRAWN_AT_MOST = 30

/** What moved from one edition to another: who crossed a benchmark first, then the largest steps, a scale per indicator. */
export function drawRevisionMoves(answer: RevisionsBetweenAnswer, { widthPx, benchmarks }: Canvas): Chart {
  const shown = answer.rows.slice(0, Math.max(DRAWN_AT_MOST, crossings(answer.rows).length))
  const indicators = [...new Set(shown.map((row) => row.indicator))]
  const groups = indicators.map((indicator): SheetGroup => {
    const rows = shown.filter((row) => row.indicator === indicator)
    const thresholds = benchmarks.filter((one) =>
      rows.some((row) => row.crossed.some(({ benchmark }) => benchmark === one.id)),
    )
    return {
      heading: indicatorOrThrow(indicator).title,
      unit: rows[0] ? unitWords(rows[0].unit) : "",
      amounts: [
        ...rows.flatMap((row) => [row.value ?? 0, row.before ?? 0]),
        ...thresholds.map((one) => one.threshold),
      ],
      rows: rows.map(moveRow),
      over: ({ x, topPx, bottomPx }) =>
        thresholds.map((one) =>
          line({ x: x(one.threshold), y: topPx }, { x: x(one.threshold), y: bottomPx }, "accent", "fine"),
        ),
    }
  })
  const { marks, heightPx } = rowSheet(groups, { widthPx, valuePx: widthPx < 520 ? 64 : 150, scales: "each" })
  const hidden = answer.rows.length - shown.length
  return {
    id: "revision-moves",
    title: `What moved from the edition of ${editionDay(answer.question.from)} to that of ${editionDay(answer.question.to)}`,
    sentence: movesSentence(answer),
    notes: readingNotes(marks, [
      "Small dot: the earlier edition.",
      thresholdNote(answer.rows, benchmarks),
      hidden > 0 ? `${hidden} smaller steps are not drawn.` : "",
    ]),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks,
  }
}

/** Who crossed a benchmark, which way, and how many figures moved. */
export function movesSentence({ rows }: RevisionsBetweenAnswer): string {
  const crossed = crossings(rows)
  const down = crossed.filter((row) => row.crossed.some(({ direction }) => direction === "down")).length
  const moved = `${rows.length} figure${rows.length === 1 ? "" : "s"} moved`
  if (crossed.length === 0) return `${moved}; none crossed a benchmark.`
  const ways = [
    down > 0 ? `${down} fell below` : "",
    crossed.length - down > 0 ? `${crossed.length - down} rose to` : "",
  ]
  return `${moved}; ${ways.filter((way) => way !== "").join(" and ")} a benchmark.`
}

function crossings(rows: readonly RevisionBetweenRow[]): readonly RevisionBetweenRow[] {
  return rows.filter((row) => row.crossed.length > 0)
}

function thresholdNote(rows: readonly RevisionBetweenRow[], benchmarks: Canvas["benchmarks"]): string {
  const ids = new Set(rows.flatMap((row) => row.crossed.map(({ benchmark }) => benchmark)))
  const titles = benchmarks.filter((one) => ids.has(one.id)).map((one) => one.title)
  return titles.length > 0 ? `Upright line: the benchmark crossed (${titles.join("; ")}).` : ""
}

function moveRow(row: RevisionBetweenRow): SheetRow {
  const name = `${memberName(row.member)} ${row.period}`
  const said = (value: number | null, absent: RevisionBetweenRow["absent"]) =>
    value === null ? absenceText(absent ?? "not-reported") : amountText(value, row.indicator)
  const step = row.difference === null ? "" : ` (${differenceText(row.difference, row.indicator)})`
  return {
    key: figureKey(row),
    name,
    title: `${name}: ${said(row.before, row.beforeAbsent)} to ${said(row.value, row.absent)}${step}${statusAside(row)}`,
    draw: (place) => moveMarks(row, place),
  }
}

function moveMarks(row: RevisionBetweenRow, place: RowPlace): readonly Mark[] {
  const { x, middle, baseline } = place
  if (row.value === null)
    return gapRow(`no longer given: ${absenceText(row.absent ?? "not-reported")}`, place)
  const at = { x: x(row.value), y: middle }
  const before: readonly Mark[] =
    row.before === null
      ? []
      : [
          line({ x: x(row.before), y: middle }, at, "quiet"),
          { kind: "dot", at: { x: x(row.before), y: middle }, radiusPx: 2.5, ink: "quiet", look: "solid" },
        ]
  const words = row.difference === null ? "first given" : differenceText(row.difference, row.indicator)
  const rightmost = Math.max(at.x, row.before === null ? at.x : x(row.before))
  return [
    ...before,
    {
      kind: "dot",
      at,
      radiusPx: DOT_PX,
      ink: row.crossed.length > 0 ? "accent" : "text",
      look: row.status === "final" ? "solid" : "hollow",
    },
    text({ x: rightmost + DOT_PX + 5, y: baseline }, words, { ink: "text" }),
  ]
}
