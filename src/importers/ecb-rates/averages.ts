import {
  addDays,
  type CalendarDate,
  type CurrencyCode,
  lastDayOf,
  type Problem,
  type Status,
  weekdayOf,
  type Year,
  yearOf,
} from "../../model/index.ts"
import { presentCurrency } from "./currencies.ts"
import { lookAtOrder } from "./order.ts"
import * as problem from "./problems.ts"
import type { Quote, Quotes } from "./quotes.ts"

/** A year's mean of a currency's daily rates. */
export type Average = Readonly<{
  currency: CurrencyCode
  period: Year
  rate: number
  status: Status
  /** `column USD, 256 days of 2024, mean`. */
  locator: string
}>

/** Fewer days than this share of those the file has: the currency was quoted in a part of the year only. */
const WHOLE = 0.9
/** The bank's year begins on 2, 3 or 4 January. */
const FIRST_DAYS = "01-08"
/** No currency quoted moves so far from its year's middle within the year; a decimal point slipped by one place does. */
const FARTHEST = 4
const DIGITS = 13

/**
 * Means over the days quoted, in the currency of today. Estimates: the running year, a year the file begins in, one with
 * weeks missing, and one in which the currency was quoted on a part of the days.
 */
export function averagesOf(
  quotes: Quotes,
  file: string,
): Readonly<{ averages: readonly Average[]; problems: readonly Problem[] }> {
  const { problems: found, broken } = lookAtOrder(quotes.days, file)
  const problems = [...found]
  const daysIn = countByYear(quotes.days.map(({ day }) => day))
  const parts = new Map<string, Part[]>()
  for (const [code, all] of quotes.daily) {
    const { currency, noughts } = presentCurrency(code)
    for (const [period, inYear] of byYear(all)) {
      const heading = quotes.headings.get(code) ?? code
      const kept = withoutStrays(inYear, { file, heading, code }, problems)
      const key = `${currency} ${period}`
      const known = parts.get(key) ?? []
      parts.set(key, [...known, { currency, period, quotes: kept, noughts, heading }])
    }
  }
  const span = spanOfDays(quotes.days.map(({ day }) => day))
  const averages = [...parts.values()].map((all) => averageOf(all, { daysIn, broken, span }))
  return { averages: averages.flatMap((average) => average ?? []), problems }
}

/** The rates of one currency, under one of its codes, in one year. */
type Part = Readonly<{
  currency: CurrencyCode
  period: Year
  quotes: readonly Quote[]
  noughts: number
  heading: string
}>

type FileDays = Readonly<{
  daysIn: ReadonlyMap<Year, number>
  broken: ReadonlySet<Year>
  span: Readonly<{ first: CalendarDate; last: CalendarDate }> | null
}>

function averageOf(parts: readonly Part[], { daysIn, broken, span }: FileDays): Average | null {
  const [one] = parts
  const quotes = parts
    .flatMap((part) => part.quotes.map(({ day, rate }) => ({ day, rate: rate / 10 ** part.noughts })))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const [first, last] = [quotes[0], quotes.at(-1)]
  if (!one || !first || !last || !span) return null
  const { currency, period } = one
  const days = daysIn.get(period) ?? quotes.length
  const isPart = quotes.length < WHOLE * days
  const isRunning = yearOf(span.last) === period && !isYearsEnd(span.last)
  const isBegun = yearOf(span.first) === period && span.first.slice(5) > FIRST_DAYS
  const heading = parts
    .map((part) => `${part.heading}${part.noughts > 0 ? ` ÷ 10^${part.noughts}` : ""}`)
    .join(" and ")
  const counted = `${isPart ? `${quotes.length} of ${days}` : quotes.length} days of ${period}`
  const within = isPart
    ? ` (${first.day} to ${last.day})`
    : `${isBegun ? ` from ${span.first}` : ""}${isRunning ? ` through ${span.last}` : ""}`
  const mean = quotes.reduce((sum, { rate }) => sum + rate, 0) / quotes.length
  return {
    currency,
    period,
    rate: Number(mean.toPrecision(DIGITS)),
    status: isPart || isRunning || isBegun || broken.has(period) ? "estimate" : "final",
    locator: `${heading}, ${counted}${within}, mean`,
  }
}

/** No weekday of the year follows: the bank quotes on all of the last ones. */
function isYearsEnd(day: CalendarDate): boolean {
  for (let next = addDays(day, 1); next <= lastDayOf(yearOf(day)); next = addDays(next, 1)) {
    if (![0, 6].includes(weekdayOf(next))) return false
  }
  return true
}

/** Without rates far off the year's middle: a slipped decimal point, a wrong column. */
function withoutStrays(
  quotes: readonly Quote[],
  of: Readonly<{ file: string; heading: string; code: string }>,
  problems: Problem[],
): readonly Quote[] {
  const sorted = quotes.map(({ rate }) => rate).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return quotes.filter(({ rate, line }) => {
    if (rate <= middle * FARTHEST && rate >= middle / FARTHEST) return true
    const place = `${of.file} row ${line}, ${of.heading}`
    problems.push(
      problem.impossibleRate(place, rate, of.code, `a rate near ${middle}, the middle of its year`),
    )
    return false
  })
}

function byYear(quotes: readonly Quote[]): ReadonlyMap<Year, readonly Quote[]> {
  const years = new Map<Year, Quote[]>()
  for (const quote of quotes) {
    const year = yearOf(quote.day)
    const known = years.get(year)
    if (known) known.push(quote)
    else years.set(year, [quote])
  }
  return years
}

function countByYear(days: readonly CalendarDate[]): ReadonlyMap<Year, number> {
  const counts = new Map<Year, number>()
  for (const day of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1)
  return counts
}

/** The first and the last of these days, or `null` when there are none. */
export function spanOfDays(days: readonly CalendarDate[]): FileDays["span"] {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
