import { addDays, type CalendarDate, parseDate, weekdayOf } from "../model/index.ts"
import { calendarDate, findWrittenDates } from "./article/written-dates.ts"
import type { Attribution } from "./attribution/attribution.ts"
import type { ReadText } from "./text/sentences.ts"

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

/**
 * The day a statement was made: a weekday the narrator names in its sentence is the most recent one on or before
 * publication; `today`, `yesterday` and `April 2` likewise. `null` when no day is named or the article has no date.
 */
export function statementDay(
  read: ReadText,
  attribution: Attribution,
  published: string | null,
): string | null {
  const day = published === null ? null : parseDate(published)
  if (!day) return null
  const sentence = read.sentences[attribution.sentence]!
  const isReported = (at: number) => attribution.content.some(([first, end]) => at >= first && at < end)
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = read.tokens[at]!
    if (token.quotation >= 0 || isReported(at)) continue
    const before = read.tokens[at - 1]?.lower
    if (before === "next" || before === "by" || before === "until") continue
    const found = dayNamed(token.lower, day) ?? writtenDay(read, at, day)
    if (found) return before === "last" && found === day ? addDays(found, -7) : found
  }
  return null
}

function dayNamed(lower: string, published: CalendarDate): CalendarDate | null {
  if (lower === "today") return published
  if (lower === "yesterday") return addDays(published, -1)
  const weekday = DAYS.indexOf(lower)
  return weekday < 0 ? null : addDays(published, -((weekdayOf(published) - weekday + 7) % 7))
}

const MONTH_OR_DAY = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|\d{1,2}$)/

/** `April 2`, `2 April 2025` at a token; without a year the last such day. A later day than publication is none. */
function writtenDay(read: ReadText, at: number, published: CalendarDate): CalendarDate | null {
  const token = read.tokens[at]!
  if (!MONTH_OR_DAY.test(token.lower)) return null
  const date = findWrittenDates(read.text.slice(token.start, token.start + 24))[0]
  if (date?.start !== 0) return null
  const year = Number(published.slice(0, 4))
  const found = calendarDate(date, year)
  if (found && found <= published) return found
  return date.year === null ? calendarDate(date, year - 1) : null
}
