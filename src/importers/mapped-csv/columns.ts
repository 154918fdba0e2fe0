import type { Problem, Status, Year } from "../../model/index.ts"
import type { Line } from "./lines.ts"
import type { MappedFigure, Mapping } from "./mapping.ts"
import { type Fiscal, parsePeriod } from "./period.ts"
import { columnTwice, noSuchColumn, yearTwice } from "./problems.ts"
import type { ColumnRef, Where } from "./schema.ts"

/** Where everything the mapping names stands, by column index. */
export type Columns = Readonly<{
  header: readonly string[]
  /** Lines below the header. */
  lines: readonly Line[]
  member: number | null
  year: number | null
  flag: number | null
  /** Of each figure of the mapping, in its order: the columns it is read from, and the filters of its rows. */
  figures: readonly Readonly<{
    figure: MappedFigure
    columns: readonly FigureColumn[]
    currency: number | null
    where: readonly Filter[]
  }>[]
  where: readonly Filter[]
}>

export type FigureColumn = Readonly<{
  column: number
  period: Readonly<{ year: Year; status: Status | null }> | null
}>

/** Rows are kept whose field in the column is one of the texts. */
export type Filter = Readonly<{ path: string; column: number; name: string; texts: ReadonlySet<string> }>

/** Lines above a header are fewer than this. */
const MOST_ABOVE = 200

/** Finds the header and every column the mapping names. `null` with a problem for each name that is not there. */
export function columnsOf(
  lines: readonly Line[],
  mapping: Mapping,
  file: string,
): Readonly<{ columns: Columns | null; problems: readonly Problem[] }> {
  const { member, period, flags, table, where } = mapping.file
  const named: (readonly [path: string, ref: ColumnRef])[] = []
  const name = (path: string, ref: ColumnRef | undefined) => ref !== undefined && named.push([path, ref])
  name("member.column", member.column)
  name("period.column", period.column)
  name("flags.column", flags.column)
  for (const column of Object.keys(where)) name(`where.${column}`, column)
  for (const figure of mapping.figures) {
    if (figure.column !== null) name(`${figure.path}.column`, figure.column)
    if (figure.currency !== null && typeof figure.currency !== "string")
      name(`${figure.path}.currency.column`, figure.currency.column)
    for (const column of Object.keys(figure.where)) name(`${figure.path}.where.${column}`, column)
  }
  if (typeof period.columns === "object")
    for (const column of Object.keys(period.columns)) name(`period.columns.${column}`, column)

  const parted = withDimensions(lines)
  const at = headerIndex(parted, {
    names: named.flatMap(([, ref]) => (typeof ref === "string" ? [ref] : [])),
    row: table.headerRow ?? null,
    fiscal: period.columns === "years" ? (period.fiscal ?? "calendar") : null,
  })
  const header = (parted[at]?.fields ?? []).map((field) => field.trim())
  const problems: Problem[] = []
  const columnAt = (path: string, ref: ColumnRef): number => {
    const found = find(header, ref)
    if (found.length === 1) return found[0] ?? 0
    problems.push(found.length === 0 ? noSuchColumn(path, ref, header) : columnTwice(path, String(ref)))
    return -1
  }
  for (const [path, ref] of named) columnAt(path, ref)
  if (problems.length > 0) return { columns: null, problems }

  const index = (ref: ColumnRef | undefined) => (ref === undefined ? null : columnAt("", ref))
  const filters = (of: Where, path: string): readonly Filter[] =>
    Object.entries(of).map(([column, texts]) => ({
      path: `${path}where.${column}`,
      column: columnAt("", column),
      name: column,
      texts: new Set((Array.isArray(texts) ? texts : [texts]).map((text) => String(text).trim())),
    }))
  const across = yearColumns(header, mapping, { file, columnAt: (ref) => columnAt("", ref), problems })
  if (period.columns !== undefined && across.length === 0) {
    return { columns: null, problems: [...problems, noSuchColumn("period.columns", "years", header)] }
  }
  const figures = mapping.figures.map((figure) => ({
    figure,
    columns: figure.column === null ? across : [{ column: columnAt("", figure.column), period: null }],
    currency:
      figure.currency === null || typeof figure.currency === "string" ? null : index(figure.currency.column),
    where: filters(figure.where, `${figure.path}.`),
  }))
  const columns = {
    header,
    lines: parted.slice(at + 1),
    member: index(member.column),
    year: index(period.column),
    flag: index(flags.column),
    figures,
    where: filters(where, ""),
  }
  return { columns, problems }
}

function yearColumns(
  header: readonly string[],
  { file: { period } }: Mapping,
  how: Readonly<{ file: string; columnAt: (name: string) => number; problems: Problem[] }>,
): readonly FigureColumn[] {
  if (period.columns === undefined) return []
  if (period.columns !== "years") {
    return Object.entries(period.columns).map(([name, given]) => {
      const { year, status } = typeof given === "number" ? { year: given, status: null } : given
      return { column: how.columnAt(name), period: { year: year as Year, status } }
    })
  }
  const found = header.flatMap((name, column) => {
    const label = parsePeriod(name, period.fiscal ?? "calendar")
    return label ? [{ column, period: label }] : []
  })
  return found.filter(({ column, period: { year } }) => {
    const twin = found.some((other) => other.column !== column && other.period.year === year)
    if (twin) how.problems.push(yearTwice(`${how.file} column ${column + 1}`, header[column] ?? ""))
    return !twin
  })
}

/** A header such as `freq,unit,geo\TIME_PERIOD`, and the first fields below it, parted into their dimensions. */
function withDimensions(lines: readonly Line[]): readonly Line[] {
  const at = lines
    .slice(0, MOST_ABOVE)
    .findIndex(({ fields }) => /^[^\\]+\\[^\\]+$/.test(fields[0]?.trim() ?? ""))
  if (at < 0) return lines
  return lines.map(({ line, fields: [first = "", ...rest] }, index) => {
    if (index < at) return { line, fields: [first, ...rest] }
    const dimensions = (index === at ? first.replace(/\\.*$/, "") : first).split(",")
    return { line, fields: [...dimensions, ...rest] }
  })
}

/** The line the mapping says; else the first that has every name, or two years where names are years; else the likeliest. */
function headerIndex(
  lines: readonly Line[],
  wanted: Readonly<{ names: readonly string[]; row: number | null; fiscal: Fiscal | null }>,
): number {
  const { names, row, fiscal } = wanted
  if (row !== null) {
    return Math.max(
      0,
      lines.findIndex(({ line }) => line >= row),
    )
  }
  const scores = lines.slice(0, MOST_ABOVE).map(({ fields }) => {
    const header = fields.map((field) => field.trim())
    const years = fiscal === null ? 0 : header.filter((field) => parsePeriod(field, fiscal)).length
    return names.filter((name) => find(header, name).length > 0).length * 3 + Math.min(years, 2)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** The columns with a name: as it stands, else whatever the case of its letters; or the column of a number. */
function find(header: readonly string[], ref: ColumnRef): readonly number[] {
  if (typeof ref === "number") return ref <= header.length ? [ref - 1] : []
  const plain = (text: string) =>
    text
      .replace(/^\ufeff/, "")
      .replace(/\s+/g, " ")
      .trim()
  const where = (same: (name: string) => boolean) =>
    header.flatMap((name, column) => (same(plain(name)) ? [column] : []))
  const exact = where((name) => name === plain(ref))
  return exact.length > 0 ? exact : where((name) => name.toLowerCase() === plain(ref).toLowerCase())
}
