import { type CalendarDate, daysBetween, lastDayOf, type Year, yearOf } from "../model/index.ts"
import type { Mark } from "./chart.ts"
import { line, text, textPx } from "./marks.ts"

/** Years from left to right: a year's figure stands in its middle, a day where it falls in its year. */
export type TimeAxis = Readonly<{
  from: number
  to: number
  ofYear: (year: number) => number
  ofDay: (day: CalendarDate) => number
  yearPx: number
}>

export function timeAxis(
  years: Readonly<{ from: number; to: number }>,
  room: Readonly<{ leftPx: number; rightPx: number }>,
): TimeAxis {
  const yearPx = (room.rightPx - room.leftPx) / (years.to - years.from + 1)
  const ofStart = (year: number) => room.leftPx + (year - years.from) * yearPx
  return {
    ...years,
    yearPx,
    ofYear: (year) => ofStart(year) + yearPx / 2,
    ofDay: (day) => ofStart(yearOf(day)) + partOfYear(day) * yearPx,
  }
}

/** The axis with its years written out, as many as have room, the last always. */
export function timeMarks(axis: TimeAxis, baselinePx: number): readonly Mark[] {
  const [first, last] = [axis.ofYear(axis.from) - axis.yearPx / 2, axis.ofYear(axis.to) + axis.yearPx / 2]
  const marks: Mark[] = [line({ x: first, y: baselinePx }, { x: last, y: baselinePx }, "stem")]
  for (const year of shownYears(axis)) {
    const x = axis.ofYear(year)
    marks.push(line({ x, y: baselinePx }, { x, y: baselinePx + 4 }, "stem"))
    marks.push(
      text({ x, y: baselinePx + 17 }, String(year), { ink: "quiet", style: "small", anchor: "middle" }),
    )
  }
  return marks
}

/** Every year, or every second, third, fifth …, counted back from the last. */
function shownYears({ from, to, yearPx }: TimeAxis): readonly number[] {
  const room = textPx("2024", "small") + 10
  const step = [1, 2, 3, 5, 10, 20].find((years) => years * yearPx >= room) ?? to - from + 1
  const years: number[] = []
  for (let year = to; year >= from; year -= step) years.unshift(year)
  return years
}

function partOfYear(day: CalendarDate): number {
  const year = yearOf(day)
  const days = daysBetween({ from: lastDayOf((year - 1) as Year), to: lastDayOf(year) })
  return (daysBetween({ from: lastDayOf((year - 1) as Year), to: day }) - 1) / days
}
