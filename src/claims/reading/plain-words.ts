import type { Quantity, Span } from "../../extract/index.ts"

/** A stretch of a sentence and the words that stand for it in the skeleton. */
export type Rewording = Readonly<{ span: Span; text: string }>

const ADVERBS =
  "now|currently|already|today|still|also|actually|itself|meanwhile|reportedly|for example|for instance|in turn"

/** Adverbs that change nothing are left out of skeletons; of two commas round one, the second stays. */
const ADVERB = new RegExp(`(?:,(?= (?:${ADVERBS}),))? (?:${ADVERBS})\\b(?![’'-])`, "gi")

/** All ways to say it become `defence spending`. */
const SPENDING =
  /\b(?:defen[cs]e|military)(?: and security)? (?:spending|expenditures?|outlays?|budgets?|investment)\b/gi

/** `more than`, `about`: words before a number, whose meaning the quantity holds already. */
const BOUND =
  /(?:\b(?:an? )?(?:well |just |slightly |a little )?(?:more than|less than|over|under|above|below|up to|as much as|at least|at most|no more than|nearly|almost|about|around|roughly|approximately|some|close to|only|just|a mere|an? estimated|estimated|exactly|the equivalent of|equivalent to|an average of) ){1,3}$/i

/** What is said in one plain way, so that the patterns need not know every other. Spans count in the article. */
export function rewordings(text: string, offset: number): readonly Rewording[] {
  const shift = (match: RegExpExecArray): Span => [
    offset + match.index,
    offset + match.index + match[0].length,
  ]
  return [
    ...[...text.matchAll(ADVERB)].map((match) => ({ span: shift(match), text: "" })),
    ...[...text.matchAll(SPENDING)].map((match) => ({ span: shift(match), text: "defence spending" })),
  ]
}

/** A quantity's span with the bound words right before it. */
export function withBound(quantity: Quantity, text: string, offset: number): Span {
  const start = quantity.span[0] - offset
  const bound = BOUND.exec(text.slice(Math.max(0, start - 60), start))
  return bound ? [quantity.span[0] - bound[0].length, quantity.span[1]] : quantity.span
}
