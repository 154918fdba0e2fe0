import { cueForms, isCueForm } from "../cues/verbs.ts"
import type { Quotation } from "../text/quotations.ts"
import type { Sentence } from "../text/sentences.ts"
import { isDash, type Token } from "../text/tokens.ts"
import { AUXILIARIES, isAdverb, isCapitalised, looksPast, SUBJECT_PRONOUNS } from "../text/word-classes.ts"
import type { Cue } from "./cue.ts"

type Reading = Readonly<{
  tokens: readonly Token[]
  quotations: readonly Quotation[]
  sentence: Sentence
  cue: Cue
  /** Where the reported words begin. */
  first: number
}>

/** Where reported words end: with their quotation, before what the narrator adds, or with the sentence. */
export function contentEnd(read: Reading): number {
  const { tokens, sentence, first } = read
  const end = trimEnd(tokens, first, sentence.end)
  const quoted = ownQuotationEnd(read, end)
  if (quoted !== null) return quoted
  const isPhrase = !read.cue.form.frames.some(
    (frame) => frame === "clause" || frame === "weak" || frame === "told" || frame === "to",
  )
  const inner = innerClause(read)
  for (let at = first + 1; at < end; at++) {
    const token = tokens[at]!
    if (token.quotation >= 0) {
      const closes = closesWithComma(tokens, at)
      if (closes && inner === "fronted") return at + 1
      if (closes && narratorGoesOn(tokens, at + 1, { end, isPhrase, afterQuote: true })) return at + 1
      continue
    }
    if (token.text === "," || token.text === ";" || isDash(token)) {
      const afterQuote = tokens[at - 1]!.quotation >= 0
      if (narratorGoesOn(tokens, at + 1, { end, isPhrase, afterQuote })) return at
      if (token.text === "," && (inner === "fronted" || (inner === "relative" && mainVerbAt(tokens, at + 1))))
        return at
      if (isDash(token) && (afterQuote || isPhrase) && startsAside(tokens[at + 1]!)) return at
    } else if (token.lower === "according" && tokens[at + 1]?.lower === "to") return at
    else if ((token.lower === "and" || token.lower === "but") && sharesSubject(tokens, at, { end, isPhrase }))
      return at
  }
  return end
}

/** Whether the cue stands in a clause that the main one follows: `As Rask said C, the allies …`, `Rask, who said C, left`. */
function innerClause(read: Reading): "fronted" | "relative" | null {
  const { tokens, sentence, cue } = read
  const before = tokens[cue.first - 1]?.lower
  if (before === "who" || before === "which") return "relative"
  for (let at = sentence.first; at < Math.min(cue.first, sentence.first + 3); at++) {
    const token = tokens[at]!
    if (token.text === ",") return null
    if (FRONTING.has(token.lower)) {
      for (let next = at; next < cue.first; next++) if (tokens[next]!.text === ",") return null
      return "fronted"
    }
  }
  return null
}
const FRONTING = new Set(
  "as while after although though if when whereas because since before until once".split(" "),
)

function mainVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.quotation >= 0) return false
  return (
    AUXILIARIES.has(token.lower) ||
    looksPast(token.lower) ||
    cueForms(token.lower).some((form) => form.forms.includes("past"))
  )
}

function startsAside(token: Token): boolean {
  return token.lower === "a" || token.lower === "an" || (token.lower.endsWith("ing") && token.kind === "word")
}

/** The end of a quotation set off by a comma or colon, when the narrator goes on behind it. */
function ownQuotationEnd(read: Reading, end: number): number | null {
  const { tokens, quotations, first } = read
  const opening = tokens[first]!
  const before = tokens[first - 1]
  if (opening.quotation < 0 || (before?.text !== "," && before?.text !== ":")) return null
  const quotation = quotations[opening.quotation]!
  const after = tokens[quotation.end]
  if (quotation.end >= end || !after) return null
  const closed = /^[.?!,]$/.test(tokens[quotation.end - 2]?.text ?? "")
  return after.kind === "punctuation" || after.lower === "and" || closed ? quotation.end : null
}

function closesWithComma(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    tokens[at]!.kind === "quote" &&
    next !== undefined &&
    next.quotation !== tokens[at]!.quotation &&
    tokens[at - 1]?.text === ","
  )
}

type Where = Readonly<{ end: number; isPhrase: boolean; afterQuote: boolean }>

