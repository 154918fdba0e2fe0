import { type CalendarDate, type Problem, parseDate, parseYear, type Table } from "../../model/index.ts"
import { columnOf, inUnit } from "../macro/index.ts"
import { isOfSomeState, presentCurrency } from "./currencies.ts"
import * as problem from "./problems.ts"
import type { Quote, Quotes, YearQuote } from "./quotes.ts"
import { rateReader } from "./rate.ts"

/** How the data portal's table is laid out, a row a rate. */
export type PortalForm = Readonly<{ key: number; period: number; value: number }>

/** Frequency and currency of a reference rate's series: averages of daily, monthly or yearly spot rates for one euro. */
const KEY = /^(?:EXR\.)?([ADMQH])\.([A-Z]{3})\.EUR\.SP00\.A$/

export function portalFormOf(table: Table): PortalForm | null {
  const key = columnOf(table.header, ["key", "series key"])
  const period = columnOf(table.header, ["time period"])
  const value = columnOf(table.header, ["obs value"])
  if (key === null || period === null || value === null) return null
  return table.rows.some(({ fields }) => KEY.test(fields[key]?.trim() ?? "")) ? { key, period, value } : null
}

/** Daily and yearly rates; monthly ones and other series of the same table are passed over. */
export function readPortal(table: Table, form: PortalForm, file: string): Quotes {
  const problems: Problem[] = []
  const daily = new Map<string, Quote[]>()
  const headings = new Map<string, string>()
  const yearly: YearQuote[] = []
  const left = new Set<string>()
  const days = new Map<CalendarDate, number>()
  const seen = new Map<string, number>()
  const read = rateReader(table.rows.slice(0, 400).map(({ fields }) => fields[form.value] ?? ""))
  for (const { line, fields } of table.rows) {
    const key = (fields[form.key] ?? "").trim()
    const [, frequency, currency = ""] = KEY.exec(key) ?? []
    if (frequency !== "A" && frequency !== "D") continue
    if (!isOfSomeState(currency)) {
      left.add(currency)
      continue
    }
    const place = `${file} row ${line}`
    const period = (fields[form.period] ?? "").trim()
    const text = fields[form.value] ?? ""
    const rate = read(text)
    const first = seen.get(`${key} ${period}`)
    const [day, year] = frequency === "D" ? [parseDate(period), null] : [null, parseYear(period)]
    if (first !== undefined) problems.push(problem.dayTwice(place, `${period} of ${key}`, first))
    else if (!day && year === null)
      problems.push(
        frequency === "D" ? problem.unknownDay(place, period) : problem.unknownYear(place, period),
      )
    else if (rate === "unreadable") problems.push(problem.unreadableFigure(place, text))
    else if (rate !== null && rate <= 0)
      problems.push(problem.impossibleRate(place, rate, currency, "a rate above 0"))
    else if (rate !== null) {
      seen.set(`${key} ${period}`, line)
      headings.set(currency, `KEY ${key}`)
      if (year !== null) {
        const { noughts } = presentCurrency(currency)
        const locator = `row ${line}, KEY ${key}${noughts > 0 ? `, ÷ 10^${noughts}` : ""}`
        yearly.push({ currency, period: year, rate: inUnit(rate, -noughts), locator })
      }
      if (day) {
        days.set(day, days.get(day) ?? line)
        const quotes = daily.get(currency) ?? []
        if (quotes.length === 0) daily.set(currency, quotes)
        quotes.push({ day, rate, line })
      }
    }
  }
  return {
    days: [...days].map(([day, line]) => ({ day, line })),
    daily,
    headings,
    yearly,
    left: [...left],
    problems,
  }
}
