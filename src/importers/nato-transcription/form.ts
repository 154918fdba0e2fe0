import type { Table, Year } from "../../model/index.ts"
import { type DecimalMark, decimalMarkOf } from "../figure-text.ts"
import { twinYears } from "../nato/index.ts"
import {
  type ColumnName,
  columnNamed,
  columnOfYears,
  figureColumns,
  isRowCount,
  memberColumn,
  parseYearMark,
  yearColumns,
} from "./columns.ts"

/** A column of figures. `period` is set where the header names the year. */
export type FigureColumn = Readonly<{ column: number; name: string; period: Year | null; estimate: boolean }>

/** How a transcription is laid out. */
export type Form = Readonly<{
  /** A column a year; a row a figure; or the figures of one year, which the file does not name. */
  kind: "wide" | "long" | "one-year"
  member: number
  figures: readonly FigureColumn[]
  /** Columns of figures that are not read, by number: those under no year, and those whose year stands twice. */
  left: ReadonlyMap<number, "no-year" | "twin">
  /** Whether each row says in words what its figures are. */
  described: boolean
  /** Whether the file marks estimates at all: many transcriptions lose the mark. */
  marksEstimates: boolean
  decimalMark: DecimalMark
  /** The text of a row in the column so named, trimmed; empty where there is none. */
  field: (row: Table["rows"][number], name: ColumnName) => string
}>

/** What the columns of a table are, or `null` when it is not a table of members and figures. */
export function formOf(table: Table): Form | null {
  const member = memberColumn(table)
  if (member === null) return null
  const years = yearColumns(table)
  const at = new Map<ColumnName, number | null>()
  const column = (name: ColumnName): number | null => {
    const known = at.get(name)
    if (known !== undefined) return known
    const named = columnNamed(table, name)
    const found =
      name === "year" && named === null && years.length === 0 ? columnOfYears(table, member) : named
    at.set(name, found === member ? null : found)
    return column(name)
  }
  const field: Form["field"] = (row, name) => {
    const index = column(name)
    return index === null ? "" : (row.fields[index]?.trim() ?? "")
  }
  const decimalMark = decimalMarkOf(
    table.rows.flatMap((row) => row.fields.filter((_, index) => index !== member)),
  )
  const described = column("heading") !== null || column("title") !== null
  const value = described ? column("value") : null
  const holdingFigures = figureColumns(table, { decimalMark, except: member })
  const columns = value === null ? holdingFigures.filter((index) => index !== column("year")) : [value]
  const twins = twinYears(years)
  const figures: readonly FigureColumn[] =
    years.length > 0
      ? years.filter((year) => !twins.has(year.column))
      : columns.map((index) => ({
          column: index,
          name: columnName(table.header[index] ?? "", index),
          period: null,
          estimate: false,
        }))
  if (figures.length === 0) return null
  const kind = years.length > 0 ? "wide" : column("year") === null ? "one-year" : "long"
  const marksEstimates =
    kind === "wide"
      ? years.some((year) => year.estimate)
      : column("estimate") !== null ||
        column("yearLabel") !== null ||
        table.rows.some((row) => parseYearMark(field(row, "year"))?.estimate)
  if (kind === "one-year" && namesMembersAgain(table, member)) return null
  const named = new Set(years.map((year) => year.column))
  const left = new Map<number, "no-year" | "twin">([...twins.keys()].map((index) => [index, "twin"]))
  for (const index of kind === "wide" ? holdingFigures : []) {
    if (!named.has(index) && !isRowCount(table, index)) left.set(index, "no-year")
  }
  return { kind, member, figures, left, described, marksEstimates, decimalMark, field }
}

/** Several rows a member cannot all be of one year. */
function namesMembersAgain(table: Table, member: number): boolean {
  const labels = table.rows.map((row) => row.fields[member]?.trim() ?? "").filter(Boolean)
  return new Set(labels).size * 5 < labels.length * 4
}

/** Every figure's place repeats the name of its column: a long one is cut, and told apart by its number. */
function columnName(header: string, index: number): string {
  const name = header.trim()
  return name.length > 80 ? `${name.slice(0, 80)}… (column ${index + 1})` : name
}
