import type { Quotation } from "../text/quotations.ts"
import type { Sentence } from "../text/sentences.ts"
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
import { contentEnd } from "./content-end.ts"
import type { Cue } from "./cue.ts"
import { holdsClause, phraseAfter, type TokenRange } from "./noun-phrases.ts"

/** What follows a cue: reported words, or a promise of them in the next sentence (`said:`). */
export type Following = Readonly<{
  content: TokenRange | null
  announced: boolean
  addressee: TokenRange | null
  cueEnd: number
}>

/** The reported words to the right of a cue; `null` when there are none. */
export function contentAfter(read: {
  tokens: readonly Token[]
  quotations: readonly Quotation[]
  sentence: Sentence
  cue: Cue
}): Following | null {
  const { tokens, cue, sentence } = read
  const end = sentence.end
  for (const frame of cue.form.frames) {
    const found = byFrame(read, frame, end)
    if (found) return found
  }
  return tokens[cue.end]?.text === ":" && cue.end >= end - 1 ? announced(cue.end) : null
}

type Reading = Parameters<typeof contentAfter>[0]

function byFrame(read: Reading, frame: string, end: number): Following | null {
  const { tokens, cue } = read
  switch (frame) {
    case "clause":
      return clauseFrom(read, { from: cue.end, bare: true, addressee: null })
    case "weak":
      return clauseFrom(read, { from: cue.end, bare: BARE_WEAK.has(cue.form.verb), addressee: null })
    case "whether": {
      const next = tokens[cue.end]
      return next && cue.end < end && WH.has(next.lower) ? following(read, cue.end) : null
    }
    case "told":
      return toldFrom(read)
    case "to":
      return toFrom(read)
    case "urge":
      return urgedFrom(read, end)
    case "accuse":
      return objectFrom(read, { end, link: /^(?:of|for)$/, needsLink: true })
    case "as":
      return objectFrom(read, { end, link: /^as$/, needsLink: true })
    case "call":
      return calledFrom(read, end)
    case "object":
      return objectFrom(read, { end, link: null, needsLink: !BARE_OBJECT.has(cue.form.verb) })
    default:
      return null
  }
}

/** `promised [on Tuesday] to leave`. */
function toFrom(read: Reading): Following | null {
  const { tokens, cue, sentence } = read
  let at = cue.end
  while (
    at < Math.min(sentence.end, cue.end + 3) &&
    (TIME_WORDS.has(tokens[at]!.lower) || tokens[at]!.lower === "on" || isAdverb(tokens[at]!.lower))
  )
    at++
  const next = tokens[at + 1]
  if (tokens[at]?.lower !== "to" || at >= sentence.end - 2 || next === undefined) return null
  return next.kind === "word" || next.kind === "quote" ? following(read, at) : null
}

const WH = new Set(["if", "whether", "how", "why", "what", "who", "when", "where"])
/** Weak verbs whose bare clause is still a report: `they believe the plan works`. */
const BARE_WEAK = new Set([
  "believe",
  "think",
  "fear",
  "hope",
  "expect",
  "conclude",
  "feel",
  "show",
  "find",
  "report",
  "write",
  "worry",
  "recall",
  "understand",
  "guess",
])
/** Verbs whose object alone is worth reporting. */
const BARE_OBJECT = new Set([
  "call for",
  "reject",
  "deny",
  "demand",
  "propose",
  "warn of",
  "warn against",
  "push for",
  "plead for",
  "announce",
  "oppose",
])

const announced = (cueEnd: number): Following => ({ content: null, announced: true, addressee: null, cueEnd })

function clauseFrom(
  read: Reading,
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

/** Who is told: the noun phrase behind `told`, without a place or occasion behind it. */
export function addresseeAt(tokens: readonly Token[], first: number, ceiling: number): TokenRange | null {
  const phrase = phraseAfter(tokens, first, ceiling)
  if (!phrase) return null
  if (OBJECT_PRONOUNS.has(tokens[first]!.lower)) return [first, first + 1]
  for (let at = first + 1; at < phrase[1]; at++) {
    if (tokens[at]!.lower !== "of" && PREPOSITIONS.has(tokens[at]!.lower)) return [first, at]
  }
  return phrase
}

function toldFrom(read: Reading): Following | null {
  const { tokens, cue, sentence } = read
  const shorter = addresseeAt(tokens, cue.end, sentence.end)
  if (!shorter) return clauseFrom(read, { from: cue.end, bare: false, addressee: null })
  const after = tokens[shorter[1]]
  if (after?.lower === "to" && shorter[1] < sentence.end - 1) return following(read, shorter[1], shorter)
  return clauseFrom(read, { from: shorter[1], bare: cue.form.verb !== "ask", addressee: shorter })
}

const OBJECT_PRONOUNS = new Set([
  "him",
  "her",
  "them",
  "me",
  "us",
  "you",
  "reporters",
  "lawmakers",
  "journalists",
  "supporters",
  "parliament",
])

function urgedFrom(read: Reading, end: number): Following | null {
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

function objectFrom(
  read: Reading,
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

function calledFrom(read: Reading, end: number): Following | null {
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

function following(read: Reading, first: number, addressee: TokenRange | null = null): Following {
  return {
    content: [first, contentEnd({ ...read, first })],
    announced: false,
    addressee,
    cueEnd: read.cue.end,
  }
}
