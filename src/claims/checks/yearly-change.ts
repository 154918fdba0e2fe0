import type { Quantity } from "../../extract/index.ts"
import type { MemberCode } from "../../model/index.ts"
import { boundShown, compare, statedOf } from "../arithmetic/compare.ts"
import type { Candidate, Check } from "../check.ts"
import { type EditionClaim, judgeByEdition, sinceByEdition } from "../judging/by-edition.ts"
import { MEASURES, valuesByEdition } from "../judging/shares.ts"
import { percent } from "../known/wording.ts"
import {
  matchesIn,
  quantityAt,
  type SkeletonMatch,
  spanOf,
  subjectAt,
  tailLength,
} from "../reading/matching.ts"
import { readPeriod } from "../reading/periods.ts"
import { SPENDING } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { hasOneFigure } from "../reading/subject-lists.ts"

/** `Spending by European allies and Canada rose 18.6% in 2024`: growth over the year before, in real terms. */
export const yearlyChange: Check = {
  id: "yearly-change",
  kind: "trend",
  title: "Growth over the year before",
  example: "Defence spending by European allies and Canada rose by 18.6% in real terms in 2024.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const ROSE =
  "(?<verb>rose|grew|increased|climbed|jumped|surged|soared|swelled|ballooned|leapt|leaped|shot up|went up|(?:is|are|was|were) (?:up|down)|fell|dropped|declined|decreased|shrank|has risen|has grown|has increased|has fallen)"
const RAISED = "(?<verb>increased|raised|boosted|lifted|expanded|cut|reduced|slashed)"
const REAL = "(?: in real terms| at constant prices| after inflation)?"
const WHO = "<[MA](?<who>\\d+)>"
const PATTERNS = [
  `${SPENDING} (?:by|in|among|across|of) ${WHO}${REAL},? ${ROSE}${REAL} (?:by )?<Q(?<quantity>\\d+)>${REAL}`,
  `${WHO}(?:'s?)?(?: (?:total|overall|combined|collective))? ${SPENDING}${REAL},? ${ROSE}${REAL} (?:by )?<Q(?<quantity>\\d+)>${REAL}`,
  `${WHO},?(?: have| has| had)? ${RAISED}(?: their| its)?(?: own| total| combined)? ${SPENDING}${REAL},? (?:by )?<Q(?<quantity>\\d+)>${REAL}`,
  // rose 15.9% this year after 18.6% in 2024
  `(?<=${SPENDING} (?:by|in|among|across|of) ${WHO}${REAL},? ${ROSE}${REAL} (?:by )?<Q\\d+>[^<;.]{0,25},? )(?:after|following|from) (?:a rise of )?<Q(?<quantity>\\d+)>(?= in <Y| last year| the year before)`,
].map((pattern) => new RegExp(pattern, "gi"))

/** `up 18% on last year` is this year's growth. */
const ON_LAST_YEAR =
  /^ (?:on|from|over|compared (?:with|to)|versus) (?:last year|the year before|a year (?:ago|earlier)|the previous year)\b/i

const ANY_MONEY = /\b(?:spending|expenditures?|outlays?|budgets?|investment)\b/i
const ANY_CHANGE = new RegExp(
  `\\b(?:${[ROSE, RAISED].map((verbs) => verbs.replace("?<verb>", "?:")).join("|")})\\b`,
  "i",
)

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length === 0 || sentence.subjects.length === 0) return []
  if (!ANY_MONEY.test(sentence.text) || !ANY_CHANGE.test(sentence.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => toCandidate(sentence, match, reading) ?? []),
  )
}

function toCandidate(sentence: Sentence, match: SkeletonMatch, reading: Reading): Candidate | null {
  const subject = subjectAt(sentence, match.groups.who)
  const quantity = quantityAt(sentence, match.groups.quantity)
  if (
    !subject ||
    quantity?.unit !== "percent" ||
    !hasOneFigure(subject, sentence) ||
    !isStatedAsFact(sentence, match)
  )
    return null
  if (/\b(?:nominal|current prices|cash terms|share of|since)\b/i.test(sentence.skeleton.text)) return null
  const period = ON_LAST_YEAR.test(sentence.skeleton.text.slice(match.end))
    ? ({ kind: "this-year" } as const)
    : readPeriod(sentence, match)
  if (!period || period.kind === "coming" || period.kind === "unstated") return null
  const sign = /^(?:fell|dropped|declined|decreased|shrank|has fallen|cut|reduced|slashed|.* down)$/i.test(
    match.groups.verb ?? "",
  )
    ? -1
    : 1
  const claim: EditionClaim<number> = {
    period,
    values: (known, year) =>
      valuesByEdition(known, MEASURES.realChange, { member: subject.code as MemberCode, period: year }),
    test: (held) => compare(statedChange(quantity, reading), sign * held),
    near: (held) => Math.abs(Math.abs(held) - quantity.value) <= 5,
    stated: `${boundShown(quantity)}${percent(sign * quantity.value)}`,
  }
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity,
    caveats: [],
    judge: (known) => judgeByEdition(claim, known),
    since: (later) => sinceByEdition(claim, later),
  }
}

function statedChange(quantity: Quantity, reading: Reading) {
  return statedOf(quantity, reading.article.text)
}
