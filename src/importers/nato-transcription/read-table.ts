import type { Problem, Table } from "../../model/index.ts"
import { type DecimalMark, parseFigure } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"
import { parseMemberLabel, type Subject, subjectOf, unscaledSubjectOf } from "../nato/index.ts"
import { parseFlag, parseYearMark } from "./columns.ts"
import { type FigureColumn, type Form, formOf } from "./form.ts"
import * as problem from "./problems.ts"
import { soundRows } from "./sound-rows.ts"

/** Figures of one subject, as a transcription has them. */
export type Series = Readonly<{
  /** `null` where the words do not tell it: then the figures may. */
  subject: Subject | null
  /** What the words tell where they leave out whether figures are in units or in thousands or millions. */
  unscaled: Subject | null
  /** What the file calls it; empty where it calls it nothing. */
  name: string
  figures: readonly TranscribedFigure[]
}>

export type TranscribedFigure = Readonly<{
  member: NonNullable<ReturnType<typeof parseMemberLabel>>["member"]
  /** `null` where the file names no year. */
  period: FigureColumn["period"]
  /** `null` where the file does not mark estimates. */
  estimate: boolean | null
  currency: string | null
  value: TranscribedValue
  /** `row 23, column 2024e`. */
  locator: string
}>

export type TranscribedValue =
  | Readonly<{ kind: "amount"; amount: number }>
  | Readonly<{ kind: "missing"; mark: NonNullable<ReturnType<typeof parseMissingMark>> }>

export type ReadTable = Readonly<{
  form: Form
  /** By the edition that rows name; one entry, named "", where they name none. */
  editions: ReadonlyMap<string, readonly Series[]>
  problems: readonly Problem[]
}>

type OpenSeries = Series & { figures: TranscribedFigure[] }

/** A table of members → its figures, or `null` when it is no such table. */
export function readTable(content: Table, file: string): ReadTable | null {
  const { table, above, problems: inRows } = soundRows(content, file)
  const form = formOf(table)
  if (!form) return null
  const editions = new Map<string, Map<string, OpenSeries>>()
  const problems: Problem[] = [...inRows, ...columnsLeftOut(form, table, file)]
  const unknown = new Set<string>()
  const read = new Set<string>()
  for (const row of table.rows) {
    const label = row.fields[form.member]?.trim() ?? ""
    const named = parseMemberLabel(label)
    if (!named) {
      // Transcribers add averages of their own, and say so in a column of kinds.
      const ofTheirOwn = label === "" || /^aggregate/i.test(form.field(row, "kind"))
      if (!ofTheirOwn && !unknown.has(label))
        problems.push(problem.unknownMember(`${file} row ${row.line}`, label))
      unknown.add(label)
      continue
    }
    const year = rowYear(form, row)
    if (form.kind === "long" && !year) {
      problems.push(problem.unknownYear(`${file} row ${row.line}`, form.field(row, "year")))
      continue
    }
    const about = (["edition", "title", "heading", "unit"] as const).map((name) => form.field(row, name))
    const key = JSON.stringify([...about, named.member, year?.period ?? null])
    if (read.has(key)) {
      const words = year ? `${label} ${year.period}` : label
      problems.push(problem.repeatedMember(`${file} row ${row.line}`, words))
      continue
    }
    read.add(key)
    for (const column of form.figures) {
      const locator = `row ${row.line}, column ${column.name}`
      const text = row.fields[column.column] ?? ""
      const value = parseValue(text, form.decimalMark)
      if (!value) {
        problems.push(problem.unreadableFigure(`${file} ${locator}`, text))
        continue
      }
      const estimate = form.kind === "wide" ? column.estimate : (year?.estimate ?? false)
      seriesOf(editions, { form, above }, row, column).figures.push({
        member: named.member,
        period: column.period ?? year?.period ?? null,
        estimate: form.marksEstimates ? estimate : null,
        currency: form.field(row, "currency") || named.bracketed,
        value,
        locator,
      })
    }
  }
  if (editions.size === 0) return null
  return { form, editions: new Map([...editions].map(([name, of]) => [name, [...of.values()]])), problems }
}

function columnsLeftOut(form: Form, table: Table, file: string): readonly Problem[] {
  return [...form.left].map(([column, why]) => {
    const name = table.header[column]?.trim() ?? ""
    const place = `${file} column ${column + 1}`
    return why === "twin" ? problem.yearTwice(place, name) : problem.columnWithoutYear(place, name)
  })
}

function rowYear(form: Form, row: Table["rows"][number]) {
  const label = parseYearMark(form.field(row, "yearLabel"))
  const year = parseYearMark(form.field(row, "year")) ?? label
  const flag = parseFlag(form.field(row, "estimate"))
  return year && { period: year.period, estimate: flag || year.estimate || (label?.estimate ?? false) }
}

function parseValue(text: string, decimalMark: DecimalMark): TranscribedValue | null {
  const mark = parseMissingMark(text)
  if (mark) return { kind: "missing", mark }
  const amount = parseFigure(text, decimalMark)
  return amount === null ? null : { kind: "amount", amount }
}

function seriesOf(
  editions: Map<string, Map<string, OpenSeries>>,
  { form, above }: Readonly<{ form: Form; above: readonly string[] }>,
  row: Table["rows"][number],
  column: FigureColumn,
): OpenSeries {
  const edition = form.field(row, "edition")
  const inEdition = editions.get(edition) ?? new Map<string, OpenSeries>()
  editions.set(edition, inEdition)
  const [heading, unit, title] = [
    form.field(row, "heading"),
    form.field(row, "unit"),
    form.field(row, "title"),
  ]
  const own = form.kind === "wide" ? "" : column.name
  const name = form.described ? [heading, unit, title].filter((text) => text !== "").join(", ") : own
  const known = inEdition.get(name)
  if (known) return known
  const words = form.described ? heading || unit || title : own
  const inWords =
    form.kind === "wide" && words === ""
      ? { heading: above.at(-1) ?? "", units: above.slice(1, -1), title: above[0] ?? "" }
      : { heading: words, units: [unit], title }
  const subject = subjectOf(inWords)
  const series = { subject, unscaled: subject ? null : unscaledSubjectOf(inWords), name, figures: [] }
  inEdition.set(name, series)
  return series
}
