import { type CalendarDate, parseDate } from "../../model/index.ts"

/** A date as written; `year` is `null` in `April 3`. */
export type WrittenDate = Readonly<{
  start: number
  end: number
  year: number | null
  month: number
  day: number
}>

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH =
  "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)"
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?"
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY}\\b(?:,? ((?:19|20|21)\\d\\d)\\b)?`, "gi")
const DAY_FIRST = new RegExp(`\\b${DAY} (?:of )?${MONTH}(?![a-z])(?:,? ((?:19|20|21)\\d\\d)\\b)?`, "gi")
const ISO = /\b((?:19|20|21)\d\d)-(\d\d)-(\d\d)(?!\d)/g

/** Every calendar date written out in a text, left to right: `April 3, 2025`, `3 April 2025`, `2025-04-03`, `Apr. 3`. */
export function findWrittenDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  const add = (match: RegExpMatchArray, year: string | undefined, month: number, day: string) => {
    const start = match.index ?? 0
    const date = {
      start,
      end: start + match[0].length,
      year: year ? Number(year) : null,
      month,
      day: Number(day),
    }
    if (date.day >= 1 && date.day <= 31 && month >= 1 && month <= 12) found.push(date)
  }
  for (const match of text.matchAll(MONTH_FIRST))
    add(match, match[3], monthNumber(match[1] ?? ""), match[2] ?? "")
  for (const match of text.matchAll(DAY_FIRST))
    add(match, match[3], monthNumber(match[2] ?? ""), match[1] ?? "")
  for (const match of text.matchAll(ISO)) add(match, match[1], Number(match[2]), match[3] ?? "")
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = -1
  return found.filter((date) => {
    if (date.start < reached) return false
    reached = date.end
    return true
  })
}

/** `null` where the year is not written or the day does not exist. */
export function calendarDate(date: WrittenDate, year: number | null = null): CalendarDate | null {
  const known = date.year ?? year
  if (known === null) return null
  return parseDate(`${known}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`)
}

/** The date in a file name: `2025-04-03-x.txt`, `20250403.txt`, `2025_04_03`. */
export function dateInFileName(fileName: string): CalendarDate | null {
  const name = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1)
  const matches = [...name.matchAll(/(?<!\d)((?:19|20|21)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g)]
  for (const match of matches) {
    const date = parseDate(`${match[1]}-${match[3]}-${match[4]}`)
    if (date) return date
  }
  return null
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
