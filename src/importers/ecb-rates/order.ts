import { type CalendarDate, daysBetween, type Problem, type Year, yearOf } from "../../model/index.ts"
import * as problem from "./problems.ts"

/** Christmas and Easter leave at most five days without a rate. */
const LONGEST_BREAK_DAYS = 10

type Line = Readonly<{ day: CalendarDate; line: number }>

/** What the order of a file's days gives away: rows out of order, and gaps of weeks with the years they fall in. */
export function lookAtOrder(
  inFile: readonly Line[],
  file: string,
): Readonly<{ problems: readonly Problem[]; broken: ReadonlySet<Year> }> {
  const problems: Problem[] = [...rowsOutOfOrder(inFile, file)]
  const broken = new Set<Year>()
  const ascending = [...inFile].sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const [at, { day, line }] of ascending.entries()) {
    const before = ascending[at - 1]
    if (!before || daysBetween({ from: before.day, to: day }) <= LONGEST_BREAK_DAYS) continue
    problems.push(problem.missingDays(`${file} row ${line}`, before.day, day))
    for (let year: number = yearOf(before.day); year <= yearOf(day); year++) broken.add(year as Year)
  }
  return { problems, broken }
}

/** Most neighbours say which way the file runs. */
function rowsOutOfOrder(inFile: readonly Line[], file: string): readonly Problem[] {
  const steps = inFile.slice(1).map((line, at) => ({ line, before: inFile[at] ?? line }))
  const rising = steps.filter(({ line, before }) => line.day > before.day)
  const falling = steps.filter(({ line, before }) => line.day <= before.day)
  const wrong = rising.length > falling.length ? falling : rising
  const [one] = wrong
  if (!one) return []
  return [problem.outOfOrder(`${file} row ${one.line.line}`, one.line.day, one.before.day, wrong.length)]
}
