import { scaleLinear, scalePoint } from "d3-scale"
import { memberName } from "../model/index.ts"
import type { RevisionRow, RevisionsAnswer } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { amountText, differenceText, unitWords } from "./number-text.ts"
import { editionDay, sourceLine } from "./source-line.ts"

const HEIGHT_PX = 148
const TOP_PX = 30
const BOTTOM_PX = 62
const SIDE_PX = 44

/** One figure through its editions: a small step at each that changed it. */
export function drawRevisionSteps(answer: RevisionsAnswer, { widthPx }: Canvas): Chart {
  const known = answer.rows.filter((row) => row.value !== null)
  const values = known.map((row) => row.value ?? 0)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = Math.max((high - low) * 0.25, Math.abs(high) * 0.01, 1e-9)
  const x = scalePoint<number>()
    .domain(answer.rows.map((_, at) => at))
    .range([SIDE_PX, widthPx - SIDE_PX])
  const y = scaleLinear()
    .domain([low - margin, high + margin])
    .range([HEIGHT_PX - BOTTOM_PX, TOP_PX])
  const placeOf = (row: RevisionRow, at: number) => ({ x: x(at) ?? 0, y: y(row.value ?? low) })
  const points = answer.rows.flatMap((row, at) => (row.value === null ? [] : [placeOf(row, at)]))
  const marks: Mark[] = [
    { kind: "step", points, ink: "quiet" },
    ...answer.rows.map((row, at) => rowMarks(row, placeOf(row, at), fellTo(answer.rows, at))),
  ]
  const name = memberName(answer.question.member)
  return {
    id: "revision-steps",
    title: `${name} ${answer.question.period}, edition by edition`,
    sentence: sentenceOf(known),
    notes: [],
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx: HEIGHT_PX,
    marks,
  }
}

/** Whether a row lies below the number before it: then the step comes from above, and the label goes below. */
function fellTo(rows: readonly RevisionRow[], at: number): boolean {
  const value = rows[at]?.value ?? null
  const before = rows.slice(0, at).findLast((row) => row.value !== null)?.value ?? null
  return value !== null && before !== null && value < before
}

function rowMarks(row: RevisionRow, at: Readonly<{ x: number; y: number }>, fell: boolean): Mark {
  const day = editionDay(row.edition ?? row.published)
  const [dayAndMonth, year] = [day.split(" ").slice(0, -1), day.split(" ").at(-1) ?? day]
  const label =
    row.value === null ? absenceText(row.absent ?? "not-reported") : amountText(row.value, row.indicator)
  const below: Mark[] = [
    {
      kind: "text",
      at: { x: at.x, y: HEIGHT_PX - 18 },
      text: `${dayAndMonth[0] ?? ""} ${dayAndMonth[1]?.slice(0, 3) ?? ""}`.trim(),
      ink: "quiet",
      anchor: "middle",
      style: "small",
    },
    {
      kind: "text",
      at: { x: at.x, y: HEIGHT_PX - 4 },
      text: year,
      ink: "quiet",
      anchor: "middle",
      style: "small",
    },
  ]
  const mark: Mark =
    row.value === null
      ? {
          kind: "text",
          at: { x: at.x, y: TOP_PX },
          text: label,
          ink: "quiet",
          anchor: "middle",
          style: "aside",
        }
      : { kind: "dot", at, radiusPx: 4, ink: "accent", look: row.status === "final" ? "solid" : "hollow" }
  const value: Mark[] =
    row.value === null
      ? []
      : [
          {
            kind: "text",
            at: { x: at.x, y: fell ? at.y + 19 : at.y - 10 },
            text: label,
            ink: "text",
            anchor: "middle",
            style: "label",
          },
        ]
  return {
    kind: "figure",
    key: row.edition ?? row.published,
    title: `Edition of ${day}: ${label} ${row.value === null ? "" : unitWords(row.unit)}`.trim(),
    marks: [mark, ...value, ...below],
  }
}

function sentenceOf(known: readonly RevisionRow[]): string {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return "No edition gives a number."
  const said = (row: RevisionRow) =>
    `${amountText(row.value ?? 0, row.indicator)} in the edition of ${editionDay(row.edition ?? row.published)}`
  if (first === last) return `${said(first)}; no other edition held gives this figure.`
  const moved = known.slice(1).filter((row) => row.difference !== null && row.difference !== 0)
  const steps = moved.map((row) => differenceText(row.difference ?? 0, row.indicator)).join(", ")
  return `From ${said(first)} to ${said(last)}${steps === "" ? "" : ` (${steps})`}.`
}
