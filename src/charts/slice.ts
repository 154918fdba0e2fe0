import { indicatorOrThrow } from "../indicators/index.ts"
import { findMember, memberName } from "../model/index.ts"
import type { AnswerRow, AskAnswer } from "../questions/index.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { line, text } from "./marks.ts"
import { amountText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { gapRow, type RowPlace, rowSheet, type SheetRow } from "./row-sheet.ts"
import { seriesLines, seriesPoint } from "./series-lines.ts"
import { seriesSentence } from "./series-sentence.ts"
import { sourceLine } from "./source-line.ts"

const DOT_PX = 4.5

/** One indicator in one year: a dot per member, the highest first, groups of members set apart at the end. */
export function drawSlice(answer: AskAnswer, { widthPx }: Canvas): Chart {
  const indicator = indicatorOrThrow(answer.question.indicator)
  const amounts = answer.rows.flatMap(({ value }) => (value === null ? [] : [value]))
  const part = (rows: readonly AnswerRow[], heading: string) => ({
    heading,
    unit: unitWords(indicator.unit),
    amounts,
    rows: [...rows].sort(byValue).map(sliceRow),
  })
  const period = answer.rows[0]?.period ?? ""
  const groups = [
    part(
      answer.rows.filter((row) => findMember(row.member)),
      `Members, ${period}`,
    ),
    part(
      answer.rows.filter((row) => !findMember(row.member)),
      "Together, and others",
    ),
  ].filter((group) => group.rows.length > 0)
  const { marks, heightPx } = rowSheet(groups, { widthPx, valuePx: 90, scales: "one" })
  return {
    id: "slice",
    title: `${indicator.title}, ${period}`,
    sentence: seriesSentence(seriesLines(answer.rows), answer.rows),
    notes: readingNotes(marks),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks,
  }
}

function sliceRow(row: AnswerRow): SheetRow {
  const point = seriesPoint(row)
  const draw = (place: RowPlace): readonly Mark[] => {
    if (row.value === null) return gapRow(point.gap, place)
    const at = { x: place.x(row.value), y: place.middle }
    return [
      line(
        { x: place.x(0), y: place.middle },
        { x: at.x - Math.sign(row.value) * DOT_PX, y: place.middle },
        "stem",
      ),
      { kind: "dot", at, radiusPx: DOT_PX, ink: "accent", look: point.look },
      text(
        { x: Math.max(at.x, place.x(0)) + DOT_PX + 5, y: place.baseline },
        amountText(row.value, row.indicator),
        { ink: "text" },
      ),
    ]
  }
  return { key: point.key, name: memberName(row.member), title: point.title, draw }
}

function byValue(a: AnswerRow, b: AnswerRow): number {
  return (
    (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) ||
    (memberName(a.member) < memberName(b.member) ? -1 : 1)
  )
}
