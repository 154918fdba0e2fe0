import { type Cell, parseYear, type Row, type Sheet, type Year } from "../../model/index.ts"
import { twinYears } from "../nato/index.ts"

export type YearColumn = Readonly<{
  column: number
  period: Year
  /** `2024 (current prices)`: beside constant figures, that year as spent. */
  asSpent: boolean
  /** `2025e`: what stands under it is at most an estimate. */
  estimate: boolean
}>

/** The row that names a sheet's columns. */
export type Header = Readonly<{
  row: number
  /** `Country` or `Region`. */
  nameColumn: number
  /** `null` where there is none. */
  currencyColumn: number | null
  columns: readonly YearColumn[]
  /** The column of the first year. */
  firstColumn: number
  /** Header cells right of it over no column that is read, by column: told only when figures stand below. */
  unread: ReadonlyMap<number, string>
}>

/** A sheet taken apart: the lines above its header, and the rows below. */
export type Table = Readonly<{
  sheet: Sheet
  lines: readonly Cell[]
  header: Header
  rows: readonly Row[]
}>

/** Its titles and notes end long before. */
const ROWS_ABOVE = 100

/** A sheet's first row of years with the rows below it, or `null` when there is none. */
export function readTable(sheet: Sheet): Table | null {
  const lines: Cell[] = []
  for (const [index, row] of sheet.rows.slice(0, ROWS_ABOVE).entries()) {
    const header = parseHeader(row, lines)
    if (header) return { sheet, lines, header, rows: sheet.rows.slice(index + 1) }
    lines.push(...row.cells.filter(({ value, text }) => value.kind === "text" && text.trim() !== ""))
  }
  return null
}

const NAMES = /^(?:country|region|state|economy)\b/i
const YEAR = /^(\d{4})(?:\.0+)?\s*(e|est\.?)?$/i
/** A year that was typed as a day; any other day is a number in a date's format. */
const DAY_FOR_YEAR = /^(\d{4})-(?:01-01|12-31)\b/
const AS_SPENT =
  /^(\d{4})\s*[,:(]*\s*(?:at |in )?current(?:\s+(?:prices|US\s*\$|USD|US dollars))?(?:\s+and exchange rates?)?\s*\)?$/i
/** Fewer years make a header only beside a cell that says what the rows are. */
const YEARS_AT_LEAST = 3

function parseHeader(row: Row, lines: readonly Cell[]): Header | null {
  const named = row.cells.find(({ value, text }) => value.kind === "text" && NAMES.test(text.trim()))
  const years = row.cells.flatMap((cell) => parseYearColumn(cell) ?? [])
  const plain = years.filter((year) => !year.asSpent)
  const numbers = row.cells.filter(({ value }) => value.kind === "number")
  const isHeader = named
    ? plain.length > 0
    : plain.length >= YEARS_AT_LEAST && numbers.every((cell) => parseYearColumn(cell) !== null)
  if (!isHeader) return null
  const firstColumn = Math.min(...years.map(({ column }) => column))
  const nameColumn = named?.column ?? row.cells[0]?.column ?? firstColumn
  const currency = row.cells.find(({ text }) => /^currency\b/i.test(text.trim()))
  const told = withLastAsSpent(years, lines)
  const columns = inSequence(told)
  const read = new Set(columns.map(({ column }) => column))
  const unread = row.cells.filter(({ column }) => column > firstColumn && !read.has(column))
  return {
    row: row.number,
    nameColumn: nameColumn < firstColumn ? nameColumn : firstColumn - 1,
    currencyColumn: currency && currency.column < firstColumn ? currency.column : null,
    columns,
    firstColumn,
    unread: new Map(unread.map(({ column, text }) => [column, text.trim()])),
  }
}

function parseYearColumn({ column, value, text }: Cell): YearColumn | null {
  const written = text.slice(0, 80).replace(/\s+/g, " ").trim()
  const plain = value.kind === "number" || value.kind === "text" ? YEAR.exec(written) : null
  const day = value.kind === "date" ? DAY_FOR_YEAR.exec(value.iso) : null
  const asSpent = plain === null ? AS_SPENT.exec(written) : null
  const period = parseYear((plain ?? day ?? asSpent)?.[1] ?? "")
  return period && { column, period, asSpent: asSpent !== null, estimate: plain?.[2] !== undefined }
}

/** Some releases only say above that the last column is at current prices, and head it with a year like any other. */
function withLastAsSpent(years: readonly YearColumn[], lines: readonly Cell[]): readonly YearColumn[] {
  const exception = lines.some(({ text }) => /\bexcept for the last (?:figure|column|year)\b/i.test(text))
  if (!exception || years.some(({ asSpent }) => asSpent)) return years
  return years.map((year, index) => (index === years.length - 1 ? { ...year, asSpent: true } : year))
}

/** Without years that stand twice, and without one that breaks a run its neighbours keep (2013 written 2031). */
function inSequence(years: readonly YearColumn[]): readonly YearColumn[] {
  const plain = years.filter(({ asSpent }) => !asSpent)
  const twins = twinYears(plain)
  const fitting = plain.filter(({ column, period }, index) => {
    const [before, after] = [plain[index - 1]?.period, plain[index + 1]?.period]
    const broken = before !== undefined && after === before + 2 && period !== before + 1
    return !twins.has(column) && !broken
  })
  return [...fitting, ...years.filter(({ asSpent }) => asSpent)]
}
