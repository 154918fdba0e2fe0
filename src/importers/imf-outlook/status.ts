import { type CalendarDate, type Status, type Year, yearOf } from "../../model/index.ts"

/**
 * How firm an outlook's figure is. From the year it came out on it forecasts: that year had not ended. Before, what comes
 * after a country's last actual year is the Fund's estimate. Where the file does not say that year, the one before
 * publication is taken as an estimate: few countries have final accounts of it by then.
 */
export function statusOf(
  period: Year,
  edition: Readonly<{ published: CalendarDate; lastActual: number | null }>,
): Status {
  const year = yearOf(edition.published)
  if (period >= year) return "forecast"
  const lastActual = edition.lastActual ?? year - 2
  return period > lastActual ? "estimate" : "final"
}

/** `2023`, `2023.0`, `FY2024/25`; 0 where no year is actual; `null` where nothing is said. */
export function parseLastActual(text: string): number | null {
  const year = /\b(?:FY ?)?((?:19|20)\d\d)\b/i.exec(text.slice(0, 40))?.[1]
  if (year !== undefined) return Number(year)
  return /^0(?:\.0)?$/.test(text.trim()) ? 0 : null
}
