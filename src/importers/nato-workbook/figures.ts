import type { IndicatorId, Problem, Sheet } from "../../model/index.ts"
import { type Figure, type Subject, subjectOf } from "../nato/index.ts"
import type { Block, LabelledRow } from "./blocks.ts"
import { type CellReading, readCell } from "./cell-figure.ts"
import { currencyIn } from "./currency.ts"
import type { Column } from "./header.ts"
import type { Notes } from "./notes.ts"
import * as problem from "./problems.ts"

export type BlockFigures = Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }>

/** The one span of years for which the series has a change over several: since the pledge of Wales, in Table 4. */
const CHANGE_SINCE = 2014

/** Everything a block holds, each figure with its cell; what is not understood is reported and the rest kept. */
export function readFigures(block: Block, sheet: Sheet, notes: Notes, file: string): BlockFigures {
  const place = (address: string) => `${file} ${sheet.name}!${address}`
  const problems: Problem[] = []
  const own = subjectOf({ heading: block.heading.text, units: block.units, title: block.title })
  const columns: { column: Column; subject: Subject }[] = []
  for (const column of block.header.columns) {
    const subject = column.kind === "year" ? own : columnSubject(column, block)
    if (subject) columns.push({ column, subject })
    else if (column.kind !== "year")
      problems.push(problem.unknownColumn(place(addressOf(column.column, block.header.row)), column))
  }
  if (!own && block.header.columns.some((column) => column.kind === "year")) {
    problems.push(problem.unknownHeading(place(block.heading.address), block))
  }
  const comparison = block.header.columns.some((column) => column.kind !== "year")
  const figures: Figure[] = []
  for (const row of block.rows) {
    if (!row.member) {
      if (columns.length > 0)
        problems.push(problem.unknownMember(place(rowAddress(row)), row.label?.text.trim() ?? ""))
      continue
    }
    const { member } = row.member
    for (const { column, subject } of columns) {
      const cell = row.cells.find((one) => one.column === column.column) ?? null
      const { indicator, prices, base, shift } = subject
      const { period } = column
      const address = addressOf(column.column, row.number)
      const reading = readCell(cell, { indicator, member, period, shift })
      if (reading.kind !== "measured") {
        problems.push(problem.badCell(place(address), reading, cell?.text ?? ""))
        continue
      }
      const estimate = column.estimate || notes.estimates.has(period)
      figures.push({
        indicator,
        prices,
        base,
        member,
        period,
        currency: currencyOf(subject, row, block, notes, period),
        value: reading.value,
        status: estimate ? "estimate" : "final",
        locator: `${sheet.name}!${address}`,
        decimals: reading.decimals,
        standing: row.hidden ? "hidden" : comparison ? "repeat" : "table",
      })
    }
  }
  problems.push(...unnamedColumns(block, place))
  return { figures, problems }
}

function columnSubject(column: Exclude<Column, { kind: "year" }>, block: Block): Subject | null {
  if (column.kind === "subject") {
    return subjectOf({
      heading: column.heading,
      units: [block.heading.text, ...block.units],
      title: block.title,
    })
  }
  if (column.from !== CHANGE_SINCE) return null
  const { base } = subjectOf({
    heading: "real change (%)",
    units: [block.heading.text, ...block.units],
    title: "",
  }) ?? { base: null }
  return { indicator: `real-change-since-${CHANGE_SINCE}` as IndicatorId, prices: "constant", base, shift: 0 }
}

function currencyOf(
  subject: Subject,
  row: LabelledRow,
  block: Block,
  notes: Notes,
  period: Figure["period"],
): string | null {
  if (subject.indicator !== "spending-national" || !row.member) return null
  const between = row.cells.find(
    (cell) =>
      cell.value.kind === "text" &&
      row.label !== null &&
      cell.column > row.label.column &&
      cell.column < block.header.firstColumn,
  )
  const printed = between?.text.trim() || row.member.bracketed
  return printed
    ? currencyIn(printed, { period, newFrom: notes.newCurrencyFrom.get(row.member.member) ?? null })
    : null
}

/** Columns that hold figures in most rows but stand under no year: told once each. */
function unnamedColumns(block: Block, place: (address: string) => string): readonly Problem[] {
  const { header, rows } = block
  const known = new Set(header.columns.map((column) => column.column))
  const counts = new Map<number, number>()
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.value.kind !== "number" || known.has(cell.column) || cell.column < header.firstColumn) continue
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([column, count]) => header.unknown.has(column) || count > rows.length / 2)
    .map(([column]) =>
      problem.unknownYear(place(addressOf(column, header.row)), header.unknown.get(column) ?? ""),
    )
}

function rowAddress(row: LabelledRow): string {
  return row.label?.address ?? row.cells[0]?.address ?? `row ${row.number}`
}

function addressOf(column: number, row: number): string {
  let letters = ""
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

export type { CellReading }
