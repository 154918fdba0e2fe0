import type { CalendarDate, Table, Year } from "../../model/index.ts"
import { columnOf, headerKey, parseYearHeader, type Row } from "../macro/index.ts"
import { parseSeriesCode } from "./concepts.ts"
import { framed } from "./frame.ts"

/** A column of figures: of one year, or of the year its row names. */
export type ValueColumn = Readonly<{
  column: number
  header: string
  period: Year | null
  /** The series its header names; `null` where the row names it, or nothing does. */
  series: string | null
}>

/** How one of the Bank's tables is laid out, in whichever of its shapes. */
export type Form = Readonly<{
  /** The database the file says it is of, or `null`. */
  database: string | null
  updated: CalendarDate | null
  header: readonly string[]
  rows: readonly Row[]
  placeName: number | null
  placeCode: number | null
  seriesName: number | null
  seriesCode: number | null
  /** The column that holds the year, where a row is one figure. */
  year: number | null
  values: readonly ValueColumn[]
}>

const PLACE_CODES = [
  "country code",
  "countryiso3code",
  "country iso3 code",
  "iso3c",
  "iso3",
  "iso code",
  "ref area",
  "economy",
  "code",
]
const PLACE_NAMES = [
  "country name",
  "country value",
  "ref area label",
  "economy name",
  "country",
  "country or area",
  "pais",
  "pays",
  "land",
]
const SERIES_CODES = ["indicator code", "series code", "indicator id", "series", "indicator"]
const SERIES_NAMES = ["indicator name", "series name", "indicator value", "indicator label"]
const YEARS = ["year", "time period", "time", "date", "ano", "annee", "jahr", "anio"]
const VALUES = ["value", "obs value"]
/** Rows looked at to tell what a column holds. */
const LOOKED_AT = 200

/** What the columns are, or `null` when it is no table of places and years. */
export function formOf(table: Table): Form | null {
  const frame = framed(table, isHeader)
  if (!frame) return null
  const { header, rows } = frame
  const seriesCode = firstWhere(header, SERIES_CODES, (column) => share(rows, column, isSeriesCode) >= 0.8)
  const columns = {
    placeName: columnOf(header, PLACE_NAMES),
    placeCode: columnOf(header, PLACE_CODES),
    seriesName: columnOf(header, SERIES_NAMES),
    seriesCode,
  }
  const wide = header.flatMap((text, column) => {
    const period = parseYearHeader(text)
    return period === null ? [] : [{ column, header: text.trim(), period, series: null }]
  })
  if (wide.length > 0) return { ...frame, ...columns, year: null, values: wide }
  const year = firstWhere(header, YEARS, (column) => share(rows, column, isYear) >= 0.8)
  if (year === null) return null
  const others = new Set([...Object.values(columns), year])
  const values = valueColumns(header, rows, { seriesCode, others })
  return values.length === 0 ? null : { ...frame, ...columns, year, values }
}

/** Whether the file shows itself to be the Bank's: by its preamble, or by codes only the Bank has. */
export function isOwn(form: Form): boolean {
  return (
    form.database !== null || form.seriesCode !== null || form.values.some(({ series }) => series !== null)
  )
}

function valueColumns(
  header: readonly string[],
  rows: readonly Row[],
  known: Readonly<{ seriesCode: number | null; others: ReadonlySet<number | null> }>,
): readonly ValueColumn[] {
  const all = header.map((text, column) => ({
    column,
    header: text.trim(),
    period: null,
    series: parseSeriesCode(text),
  }))
  const named = all.filter(({ series }) => series !== null)
  if (named.length > 0) return named
  if (known.seriesCode !== null) {
    const value = columnOf(header, VALUES)
    return value === null ? [] : all.filter(({ column }) => column === value)
  }
  return all.filter(
    ({ column, header: text }) =>
      text !== "" && !known.others.has(column) && share(rows, column, isNumber) >= 0.8,
  )
}

function isHeader(fields: readonly string[]): boolean {
  const named = (names: readonly string[]) => columnOf(fields, names) !== null
  const years = fields.filter((field) => parseYearHeader(field) !== null).length
  return (named(PLACE_NAMES) || named(PLACE_CODES)) && (years > 0 || named(YEARS))
}

function firstWhere(
  header: readonly string[],
  names: readonly string[],
  holds: (column: number) => boolean,
): number | null {
  const keys = header.map(headerKey)
  for (const name of names) {
    const column = keys.indexOf(name)
    if (column >= 0 && holds(column)) return column
  }
  return null
}

/** The share of the first filled fields of a column that are so; 0 where none is filled. */
function share(rows: readonly Row[], column: number, is: (field: string) => boolean): number {
  const fields = rows
    .slice(0, LOOKED_AT)
    .map((row) => row.fields[column]?.trim() ?? "")
    .filter(Boolean)
  return fields.length === 0 ? 0 : fields.filter(is).length / fields.length
}

const isSeriesCode = (field: string) => parseSeriesCode(field) !== null
const isYear = (field: string) => parseYearHeader(field) !== null
const isNumber = (field: string) => /^[-+]?[\d.,]+(?:e[-+]?\d+)?$|^\.\.$/i.test(field)
