import { indicatorOrThrow } from "../indicators/index.ts"
import { memberName } from "../model/index.ts"
import type { CompareAnswer, CompareGap, CompareRow } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { figureKey } from "./figure-key.ts"
import { line, text } from "./marks.ts"
import { amountText, unitWords } from "./number-text.ts"
import { publisherName } from "./publisher-name.ts"
import { readingNotes } from "./reading-notes.ts"
import { gapRow, type RowPlace, rowSheet, type SheetGroup, type SheetRow } from "./row-sheet.ts"
import { statusAside } from "./series-lines.ts"
import { editionDay, sourceLine } from "./source-line.ts"

const DOT_PX = 4.5
const FOOT_PX = 26

/** What tells one publisher's figure from another's of the same concept. */
export function compareKey(row: CompareRow): string {
  return `${figureKey(row)}@${row.publisher}`
}

/** One member and year as every publisher has it: a dot each on one scale per concept, the gap between them labelled. */
export function drawPublishers(answer: CompareAnswer, { widthPx }: Canvas): Chart {
  const { member, period } = answer.question
  const concepts = [...new Set(answer.rows.map(conceptOf))]
  const groups = concepts.map((concept) =>
    groupOf(
      answer.rows.filter((row) => conceptOf(row) === concept),
      answer.gaps,
      widthPx,
    ),
  )
  const { marks, heightPx } = rowSheet(groups, { widthPx, valuePx: 96, scales: "each" })
  return {
    id: "publishers",
    title: `${memberName(member)} ${period}, by every publisher held`,
    sentence: sentenceOf(answer),
    notes: readingNotes(marks),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks,
  }
}

/** Figures that may share a scale: of one indicator, in one unit and currency. */
function conceptOf(row: CompareRow): string {
  return `${row.indicator} ${row.unit} ${row.currencyCode ?? ""} ${row.prices === "constant" && !row.unit.startsWith("percent") ? row.priceBase : ""}`
}

function groupOf(rows: readonly CompareRow[], gaps: readonly CompareGap[], widthPx: number): SheetGroup {
  const [first] = rows
  const gap = gaps.find(
    (one) =>
      one.indicator === first?.indicator &&
      one.unit === first?.unit &&
      one.currencyCode === first?.currencyCode,
  )
  const within =
    gap &&
    rows.some((row) => row.publisher === gap.lowest.publisher) &&
    rows.some((row) => row.publisher === gap.highest.publisher)
      ? gap
      : null
  const title = first ? indicatorOrThrow(first.indicator).title : ""
  return {
    heading: widthPx < 520 && title.length > 44 ? `${title.slice(0, 43).trimEnd()}…` : title,
    unit: first ? unitOf(first) : "",
    amounts: rows.flatMap(({ value }) => (value === null ? [] : [value])),
    rows: rows.map(publisherRow),
    ...(within ? { over: (place: Over) => gapMarks(within, place), footPx: FOOT_PX } : {}),
  }
}

function unitOf({ unit, currencyCode, prices, priceBase }: CompareRow): string {
  const words =
    unit === "national-currency-million" && currencyCode !== null
      ? `million ${currencyCode}`
      : unitWords(unit)
  const based = prices === "constant" && priceBase !== null && !unit.startsWith("percent")
  return based ? `${words}, ${priceBase} prices` : words
}

type Over = Readonly<{ x: (amount: number) => number; topPx: number; bottomPx: number }>

/** From the lowest to the highest, under the rows, with its size. */
function gapMarks(gap: CompareGap, { x, bottomPx }: Over): readonly Mark[] {
  const [from, to] = [x(gap.lowest.value), x(gap.highest.value)]
  const y = bottomPx + 8
  return [
    line({ x: from, y }, { x: to, y }, "accent", "heavy"),
    line({ x: from, y: y - 4 }, { x: from, y: y + 4 }, "accent"),
    line({ x: to, y: y - 4 }, { x: to, y: y + 4 }, "accent"),
    text({ x: from - 7, y: y + 4.5 }, `apart ${gapWords(gap)}`, {
      ink: "accent",
      style: "small",
      anchor: "end",
    }),
  ]
}

function gapWords(gap: CompareGap): string {
  const size = amountText(gap.difference, gap.indicator)
  const percent = gap.differencePercent === null ? "" : ` (${gap.differencePercent.toFixed(1)} %)`
  return `${size}${gap.unit.startsWith("percent") ? " points" : ""}${percent}`
}

function publisherRow(row: CompareRow): SheetRow {
  const name = publisherName(row.publisher)
  const aside = row.note === null ? "" : `. ${row.note}`
  const words =
    row.value === null
      ? absenceText(row.absent ?? "not-reported")
      : `${amountText(row.value, row.indicator)} ${unitWords(row.unit)}${statusAside(row)}`
  const edition = row.edition === null ? "" : `, edition of ${editionDay(row.edition)}`
  return {
    key: compareKey(row),
    name,
    title: `${name}: ${words}${edition}${aside}`,
    draw: (place) => publisherMarks(row, place),
  }
}

function publisherMarks(row: CompareRow, place: RowPlace): readonly Mark[] {
  if (row.value === null) return gapRow(absenceText(row.absent ?? "not-reported"), place)
  const at = { x: place.x(row.value), y: place.middle }
  return [
    line({ x: place.x(0), y: place.middle }, { x: at.x - DOT_PX, y: place.middle }, "stem"),
    {
      kind: "dot",
      at,
      radiusPx: DOT_PX,
      ink: row.note === null ? "accent" : "quiet",
      look: row.note !== null ? "crossed" : row.status === "final" ? "solid" : "hollow",
    },
    text({ x: at.x + DOT_PX + 5, y: place.baseline }, amountText(row.value, row.indicator), { ink: "text" }),
  ]
}

function sentenceOf(answer: CompareAnswer): string {
  const { member, period } = answer.question
  const publishers = new Set(answer.rows.filter((row) => row.value !== null).map((row) => row.publisher))
  const name = `${memberName(member)} ${period}`
  if (publishers.size === 0) return `${name}: no publisher held has a figure.`
  const [widest] = [...answer.gaps].sort((a, b) => (b.differencePercent ?? 0) - (a.differencePercent ?? 0))
  const held = `${name}: ${publishers.size} publisher${publishers.size === 1 ? "" : "s"} held`
  if (!widest)
    return `${held}${publishers.size === 1 ? "; there is none to set it against" : "; no concept has two comparable figures"}.`
  return (
    `${held}. They are furthest apart on ${lowerFirst(indicatorOrThrow(widest.indicator).title)}: ` +
    `${publisherName(widest.lowest.publisher)} ${amountText(widest.lowest.value, widest.indicator)}, ` +
    `${publisherName(widest.highest.publisher)} ${amountText(widest.highest.value, widest.indicator)} ${unitWords(widest.unit)}.`
  )
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title
}
