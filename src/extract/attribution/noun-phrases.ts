import { isCueForm } from "../cues/verbs.ts"
import type { Token } from "../text/tokens.ts"
import {
  AUXILIARIES,
  BE,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  INNER_PREPOSITIONS,
  isAdverb,
  isCapitalised,
  looksPast,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
} from "../text/word-classes.ts"

/** A run of tokens, the end exclusive. */
export type TokenRange = readonly [first: number, end: number]

/** Longest noun phrase read, in tokens. */
const LONGEST = 24

/** The noun phrase that ends just before `end`, no further left than `floor`; `null` when there is none. */
export function phraseBefore(tokens: readonly Token[], floor: number, end: number): TokenRange | null {
  const last = tokens[end - 1]
  if (last === undefined || end - 1 < floor || last.quotation >= 0 || CONJUNCTIONS.has(last.lower))
    return null
  if (SUBJECT_PRONOUNS.has(last.lower)) return [end - 1, end]
  let at = end
  let hasNoun = STANDALONE.has(last.lower)
  while (at > floor && end - at < LONGEST && mayStandIn(tokens, at - 1, floor)) {
    at--
    if (isNounLike(tokens[at]!)) hasNoun = true
  }
  while (at < end && !mayBegin(tokens[at]!)) at++
  return hasNoun && at < end && !isTime(tokens, at, end) ? [at, end] : null
}

const NUMBER_WORDS = new Set(
  "one two three four five six seven eight nine ten some many most several all both few half".split(" "),
)

/** Determiners that stand for persons by themselves: `the two`, `some`, `others`. */
const STANDALONE = new Set("some many others both two three several few most all those each".split(" "))

function mayStandIn(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at]!
  const before = at > floor ? tokens[at - 1] : undefined
  const after = tokens[at + 1]
  if (token.quotation >= 0) return isNickname(tokens, at)
  if (token.kind === "possessive") return true
  if (token.kind === "punctuation") {
    if (token.text === ")" || token.text === "(") return isBracketInPhrase(tokens, at)
    return false
  }
  if (token.kind === "quote") return false
  if (INNER_PREPOSITIONS.has(token.lower)) {
    return (
      before !== undefined &&
      (isNounLike(before) || NUMBER_WORDS.has(before.lower) || before.kind === "possessive") &&
      !isVerb(tokens, at - 1)
    )
  }
  if (token.lower === "and" || token.lower === "or") {
    if (before === undefined || after === undefined || before.quotation >= 0) return false
    return (
      isCapitalised(before.text) === isCapitalised(after.text) &&
      isNounLike(before) &&
      !DETERMINERS.has(after.lower)
    )
  }
  if (DETERMINERS.has(token.lower))
    return !(token.lower === "that" && before !== undefined && isVerb(tokens, at - 1))
  return isNounLike(token) && !isVerb(tokens, at)
}

function mayBegin(token: Token): boolean {
  if (token.kind === "possessive" || token.kind === "punctuation") return false
  return !INNER_PREPOSITIONS.has(token.lower) && !CONJUNCTIONS.has(token.lower)
}

/** A word that may be a noun, name, number or adjective. */
export function isNounLike(token: Token): boolean {
  if (token.kind === "number") return true
  if (token.kind !== "word") return false
  const { lower } = token
  if (DETERMINERS.has(lower)) return false
  if (AUXILIARIES.has(lower) && !(isCapitalised(token.text) && (lower === "may" || lower === "will")))
    return false
  if (SUBORDINATORS.has(lower) || CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower)) return false
  if (SUBJECT_PRONOUNS.has(lower)) return false
  return !(isAdverb(lower) && !isCapitalised(token.text))
}

/** Whether the word at `at` is, as far as can be told without a tagger, a verb here. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind !== "word") return false
  const before = tokens[at - 1]
  if (AUXILIARIES.has(token.lower))
    return !(isCapitalised(token.text) && (token.lower === "will" || token.lower === "may"))
  if (isCapitalised(token.text) && before !== undefined && before.paragraph === token.paragraph) return false
  const afterDeterminer =
    before !== undefined &&
    (DETERMINERS.has(before.lower) || before.kind === "possessive" || before.kind === "number")
  if (afterDeterminer) return false
  const known = COMMON_VERBS.has(token.lower) || isCueForm(token.lower)
  const next = tokens[at + 1]
  if (token.lower === "think" && next?.lower.startsWith("tank")) return false
  if (
    known &&
    isAmbiguous(token.lower) &&
    next?.kind === "word" &&
    /(?:^said|^found|^says|^told|ed)$/.test(next.lower)
  )
    return false
  if (!known && !looksPast(token.lower)) return false
  if (before === undefined) return false
  if (known && !isAmbiguous(token.lower)) return true
  const subjectBefore =
    SUBJECT_PRONOUNS.has(before.lower) || isCapitalised(before.text) || BE.has(before.lower)
  if (looksPast(token.lower)) return subjectBefore || isNounLike(before) || isAdverb(before.lower)
  return subjectBefore || before.lower === "to" || AUXILIARIES.has(before.lower)
}

/** Verb forms that are as often nouns: `claims`, `talks`, `support`. */
const AMBIGUOUS = new Set(
  "call calls claim claims report reports comment comments demand demands pledge pledges promise promises plan plans hope hopes fear fears worry worries support supports talk talks vote votes visit visits view views share shares cost costs cause causes need needs fight fights end ends face faces force forces joins mark marks rest push act acts change changes work works use uses plays play start stop stops help walk show shows stand stands lead leads offer offers estimate estimates forecast forecasts state states note notes reply answer answers question questions challenge challenges order orders quote quotes guess label labels brand joke jokes match attack read rise cut cuts run set sets sets move moves meeting turn turns cry cast post posts press blast project projects fault welcome begin tout echo mock hint hints".split(
    " ",
  ),
)
function isAmbiguous(lower: string): boolean {
  return AMBIGUOUS.has(lower)
}