/** Whether the narrator speaks again behind a comma, dash or closed quotation: `, adding that`, `, but Holm said`, `, a reference to`. */
function narratorGoesOn(tokens: readonly Token[], first: number, where: Where): boolean {
  const token = tokens[first]
  if (token === undefined || first >= where.end || token.quotation >= 0) return false
  if (token.lower === "according" || COMMENTING.has(token.lower)) return true
  if (isCueForm(token.lower) && !isCapitalised(token.text)) {
    return cueForms(token.lower).some(
      (form) =>
        (form.forms.includes("ing") || (where.isPhrase && form.forms.includes("past"))) &&
        form.particles.length === 0,
    )
  }
  if ((token.lower === "a" || token.lower === "an") && REMARKS.has(nextNoun(tokens, first))) return true
  if (
    where.afterQuote &&
    (token.lower === "which" || token.lower === "but" || token.lower === "who" || token.lower === "where")
  )
    return true
  if (
    isFreshCue(tokens, first, where.end) &&
    isCapitalised(token.text) &&
    hasContent(tokens, first, where.end)
  )
    return true
  if (JOINTS.has(token.lower) && saysWithin(tokens, first + 1, where.end)) return true
  const joined =
    token.lower === "and" ||
    token.lower === "but" ||
    token.lower === "while" ||
    token.lower === "though" ||
    token.lower === "although"
  return joined && (isFreshCue(tokens, first + 1, where.end) || sharesSubject(tokens, first, where))
}

const JOINTS = new Set("and but while though although even when where whereas as".split(" "))
/** `, and three-quarters said`, `, while the other leaders say`: a subject of a few words and `say` behind it. */
function saysWithin(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < Math.min(end, first + 8); at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || token.kind === "punctuation") return false
    if (
      at > first &&
      (token.lower === "said" || token.lower === "say" || token.lower === "says" || token.lower === "told")
    ) {
      return at + 1 < end && tokens[at - 1]!.lower !== "to" && !AUXILIARIES.has(tokens[at - 1]!.lower)
    }
  }
  return false
}

const COMMENTING = new Set([
  "referring",
  "alluding",
  "invoking",
  "echoing",
  "prompting",
  "drawing",
  "citing",
  "using",
  "quoting",
  "compared",
  "double",
])
const REMARKS = new Set(
  "reference acknowledgment acknowledgement charge claim swipe accusation allegation nod jab allusion remark comment dig shot position stance statement assertion line phrase move notion view admission sign".split(
    " ",
  ),
)
function nextNoun(tokens: readonly Token[], article: number): string {
  const next = tokens[article + 1]?.lower ?? ""
  return REMARKS.has(next) ? next : (tokens[article + 2]?.lower ?? "")
}

/** `and boycotted`, `but did not suggest`: the narrator’s second verb with the same subject. */
function sharesSubject(tokens: readonly Token[], joint: number, where: Omit<Where, "afterQuote">): boolean {
  let at = joint + 1
  if (isFreshCue(tokens, at, where.end)) return true
  while (at < Math.min(where.end, joint + 3) && isAdverb(tokens[at]!.lower)) at++
  const token = tokens[at]
  if (token === undefined || at >= where.end || token.quotation >= 0) return false
  const isCue = cueForms(token.lower).some(
    (form) => form.forms.includes("ing") && !form.forms.includes("past"),
  )
  if (isCue) return true
  if (!where.isPhrase)
    return (
      tokens[joint]!.lower === "but" &&
      (token.lower === "did" ||
        token.lower === "has" ||
        token.lower === "declined" ||
        token.lower === "refused")
    )
  return (
    (looksPast(token.lower) && !isCapitalised(token.text)) ||
    (AUXILIARIES.has(token.lower) && token.lower !== "not")
  )
}

/** `[Holm] [also] said …` right here: an attribution of its own. */
function isFreshCue(tokens: readonly Token[], first: number, end: number): boolean {
  let at = first
  while (at < Math.min(end, first + 2) && isAdverb(tokens[at]!.lower)) at++
  const form = cueForms(tokens[at]?.lower ?? "").find((one) => one.particles.length === 0)
  if (form && at < end) return form.forms.includes("past") && STRONG.has(form.verb)
  for (let next = at; next < Math.min(end, at + 4); next++) {
    const token = tokens[next]!
    if (token.kind !== "word" || token.quotation >= 0) return false
    if (next > at && STRONG.has(cueForms(token.lower)[0]?.verb ?? "")) return true
    if (!isCapitalised(token.text) && !SUBJECT_PRONOUNS.has(token.lower)) return false
  }
  return false
}
const STRONG = new Set([
  "say",
  "tell",
  "add",
  "argue",
  "insist",
  "warn",
  "claim",
  "note",
  "urge",
  "call",
  "write",
])

/** Whether words follow the cue that stands within a few tokens: an attribution of its own, not one that closes the sentence. */
function hasContent(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < Math.min(end, first + 5); at++) {
    if (STRONG.has(cueForms(tokens[at]!.lower)[0]?.verb ?? "")) return at + 2 < end
  }
  return false
}

export function trimEnd(tokens: readonly Token[], first: number, end: number): number {
  let at = end
  while (
    at > first + 1 &&
    tokens[at - 1]!.quotation < 0 &&
    tokens[at - 1]!.kind === "punctuation" &&
    /^[.,;:—–?!]+$|^--$/.test(tokens[at - 1]!.text)
  )
    at--
  return at
}
