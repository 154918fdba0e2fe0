import { AUXILIARIES, DETERMINERS, PREPOSITIONS, TIME_WORDS } from "../text/word-classes.ts"
import { type CueReading, type Following, following } from "./following.ts"
import { phraseAfter } from "./noun-phrases.ts"

/** `urged allies to spend more`. */
export function urgedFrom(read: CueReading, end: number): Following | null {
  const { tokens, cue } = read
  const object = phraseAfter(tokens, cue.end, end)
  if (!object || object[1] >= end) return null
  for (let at = object[1]; at < Math.min(end - 1, object[1] + 8); at++) {
    const token = tokens[at]!
    if (token.quotation >= 0) return following(read, at, object)
    if (token.kind === "punctuation") return null
    if (token.lower === "to") return following(read, at, object)
  }
  return null
}

/** `accused Europe of delay`, `described it as a mistake`, `rejected the plan`: the object, where `link` or a quotation shows a report. */
export function objectFrom(
  read: CueReading,
  want: { end: number; link: RegExp | null; needsLink: boolean },
): Following | null {
  const { tokens, cue } = read
  const first = tokens[cue.end]
  if (first === undefined || cue.end >= want.end || first.kind === "punctuation") return null
  if (PREPOSITIONS.has(first.lower) || AUXILIARIES.has(first.lower) || first.lower === "that") return null
  if (
    TIME_WORDS.has(first.lower) ||
    (DETERMINERS.has(first.lower) && TIME_WORDS.has(tokens[cue.end + 1]?.lower ?? ""))
  )
    return null
  let linked = want.link === null && !want.needsLink
  for (let at = cue.end; at < Math.min(want.end, cue.end + 40); at++) {
    const token = tokens[at]!
    if (token.quotation >= 0) linked = true
    if (token.kind === "punctuation" && /^[;:.]$/.test(token.text)) break
    if (want.link?.test(token.lower) && at > cue.end && at < cue.end + 14) linked = true
  }
  return linked ? following(read, cue.end) : null
}

/** `called the plan a disaster`. */
export function calledFrom(read: CueReading, end: number): Following | null {
  const { tokens, cue } = read
  const first = tokens[cue.end]
  if (first === undefined || cue.end >= end || PREPOSITIONS.has(first.lower) || first.kind === "punctuation")
    return null
  const stop = Math.min(end, cue.end + 12)
  for (let at = cue.end; at < stop; at++) {
    const token = tokens[at]!
    if (token.quotation >= 0) return following(read, cue.end)
    if (token.kind === "punctuation") return null
    const opensSecond = (token.lower === "a" || token.lower === "an" || token.lower === "the") && at > cue.end
    if (opensSecond && !PREPOSITIONS.has(tokens[at - 1]!.lower)) return following(read, cue.end)
  }
  return null
}
