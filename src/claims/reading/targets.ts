import { matchesIn, quantityAt, type SkeletonMatch } from "./matching.ts"
import { BENCHMARK, DEFENCE } from "./phrases.ts"
import { type Reading, type Sentence, sentencesBefore } from "./reading.ts"

const MODIFIER = `(?:current|existing|present|agreed|official|old|new|newer|higher|previous|former|earlier|then|proposed|decade-old|decade-long|ten-year|long-standing|longstanding|minimum|(?:alliance|<M\\d+>)'s|<M\\d+>|${DEFENCE}|spending|investment|expenditure|budget|core|of GDP|of gross domestic product)`

/**
 * `the alliance's current 2% benchmark`, `its target of 2% of GDP`. Named groups `target` and `targetAfter`: position
 * of the quantity that states the threshold, where the text gives it.
 */
export const TARGET = `(?:the |its |their |that |this |a )?(?:${MODIFIER},? ){0,4}(?:<Q(?<target>\\d+)>[ -])?(?:${MODIFIER} ){0,4}${BENCHMARK}s?(?: (?:of|for|to)(?: spending| spend| investing| invest)?(?: on ${DEFENCE})? (?:<Q(?<targetAfter>\\d+)>))?(?: of (?:its |their )?(?:GDP|gross domestic product))?`

/**
 * Whether a target without a number is the one on spending: a plain word for it, nothing else it is a target of, and
 * talk of money, or of the alliance's own target, in the sentence; or `that target` after one named before.
 */
export function isSpendingTarget(sentence: Sentence, match: SkeletonMatch, before: number | null): boolean {
  if (before !== null && /\b(?:that|this) (?:\w+ ){0,4}[a-z]+$/i.test(match.text)) return true
  if (
    /\b(?:level|figure|mark|standard|requirement|minimum|objective|yardstick|line|bar|floor)s?$/i.test(
      match.text,
    )
  )
    return false
  if (/^ (?:of|for|to|on) (?!GDP|gross|defen|military)/i.test(sentence.skeleton.text.slice(match.end)))
    return false
  return /\b(?:spending|spend|spends|spent|GDP|gross domestic product|budgets?|expenditures?)\b|<M\d+>'s (?:\w+ ){0,4}(?:benchmark|target|guideline|goal|threshold)|(?:the|current) (?:benchmark|guideline)\b/i.test(
    sentence.skeleton.text,
  )
}

const ANY_TARGET = new RegExp(TARGET, "gi")

/** The number a bare `that goal` points back to: the nearest target with a number in the three sentences before. */
export function thresholdBefore(reading: Reading, sentence: Sentence): number | null {
  for (const other of sentencesBefore(reading, sentence, 3))
    for (const match of [...matchesIn(other, ANY_TARGET)].reverse()) {
      const quantity = quantityAt(other, match.groups.target ?? match.groups.targetAfter)
      if (quantity && /^percent(?:-of-gdp)?$/.test(quantity.unit)) return quantity.value
    }
  return null
}
