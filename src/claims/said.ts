import type { Span } from "../extract/index.ts"
import type { Claim } from "./brief.ts"

/**
 * Whether the words were said. `confirmed`: they stand in quotation marks in this article, or a source other than
 * this article holds the same statement of the same speaker. `single-source`: this article reports them in its own
 * words. `disputed` needs a second article that quotes otherwise, which a brief of one article never has.
 */
export function saidOf(text: string, span: Span, saidElsewhere: boolean): Claim["said"] {
  return saidElsewhere || isQuoted(text, span) ? "confirmed" : "single-source"
}

/** Inside quotation marks of its paragraph, at least for the greater part. */
function isQuoted(text: string, [start, end]: Span): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1
  const next = text.indexOf("\n", end)
  const paragraph = text.slice(from, next < 0 ? text.length : next)
  let quoted = 0
  for (const match of paragraph.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g)) {
    const [a, b] = [from + match.index, from + match.index + match[0].length]
    quoted += Math.max(0, Math.min(end, b) - Math.max(start, a))
  }
  return quoted * 2 > end - start
}
