import { type MemberCode, parseYear, type Table, type Year } from "../../model/index.ts"
import { type DecimalMark, parseFigure } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"
import { parseMemberLabel } from "../nato/index.ts"

/** Column names by what they hold; compared in lower case, words joined by `_`. */
const NAMES = {
  year: ["year", "period", "time", "time_period", "reference_period", "reference_year"],
  yearLabel: ["year_label", "period_label"],
  estimate: [
    "estimate",
    "is_estimate",
    "estimate_flag",
    "est",
    "estimated",
    "flag",
    "obs_flag",
    "obs_status",
  ],
  edition: ["edition"],
  currency: ["currency", "currency_unit"],
  kind: ["type", "kind"],
  heading: ["metric", "block", "heading", "measure", "indicator", "variable"],
  unit: ["unit", "units"],
  title: ["table_title", "title"],
  value: ["value", "figure", "amount", "obs_value"],
} as const

export type ColumnName = keyof typeof NAMES

export type YearColumn = Readonly<{ column: number; name: string; period: Year; estimate: boolean }>

/** Members, aggregates and other spellings of both are fewer than this. */
const MOST_LABELS = 100

const YEAR = /^(?:year|y|x)?[ _]?((?:19|20|21)\d\d)(?:\.0+)?\s*\(?\s*(e|est\.?|estimates?)?\s*\)?\s*\*?$/i

/** The first column with one of the names, or `null`. */
export function columnNamed(table: Table, name: ColumnName): number | null {
  const names: readonly string[] = NAMES[name]
  const found = table.header.findIndex((header) => names.includes(keyOf(header)))
  return found < 0 ? null : found
}

/** `2024`, `2024e`, `year2025e` → the year, and whether it is marked as an estimate. */
export function parseYearMark(text: string): Readonly<{ period: Year; estimate: boolean }> | null {
  const match = YEAR.exec(text.trim())
  const period = match && parseYear(match[1] ?? "")
  return match && period ? { period, estimate: match[2] !== undefined } : null
}

/** The columns whose header is a year. */
export function yearColumns(table: Table): readonly YearColumn[] {
  return table.header.flatMap((header, column) => {
    const year = parseYearMark(header)
    return year ? [{ column, name: header.trim(), ...year }] : []
  })
}

/** The column that holds a year in four of five rows, whatever it is called, or `null`. */
export function columnOfYears(table: Table, except: number): number | null {
  const found = table.header.findIndex((_, column) => {
    const fields = table.rows.map((row) => row.fields[column]?.trim() ?? "").filter(Boolean)
    const years = fields.filter((field) => parseYearMark(field) !== null)
    return column !== except && years.length > 1 && years.length * 5 >= fields.length * 4
  })
  return found < 0 ? null : found
}

const MEMBER_HEADER = /^(?:country|countries|ally|allies|member|nation|state|geo|iso)/

/** The first column in which at least four in five names are members' (names or codes), and at least five members occur; half of them where its header says so. */
export function memberColumn(table: Table): number | null {
  for (let column = 0; column < table.header.length; column++) {
    const labels = new Set(table.rows.map((row) => row.fields[column]?.trim() ?? "").filter(Boolean))
    const members = new Set<MemberCode>()
    let named = 0
    if (labels.size > MOST_LABELS) continue
    for (const label of labels) {
      const member = parseMemberLabel(label)?.member
      if (member) named++
      if (member) members.add(member)
    }
    const least = MEMBER_HEADER.test(keyOf(table.header[column] ?? "")) ? 0.5 : 0.8
    if (members.size >= 5 && named >= labels.size * least) return column
  }
  return null
}

/** Whether the column counts the rows, as tools add on their own. */
export function isRowCount(table: Table, column: number): boolean {
  const numbers = table.rows
    .map((row) => Number(row.fields[column]?.trim() || Number.NaN))
    .sort((a, b) => a - b)
  const [first] = numbers
  return (first === 0 || first === 1) && numbers.every((number, index) => number === first + index)
}

/** Columns that hold figures and have no other use. */
export function figureColumns(
  table: Table,
  how: Readonly<{ decimalMark: DecimalMark; except: number }>,
): readonly number[] {
  const others = new Set<number | null>([how.except])
  for (const name of Object.keys(NAMES) as ColumnName[])
    if (name !== "value") others.add(columnNamed(table, name))
  return table.header.flatMap((_, column) => {
    if (others.has(column)) return []
    const fields = table.rows.map((row) => row.fields[column] ?? "")
    const figures = fields.filter((field) => parseFigure(field, how.decimalMark) !== null).length
    const blanks = fields.filter((field) => parseMissingMark(field) !== null).length
    return figures > 0 && (figures + blanks) * 5 >= fields.length * 4 ? [column] : []
  })
}

/** `1`, `True`, `e`, `yes` → true. */
export function parseFlag(text: string): boolean {
  return /^(?:1|true|t|yes|y|e|est\.?|estimate)$/i.test(text.trim())
}

function keyOf(header: string): string {
  return header
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
}
