import { parseYear, type Status, type Year } from "../../model/index.ts"

/** How years are named: calendar years; or fiscal years by the year they begin in, or the one they end in. */
export type Fiscal = "calendar" | "named-by-start" | "named-by-end"

export type Period = Readonly<{ year: Year; status: Status | null }>

const CALENDAR = /^(?:y|year)?\s*((?:19|20|21)\d\d)(?:\.0+)?$/i
const FISCAL_PAIR = /^(?:fy\s*)?((?:19|20|21)\d\d)\s*[/–-]\s*(\d\d|(?:19|20|21)\d\d)$/i
const FISCAL_SINGLE = /^(?:fy\s*)?((?:19|20|21)\d\d)(?:\.0+)?$/i
const FIRMNESS = /\s*\(?(?<![a-z])(e|est\.?|estimated?|p|prov\.?|provisional|f|forecast|plan|planned)\)?$/i

/**
 * `2024`, `2024e`, `2024 (forecast)`; fiscal: `2023/24`, `FY2023-24`, `FY 2024` → the year (a fiscal one begins in), and
 * how firm its label says it is. `null` for a month, a quarter, a day, or two years that do not follow one another.
 */
export function parsePeriod(text: string, fiscal: Fiscal): Period | null {
  const whole = text.trim()
  const plain = yearIn(whole, fiscal)
  if (plain !== null) return { year: plain, status: null }
  const mark = FIRMNESS.exec(whole)
  const year = mark ? yearIn(whole.slice(0, mark.index).trim(), fiscal) : null
  if (year === null) return null
  return { year, status: /^(?:f|plan)/i.test(mark?.[1] ?? "") ? "forecast" : "estimate" }
}

function yearIn(text: string, fiscal: Fiscal): Year | null {
  if (fiscal === "calendar") return parseYear(CALENDAR.exec(text)?.[1] ?? "")
  const pair = FISCAL_PAIR.exec(text)
  if (pair) {
    const [first, second] = [Number(pair[1]), pair[2] ?? ""]
    return (first + 1) % 10 ** second.length === Number(second) ? parseYear(String(first)) : null
  }
  const single = parseYear(FISCAL_SINGLE.exec(text)?.[1] ?? "")
  if (single === null) return null
  return fiscal === "named-by-end" ? parseYear(String(single - 1)) : single
}
