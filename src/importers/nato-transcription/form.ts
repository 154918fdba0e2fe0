import type { Table, Year } from "../../model/index.ts"
import { type DecimalMark, decimalMarkOf } from "../figure-text.ts"
import {
  type ColumnName,
  columnNamed,
  figureColumns,
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
  const at = new Map<ColumnName, number | null>()
  const column = (name: ColumnName): number | null => {
    const known = at.get(name)
    if (known !== undefined) return known
    const found = columnNamed(table, name)
    at.set(name, found === member ? null : found)
    return column(name)
  }
  const field: Form["field"] = (row, name) => {
    const index = column(name)
    return index === null ? "" : (row.fields[index]?.trim() ?? "")
  }
  const years = yearColumns(table)
  const decimalMark = decimalMarkOf(
    table.rows.flatMap((row) => row.fields.filter((_, index) => index !== member)),
  )
  const described = column("heading") !== null || column("title") !== null
  const value = described ? column("value") : null
  const columns = value === null ? figureColumns(table, { decimalMark, except: member }) : [value]
  const figures: readonly FigureColumn[] =
    years.length > 0
      ? years
      : columns.map((index) => ({
          column: index,
          name: table.header[index]?.trim() ?? "",
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
  return { kind, member, figures, described, marksEstimates, decimalMark, field }
}
