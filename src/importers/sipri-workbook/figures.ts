import type { Cell, Observation, Problem } from "../../model/index.ts"
import { shiftDecimal } from "../figure-text.ts"
import { readAmount } from "./cell-amount.ts"
import type { Table, YearColumn } from "./header.ts"
import { type PlaceRow, placeRows } from "./places-in-rows.ts"
import * as problem from "./problems.ts"
import { shareForm } from "./share-form.ts"
import { readLegend, statusOf } from "./status.ts"
import type { Subject } from "./subject.ts"

/** Everything one sheet holds, each figure with its cell. */
export type SheetFigures = Readonly<{
  sheet: string
  subject: Subject
  figures: readonly Observation[]
  /** What it prints, beside its constant figures, of a year as spent: a repetition of the sheet in current dollars. */
  asSpent: readonly Observation[]
  problems: readonly Problem[]
}>

/** What is not understood is reported, and the rest kept. */
export function readFigures(table: Table, subject: Subject): SheetFigures {
  const { sheet, header, lines } = table
  const { rows, problems: inRows } = placeRows(table, subject)
  const problems = [...columnsUnread(table), ...inRows]
  const shift = subject.shift === "share" ? shareShift(sheet.name, header.columns, rows) : subject.shift
  if (typeof shift !== "number") {
    return { sheet: sheet.name, subject, figures: [], asSpent: [], problems: [...problems, shift] }
  }
  const legend = readLegend(lines.map(({ text }) => text))
  const places = header.columns.map(({ column }) => `${sheet.name}!${columnLetters(column)}`)
  const [figures, asSpent]: [Observation[], Observation[]] = [[], []]
  for (const row of rows) {
    const cells = byColumn(row.cells)
    const currency = currencyOf(cells, table, subject)
    if (typeof currency === "object" && currency !== null) {
      problems.push(currency.problem)
      continue
    }
    for (const [index, { column, period, asSpent: isAsSpent, estimate }] of header.columns.entries()) {
      const cell = cells[column]
      const locator = `${places[index]}${row.number}`
      const amount = readAmount(cell)
      if (amount.kind === "error" || amount.kind === "unreadable") {
        problems.push(problem.badCell(locator, cell?.text ?? "", amount.kind === "error"))
        continue
      }
      const figure: Observation = {
        indicator: subject.indicator,
        member: row.place,
        period,
        prices: subject.prices,
        currency,
        value:
          amount.kind === "absent"
            ? amount
            : { kind: "amount", amount: shiftDecimal(amount.number, amount.isPercent ? 0 : shift) },
        status:
          amount.kind === "absent" ? "final" : atMost(estimate, statusOf(cell?.fontColour ?? null, legend)),
        locator,
      }
      if (!isAsSpent) figures.push(figure)
      else if (amount.kind === "number") asSpent.push({ ...figure, ...AS_SPENT })
    }
  }
  return { sheet: sheet.name, subject, figures, asSpent, problems }
}

function atMost(estimate: boolean, status: Observation["status"]): Observation["status"] {
  return estimate && status === "final" ? "estimate" : status
}

const AS_SPENT = {
  indicator: "spending-usd" as Observation["indicator"],
  prices: "current",
} as const

function byColumn(cells: readonly Cell[]): readonly (Cell | undefined)[] {
  const columns: Cell[] = []
  for (const cell of cells) columns[cell.column] = cell
  return columns
}

function shareShift(
  sheet: string,
  columns: readonly YearColumn[],
  rows: readonly PlaceRow[],
): number | Problem {
  const years = new Set(columns.map(({ column }) => column))
  const shares = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const amount = years.has(cell.column) ? readAmount(cell) : null
      if (amount?.kind !== "number" || amount.isPercent) return []
      return [{ number: amount.number, format: cell.numberFormat }]
    }),
  )
  const form = shareForm(shares)
  return form.kind === "form" ? form.form : problem.unclearShare(sheet, form.middle)
}

/** The currency's name as printed; `null` where the figures are in none of their own. */
function currencyOf(
  cells: readonly (Cell | undefined)[],
  { sheet, header }: Table,
  subject: Subject,
): string | null | Readonly<{ problem: Problem }> {
  if (!subject.indicator.startsWith("spending-national")) return null
  const cell = header.currencyColumn === null ? undefined : cells[header.currencyColumn]
  const printed = cell?.text.replace(/\s+/g, " ").trim() ?? ""
  if (/\p{L}/u.test(printed) && printed.length <= 60) return printed
  const label = cells[header.nameColumn]
  return { problem: problem.noCurrency(`${sheet.name}!${(cell ?? label)?.address}`, printed) }
}

/** Columns that hold figures but stand under no year, or under one that stands twice: told once each. */
function columnsUnread({ sheet, header, rows }: Table): readonly Problem[] {
  const read = new Set(header.columns.map(({ column }) => column))
  const first = new Map<number, Cell>()
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.column < header.firstColumn || read.has(cell.column) || first.has(cell.column)) continue
      if (cell.value.kind === "number" || cell.value.kind === "error") first.set(cell.column, cell)
    }
  }
  return [...first].map(([column, cell]) => {
    const place = `${sheet.name}!${columnLetters(column)}${header.row}`
    return problem.unknownYear(place, header.unread.get(column) ?? "", cell)
  })
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26))
}
