import { decimalMarkOf, parseFigure } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"

/** A field → its rate; `null` where none is quoted. */
export type RateReader = (text: string) => number | null | "unreadable"

/** How nearly all of a file's quarter of a million rates are written. */
const PLAIN = /^\d+(?:\.\d+)?$/

/**
 * Reads rates as the file writes them. A comma among decimal points is unreadable, never a thousand: `1,165` may be
 * either.
 */
export function rateReader(sample: readonly string[]): RateReader {
  const decimalMark = decimalMarkOf(sample)
  return (text) => {
    if (text === "N/A" || text === "") return null
    if (decimalMark === "." && PLAIN.test(text)) return Number(text)
    if (parseMissingMark(text)) return null
    if (decimalMark === "." && text.includes(",")) return "unreadable"
    return parseFigure(text, decimalMark) ?? "unreadable"
  }
}
