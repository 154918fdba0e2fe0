import { currencyOf, type MemberCode, type Observation, type Problem, type Year } from "../../model/index.ts"
import { type DecimalMark, decimalMarkOf } from "../figure-text.ts"
import { parseAmount, parseYearHeader, partTwins, type Row, widthOf } from "../macro/index.ts"
import type { Concept } from "./concepts.ts"
import type { Form, ValueColumn } from "./form.ts"
import { type Place, parseWorldBankPlace } from "./place.ts"
import * as problem from "./problems.ts"
import { seriesReader } from "./series.ts"

export type ReadFigures = Readonly<{
  figures: readonly Observation[]
  /** The price base its constant figures state, or `null`. */
  priceBase: number | null
  problems: readonly Problem[]
}>

/**
 * Every figure of ours in the table. `known` says what the columns are that nothing in the file names, by number.
 * `priceBase` is the release's, where it is known beforehand.
 */
export function readFigures(
  form: Form,
  source: Readonly<{ file: string; known: ReadonlyMap<number, Concept>; priceBase: number | null }>,
): ReadFigures {
  const { file } = source
  const problems: Problem[] = []
  const figures: Observation[] = []
  const placeOf = placeReader(form, file, problems)
  const series = seriesReader(form, source)
  const columns = columnsOf(form, file, problems)
  const decimalMark = decimalMarkOfForm(form, columns)
  const least = Math.max(...columns.map(({ column }) => column)) + 1
  for (const row of form.rows) {
    const width = widthOf(row.fields)
    const isTooLong = width > Math.max(least, widthOf(form.header))
    if (isTooLong || row.fields.length < least) {
      problems.push(problem.brokenRow(`${file} row ${row.line}`, row.fields.length, form.header.length))
      continue
    }
    const place = placeOf(row)
    if (place?.kind !== "place") continue
    const ownYear = form.year === null ? null : yearIn(row, form.year, file, problems)
    for (const column of columns) {
      const period = column.period ?? ownYear
      const one = period === null ? null : series.of(row, column)
      if (period === null || one === null) continue
      const text = row.fields[column.column] ?? ""
      const locator = `row ${row.line}, column ${column.header}`
      const value = parseAmount(text, one.places, decimalMark)
      if (!value) {
        problems.push(problem.unreadableFigure(`${file} ${locator}`, text))
        continue
      }
      const { indicator, prices } = one
      const currency = one.inCurrency ? currencyOf(place.code, period) : null
      figures.push({
        indicator,
        member: place.code,
        period,
        prices,
        currency,
        value,
        status: "final",
        locator,
      })
    }
  }
  return {
    figures: withoutEmptyYears(figures),
    priceBase: series.priceBase(),
    problems: [...problems, ...series.problems()],
  }
}

/** A year in which nobody has a figure is one the release does not reach, though it has a column. */
function withoutEmptyYears(figures: readonly Observation[]): readonly Observation[] {
  const key = ({ indicator, prices, period }: Observation) => `${indicator} ${prices} ${period}`
  const filled = new Set(figures.filter(({ value }) => value.kind === "amount").map(key))
  return figures.filter((figure) => filled.has(key(figure)))
}

function placeReader(form: Form, file: string, problems: Problem[]): (row: Row) => Place | null {
  const read = new Map<string, Place | null>()
  return (row) => {
    const code = form.placeCode === null ? "" : (row.fields[form.placeCode] ?? "")
    const name = form.placeName === null ? "" : (row.fields[form.placeName] ?? "")
    const key = `${code}|${name}`
    const known = read.get(key)
    if (known !== undefined) return known
    const place = parseWorldBankPlace(code, name)
    read.set(key, place)
    if (!place) problems.push(problem.unknownPlace(`${file} row ${row.line}`, `${name} ${code}`.trim()))
    return place
  }
}

/** How many of the Bank's groups have rows: they are left out without a problem each. */
export function countGroups(form: Form): number {
  return distinctPlaces(form).filter((place) => place?.kind === "group").length
}

/** The states and aggregates that have rows, each once. */
export function placesOf(form: Form): readonly MemberCode[] {
  return distinctPlaces(form).flatMap((place) => (place?.kind === "place" ? [place.code] : []))
}

function distinctPlaces(form: Form): readonly (Place | null)[] {
  const places = new Map<string, Place | null>()
  for (const row of form.rows) {
    const code = form.placeCode === null ? "" : (row.fields[form.placeCode] ?? "")
    const name = form.placeName === null ? "" : (row.fields[form.placeName] ?? "")
    const key = `${code}|${name}`
    if (!places.has(key)) places.set(key, parseWorldBankPlace(code, name))
  }
  return [...places.values()]
}

function yearIn(row: Row, column: number, file: string, problems: Problem[]): Year | null {
  const text = row.fields[column] ?? ""
  const year = parseYearHeader(text)
  if (year === null) problems.push(problem.unknownYear(`${file} row ${row.line}`, text))
  return year
}

/** The columns of figures, without a year that stands twice; a column with figures and no year is told. */
function columnsOf(form: Form, file: string, problems: Problem[]): readonly ValueColumn[] {
  if (form.year !== null) return form.values
  const { single: columns, twins } = partTwins(form.values)
  for (const { column, header } of twins)
    problems.push(problem.yearTwice(`${file} column ${column + 1}`, header))
  const first = columns[0]?.column ?? 0
  const read = new Set(form.values.map(({ column }) => column))
  form.header.forEach((text, column) => {
    if (column <= first || read.has(column)) return
    const filled = form.rows.filter((row) => row.fields[column]?.trim()).length
    const isFilled = text.trim() === "" ? filled * 2 > form.rows.length : filled > 0
    if (isFilled) problems.push(problem.unknownYear(`${file} column ${column + 1}`, text.trim()))
  })
  return columns
}

/** Figures of the newest and the oldest column tell it, the file over. */
function decimalMarkOfForm(form: Form, columns: readonly ValueColumn[]): DecimalMark {
  const looked = form.year === null ? columns : columns.slice(0, 1)
  return decimalMarkOf(looked.flatMap(({ column }) => form.rows.map((row) => row.fields[column] ?? "")))
}
