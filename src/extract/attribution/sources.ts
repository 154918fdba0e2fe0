import { isDash, type Token } from "../text/tokens.ts"
import {
  DETERMINERS,
  INNER_PREPOSITIONS,
  isAdverb,
  isCapitalised,
  PREPOSITIONS,
  SUBORDINATORS,
} from "../text/word-classes.ts"
import { holdsClause, phraseAfter, phraseBefore, type TokenRange } from "./noun-phrases.ts"

/** Longest apposition read, in tokens. */
const APPOSITION = 40

/**
 * The subject to the left of a verb that begins at `verb`: `Rask`, `Anna Rask, the union’s top diplomat,`,
 * or a relative pronoun with what it stands for. `null` when the words before the verb are no subject.
 */
export function sourceBefore(
  tokens: readonly Token[],
  floor: number,
  verb: number,
): readonly TokenRange[] | null {
  const last = tokens[verb - 1]
  if (last === undefined || verb - 1 < floor) return null
  if (last.lower === "who" || last.lower === "which") {
    const antecedent = antecedentBefore(tokens, floor, verb - 1, last.lower === "which")
    return antecedent ? [antecedent, [verb - 1, verb]] : [[verb - 1, verb]]
  }
  if (last.text === ",") {
    const named = behindApposition(tokens, floor, verb - 1)
    return named ? [named] : null
  }
  if (isDash(last)) {
    for (let at = verb - 2; at > Math.max(floor, verb - APPOSITION); at--) {
      if (tokens[at]!.text === last.text) {
        const phrase = phraseBefore(tokens, floor, at)
        return phrase ? [[phrase[0], verb - 1]] : null
      }
    }
    return null
  }
  const phrase = phraseBefore(tokens, floor, verb)
  return phrase ? [withPartner(tokens, floor, phrase)] : null
}

function antecedentBefore(
  tokens: readonly Token[],
  floor: number,
  relative: number,
  nearest: boolean,
): TokenRange | null {
  const end = tokens[relative - 1]?.text === "," ? relative - 1 : relative
  const phrase = phraseBefore(tokens, floor, end)
  if (!phrase || !nearest) return phrase
  for (let at = end - 2; at > phrase[0]; at--) {
    if (INNER_PREPOSITIONS.has(tokens[at]!.lower) && tokens[at]!.lower !== "of") return [at + 1, end]
  }
  return phrase
}

/** `NAME, apposition, VERB`: from the name to the end of the apposition. `comma` is the one before the verb. */
function behindApposition(tokens: readonly Token[], floor: number, comma: number): TokenRange | null {
  let best: TokenRange | null = null
  for (let at = comma - 1; at > Math.max(floor, comma - APPOSITION); at--) {
    const token = tokens[at]!
    if (token.quotation >= 0) break
    if (token.text !== "," || token.kind !== "punctuation") continue
    let phrase = phraseBefore(tokens, floor, at)
    if (!phrase) continue
    const between = tokens[at + 1]!
    const isApposition = startsApposition(between)
    const isAside =
      /ing$/.test(between.lower) ||
      SUBORDINATORS.has(between.lower) ||
      PREPOSITIONS.has(between.lower) ||
      isAdverb(between.lower) ||
      /ed$/.test(between.lower)
    if (!isApposition && !isAside) continue
    phrase = withPartner(tokens, floor, phrase)
    best = isAside && best === null && !isApposition ? phrase : [phrase[0], comma]
    const before = tokens[phrase[0] - 1]
    if (before === undefined || before.text !== ",") return best
  }
  return best
}

export function startsApposition(token: Token): boolean {
  if (token.kind === "number") return true
  if (token.kind !== "word") return false
  return (
    DETERMINERS.has(token.lower) ||
    token.lower === "who" ||
    token.lower === "whose" ||
    token.lower === "which" ||
    token.lower === "former" ||
    isCapitalised(token.text) ||
    ROLE_STARTS.has(token.lower)
  )
}
const ROLE_STARTS = new Set(
  "president chairman chairwoman chair head director chief leader founder spokesman spokeswoman spokesperson minister secretary deputy vice executive professor editor author senior co-founder co-chair ambassador mayor governor senator adviser advisor commander analyst fellow lawyer".split(
    " ",
  ),
)

/** `Pete Hexton and his British counterpart`: with the named person the phrase is joined to. */
function withPartner(tokens: readonly Token[], floor: number, phrase: TokenRange): TokenRange {
  const joint = tokens[phrase[0] - 1]
  const partner = tokens[phrase[0] - 2]
  if (
    joint?.lower !== "and" ||
    partner === undefined ||
    phrase[0] - 2 < floor ||
    !isCapitalised(partner.text)
  )
    return phrase
  const named = phraseBefore(tokens, floor, phrase[0] - 1)
  return named && named[0] === floor ? [named[0], phrase[1]] : phrase
}

/** The source that begins at `first`, right of a verb or of `according to`, with its apposition or relative clause. */
export function sourceAfter(tokens: readonly Token[], first: number, ceiling: number): TokenRange | null {
  const phrase = phraseAfter(tokens, first, ceiling)
  if (!phrase) return null
  const [start, end] = phrase
  const comma = tokens[end]
  const next = tokens[end + 1]
  if (comma === undefined || end >= ceiling) return phrase
  if (comma.lower === "who") return [start, clauseEnd(tokens, end, ceiling)]
  if (comma.text !== "," || next === undefined || end + 1 >= ceiling || next.quotation >= 0) return phrase
  if (
    !startsApposition(next) ||
    (isCapitalised(next.text) && next.kind === "word" && holdsClause(tokens, end + 1, ceiling))
  )
    return phrase
  if (next.lower === "a" && /^(?:reference|nod|claim|remark|comment)$/.test(tokens[end + 2]?.lower ?? ""))
    return phrase
  if (DETERMINERS.has(next.lower) && startsClause(tokens, end + 1, ceiling)) return phrase
  return [start, clauseEnd(tokens, end + 1, ceiling)]
}

function startsClause(tokens: readonly Token[], first: number, ceiling: number): boolean {
  const phrase = phraseAfter(tokens, first, ceiling)
  const after = phrase ? tokens[phrase[1]] : undefined
  return (
    phrase !== null &&
    after !== undefined &&
    !SUBORDINATORS.has(after.lower) &&
    phrase[1] < ceiling &&
    (after.quotation >= 0 ||
      (after.kind === "word" && holdsClause(tokens, phrase[1] - 1, Math.min(ceiling, phrase[1] + 2))))
  )
}

function clauseEnd(tokens: readonly Token[], first: number, ceiling: number): number {
  for (let at = first; at < Math.min(ceiling, first + APPOSITION); at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || (token.kind === "punctuation" && /^[,.;:?!—–]$|^--$/.test(token.text)))
      return at
  }
  return Math.min(ceiling, first + APPOSITION)
}
