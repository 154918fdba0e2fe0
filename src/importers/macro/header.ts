import { parseYear, type Table, type Year } from "../../model/index.ts"

export type Row = Table["rows"][number]

/** A header as names are compared: without accents, in lower case, words parted by one space. */
export function headerKey(header: string): string {
  return header
    .slice(0, 200)
    .normalize("NFD")
    .replace(/[\p{M}\ufeff]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}

/** The first column with one of the names (written as `headerKey` gives them), the earlier names first; or `null`. */
export function columnOf(header: readonly string[], names: readonly string[]): number | null {
  const keys = header.map(headerKey)
  for (const name of names) {
    const found = keys.indexOf(name)
    if (found >= 0) return found
  }
  return null
}

/** `2014`, `2014 [YR2014]`, `YR2014`, `2014.0` → the year, or `null`. */
export function parseYearHeader(text: string): Year | null {
  const match = /^(?:YR)?(\d{4})(?:\.0)?(?: \[YR\1\])?$/.exec(text.trim())
  return match ? parseYear(match[1] ?? "") : null
}

/** How many fields a row has up to the last that holds something. */
export function widthOf(fields: readonly string[]): number {
  let width = fields.length
  while (width > 0 && (fields[width - 1] ?? "").trim() === "") width--
  return width
}

/** The first and the last of these years, or `null` when there are none. */
export function spanOf(years: Iterable<number>): Readonly<{ first: number; last: number }> | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const year of years) {
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return first <= last ? { first, last } : null
}

/** Columns whose year stands above one of them only, and those that repeat a year. */
export function partTwins<Column extends Readonly<{ period: Year | null }>>(
  columns: readonly Column[],
): Readonly<{ single: readonly Column[]; twins: readonly Column[] }> {
  const years = new Set<Year>()
  const single: Column[] = []
  const twins: Column[] = []
  for (const column of columns) {
    const isTwin = column.period !== null && years.has(column.period)
    if (column.period !== null) years.add(column.period)
    if (isTwin) twins.push(column)
    else single.push(column)
  }
  return { single, twins }
}
