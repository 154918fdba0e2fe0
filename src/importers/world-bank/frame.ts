import { type CalendarDate, parseDate, type Table } from "../../model/index.ts"
import { type Row, widthOf } from "../macro/index.ts"
import { parseWorldBankPlace } from "./place.ts"

/** A table without what stands above its header and below its last row, and what those lines say. */
export type Frame = Readonly<{
  database: string | null
  updated: CalendarDate | null
  header: readonly string[]
  rows: readonly Row[]
}>

/** Lines the Bank writes above a header. */
const ABOVE = 12

/**
 * The Bank's downloads have "Data Source" and "Last Updated Date" above the header; its Databank has "Data from database"
 * and "Last Updated" below the rows, American dates among them. `null` where no row is a header.
 */
export function framed(table: Table, isHeader: (fields: readonly string[]) => boolean): Frame | null {
  const lines: readonly Row[] = [{ line: 1, fields: table.header }, ...table.rows]
  const at = lines.slice(0, ABOVE).findIndex(({ fields }) => isHeader(fields))
  const header = lines[at]?.fields
  if (!header) return null
  let database: string | null = null
  let updated: CalendarDate | null = null
  for (const { fields } of lines.slice(0, at)) {
    const [label = "", text = ""] = fields.map((field) => field.replace(/^\ufeff/, "").trim())
    if (/^data source$/i.test(label) && text !== "") database = text
    if (/^last updated date$/i.test(label)) updated = parseUpdated(text)
  }
  const rows: Row[] = []
  for (const row of lines.slice(at + 1)) {
    const width = widthOf(row.fields)
    if (width > 1) rows.push(row)
    if (width !== 1) continue
    const text = (row.fields[0] ?? "").slice(0, 200).trim()
    database = /^data from database:\s*(.+)$/i.exec(text)?.[1] ?? database
    const below = /^last updated:\s*(.+)$/i.exec(text)?.[1]
    if (below !== undefined) updated = parseUpdated(below)
    else if (parseWorldBankPlace("", text) !== null) rows.push(row)
  }
  return { database, updated, header, rows }
}

/** `2025-07-01`, or the Databank's `07/01/2025` (month first). */
function parseUpdated(text: string): CalendarDate | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!american) return parseDate(text)
  const [, month = "", day = "", year = ""] = american
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}
