import type { Quantity, Span } from "../../extract/index.ts"
import { type Rewording, rewordings, withBound } from "./plain-words.ts"
import type { Subject } from "./subjects.ts"

/** A year number in running text. */
export type YearMention = Readonly<{ year: number; span: Span }>

/**
 * A sentence with what is named in it replaced by marks, so that one short pattern covers many wordings:
 * `<M0>` a member or group as a noun, `<A1>` as an adjective, `<Q0>` a quantity, `<Y0>` a year; the digits are
 * positions in the sentence's own lists. `<Q0>` takes in `more than`; adverbs that change nothing are left out, and
 * every `military budget` is `defence spending`. Quotes and dashes are written one way, and angle brackets of the text
 * are left out.
 */
export type Skeleton = Readonly<{
  text: string
  /** A range of the skeleton → the range of the article it came from. */
  spanOf: (start: number, end: number) => Span
}>

type Mark = Rewording

export function buildSkeleton(
  sentence: Readonly<{
    text: string
    span: Span
    subjects: readonly Subject[]
    quantities: readonly Quantity[]
    years: readonly YearMention[]
  }>,
): Skeleton {
  const marks = [
    ...sentence.quantities.map(
      (quantity, at): Mark => ({
        span: withBound(quantity, sentence.text, sentence.span[0]),
        text: `<Q${at}>`,
      }),
    ),
    ...sentence.subjects.map(
      (subject, at): Mark => ({ span: subject.span, text: `<${subject.form === "noun" ? "M" : "A"}${at}>` }),
    ),
    ...sentence.years.map((year, at): Mark => ({ span: year.span, text: `<Y${at}>` })),
    ...rewordings(sentence.text, sentence.span[0]),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])

  const offset = sentence.span[0]
  const pieces: { at: number; length: number; from: number; to: number }[] = []
  let text = ""
  let position = offset
  const copy = (to: number) => {
    if (to <= position) return
    const words = plain(sentence.text.slice(position - offset, to - offset))
    pieces.push({ at: text.length, length: words.length, from: position, to })
    text += words
    position = to
  }
  for (const mark of marks) {
    if (mark.span[0] < position) continue
    copy(mark.span[0])
    pieces.push({ at: text.length, length: mark.text.length, from: mark.span[0], to: mark.span[1] })
    text += mark.text
    position = mark.span[1]
  }
  copy(sentence.span[1])

  const locate = (at: number, end: boolean): number => {
    for (const piece of pieces) {
      if (end ? at > piece.at + piece.length : at >= piece.at + piece.length) continue
      const whole = piece.to - piece.from
      if (whole === piece.length) return piece.from + (at - piece.at)
      return end && at > piece.at ? piece.to : piece.from
    }
    return sentence.span[1]
  }
  return { text, spanOf: (start, end) => [locate(start, false), locate(end, true)] }
}

/** One-to-one replacements, so that offsets stay. */
function plain(text: string): string {
  return text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—−‐‑]/g, "-")
    .replace(/[\u00a0\u202f\u2009\t<>]/g, " ")
}
