import type { Token } from "../text/tokens.ts"
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
  WEEKDAYS,
} from "../text/word-classes.ts"
import { announced, type CueReading, type Following, following } from "./following.ts"
import { holdsClause, type TokenRange } from "./noun-phrases.ts"

/** Words that open an indirect question: `whether`, `how`. */
export const WH = new Set(["if", "whether", "how", "why", "what", "who", "when", "where"])

/** A reported clause or quotation behind a cue, past adverbs, days and places: `said on Monday in Riga that C`. `bare`: also without `that`. */
export function clauseFrom(
  read: CueReading,
  from: { from: number; bare: boolean; addressee: TokenRange | null },
): Following | null {
  const { tokens, sentence } = read
  const { end } = sentence
  let at = from.from
  let passedAdjunct = false
  for (let steps = 0; steps < 12 && at < end; steps++) {
    const token = tokens[at]!
    if (token.quotation >= 0) return following(read, at, from.addressee)
    if (token.kind === "punctuation") {
      if (token.text === ":")
        return at >= end - 1 ? announced(at + 1) : following(read, at + 1, from.addressee)
      if (token.text !== ",") return null
      if (tokens[at + 1] !== undefined && at + 1 < end && tokens[at + 1]!.quotation >= 0)
        return following(read, at + 1, from.addressee)
      if (tokens[at + 1]?.lower === "that" && at + 2 < end) {
        at++
        continue
      }
      const resumed = afterAside(tokens, at, end)
      if (resumed === null) return null
      at = resumed
      continue
    }
    if (token.lower === "that" && at + 1 < end) {
      const isPronoun = AUXILIARIES.has(tokens[at + 1]!.lower)
      return following(read, isPronoun ? at : at + 1, from.addressee)
    }
    if (WH.has(token.lower) && !(token.lower === "when" && passedAdjunct === false && !from.bare)) {
      if (token.lower !== "when" && token.lower !== "where") return following(read, at, from.addressee)
      return null
    }
    const isThereIs = token.lower === "there" && AUXILIARIES.has(tokens[at + 1]?.lower ?? "")
    if (!isThereIs && (isAdverb(token.lower) || TIME_WORDS.has(token.lower))) {
      at++
      passedAdjunct = true
      continue
    }
    const isQuantified =
      /^(?:about|around|over|under)$/.test(token.lower) &&
      (tokens[at + 1]?.kind === "number" ||
        DETERMINERS.has(tokens[at + 1]?.lower ?? "") ||
        tokens[at + 1]?.lower === "half")
    if (!isQuantified && PREPOSITIONS.has(token.lower) && token.lower !== "to") {
      at = afterPrepositional(tokens, at, end)
      passedAdjunct = true
      continue
    }
    if (
      token.lower === "to" &&
      tokens[at + 1] !== undefined &&
      (DETERMINERS.has(tokens[at + 1]!.lower) ||
        isCapitalised(tokens[at + 1]!.text) ||
        /s$/.test(tokens[at + 1]!.lower))
    ) {
      at = afterPrepositional(tokens, at, end)
      passedAdjunct = true
      continue
    }
    if (!from.bare || token.lower === "and" || token.lower === "to" || BE.has(token.lower)) return null
    return read.cue.form.verb === "say" || holdsClause(tokens, at, end)
      ? following(read, at, from.addressee)
      : null
  }
  return null
}

/** `said, however, that …`: where the words go on after an aside between commas. */
function afterAside(tokens: readonly Token[], comma: number, end: number): number | null {
  for (let at = comma + 1; at < Math.min(end - 1, comma + 14); at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || (at === comma + 1 && /ing$/.test(token.lower))) return null
    if (token.text === "," || token.text === ":") {
      const next = tokens[at + 1]!
      return next.lower === "that" || next.quotation >= 0 ? at + 1 : null
    }
  }
  return null
}

/** Past a preposition and its noun phrase; a new phrase right behind a name begins something else. */
function afterPrepositional(tokens: readonly Token[], preposition: number, end: number): number {
  let at = preposition + 1
  while (at < end && (DETERMINERS.has(tokens[at]!.lower) || tokens[at]!.kind === "possessive")) at++
  while (at < end) {
    const token = tokens[at]!
    if (token.quotation >= 0 && isTitle(tokens, at, end)) {
      while (at < end && tokens[at]!.quotation === token.quotation) at++
      continue
    }
    if (token.quotation >= 0 || (token.kind === "punctuation" && token.text !== "(" && token.text !== ")"))
      break
    if (token.lower === "that" || DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower)) break
    if (PREPOSITIONS.has(token.lower) || AUXILIARIES.has(token.lower) || WH.has(token.lower)) break
    if (WEEKDAYS.has(token.lower) && at > preposition + 1) break
    at++
  }
  return Math.max(at, preposition + 1)
}

/** `on “The Morning Show” that`: a title after a preposition, not what was said. */
function isTitle(tokens: readonly Token[], first: number, end: number): boolean {
  const { quotation } = tokens[first]!
  let at = first
  while (at < end && tokens[at]!.quotation === quotation) {
    const token = tokens[at]!
    const isSmall =
      token.kind !== "word" ||
      isCapitalised(token.text) ||
      PREPOSITIONS.has(token.lower) ||
      DETERMINERS.has(token.lower) ||
      token.lower === "and"
    if (!isSmall || at - first > 9) return false
    at++
  }
  const before = tokens[first - 1]
  return at < end && before !== undefined && before.text !== "," && before.text !== ":"
}
