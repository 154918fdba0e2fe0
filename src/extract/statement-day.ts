import { addDays, type CalendarDate, parseDate, weekdayOf } from "../model/index.ts"
import type { ReadText, Sentence } from "./text/sentences.ts"

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

/**
 * The day a statement was made: a weekday named outside quotations in its sentence is the most recent one on or before
 * publication; `today`, `yesterday` likewise. `null` when no day is named or the article has no date.
 */
export function statementDay(read: ReadText, sentence: Sentence, published: string | null): string | null {
  const day = published === null ? null : parseDate(published)
  if (!day) return null
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = read.tokens[at]!
    if (token.quotation >= 0) continue
    const before = read.tokens[at - 1]?.lower
    if (before === "next" || before === "by" || before === "until") continue
    const found = dayNamed(token.lower, day)
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
