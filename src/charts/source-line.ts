import { type CalendarDate, parseDate } from "../model/index.ts"
import { dayName, type Evidence } from "../questions/index.ts"

/** The line under a chart: each file the figures come from, once, and the day they were asked for. */
export function sourceLine(evidence: readonly Evidence[], asOf: CalendarDate): string {
  const sources = sourcesOf(evidence)
  const shown = sources.slice(0, 3)
  const more = sources.length > shown.length ? ` And ${sources.length - shown.length} more.` : ""
  return `Source: ${shown.join(" ") || "no figures."}${more} As known on ${dayName(asOf)}.`
}

/** Each file that evidence comes from, cited once, without the cell. */
export function sourcesOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.map(withoutCell))]
}

/** `nato-defence-expenditure/2024-06-17` → `17 June 2024`; an id without a date is given back. */
export function editionDay(edition: string): string {
  const day = parseDate(edition.slice(edition.lastIndexOf("/") + 1))
  return day ? dayName(day) : edition
}

/** A citation ends with the file and its cell; a chart rests on many cells of the file. */
function withoutCell({ citation, file, locator }: Evidence): string {
  const tail = `${file}, ${locator}.`
  return citation.endsWith(tail) ? `${citation.slice(0, -tail.length)}${file}.` : citation
}
