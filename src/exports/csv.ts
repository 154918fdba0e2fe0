import type { CellValue, Table } from "./table.ts"

/** First characters, after blanks, with which spreadsheets start a formula, in their full-width forms as well. */
const STARTS_FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/**
 * Table → CSV (RFC 4180, UTF-8 without a byte order mark, header first). A text cell that a spreadsheet would run as
 * a formula gets an apostrophe in front; a number, negative ones too, is written as the shortest text that reads back as it.
 */
export function renderCsv(table: Table): string {
  const header = table.columns.map((column) => column.name)
  const lines = [header, ...table.rows].map((cells) => cells.map(renderCell).join(","))
  return `${lines.join("\r\n")}\r\n`
}

function renderCell(value: CellValue): string {
  if (value === null) return ""
  if (typeof value !== "string") return String(value)
  const safe = STARTS_FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