/** `Edward “Ted” Holm`: up to two quoted words between names. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const { quotation } = tokens[at]!
  let first = at
  while (first > 0 && tokens[first - 1]!.quotation === quotation && at - first < 4) first--
  let end = at + 1
  while (end < tokens.length && tokens[end]!.quotation === quotation && end - at < 4) end++
  const before = tokens[first - 1]
  const after = tokens[end]
  return (
    end - first <= 4 &&
    before !== undefined &&
    after !== undefined &&
    isCapitalised(before.text) &&
    isCapitalised(after.text)
  )
}

function isBracketInPhrase(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text === "(") return true
  for (let back = at - 1; back > Math.max(0, at - 8); back--) {
    if (tokens[back]!.text === "(") return back > 0 && isNounLike(tokens[back - 1]!)
  }
  return false
}

function isTime(tokens: readonly Token[], first: number, end: number): boolean {
  return end - first === 1 && WEEKDAYS.has(tokens[first]!.lower)
}

/** The noun phrase that begins at `first`, no further right than `ceiling`; `null` when none begins there. */
export function phraseAfter(tokens: readonly Token[], first: number, ceiling: number): TokenRange | null {
  const head = tokens[first]
  if (head === undefined || first >= ceiling || head.quotation >= 0) return null
  if (
    SUBJECT_PRONOUNS.has(head.lower) ||
    head.lower === "him" ||
    head.lower === "them" ||
    head.lower === "her"
  ) {
    if (head.lower !== "her" || !isNounLike(tokens[first + 1] ?? head)) return [first, first + 1]
  }
  let at = first
  let hasNoun = false
  let lastNoun = first
  while (at < ceiling && at - first < LONGEST) {
    const token = tokens[at]!
    if (token.quotation >= 0 && !isNickname(tokens, at)) break
    if (isNounLike(token) && !WEEKDAYS.has(token.lower)) {
      if (hasNoun && at > first && isVerb(tokens, at)) break
      hasNoun = true
      lastNoun = at
    } else if (!continuesPhrase(tokens, at, { first, hasNoun, ceiling })) break
    at++
  }
  return hasNoun ? [first, lastNoun + 1] : null
}

function continuesPhrase(
  tokens: readonly Token[],
  at: number,
  read: { first: number; hasNoun: boolean; ceiling: number },
): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (token.quotation >= 0) return true
  if (token.kind === "possessive") return true
  if (DETERMINERS.has(token.lower)) return !read.hasNoun || isInner(tokens[at - 1])
  if (!read.hasNoun && isAdverb(token.lower)) return true
  if (!read.hasNoun || next === undefined || at + 1 >= read.ceiling) return false
  if (token.text === "(") return closesSoon(tokens, at)
  if (token.text === ")") return isCapitalised(next.text)
  if (token.lower === "of") return true
  if (token.lower === "and" || token.lower === "&") {
    return isCapitalised(tokens[at - 1]?.text ?? "") && isCapitalised(next.text) && isNounLike(next)
  }
  const named = isCapitalised(tokens[at - 1]?.text ?? "") && !DETERMINERS.has(tokens[read.first]!.lower)
  return INNER_PREPOSITIONS.has(token.lower) && token.lower !== "on" && !named && !WEEKDAYS.has(next.lower)
}

function isInner(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (INNER_PREPOSITIONS.has(token.lower) || token.lower === "all" || token.lower === "both")
  )
}

function closesSoon(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 8); next++)
    if (tokens[next]!.text === ")") return true
  return false
}

/** Whether the tokens hold a finite verb with something before it: whether they make a clause. */
export function holdsClause(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first + 1; at < Math.min(end, first + 30); at++) {
    const token = tokens[at]!
    if (token.kind === "punctuation" && /^[.;:?!]$/.test(token.text)) return false
    if (isVerb(tokens, at) && tokens[at - 1]!.lower !== "to") return true
  }
  return false
}
