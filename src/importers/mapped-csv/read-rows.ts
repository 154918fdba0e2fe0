import {
  type AbsentReason,
  currencyOf,
  type Measured,
  type MemberCode,
  memberName,
  type Observation,
  type Problem,
  type Status,
  type Year,
} from "../../model/index.ts"
import { type DecimalMark, decimalMarkOf, shiftDecimal } from "../figure-text.ts"
import type { Columns, FigureColumn } from "./columns.ts"
import { fits, furthestColumn, isNote, whyNone } from "./fit.ts"
import { parseFlags, type ReadFlags } from "./flags.ts"
import type { Line } from "./lines.ts"
import type { MappedFigure, Mapping } from "./mapping.ts"
import { parsePeriod } from "./period.ts"
import { placeOf } from "./place.ts"
import * as problem from "./problems.ts"
import { parseField } from "./value.ts"

export type ReadRows = Readonly<{ figures: readonly Observation[]; problems: readonly Problem[] }>

/** Where a field stands, for evidence: `row 12, column OBS_VALUE`, `Budget!C5`. */
export type Locate = (line: number, column: number) => string

/** The rows that fit the mapping → figures in their indicators' units; what cannot be read is told, the rest kept. */
export function readRows(
  mapping: Mapping,
  columns: Columns,
  about: Readonly<{ file: string; locate: Locate }>,
): ReadRows {
  const reader = rowReader(mapping, columns, about)
  const width = columns.header.reduce((last, name, index) => (name === "" ? last : index + 1), 0)
  const fitting = columns.figures.map(() => 0)
  for (const line of columns.lines) {
    if (isNote(line) || !fits(line, columns.where)) continue
    const applying = columns.figures.filter(({ where }, index) => {
      const does = fits(line, where)
      if (does) fitting[index] = (fitting[index] ?? 0) + 1
      return does
    })
    if (applying.length === 0) continue
    const beyond = line.fields.slice(columns.header.length).some((field) => field.trim() !== "")
    if (beyond || line.fields.length < Math.min(width, furthestColumn(columns) + 1)) {
      reader.problems.push(problem.brokenRow(`${about.file} row ${line.line}`, line.fields, width))
      continue
    }
    reader.read(line, applying)
  }
  const idle = columns.figures.flatMap(({ figure, where }, index) =>
    fitting[index] === 0 ? [problem.fitsNothing(about.file, ...whyNone(columns, figure, where))] : [],
  )
  return { figures: reader.figures, problems: [...idle, ...reader.problems, ...reader.remarks()] }
}

function rowReader(
  mapping: Mapping,
  columns: Columns,
  { file, locate }: Readonly<{ file: string; locate: Locate }>,
) {
  const { flags, period, status, table, member } = mapping.file
  const figures: Observation[] = []
  const problems: Problem[] = []
  const told = new Set<string>()
  const once = (key: string, one: Problem) => {
    if (!told.has(key)) problems.push(one)
    told.add(key)
  }
  const remarked = new Map<string, string[]>()
  const meanings = new Map(Object.entries(flags.meanings))
  const flagsIn = (text: string) => parseFlags(text, meanings)
  const missing = new Map<string, AbsentReason>(Object.entries(table.missing))
  const places = new Map<string, MemberCode | null>()
  const placeOnce = (label: string) => {
    const known = places.get(label)
    if (known !== undefined) return known
    const found = placeOf(label, mapping.codes)
    places.set(label, found)
    return found
  }
  const ignored = new Set(member.ignore.map((label) => label.trim()))
  const mark = table.decimalMark ?? decimalMark(columns)

  function read(line: Line, applying: Columns["figures"]): void {
    const field = (column: number | null) => (column === null ? "" : (line.fields[column]?.trim() ?? ""))
    const label = field(columns.member)
    if (mapping.member === null && ignored.has(label)) return
    const who = mapping.member ?? placeOnce(label)
    if (!who) {
      once(`member ${label}`, problem.unknownMember(`${file} row ${line.line}`, label))
      return
    }
    const ofRow = columns.year === null ? null : parsePeriod(field(columns.year), period.fiscal ?? "calendar")
    if (columns.year !== null && !ofRow) {
      const text = field(columns.year)
      once(`year ${text}`, problem.unknownYear(`${file} row ${line.line}`, text))
      return
    }
    const constant = period.constant === undefined ? null : { year: period.constant as Year, status: null }
    for (const { figure, columns: across, currency } of applying) {
      for (const column of across) {
        const when = column.period ?? ofRow ?? constant
        if (when)
          readFigure({
            line,
            column,
            figure,
            who,
            when,
            flag: field(columns.flag),
            currency: field(currency),
          })
      }
    }
  }

  function readFigure(cell: CellAbout): void {
    const { line, column, figure, who, when } = cell
    const locator = locate(line.line, column.column)
    const place = `${file} ${locator}`
    const text = line.fields[column.column] ?? ""
    const value = parseField(text, { mark, missing, flags: flagsIn })
    if (!value) {
      problems.push(problem.unreadableFigure(place, text, mark))
      return
    }
    const flags = flagsIn(`${cell.flag} ${value.flag}`)
    for (const flag of flags.unknown) once(`flag ${flag}`, problem.unknownFlag(place, flag))
    for (const remark of flags.remarks) {
      const known = remarked.get(remark) ?? []
      if (!remarked.has(remark)) remarked.set(remark, known)
      known.push(`${who} ${when.year}`)
    }
    const currency = currencyFor(figure, cell)
    if (currency === undefined) {
      once(`currency ${who}`, problem.unknownCurrency(place, memberName(who)))
      return
    }
    figures.push({
      indicator: figure.indicator.id,
      prices: figure.prices,
      member: who,
      period: when.year,
      currency,
      value: measured(value, flags, figure),
      status: flags.status ?? when.status ?? statusFrom(when.year, status),
      locator,
    })
  }

  const remarks = () =>
    [...remarked].map(([flag, cells]) =>
      problem.remarked(file, `flag ${flag}: ${problem.listed(new Set(cells))}`),
    )
  return { figures, problems, read, remarks }
}

type CellAbout = Readonly<{
  line: Line
  column: FigureColumn
  figure: MappedFigure
  who: MemberCode
  when: Readonly<{ year: Year; status: Status | null }>
  flag: string
  currency: string
}>

function measured(
  value: NonNullable<ReturnType<typeof parseField>>,
  flags: ReadFlags,
  figure: MappedFigure,
): Measured {
  if (flags.absent) return { kind: "absent", reason: flags.absent }
  if (value.kind === "missing") return { kind: "absent", reason: value.reason }
  return { kind: "amount", amount: shiftDecimal(value.amount, figure.places) }
}

/** `null` where the indicator is no national money; `undefined` where it is and nothing tells the currency. */
function currencyFor(figure: MappedFigure, { who, when, currency }: CellAbout): string | null | undefined {
  if (figure.indicator.unit !== "national-currency-million") return null
  if (currency !== "") return currency
  return typeof figure.currency === "string" ? figure.currency : (currencyOf(who, when.year) ?? undefined)
}

function statusFrom(year: Year, from: Mapping["file"]["status"]): Status {
  if (from.forecastsFrom !== undefined && year >= from.forecastsFrom) return "forecast"
  return from.estimatesFrom !== undefined && year >= from.estimatesFrom ? "estimate" : "final"
}

function decimalMark({ figures, lines }: Columns): DecimalMark {
  const at = new Set(figures.flatMap(({ columns }) => columns.map(({ column }) => column)))
  return decimalMarkOf(lines.flatMap(({ fields }) => [...at].map((column) => fields[column] ?? "")))
}
