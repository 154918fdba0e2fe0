import { type ArticleMetadata, type CalendarDate, parseDate } from "../../model/index.ts"

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/**
 * The day in a format's time stamp, as its publisher's own clock showed it; `null` for anything else. Takes ISO 8601
 * in both forms (`2025-04-03T10:00:00+02:00`, `20250403T100000Z`), RFC 5322 (`Thu, 03 Apr 2025 10:00:00 GMT`) and
 * written dates (`April 3, 2025`).
 */
export function parseDay(stamp: string): CalendarDate | null {
  const text = stamp.trim()
  if (text.length > 80) return null
  const extended = /^(\d{4}-\d\d-\d\d)(?:$|[T\s])/.exec(text)
  if (extended?.[1]) return parseDate(extended[1])
  const basic = /^(\d{4})(\d\d)(\d\d)(?:$|T\d{4})/.exec(text)
  if (basic) return parseDate(`${basic[1]}-${basic[2]}-${basic[3]}`)
  const dayFirst = /^(?:\p{L}{3,9},?\s+)?(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text)
  if (dayFirst) return written(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^(?:\p{L}{3,9},?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b/u.exec(text)
  return monthFirst ? written(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

function written(year = "", month = "", day = ""): CalendarDate | null {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return parseDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`)
}

/** The first of several fields that holds a day, best first. */
export function firstDay(
  fields: readonly (readonly [field: string, stamp: string | null])[],
): ArticleMetadata["published"] {
  for (const [field, stamp] of fields) {
    const day = stamp === null ? null : parseDay(stamp)
    if (day) return { day, field }
  }
  return null
}
