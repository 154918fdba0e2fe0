import { findWrittenDates } from "../article/written-dates.ts"
import type { ReadText } from "../text/sentences.ts"

/** Tokens whose numbers count nothing: dates, years, ages, times of day, telephone numbers, labels. */
export function tokensWithoutQuantity(read: ReadText): ReadonlySet<number> {
  const { tokens, text } = read
  const out = new Set<number>()
  const dates = findWrittenDates(text)
  let date = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== "number" && !/\d/.test(token.text)) continue
    while (date < dates.length && dates[date]!.end <= token.start) date++
    const inDate = date < dates.length && dates[date]!.start < token.end && token.start < dates[date]!.end
    if (
      inDate ||
      isLabel(read, at) ||
      isAge(read, at) ||
      isTimeOfDay(read, at) ||
      isYear(read, at) ||
      isTelephone(read, at)
    )
      out.add(at)
  }
  return out
}

const LABELLED = new Set(
  "article chapter section clause paragraph resolution no. nos. number page line room flight route highway level phase stage part block table figure version channel group tier type mark category form unit division brigade battalion room building day g series episode".split(
    " ",
  ),
)

/** `Article 5`, `No. 10`, `F-16`, `9/11`, `24/7`, `3-2`. */
function isLabel(read: ReadText, at: number): boolean {
  const { tokens } = read
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before !== undefined && LABELLED.has(before.lower) && tokens[at]!.kind === "number")
    return before.text !== before.lower || before.lower.startsWith("no")
  if (next?.text === "/" && !next.spaced && tokens[at + 2]?.kind === "number") return true
  return before?.text === "/" && !before.spaced && tokens[at - 2]?.kind === "number"
}

/** `, 54,`, `aged 54`, `54-year-old`, `54 years old`. */
function isAge(read: ReadText, at: number): boolean {
  const { tokens } = read
  const token = tokens[at]!
  if (/-years?-olds?$/.test(token.lower)) return true
  if (token.kind !== "number") return false
  const before = tokens[at - 1]?.lower
  const next = tokens[at + 1]?.lower
  if (before === "aged" || before === "age") return true
  if (
    /^years?$/.test(next ?? "") &&
    (tokens[at + 2]?.lower === "old" || (tokens[at + 2]?.lower === "of" && tokens[at + 3]?.lower === "age"))
  )
    return true
  const isBetweenCommas = before === "," && (next === "," || next === ".")
  return isBetweenCommas && /^\d{2}$/.test(token.text) && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? "")
}

/** `10:30`, `3 p.m.`, `1500 GMT`. */
function isTimeOfDay(read: ReadText, at: number): boolean {
  const { tokens } = read
  const next = tokens[at + 1]
  if (next === undefined || tokens[at]!.kind !== "number") return false
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|gmt|cet|cest|est|et|utc|o’clock|o'clock)$/.test(next.lower)) return true
  if (next.text === ":" && !next.spaced && tokens[at + 2]?.kind === "number") return true
  return tokens[at - 1]?.text === ":" && !tokens[at - 1]!.spaced && tokens[at - 2]?.kind === "number"
}

/** A bare number 1900–2199 with no unit behind it: a year; `2024-25`, `1990s` too. */
function isYear(read: ReadText, at: number): boolean {
  const { tokens } = read
  const { text } = tokens[at]!
  if (/^(?:19|20|21)\d\d(?:-\d{2,4}|s|e)?$/.test(text) === false)
    return /^(?:mid-|early-|late-)?(?:19|20)?\d0s$/.test(text)
  const before = tokens[at - 1]?.text ?? ""
  if (/^[$€£]$/.test(before)) return false
  const next = tokens[at + 1]
  return !(
    next &&
    (next.text === "%" ||
      /^(?:percent|million|billion|trillion|thousand|troops|soldiers|people|euros|dollars|pounds|rounds|shells|tanks|missiles|drones|kilometers|kilometres|miles|tons|tonnes|vehicles|aircraft)$/.test(
        next.lower,
      ))
  )
}

/** `+32 2 707 41 11`, `555-123-4567`. */
function isTelephone(read: ReadText, at: number): boolean {
  const { tokens } = read
  const token = tokens[at]!
  if (/^\d{2,4}(?:-\d{2,4}){2,}$/.test(token.text)) return true
  if (token.kind !== "number" || !/^\d{1,4}$/.test(token.text)) return false
  let first = at
  while (first > 0 && at - first < 7 && /^\d{1,4}$/.test(tokens[first - 1]!.text)) first--
  return (
    tokens[first - 1]?.text === "+" || (tokens[first - 2]?.text === "(" && tokens[first - 1]?.text === "+")
  )
}
