import type { Quantity } from "../../extract/index.ts"
import type { MemberCode, Year } from "../../model/index.ts"
import type { BenchmarkRow } from "../../questions/index.ts"
import type { Match } from "../arithmetic/compare.ts"
import { boundShown } from "../arithmetic/compare.ts"
import type { Candidate, Check } from "../check.ts"
import { answersByEdition, commitments, evidenceOfRows } from "../judging/benchmarks.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import { measureOf } from "../judging/measure-of.ts"
import { MEASURES, type Measure } from "../judging/shares.ts"
import type { Known } from "../known/known.ts"
import { capitalised, nameInSentence, percent } from "../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { SPENDS } from "../reading/phrases.ts"
import { contextOf, type Reading, type Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { subjectsAt } from "../reading/subject-lists.ts"

/** `Belgium is the only ally below 2%`: the named members, and no others, are on one side of a line. */
export const only: Check = {
  id: "only",
  kind: "count",
  title: "The only members on one side of a line",
  example: "Slovenia is the only ally still below 2%.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const LIST = "(?<who><M\\d+>(?:(?:, and|,| and) <M\\d+>){0,12})"
const STATES =
  "(?:<M\\d+> )?(?:ally|allies|members?|(?:member )?(?:states?|countries|country|nations?)|<M\\d+>)(?: countries| country| members?)?(?: (?:in|of) <M\\d+>)?"
const PATTERNS: readonly RegExp[] = [
  `${LIST}(?:, [^,;.]{1,30},)? (?:is|are|was|were|remains?|remained) (?:the )?only (?:(?:two|three|four|five) )?${STATES} (?:(?:that|which|who|to|is|are|was|were|falls?|fell|remains?|stays?|${SPENDS}|spending|spend|not|yet|failing|does|do|did|expected|projected|forecast|estimated|reach(?:es|ed)?|meets?|met|hits?) ){0,4}<Q(?<quantity>\\d+)>`,
  `\\bonly ${LIST} (?:(?:is|are|was|were|falls?|fall|fell|remains?|remain|stays?|${SPENDS}|spend) ){1,3}<Q(?<quantity>\\d+)>`,
].map((pattern) => new RegExp(pattern, "gi"))

type Found = Readonly<{
  members: readonly MemberCode[]
  quantity: Quantity
  measure: Measure
  period: Period
}>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length === 0 || !/\bonly\b/i.test(sentence.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, reading)
      return found ? [toCandidate(sentence, match, found)] : []
    }),
  )
}

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): Found | null {
  const subjects = subjectsAt(sentence, match.groups.who)
  const quantity = lineOf(quantityAt(sentence, match.groups.quantity), match)
  if (!quantity || !["under", "over", "at-least"].includes(quantity.bound)) return null
  if (subjects.length === 0 || subjects.some((subject) => subject.kind !== "member")) return null
  if (/\b(?:European|Europe|EU|eastern|western|Baltic|Nordic|G7)\b/i.test(match.text)) return null
  const measure = measureOf(sentence, quantity, { end: match.end, context: contextOf(sentence, reading) })
  if (measure !== MEASURES.shareOfGdp && measure !== MEASURES.equipmentShare) return null
  const period = readPeriod(sentence, match)
  const hedgeless = match.text
    .replace(/\b(?:(?:does|do|did|is|are|was|were) )?not (?:expected |projected |forecast )?(?:to )?/i, "")
    .replace(/ to (?:reach|meet|hit|spend)\b/i, "")
  if (!isStatedAsFact(sentence, { ...match, text: hedgeless }) || !period || period.kind === "coming")
    return null
  return { members: subjects.map((subject) => subject.code), quantity, measure, period }
}

/** `not expected to reach 2%` is below it, `to reach 2%` at or above. */
function lineOf(quantity: Quantity | null, { text }: SkeletonMatch): Quantity | null {
  const isNegated = /\b(?:not|yet|failing)\b/i.test(text)
  if (quantity?.bound !== "exact" || !/\b(?:reach(?:es|ed)?|meets?|met|hits?)\b/i.test(text))
    return isNegated ? null : quantity
  return { ...quantity, bound: isNegated ? "under" : "at-least" }
}

/** Named members off the side the text puts them on, others on it, and members without a figure. */
type Sides = Readonly<{ off: number; others: number; unknown: number; close: boolean }>

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const claim: EditionClaim<Sides> = {
    period: found.period,
    values: (known, period) => sides(found, known, period),
    test: matchOf,
    near: ({ close }) => close,
    stated: `only ${found.members.map(nameInSentence).join(" and ")} at ${boundShown(found.quantity)}${percent(found.quantity.value)}`,
  }
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => judgeByEdition(claim, known),
    since: (later) => sinceByEdition(claim, later),
  }
}

function matchOf({ off, others, unknown }: Sides): Match {
  if (off > 0 || others > 0) return "differs"
  return unknown > 0 ? "unclear" : "matches"
}

/** Estimates have moved by up to a sixth from one edition to the next. */
const REVISION = 0.2

function sides(
  { members, quantity, measure }: Found,
  known: Known,
  period: Year,
): readonly EditionValue<Sides>[] {
  const line =
    measure === MEASURES.equipmentShare
      ? known.benchmarks.find((benchmark) => benchmark.indicator === measure.indicator)
      : commitments(known).find((benchmark) => !benchmark.parts)
  if (!line) return []
  return answersByEdition(known, line, period).map((answer) => {
    const rows = answer.rows.filter(({ verdict }) => verdict !== "out-of-scope" && verdict !== "not-a-member")
    const on = rows.filter((row) => isOn(row, quantity))
    const named = rows.filter((row) => members.includes(row.member))
    const off = named.filter((row) => row.value !== null && !isOn(row, quantity))
    const shown = [...new Set([...on, ...named])]
    const unknown = rows.filter((row) => row.value === null)
    return {
      period,
      edition: answer.edition,
      published: answer.edition.slice(-10) as EditionValue<Sides>["published"],
      value: {
        off: off.length,
        others: on.filter((row) => !members.includes(row.member)).length,
        unknown: unknown.length,
        close: named.every((row) => Math.abs((row.value ?? 0) - quantity.value) <= REVISION * quantity.value),
      },
      estimate: shown.some((row) => row.status !== "final"),
      evidence: evidenceOfRows(answer, shown),
      text: `${capitalised(boundShown(quantity))}${percent(quantity.value)} ${measure.of} for ${period}: ${on.length === 0 ? "no ally" : listed(on, measure)}${off.length > 0 ? `; ${capitalised(listed(off, measure))}` : ""}${unknown.length > 0 ? `; ${unknown.length} not reported` : ""}`,
    }
  })
}

/** A long list is cut: the reader needs the count and a few names. */
const NAMES_SHOWN = 6

function listed(rows: readonly BenchmarkRow[], measure: Measure): string {
  const names = rows
    .slice(0, NAMES_SHOWN)
    .map((row) => `${nameInSentence(row.member)} ${measure.number(row.value ?? 0, "held")}`)
  return rows.length > NAMES_SHOWN
    ? `${names.join(", ")} and ${rows.length - NAMES_SHOWN} more`
    : names.join(", ")
}

function isOn({ value }: BenchmarkRow, { bound, value: line }: Quantity): boolean {
  if (value === null) return false
  return bound === "under" ? value < line : bound === "over" ? value > line : value >= line
}
