import { findIndicator, type Indicator } from "../../indicators/index.ts"
import { memberName } from "../../model/index.ts"
import {
  type RevisionBetweenRow,
  type RevisionsAnswer,
  type RevisionsBetweenAnswer,
  WITHIN_ROUNDING,
} from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import {
  ABSENT_WORDS,
  decimalsFor,
  formatAmount,
  formatDifference,
  formatFigure,
  UNIT_WORDS,
} from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { renderTable } from "./table.ts"
import { wrapLabelled, wrapText } from "./wrap.ts"

/** Both tables name their editions themselves, and give absences in words. */
const NAMED_ABOVE = { marks: false, editions: false }

/** One figure through the editions, oldest first. */
export function renderRevisions(answer: RevisionsAnswer, indicator: Indicator, layout: Layout): string {
  const { member, period } = answer.question
  const decimals = decimalsFor(
    answer.rows.map((row) => row.value),
    indicator.decimals,
  )
  const withReasons = answer.rows.some((row) => row.reasons.length > 0)
  const table = renderTable(
    [
      { title: "Edition", align: "left" },
      { title: "Value ", align: "right" },
      { title: "Change", align: "right" },
      ...(withReasons ? [{ title: "Known reasons", align: "left" as const, wraps: true }] : []),
    ],
    answer.rows.map((row) => [
      row.edition ?? "",
      formatFigure(row, decimals),
      formatDifference(row.difference, decimals),
      ...(withReasons ? [row.reasons.join("; ")] : []),
    ]),
    layout.width,
  )
  const heading = `${indicator.title} (${UNIT_WORDS[indicator.unit]}): ${memberName(member)}, ${period}`
  return [
    ...wrapText(heading, layout.width),
    "",
    table,
    "",
    renderNotes(answer, answer.rows, layout, NAMED_ABOVE),
  ].join("\n")
}

/** Every figure that moved from one edition to the next, crossings of a benchmark first. */
export function renderRevisionsBetween(answer: RevisionsBetweenAnswer, layout: Layout): string {
  const { from, to, min } = answer.question
  const { rows } = answer
  const crossings = rows.flatMap((row) => row.crossed.map((crossed) => ({ ...crossed, row })))
  const heading = `${from} → ${to}: ${changesIn(rows, min)}`
  const crossed = crossings.map(({ benchmark, direction, row }) =>
    wrapLabelled(
      "Crossed:",
      `${memberName(row.member)} ${row.period} ${direction === "up" ? "now meets" : "no longer meets"} ${benchmark}` +
        (row.reasons.includes(WITHIN_ROUNDING) ? `, ${WITHIN_ROUNDING}` : ""),
      layout.width,
    ),
  )
  if (rows.length === 0) return [heading, "", renderNotes(answer, rows, layout, NAMED_ABOVE)].join("\n")
  const table = renderTable(
    [
      { title: "Indicator", align: "left" },
      { title: "Member", align: "left" },
      { title: "Period", align: "left" },
      { title: "Before", align: "right" },
      { title: "After ", align: "right" },
      { title: "Change", align: "right" },
      { title: "Known reasons", align: "left", wraps: true },
    ],
    rows.map(rowCells),
    layout.width,
  )
  return [
    ...wrapText(heading, layout.width),
    ...crossed,
    "",
    table,
    "",
    renderNotes(answer, rows, layout, NAMED_ABOVE),
  ].join("\n")
}

function changesIn(rows: readonly RevisionBetweenRow[], min: number): string {
  const smaller = rows.filter((row) => row.difference !== null && Math.abs(row.difference) < min).length
  const large = rows.length - smaller
  const crossing = `${smaller} smaller ${smaller === 1 ? "step crosses" : "steps cross"} a benchmark`
  return (
    `${large} ${large === 1 ? "figure" : "figures"} changed${min > 0 ? ` by ${min} or more` : ""}` +
    (smaller > 0 ? `, and ${crossing}` : "")
  )
}

function rowCells(row: RevisionBetweenRow): readonly string[] {
  const decimals = decimalsFor([row.before, row.value], findIndicator(row.indicator)?.decimals ?? 2)
  const before =
    row.before === null
      ? ABSENT_WORDS[row.beforeAbsent ?? "not-reported"]
      : formatAmount(row.before, decimals)
  return [
    row.prices === "current" ? `${row.indicator}, current` : row.indicator,
    memberName(row.member),
    row.period,
    before,
    formatFigure(row, decimals),
    formatDifference(row.difference, decimals),
    row.reasons.join("; "),
  ]
}
