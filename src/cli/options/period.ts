import { bad, fine, type Outcome, parseYear, type Year } from "../../model/index.ts"

/** `--period 2024`: one year. */
export function parseYearOption(option: string, text: string): Outcome<Year> {
  const year = parseYear(text)
  if (year !== null) return fine(year)
  return bad({
    code: "cli/bad-period",
    place: option,
    found: `"${text}"`,
    expected: "a year from 1900 to 2199",
    remedy: `For example ${option} 2024.`,
  })
}

/** `--period 2014..2025`: both ends count; a single year is a range of one. */
export function parsePeriodOption(option: string, text: string): Outcome<{ from: Year; to: Year }> {
  const [first = "", last = first, ...more] = text.split("..")
  const [from, to] = [parseYear(first), parseYear(last)]
  if (from !== null && to !== null && from <= to && more.length === 0) return fine({ from, to })
  return bad({
    code: "cli/bad-period",
    place: option,
    found: `"${text}"`,
    expected: "a year, or two joined by `..`, the earlier first",
    remedy: `For example ${option} 2024 or ${option} 2014..2025.`,
  })
}
