import { type CalendarDate, parseDate, type Table, type Year } from "../../model/index.ts"
import { columnOf, headerKey, parseYearHeader, type Row, widthOf } from "../macro/index.ts"
import { isSubjectCode, type Subject, subjectOf, subjectOfHeader } from "./subjects.ts"

/** A column of figures: of one year, or of the year its row names; of one subject, or of the one its row names. */
export type ValueColumn = Readonly<{
  column: number
  header: string
  period: Year | null
  subject: Subject | null
}>

/** How a table of the outlook is laid out: the Fund's download, its data portal's, or one made of either. */
export type Form = Readonly<{
  header: readonly string[]
  rows: readonly Row[]
  /** Whether the file shows itself to be the Fund's. */
  isOwn: boolean
  isGroupTable: boolean
  placeCode: number | null
  placeName: number | null
  /** The column of series codes (`HKG.NGDPD.A`), whose first part is surer than a name. */
  placeInSeries: number | null
  subject: number | null
  /** `NOR.NGDPD.A`, where only that names the subject. */
  seriesCode: number | null
  year: number | null
  scale: number | null
  /** The column that says up to which year figures are actual. */
  lastActual: number | null
  values: readonly ValueColumn[]
  /** The day the file says it was published, or the month. */
  published: CalendarDate | null
  month: Readonly<{ year: number; month: number }> | null
}>

const YEARS = ["time period", "year", "ano", "annee", "jahr", "date"]
const HEADER_WITHIN = 6
const LOOKED_AT = 200

/** What the columns are, or `null` when it is no table of places, years and subjects. */
export function formOf(table: Table): Form | null {
  const lines: readonly Row[] = [{ line: 1, fields: table.header }, ...table.rows]
  const at = lines.slice(0, HEADER_WITHIN).findIndex(({ fields }) => placeColumns(fields) !== null)
  const header = lines[at]?.fields ?? []
  const places = placeColumns(header)
  if (!places) return null
  const rows = lines.slice(at + 1).filter((line) => widthOf(line.fields) > 1 && !SOURCE.test(textOf(line)))
  const looked = rows.slice(0, LOOKED_AT)
  const holds = (column: number | null, is: (field: string) => boolean) =>
    column !== null && looked.length > 0 && looked.every(({ fields }) => is(fields[column]?.trim() ?? ""))
  const named = columnOf(header, ["weo subject code", "indicator id"])
  const indicator = columnOf(header, ["indicator"])
  const subject = named ?? (holds(indicator, isSubjectCode) ? indicator : null)
  const series = columnOf(header, ["series code"])
  const dotted = holds(series, (text) => subjectInSeries(text) !== null) ? series : null
  const seriesCode = subject === null ? dotted : null
  const isLong = columnOf(header, YEARS)
  const wide = header.flatMap((text, column) => {
    const period = parseYearHeader(text)
    return period === null ? [] : [{ column, header: text.trim(), period, subject: null }]
  })
  const values =
    wide.length > 0
      ? wide
      : isLong === null
        ? []
        : longColumns(header, subject !== null || seriesCode !== null)
  const namesSubjects = subject !== null || seriesCode !== null || wide.length === 0
  if (values.length === 0 || !namesSubjects) return null
  const hasOurs = subject !== null && rows.some(({ fields }) => subjectOf(fields[subject] ?? "") !== null)
  const dataset = columnOf(header, ["dataset", "structure id", "dataflow"])
  const isOfOutlook = holds(dataset, (text) => /\bWEO\b/.test(text))
  const isOther = dataset !== null && !isOfOutlook
  return {
    header,
    rows,
    isOwn:
      !isOther &&
      (headerKey(header.join(" ")).includes("weo subject code") ||
        isOfOutlook ||
        hasOurs ||
        isDotted(header)),
    ...places,
    placeInSeries: dotted,
    subject,
    seriesCode,
    year: wide.length > 0 ? null : isLong,
    scale: columnOf(header, ["scale"]),
    lastActual: columnOf(header, ["estimates start after", "latest actual annual data"]),
    values,
    published: publishedIn(header, rows),
    month: monthBelow(lines.slice(at + 1)),
  }
}

/** `NOR.NGDPD.A` → `NGDPD`, or `null`. */
export function subjectInSeries(text: string): string | null {
  return /^[A-Z\d]{3,6}\.([A-Z\d_]+)\.A$/.exec(text.trim())?.[1] ?? null
}

/** `NOR.NGDPD.A` → `NOR`. */
export function placeInSeries(text: string): string {
  return text.trim().split(".")[0] ?? ""
}

function placeColumns(header: readonly string[]) {
  const placeCode = columnOf(header, ["iso", "country id", "country code", "iso3", "ref area"])
  const name = columnOf(header, ["country", "country group name", "country name", "pais", "pays"])
  const isGroupTable = columnOf(header, ["country group name"]) !== null
  const isNamed = columnOf(header, [...YEARS, "weo subject code", "indicator", "indicator id", "series code"])
  if ((placeCode === null && name === null) || isNamed === null) return null
  // The portal's interface has codes under COUNTRY: they are tried as codes first.
  return { placeCode: placeCode ?? name, placeName: name, isGroupTable }
}

function longColumns(header: readonly string[], isNamedByRow: boolean): readonly ValueColumn[] {
  return header.flatMap((text, column) => {
    const subject = isNamedByRow ? null : subjectOfHeader(text)
    const isValue = isNamedByRow ? ["obs value", "value"].includes(headerKey(text)) : subject !== null
    return isValue ? [{ column, header: text.trim(), period: null, subject }] : []
  })
}

/** `COUNTRY.ID`: only the Fund's portal writes its columns so. */
function isDotted(header: readonly string[]): boolean {
  return header.some((text) => /^"?COUNTRY\.ID"?$/.test(text.trim()))
}

/** The newest day under PUBLICATION_DATE. */
function publishedIn(header: readonly string[], rows: readonly Row[]): CalendarDate | null {
  const column = columnOf(header, ["publication date"])
  if (column === null) return null
  let newest: CalendarDate | null = null
  for (const { fields } of rows) {
    const day = parseDate((fields[column] ?? "").trim().slice(0, 10))
    if (day && (newest === null || day > newest)) newest = day
  }
  return newest
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
)

/** `International Monetary Fund, World Economic Outlook Database, October 2024`: with commas between fields, three of them. */
const SOURCE = /^(?:©\s*)?(?:International Monetary Fund|IMF),/i

function textOf({ fields }: Row): string {
  return fields.slice(0, 20).join(",").slice(0, 300).trim()
}

/** The month that the source below the rows names. */
function monthBelow(lines: readonly Row[]): Form["month"] {
  for (const line of lines.slice(-5)) {
    const text = textOf(line)
    const match = /World Economic Outlook Database,\s*([A-Z][a-z]+)\s+(\d{4})/.exec(text)
    const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? "") + 1
    if (match && month > 0) return { year: Number(match[2]), month }
  }
  return null
}
