import type { Span } from "../extract/index.ts"
import type { Claim } from "./brief.ts"

/**
 * Whether the words were said. `confirmed`: they stand in quotation marks in this article, or a source other than
 * this article holds the same statement of the same speaker. `single-source`: this article reports them in its own
 * words. `disputed` needs a second article that quotes otherwise, which a brief of one article never has.
 */
export function saidOf(span: Span, quoted: readonly Span[], saidElsewhere: boolean): Claim["said"] {
  return saidElsewhere || isQuoted(span, quoted) ? "confirmed" : "single-source"
}

/** What stands in quotation marks, paragraph by paragraph; an unclosed quotation ends with its paragraph. */
export function quotedSpans(text: string): readonly Span[] {
  return [...text.matchAll(/“[^”\n]*(?:”|$|(?=\n))|"[^"\n]*(?:"|$|(?=\n))/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
}

/** For the greater part inside quotation marks. */
function isQuoted([start, end]: Span, quoted: readonly Span[]): boolean {
  const inside = quoted.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(end, b) - Math.max(start, a)), 0)
  return inside * 2 > end - start
}
