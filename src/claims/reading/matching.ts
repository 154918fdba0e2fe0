import type { Quantity, Span } from "../../extract/index.ts"
import type { Sentence } from "./reading.ts"
import type { Subject } from "./subjects.ts"

/** A pattern found in a sentence's skeleton. Offsets count in the skeleton. */
export type SkeletonMatch = Readonly<{
  groups: Readonly<Record<string, string | undefined>>
  text: string
  start: number
  end: number
}>

/** Every place where a pattern (with the flags `gi`) fits the sentence. */
export function matchesIn(sentence: Sentence, pattern: RegExp): readonly SkeletonMatch[] {
  return [...sentence.skeleton.text.matchAll(pattern)].map((match) => ({
    groups: match.groups ?? {},
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The subject a group such as `who` points at. */
export function subjectAt(sentence: Sentence, index: string | undefined): Subject | null {
  return index === undefined ? null : (sentence.subjects[Number(index)] ?? null)
}

export function quantityAt(sentence: Sentence, index: string | undefined): Quantity | null {
  return index === undefined ? null : (sentence.quantities[Number(index)] ?? null)
}

/** The article's range of a stretch of skeleton, without spaces and commas at its ends, and with no quotation mark alone. */
export function spanOf(sentence: Sentence, range: Readonly<{ start: number; end: number }>): Span {
  const { text } = sentence.skeleton
  let { start, end } = range
  while (start < end && /[\s,;:)]/.test(text[start] ?? "")) start++
  while (end > start && /[\s,;:(]/.test(text[end - 1] ?? "")) end--
  if (text.slice(start, end).split('"').length % 2 === 0) {
    const closing = /^[,.]?"/.exec(text.slice(end))
    if (text[start] === '"') start++
    else if (text[end - 1] === '"') end--
    else if (closing) end += closing[0].length
  }
  return sentence.skeleton.spanOf(start, end)
}

/** The words of a sentence before a place, back to the last `;` or sentence-like break: what may hedge it. */
export function leadUp(sentence: Sentence, start: number): string {
  const before = sentence.skeleton.text.slice(Math.max(0, start - 70), start)
  return before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1)
}

/** Takes `of GDP`, `on defence` and the year into the claim's words. */
export function tailLength(sentence: Sentence, end: number): number {
  const tail =
    /^(?: of (?:its |their |the )?(?:national )?(?:GDP|gross domestic product|(?:defen[cs]e|military) (?:budget|spending|expenditure)))?(?: (?:on|for) (?:its |their )?(?:defen[cs]e|(?:the )?military|(?:new |major )?equipment))?(?: (?:in|for|during) <Y\d+>| last year| this year)?\)?/i.exec(
      sentence.skeleton.text.slice(end),
    )
  return tail?.[0].length ?? 0
}
