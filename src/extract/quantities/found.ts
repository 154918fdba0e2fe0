import { phraseAfter } from "../attribution/noun-phrases.ts"
import type { ReadText } from "../text/sentences.ts"
import { percentAt } from "./units.ts"

/** A quantity in tokens; `from` is where a hedge before it would end. */
export type Found = Readonly<{
  first: number
  end: number
  value: number
  unit: string
  of: string | null
  from: number
}>

/** What a share or ratio is of: the phrase that follows, or all of `what is needed` up to the next mark. */
export function wholeText(read: ReadText, first: number): string | null {
  const { tokens } = read
  const head = tokens[first]
  if (head === undefined || head.kind === "punctuation" || head.kind === "quote") return null
  if (head.lower === "what" || head.lower === "as") {
    let end = first
    while (
      end < Math.min(tokens.length, first + 16) &&
      tokens[end]!.kind !== "punctuation" &&
      tokens[end]!.kind !== "quote"
    )
      end++
    return textOf(read, first, end)
  }
  const phrase = phraseAfter(tokens, first, Math.min(tokens.length, first + 12))
  if (!phrase) return null
  const percent = percentAt(tokens, phrase[1])
  return textOf(read, phrase[0], percent?.end ?? phrase[1])
}

export function textOf(read: ReadText, first: number, end: number): string | null {
  return end > first ? read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end) : null
}
