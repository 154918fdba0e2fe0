import { findAggregate, roundTo } from "../model/index.ts"
import type { CostAnswer, CostRow } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { costKey } from "./cost-path.ts"
import { costName, costSentence } from "./cost-sentence.ts"
import { text, textPx } from "./marks.ts"
import { amountText, moneyText, plainText, shortText } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { gapRow, type RowPlace, rowSheet, type SheetGroup, type SheetRow } from "./row-sheet.ts"
import { statusAside } from "./series-lines.ts"
import { sourceLine } from "./source-line.ts"

const BAR_PX = 9

/** What each member lacks to a target in a year, in money: the largest gap first; who is there already; who has no figure. */
export function drawCostGaps(answer: CostAnswer, { widthPx }: Canvas): Chart {
  const priced = answer.rows.some((row) => (row.gapUsdMillion ?? 0) > 0)
  const gap = (row: CostRow) => (priced ? (row.gapUsdMillion ?? 0) / 1000 : (row.gapPercentPoints ?? 0))
  const together = answer.rows.filter((row) => row.member !== null && findAggregate(row.member))
  const states = answer.rows.filter((row) => !together.includes(row))
  const below = states.filter((row) => (row.gapPercentPoints ?? -1) > 0)
  const above = states.filter((row) => row.gapPercentPoints !== null && row.gapPercentPoints <= 0)
  const without = states.filter((row) => row.gapPercentPoints === null)
  const amounts = (below.length > 0 ? below : together).map(gap)
  const group = (heading: string, rows: readonly CostRow[], barred = true): SheetGroup => ({
    heading: `${heading} · ${rows.length}`,
    unit: priced ? "billion US dollars a year" : "percentage points",
    amounts,
    rows: rows.map((row) => gapSheetRow(row, { priced, barred })),
  })
  const groups = [
    group(
      `Below ${shortText(answer.question.targetPercent)} %`,
      [...below].sort((a, b) => gap(b) - gap(a)),
    ),
    group(
      "At the target or above it",
      [...above].sort((a, b) => (a.gapPercentPoints ?? 0) - (b.gapPercentPoints ?? 0)),
    ),
    group("No figure", without),
    group("Together", together, below.length === 0),
  ].filter(({ rows }) => rows.length > 0)
  const { marks, heightPx } = rowSheet(groups, { widthPx, valuePx: widthPx < 520 ? 84 : 170, scales: "one" })
  return {
    id: "cost-gaps",
    title: `What ${shortText(answer.question.targetPercent)} % of GDP would cost, ${answer.rows[0]?.period ?? ""}`,
    sentence: costSentence(answer),
    notes: [
      ...readingNotes(marks),
      hasBar(marks, "hollow") ? "Hollow: the share is an estimate." : "",
      hasBar(marks, "solid") ? "Solid: the share is final." : "",
    ].filter((note) => note !== ""),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks,
  }
}

/** Groups of members stand beside their members without a bar: it would run far out of their scale. */
function gapSheetRow(
  row: CostRow,
  { priced, barred }: Readonly<{ priced: boolean; barred: boolean }>,
): SheetRow {
  const name = costName(row)
  const words = gapWords(row)
  return {
    key: costKey(row),
    name,
    title: `${name} ${row.period}: ${words}`,
    draw: (place) => (barred ? gapMarks(row, place, priced) : gapRow(wordsIn(row, place), place)),
  }
}

function gapMarks(row: CostRow, place: RowPlace, priced: boolean): readonly Mark[] {
  const points = row.gapPercentPoints
  if (points === null) return gapRow(absenceText(row.absent ?? "not-reported"), place)
  if (points <= 0 || (priced && row.gapUsdMillion === null)) return gapRow(wordsIn(row, place), place)
  const [from, to] = [place.x(0), place.x(priced ? (row.gapUsdMillion ?? 0) / 1000 : points)]
  const wide = place.rightPx - from > 260
  return [
    {
      kind: "bar",
      at: { x: from, y: place.middle - BAR_PX / 2 },
      widthPx: Math.max(1.5, to - from),
      heightPx: BAR_PX,
      ink: "accent",
      look: row.status === "final" ? "solid" : "hollow",
    },
    text({ x: to + 7, y: place.baseline }, barWords(row, { points, priced, wide }), { ink: "text" }),
  ]
}

/** All there is to say where there is room, else the money alone, else the points. */
function wordsIn(row: CostRow, { x, endPx }: RowPlace): string {
  const words = gapWords(row)
  if (textPx(words) <= endPx - x(0) - 30 || row.gapPercentPoints === null) return words
  if (row.gapPercentPoints <= 0) return words.replace(statusAside(row), "")
  return row.gapUsdMillion === null
    ? `${amountText(row.gapPercentPoints, row.indicator)} points`
    : moneyText(row.gapUsdMillion, "USD")
}

/** What stands right of a bar: money and points where there is room, else what the bar shows. */
function barWords(
  row: CostRow,
  { points, priced, wide }: Readonly<{ points: number; priced: boolean; wide: boolean }>,
): string {
  const inPoints = amountText(points, row.indicator)
  if (!priced || row.gapUsdMillion === null) return inPoints
  const inMoney = moneyText(row.gapUsdMillion, "USD").replace("US$ ", "")
  return wide ? `${inMoney}, ${inPoints} points` : plainText(roundTo(row.gapUsdMillion / 1000, 1))
}

function gapWords(row: CostRow): string {
  const points = row.gapPercentPoints
  if (points === null) return absenceText(row.absent ?? "not-reported")
  const size = `${amountText(Math.abs(points), row.indicator)} points`
  if (points < 0) return `above by ${size}${statusAside(row)}`
  if (points === 0) return "exactly there"
  if (row.gapUsdMillion === null) return `${size} below, no GDP held`
  return `${size} below, ${moneyText(row.gapUsdMillion, "USD")} a year${statusAside(row)}`
}

function hasBar(marks: readonly Mark[], look: "solid" | "hollow"): boolean {
  return marks.some(
    (mark) => mark.kind === "figure" && mark.marks.some((one) => one.kind === "bar" && one.look === look),
  )
}
