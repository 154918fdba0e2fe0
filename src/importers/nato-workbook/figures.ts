import type { Cell, IndicatorId, Problem } from "../../model/index.ts"
import { type Figure, type Subject, subjectOf } from "../nato/index.ts"
import type { Block, LabelledRow } from "./blocks.ts"
import { readCell } from "./cell-figure.ts"
import { currencyIn } from "./currency.ts"
import type { Column } from "./header.ts"
import type { Notes } from "./notes.ts"
import type { NumberFormat } from "./number-format.ts"
import * as problem from "./problems.ts"

/** Where a block stands, and what is known of its sheet beside it. */
export type Surroundings = Readonly<{
  sheet: string
  notes: Notes
  formatOf: (format: string | null) => NumberFormat
}>

export type BlockFigures = Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }>

/** The one span of years for which the series has a change over several: since the pledge of Wales, in Table 4. */
const CHANGE_SINCE = 2014

type SubjectColumn = Readonly<{ column: Column; subject: Subject }>

/** Everything a block holds, each figure with its cell; what is not understood is reported and the rest kept. */
export function readFigures(block: Block, surroundings: Surroundings): BlockFigures {
  const place = (address: string) => `${surroundings.sheet}!${address}`
  const { columns, problems: inHeader } = subjectColumns(block, place)
  const problems = [...inHeader, ...columnsWithoutYear(block, place)]
  const figures: Figure[] = []
  const repeated = repeatedRows(block.rows)
  for (const row of columns.length > 0 ? block.rows : []) {
    if (repeated.has(row)) {
      problems.push(problem.repeatedMember(place(row.label?.address ?? ""), row.label?.text.trim() ?? ""))
      continue
    }
    if (!row.member) {
      const address = row.label?.address ?? row.cells[0]?.address ?? `A${row.number}`
      problems.push(problem.unknownMember(place(address), row.label?.text.trim() ?? ""))
      continue
    }
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
    for (const { column, subject } of columns) {
      const cell = cells.get(column.column) ?? null
      const { indicator, prices, base, shift } = subject
      const [member, period] = [row.member.member, column.period]
      const locator = place(addressOf(column.column, row.number))
      const reading = readCell(cell, { indicator, member, period, shift }, surroundings.formatOf)
      if (reading.kind !== "measured") {
        problems.push(problem.badCell(locator, reading, cell?.text ?? ""))
        continue
      }
      const { value, decimals } = reading
      const status = column.estimate || surroundings.notes.estimates.has(period) ? "estimate" : "final"
      const currency =
        indicator === "spending-national" ? currencyOf(row, period, block, surroundings.notes) : null
      const standing = row.hidden ? "hidden" : isComparison(block) ? "repeat" : "table"
      figures.push({
        indicator,
        prices,
        base,
        member,
        period,
        currency,
        value,
        status,
        locator,
        decimals,
        standing,
      })
    }
  }
  return { figures, problems }
}

/** Table 4 sets two years beside each other, repeats figures of other tables and adds a change. */
function isComparison(block: Block): boolean {
  return block.header.columns.some((column) => column.kind !== "year")
}

function subjectColumns(
  block: Block,
  place: (address: string) => string,
): Readonly<{ columns: readonly SubjectColumn[]; problems: readonly Problem[] }> {
  const { title, units, heading, header } = block
  const problems: Problem[] = []
  const columns: SubjectColumn[] = []
  const ofYears = subjectOf({ heading: heading.text, units, title })
  if (!ofYears && header.columns.some((column) => column.kind === "year")) {
    problems.push(problem.unknownHeading(place(heading.address), block))
  }
  for (const column of header.columns) {
    const subject = column.kind === "year" ? ofYears : columnSubject(column, block)
    if (subject) columns.push({ column, subject })
    else if (column.kind !== "year") {
      problems.push(problem.unknownColumn(place(addressOf(column.column, header.row)), column))
    }
  }
  return { columns, problems }
}

function columnSubject(column: Exclude<Column, { kind: "year" }>, block: Block): Subject | null {
  const units = [block.heading.text, ...block.units]
  if (column.kind === "subject") return subjectOf({ heading: column.heading, units, title: block.title })
  const change = subjectOf({ heading: "Real change (%)", units, title: block.title })
  if (!change || column.from !== CHANGE_SINCE) return null
  return { ...change, indicator: `real-change-since-${CHANGE_SINCE}` as IndicatorId }
}

function currencyOf(row: LabelledRow, period: Figure["period"], block: Block, notes: Notes): string | null {
  const { label, member } = row
  if (!label || !member) return null
  const inColumn = row.cells.find(
    (cell) =>
      cell.value.kind === "text" && cell.column > label.column && cell.column < block.header.firstColumn,
  )
  const printed = inColumn?.text.trim() || member.bracketed
  const newFrom = notes.newCurrencyFrom.get(member.member) ?? null
  return printed ? currencyIn(printed, { period, newFrom }) : null
}

/** Visible rows that name a member a second time. One that holds nothing is a line of text, and no loss. */
function repeatedRows(rows: readonly LabelledRow[]): ReadonlySet<LabelledRow> {
  const named = new Set<string>()
  const repeated = new Set<LabelledRow>()
  for (const row of rows) {
    if (!row.member || row.hidden || row.cells.length < 2) continue
    if (named.has(row.member.member)) repeated.add(row)
    named.add(row.member.member)
  }
  return repeated
}

/** Columns that hold figures but stand under no year, or under a year that stands twice: told once each. */
function columnsWithoutYear(block: Block, place: (address: string) => string): readonly Problem[] {
  const { header, rows } = block
  const known = new Set(header.columns.map((column) => column.column))
  const first = new Map<number, Cell>()
  for (const row of rows) {
    for (const cell of row.hidden ? [] : row.cells) {
      if (cell.value.kind !== "number" || known.has(cell.column) || cell.column < header.firstColumn) continue
      if (!first.has(cell.column)) first.set(cell.column, cell)
    }
  }
  return [...first].map(([column, cell]) => {
    const inHeader = place(addressOf(column, header.row))
    const twin = header.twins.get(column)
    if (twin !== undefined) return problem.yearTwice(inHeader, twin)
    const name = header.unknown.get(column)
    return problem.unknownYear(inHeader, name ?? "", cell)
  })
}

function addressOf(column: number, row: number): string {
  let letters = ""
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
