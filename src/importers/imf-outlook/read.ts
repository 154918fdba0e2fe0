import type { MemberCode, Problem, Year } from "../../model/index.ts"
import { type DecimalMark, decimalMarkOf, parseFigure } from "../figure-text.ts"
import * as problem from "../macro/index.ts"
import { parseYearHeader, partTwins, type Row, widthOf } from "../macro/index.ts"
import { parseMissingMark } from "../missing-mark.ts"
import { type Form, subjectInSeries } from "./form.ts"
import { type PlaceReader, placeReader } from "./place-reader.ts"
import { scaleIn } from "./scale.ts"
import { parseLastActual } from "./status.ts"
import { type Subject, subjectOf } from "./subjects.ts"

/** A figure as printed: its scale may still have to be told from all of its subject. */
export type PrintedFigure = Readonly<{
  subject: Subject
  member: MemberCode
  period: Year
  /** `null` where there is none. */
  printed: number | null
  /** Power of ten its row says it is in, or `null`. */
  scale: number | null
  lastActual: number | null
  locator: string
}>

export type ReadTable = Readonly<{
  figures: readonly PrintedFigure[]
  /** Subjects that are no indicators of ours. */
  subjectsLeft: number
  groupsLeft: number
  problems: readonly Problem[]
}>

/** Every figure of ours in the table, as printed. */
export function readTable(form: Form, file: string): ReadTable {
  const { single: columns, twins } = partTwins(form.values)
  const problems = twins.map(({ column, header }) =>
    problem.yearTwice(`${file} column ${column + 1}`, header),
  )
  const figures: PrintedFigure[] = []
  const left = new Set<string>()
  const places = placeReader(form, file, problems)
  const decimalMark = markOf(form)
  const least = Math.max(...form.values.map(({ column }) => column)) + 1
  const most = Math.max(least, widthOf(form.header))
  for (const row of form.rows) {
    const { line, fields } = row
    const subject = subjectOfRow(form, row)
    if (subject === "no-row") continue
    if (widthOf(fields) > most || fields.length < least) {
      problems.push(problem.brokenRow(`${file} row ${line}`, fields.length, form.header.length))
    } else if (typeof subject === "string") {
      left.add(subject)
    } else {
      figures.push(...figuresOf(row, subject))
    }
  }
  return { figures, subjectsLeft: left.size, groupsLeft: places.groups(), problems }

  function figuresOf(row: Row, subject: Subject | null): readonly PrintedFigure[] {
    const { line, fields } = row
    const member = memberOf(places, row)
    const ownYear = form.year === null ? null : parseYearHeader(fields[form.year] ?? "")
    if (member && form.year !== null && ownYear === null)
      problems.push(problem.unknownYear(`${file} row ${line}`, fields[form.year] ?? ""))
    if (!member) return []
    const scale = form.scale === null ? null : scaleIn(fields[form.scale] ?? "")
    const lastActual = form.lastActual === null ? null : parseLastActual(fields[form.lastActual] ?? "")
    return columns.flatMap((column) => {
      const period = column.period ?? ownYear
      const one = subject ?? column.subject
      if (period === null || one === null) return []
      const locator = `row ${line}, column ${column.header}`
      const text = fields[column.column] ?? ""
      const printed = parsePrinted(text, decimalMark)
      if (printed !== "unreadable")
        return [{ subject: one, member, period, printed, scale, lastActual, locator }]
      problems.push(problem.unreadableFigure(`${file} ${locator}`, text))
      return []
    })
  }
}

function memberOf(places: PlaceReader, row: Row): MemberCode | null {
  const place = places.of(row)
  return place?.kind === "place" ? place.code : null
}

/** The subject; the code of one that is none of ours; `null` where the column names it. */
function subjectOfRow(form: Form, { fields }: Row): Subject | string | null | "no-row" {
  if (form.subject === null && form.seriesCode === null) return null
  const code =
    form.subject === null
      ? subjectInSeries(fields[form.seriesCode ?? -1] ?? "")
      : (fields[form.subject] ?? "").trim()
  if (code === "" || code === null) return "no-row"
  return subjectOf(code) ?? code
}

/** `--` stands for nothing or next to nothing; the Fund does not say which. */
function parsePrinted(text: string, decimalMark: DecimalMark): number | null | "unreadable" {
  if (text.trim() === "--" || parseMissingMark(text)) return null
  return parseFigure(text, decimalMark) ?? "unreadable"
}

function markOf(form: Form): DecimalMark {
  return decimalMarkOf(
    form.rows.flatMap(({ fields }) => form.values.map(({ column }) => fields[column] ?? "")),
  )
}
