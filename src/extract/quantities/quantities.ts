import { phraseAfter } from "../attribution/noun-phrases.ts"
import type { Quantity } from "../extractor.ts"
import type { ReadText } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { DETERMINERS } from "../text/word-classes.ts"
import { hedgeAt } from "./bounds.ts"
import { type Found, textOf, wholeText } from "./found.ts"
import { tokensWithoutQuantity } from "./not-quantities.ts"
import { isNumberWord, type Numeral, numeralAt, ratioAt } from "./numerals.ts"
import { inheritsGdp, percentQuantity } from "./percentages.ts"
import { currencyAfter, currencyBefore, unitOfNoun } from "./units.ts"

/** The quantities of a text, in text order, dates, years, ages, ordinals and labels left out. */
export function findQuantities(read: ReadText): readonly Quantity[] {
  const { tokens } = read
  const skip = tokensWithoutQuantity(read)
  const quantities: Quantity[] = []
  let lastShare: Found | null = null
  for (let at = 0; at < tokens.length; at++) {
    if (skip.has(at) || !mayBegin(tokens[at]!)) continue
    const plain = quantityAt(read, at)
    if (!plain) continue
    const hedge = hedgeAt(tokens, plain.from, plain.end)
    const found: Found = inheritsGdp(read, plain, lastShare) ? { ...plain, unit: "percent-of-gdp" } : plain
    if (found.unit === "percent-of-gdp") lastShare = found
    quantities.push({
      span: [tokens[found.first]!.start, tokens[found.end - 1]!.end],
      value: found.value,
      unit: found.unit,
      ...hedge,
      of: found.of,
    })
    at = found.end - 1
  }
  return quantities
}

/** Whether a quantity can begin with a token: a cheap look before the dear ones. */
function mayBegin(token: Token): boolean {
  if (token.kind === "number") return true
  return (
    token.kind === "word" &&
    (isNumberWord(token.lower) || token.text.includes("-") || token.lower.endsWith("fold"))
  )
}

function quantityAt(read: ReadText, at: number): Found | null {
  const { tokens } = read
  const hyphened = hyphenedAt(tokens, at)
  if (hyphened) return hyphened
  const ratio = ratioAt(tokens, at)
  if (ratio) return ratioQuantity(read, at, ratio)
  const numeral = numeralAt(tokens, at)
  if (!numeral) return null
  return (
    moneyQuantity(tokens, at, numeral) ??
    percentQuantity(read, at, numeral) ??
    countQuantity(read, at, numeral)
  )
}

/** `75-year`, `three-year`, `two-day`, `10-billion-euro`. */
function hyphenedAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!
  const parts = token.lower.split("-")
  if (parts.length < 2 || parts.length > 3) return null
  const unit = unitOfNoun(parts[parts.length - 1] ?? "")
  if (unit === null || unit === "times") return null
  const value = numeralAt(
    parts.slice(0, -1).map((part) => wordToken(token, part)),
    0,
  )
  return value && value.end === parts.length - 1
    ? { first: at, end: at + 1, value: value.value, unit, of: null, from: at }
    : null
}

function wordToken(like: Token, text: string): Token {
  return { ...like, text, lower: text, kind: /^\d/.test(text) ? "number" : "word" }
}

function ratioQuantity(read: ReadText, at: number, ratio: Numeral): Found | null {
  const { tokens } = read
  const next = tokens[ratio.end]
  const alone = tokens[at]!.lower
  const isOf = next?.lower === "of"
  const ofFrom = isOf ? ratio.end + 1 : ratio.end
  if (alone === "double" || alone === "triple" || alone === "quadruple") {
    if (!next || !(DETERMINERS.has(next.lower) || next.lower === "what" || next.lower === "that")) return null
  }
  if (alone === "half" && !isOf && !(next && DETERMINERS.has(next.lower)) && !followsBy(tokens, at))
    return null
  if (/^(?:a|one)$/.test(alone) && !isOf && ratio.value < 1 && !followsBy(tokens, at)) return null
  if (
    alone === "twice" &&
    !(next && (DETERMINERS.has(next.lower) || next.lower === "as" || next.lower === "what"))
  )
    return null
  if (
    tokens[ratio.end - 1]?.lower === "times" &&
    !(
      next &&
      (DETERMINERS.has(next.lower) ||
        /^(?:as|more|higher|larger|what|less|greater|over|faster|bigger)$/.test(next.lower))
    )
  )
    return null
  return {
    first: at,
    end: ratio.end,
    value: ratio.value,
    unit: "times",
    of: wholeText(read, ofFrom),
    from: at,
  }
}

/** `by a third`, `by more than a third`. */
function followsBy(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (
    at - before < 4 &&
    /^(?:more|than|over|nearly|almost|about|around|roughly|some|at|least)$/.test(tokens[before]?.lower ?? "")
  )
    before--
  return tokens[before]?.lower === "by"
}

function moneyQuantity(tokens: readonly Token[], at: number, numeral: Numeral): Found | null {
  const before = currencyBefore(tokens, at)
  const after = before ? null : currencyAfter(tokens, numeral.end)
  const currency = before?.currency ?? after?.currency
  if (!currency) return null
  const first = before?.first ?? at
  return {
    first,
    end: after?.end ?? numeral.end,
    value: Number((numeral.value / 1e6).toPrecision(14)),
    unit: `${currency}-million`,
    of: null,
    from: first,
  }
}

function countQuantity(read: ReadText, at: number, numeral: Numeral): Found | null {
  const { tokens } = read
  if (numeral.value === 1 && numeral.inWords && numeral.end === at + 1) return null
  const linked = tokens[numeral.end]?.lower === "of" && numeral.value >= 1000
  const from = linked ? numeral.end + 1 : numeral.end
  for (let noun = from; noun < Math.min(tokens.length, from + 4); noun++) {
    const token = tokens[noun]!
    if (token.kind !== "word" || token.quotation !== tokens[at]!.quotation) break
    const unit = unitOfNoun(token.lower)
    if (unit !== null) return { first: at, end: noun + 1, value: numeral.value, unit, of: null, from: at }
    if (DETERMINERS.has(token.lower) && noun > from) break
  }
  const isDigits = !numeral.inWords || numeral.value >= 2
  const phrase = isDigits ? phraseAfter(tokens, from, Math.min(tokens.length, from + 5)) : null
  if (!phrase || phrase[0] !== from || tokens[from]!.kind !== "word") return null
  if (numeral.inWords && !/s$/.test(tokens[phrase[1] - 1]!.lower) && numeral.value < 100) return null
  return {
    first: at,
    end: numeral.end,
    value: numeral.value,
    unit: "count",
    of: textOf(read, phrase[0], phrase[1]),
    from: at,
  }
}
