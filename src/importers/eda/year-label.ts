import { parseYear, type Status, type Year } from "../../model/index.ts"

export type YearLabel = Readonly<{ period: Year; status: Status }>

/** `2023`, `2024e`, `2024 (est.)`, `2024f` → year and how firm its figures are, or `null`. */
export function parseYearLabel(text: string): YearLabel | null {
  const match = /^((?:19|20|21)\d\d)(?:\.0+)?\s*\(?(e|est\.?|estimates?|estimated|f|forecast)?\)?\*?$/i.exec(
    text.trim(),
  )
  const period = match && parseYear(match[1] ?? "")
  if (!match || !period) return null
  const mark = match[2]?.toLowerCase() ?? ""
  return { period, status: mark.startsWith("e") ? "estimate" : mark ? "forecast" : "final" }
}
