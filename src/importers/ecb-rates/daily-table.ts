import type { CalendarDate, Problem, Table } from "../../model/index.ts"
import { headerKey, type Row, widthOf } from "../macro/index.ts"
import { isOfSomeState } from "./currencies.ts"
import { parseDay } from "./day.ts"
import * as problem from "./problems.ts"
import type { Quote, Quotes } from "./quotes.ts"
import { type RateReader, rateReader } from "./rate.ts"

/** A column of daily rates: by its code, or by the key of its series in the bank's data portal. */
type RateColumn = Readonly<{ column: number; currency: string; heading: string }>

/** How a table of days and currencies is laid out. */
export type DailyForm = Readonly<{ day: number; columns: readonly RateColumn[]; left: readonly string[] }>

const KEY = /\bEXR\.D\.([A-Z]{3})\.EUR\.SP00\.A\b/
const DAYS = ["date", "time period"]
/** What a currency costs in euros never strays from; tells rates of the euro from those of another currency. */
const PLAUSIBLE: Readonly<Record<string, readonly [least: number, most: number]>> = {
  USD: [0.7, 1.9],
  GBP: [0.45, 1.2],
  JPY: [70, 260],
  CHF: [0.7, 1.8],
}

/** Days down, currencies across, units of each for one euro; `null` for any other table. */
export function dailyFormOf(table: Table): DailyForm | null {
  const keys = table.header.map(headerKey)
  const day = keys.findIndex((key) => DAYS.includes(key))
  if (day < 0) return null
  const columns: RateColumn[] = []
  const left: string[] = []
  const named = table.header.map((text) => text.trim().slice(0, 200))
  for (const [column, text] of named.entries()) {
    const key = KEY.exec(text)
    const currency = key?.[1] ?? (/^[A-Z]{3}$/.test(text) ? text : null)
    if (currency === null || column === day || columns.some((one) => one.currency === currency)) continue
    if (isOfSomeState(currency)) columns.push({ column, currency, heading: `column ${key?.[0] ?? text}` })
    else left.push(currency)
  }
  const others = named.filter((text, column) => text !== "" && column !== day).length
  const isRates = columns.length > 0 && (columns.length + left.length) * 2 >= others && !named.includes("EUR")
  return isRates && isOfEuro(table, columns) ? { day, columns, left } : null
}

/** Every rate, with what is amiss in its row; rows in any order. */
export function readDaily(table: Table, form: DailyForm, file: string): Quotes {
  const problems: Problem[] = [...otherColumns(table, form, file)]
  const lines = new Map<CalendarDate, number>()
  const daily = new Map<string, Quote[]>(form.columns.map(({ currency }) => [currency, []]))
  const reader = rateReader(sampleOf(table, form.columns))
  const width = Math.max(widthOf(table.header), ...form.columns.map(({ column }) => column + 1))
  for (const row of table.rows) {
    const filled = widthOf(row.fields)
    if (filled === 0) continue
    const place = `${file} row ${row.line}`
    const day = parseDay(row.fields[form.day] ?? "")
    const first = day === null ? undefined : lines.get(day)
    if (filled > width) problems.push(problem.brokenRow(place, row.fields.length, table.header.length))
    else if (!day) problems.push(problem.unknownDay(place, row.fields[form.day] ?? ""))
    else if (first !== undefined) problems.push(problem.dayTwice(place, day, first))
    else {
      lines.set(day, row.line)
      readRow({ row, day, form, file, reader }, daily, problems)
    }
  }
  return {
    days: [...lines].map(([day, line]) => ({ day, line })),
    daily,
    headings: new Map(form.columns.map(({ currency, heading }) => [currency, heading])),
    yearly: [],
    left: form.left,
    problems,
  }
}

function readRow(
  at: Readonly<{ row: Row; day: CalendarDate; form: DailyForm; file: string; reader: RateReader }>,
  daily: ReadonlyMap<string, Quote[]>,
  problems: Problem[],
): void {
  const { row, day, file } = at
  for (const { column, currency, heading } of at.form.columns) {
    const text = row.fields[column] ?? ""
    const rate = at.reader(text)
    const place = () => `${file} row ${row.line}, ${heading}`
    if (rate === "unreadable") problems.push(problem.unreadableFigure(place(), text))
    else if (rate !== null && rate <= 0)
      problems.push(problem.impossibleRate(place(), rate, currency, "a rate above 0"))
    else if (rate !== null) daily.get(currency)?.push({ day, rate, line: row.line })
  }
}

function isOfEuro(table: Table, columns: readonly RateColumn[]): boolean {
  if (columns.some(({ heading }) => KEY.test(heading))) return true
  const reader = rateReader(sampleOf(table, columns))
  const judged = columns.filter(({ currency }) => Object.hasOwn(PLAUSIBLE, currency))
  return (
    judged.length > 0 &&
    judged.every(({ column, currency }) => {
      const [least, most] = PLAUSIBLE[currency] ?? [0, 0]
      const rates = looked(table).flatMap(({ fields }) => {
        const rate = reader(fields[column] ?? "")
        return typeof rate === "number" ? [rate] : []
      })
      const isBase = rates.length > 1 && rates.every((rate) => rate === 1)
      const fitting = isBase ? [] : rates.filter((rate) => rate >= least && rate <= most)
      return fitting.length * 2 > rates.length || rates.length === 0
    })
  )
}

function otherColumns(table: Table, form: DailyForm, file: string): readonly Problem[] {
  const read = new Set([form.day, ...form.columns.map(({ column }) => column)])
  const rows = looked(table)
  return table.header.flatMap((text, column) => {
    const currency = KEY.exec(text.slice(0, 200))?.[1] ?? text.trim()
    if (read.has(column) || form.left.includes(currency) || DAYS.includes(headerKey(text))) return []
    const filled = rows.filter(({ fields }) => fields[column]?.trim()).length
    const isFilled = text.trim() === "" ? filled * 2 > rows.length : filled > 0
    return isFilled ? [problem.unknownHeading(`${file} column ${column + 1}`, text)] : []
  })
}

/** The first and the last rows: enough to tell how numbers are written. */
function looked(table: Table): readonly Row[] {
  return table.rows.length <= 400 ? table.rows : [...table.rows.slice(0, 200), ...table.rows.slice(-200)]
}

function sampleOf(table: Table, columns: readonly RateColumn[]): readonly string[] {
  return looked(table).flatMap(({ fields }) => columns.map(({ column }) => fields[column] ?? ""))
}
