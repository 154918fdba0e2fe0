import {
  bad,
  type CalendarDate,
  fine,
  type Instant,
  type Outcome,
  parseDate,
  parseInstant,
} from "../../model/index.ts"

/** `--as-of`, `--published`: a day. */
export function parseDateOption(option: string, text: string): Outcome<CalendarDate> {
  const date = parseDate(text)
  if (date) return fine(date)
  return bad({
    code: "cli/bad-date",
    place: option,
    found: `"${text}"`,
    expected: "an existing day written YYYY-MM-DD",
    remedy: `For example ${option} 2025-04-03.`,
  })
}

/** `--recorded-by`: a day (to its end) or a moment. */
export function parseInstantOption(option: string, text: string): Outcome<Instant> {
  const instant = parseInstant(text)
  if (instant) return fine(instant)
  return bad({
    code: "cli/bad-date",
    place: option,
    found: `"${text}"`,
    expected: "a day written YYYY-MM-DD or a UTC moment written YYYY-MM-DDThh:mm:ssZ",
    remedy: `For example ${option} 2025-04-03 or ${option} 2025-04-03T12:00:00Z.`,
  })
}
