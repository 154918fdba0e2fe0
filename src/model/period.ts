import type { Brand } from "./brand.ts"

/** The calendar year a figure describes (its reference period). A number, so that ranges are plain arithmetic. */
export type Year = Brand<number, "Year">

/** A day as `YYYY-MM-DD`, UTC. Strings compare in date order. */
export type CalendarDate = Brand<string, "CalendarDate">

/** A moment as ISO 8601 with `Z` (`2026-11-24T21:36:18.000Z`). Strings compare in time order. */
export type Instant = Brand<string, "Instant">

/** How exactly a published or cut-off date is known. */
export type DatePrecision = "day" | "month" | "year"

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Text → year 1900–2199, or `null`. Accepts `2024`, not `2024e`: estimate marks are the importer's to read. */
export function parseYear(text: string): Year | null {
  return /^(19|20|21)\d\d$/.test(text) ? (Number(text) as Year) : null
}

/** Text → an existing calendar day, or `null` (`2025-02-30` is `null`). */
export function parseDate(text: string): CalendarDate | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const lastDay = month >= 1 && month <= 12 ? daysInMonth(year, month) : 0
  return day >= 1 && day <= lastDay ? (text as CalendarDate) : null
}

/** An ISO moment or a day (its last millisecond, UTC) → instant, or `null`. */
export function parseInstant(text: string): Instant | null {
  const day = parseDate(text)
  if (day) return endOfDay(day)
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/.exec(text)
  if (!match?.[1] || !parseDate(match[1])) return null
  if (Number(match[2]) > 23 || Number(match[3]) > 59 || Number(match[4]) > 59) return null
  return `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${(match[5] ?? "0").padEnd(3, "0")}Z` as Instant
}

export function endOfDay(day: CalendarDate): Instant {
  return `${day}T23:59:59.999Z` as Instant
}

export function dayOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10) as CalendarDate
}

export function yearOf(day: CalendarDate): Year {
  return Number(day.slice(0, 4)) as Year
}

export function lastDayOf(year: Year): CalendarDate {
  return `${year}-12-31` as CalendarDate
}

/** Completed years from `from` to `to`: an anniversary counts on its day (4 April 1949 → 3 April 2025 is 75). */
export function completedYears(span: { from: CalendarDate; to: CalendarDate }): number {
  const years = yearOf(span.to) - yearOf(span.from)
  return span.to.slice(5) < span.from.slice(5) ? years - 1 : years
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(span: { from: CalendarDate; to: CalendarDate }): number {
  return dayNumber(span.to) - dayNumber(span.from)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CalendarDate, count: number): CalendarDate {
  return new Date((dayNumber(day) + count) * 86_400_000).toISOString().slice(0, 10) as CalendarDate
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: CalendarDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

function dayNumber(day: CalendarDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
