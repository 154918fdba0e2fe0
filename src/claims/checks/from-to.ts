import type { Quantity } from "../../extract/index.ts"
import type { MemberCode } from "../../model/index.ts"
import { boundShown, compare, statedOf } from "../arithmetic/compare.ts"
import type { Verdict } from "../brief.ts"
import { type Candidate, type Check, type Judgement, judgement, type Later } from "../check.ts"
import { allianceShares } from "../judging/alliance-share.ts"
import { type EditionClaim, judgeByEdition, sinceByEdition } from "../judging/by-edition.ts"
import { isAboutDefence } from "../judging/measure-of.ts"
import { MEASURES, type Measure, valuesByEdition } from "../judging/shares.ts"
import type { Known } from "../known/known.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import type { Period } from "../reading/periods.ts"
import { contextOf, type Reading, type Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { hasOneFigure, NOT_DEPENDENT, subjectsAt } from "../reading/subject-lists.ts"

/** `Germany's share rose from 1.19% of GDP in 2014 to 2.12% in 2024`: both numbers, each in its year. */
export const fromTo: Check = {
  id: "from-to",
  kind: "trend",
  title: "A share that moved from one number to another",
  example: "Germany's defence spending rose from 1.19% of GDP in 2014 to 2.12% in 2024.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const MOVED =
  "(?:rose|risen|grew|grown|climbed|jumped|increased|went up|went|gone|moved|fell|fallen|dropped|declined|decreased|shrank|doubled|tripled|soared|surged|slipped|raised|lifted|boosted|cut|brought|up|down)"
const PATTERNS = [
  `${NOT_DEPENDENT}(?<who><[MA]\\d+>)(?:[^<;.]|, ){0,60}?\\b${MOVED}\\b[^<;.]{0,40}? from <Q(?<first>\\d+)>(?: of GDP)? in <Y(?<from>\\d+)> to <Q(?<last>\\d+)>(?: of GDP)?(?:,? (?:in <Y(?<to>\\d+)>|(?<when>last year|this year|today|now)))?`,
  // fell to 3.38% from 3.71% in 2014; fell to about 60% this year, from 73% in 2014
  `${NOT_DEPENDENT}(?<who><[MA]\\d+>)(?:[^<;.]|, |<M\\d+>){0,60}?\\b${MOVED}\\b[^<;.]{0,40}? to <Q(?<last>\\d+)>(?: of GDP)?(?:,? (?:in <Y(?<to>\\d+)>|(?<when>last year|this year|today|now)))?,? from <Q(?<first>\\d+)>(?: of GDP)? in <Y(?<from>\\d+)>`,
].map((pattern) => new RegExp(pattern, "gi"))

type End = Readonly<{ quantity: Quantity; period: Period }>
type Found = Readonly<{ member: MemberCode; first: End; last: End; measure: Measure; text: string }>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length < 2 || sentence.subjects.length === 0 || sentence.years.length === 0)
    return []
  return PATTERNS.flatMap((pattern) => matchesIn(sentence, pattern)).flatMap((match) => {
    const found = read(sentence, match, reading)
    if (!found) return []
    const candidate: Candidate = {
      span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
      quantity: found.last.quantity,
      caveats: [],
      judge: (known) => judge(found, known),
      since: (later) => since(found, later),
    }
    return [candidate]
  })
}

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): Found | null {
  const { groups } = match
  const [subject] = subjectsAt(sentence, groups.who)
  const [first, last] = [quantityAt(sentence, groups.first), quantityAt(sentence, groups.last)]
  const from = sentence.years[Number(groups.from)]
  if (!subject || !first || !last || !from || !hasOneFigure(subject, sentence)) return null
  if (![first, last].every((one) => one.unit === "percent-of-gdp" || one.unit === "percent")) return null
  const measure = measureMoved(match, [first, last], contextOf(sentence, reading))
  if (!measure) return null
  if (!isStatedAsFact(sentence, match) || !(isAboutDefence(sentence) || /\bshare\b/i.test(sentence.text)))
    return null
  const to = groups.to === undefined ? null : sentence.years[Number(groups.to)]
  const period: Period = to
    ? { kind: "year", year: to.year }
    : groups.when === "last year"
      ? { kind: "last-year" }
      : groups.when === "this year"
        ? { kind: "this-year" }
        : { kind: "unstated", tense: "past" }
  return {
    member: subject.code,
    first: { quantity: first, period: { kind: "year", year: from.year } },
    last: { quantity: last, period },
    measure,
    text: reading.article.text,
  }
}

/** No member spends more of its GDP; the largest ally's part of what all spend is far larger. */
const LARGEST_SHARE_OF_GDP = 10

/** A share of GDP where the text says so; of the alliance's spending where it says that. */
function measureMoved(match: SkeletonMatch, ends: readonly Quantity[], context: string): Measure | null {
  if (
    /\bshare of (?:all |total |overall )?<M\d+>(?:'s)? (?:total |overall )?(?:defence )?spending\b/i.test(
      match.text,
    )
  )
    return MEASURES.allianceShare
  if (ends.some((one) => one.unit === "percent-of-gdp")) return MEASURES.shareOfGdp
  const areSmall = ends.every((one) => one.value < LARGEST_SHARE_OF_GDP)
  return areSmall && /\bshare\b/i.test(match.text) && /\bGDP\b/.test(context) ? MEASURES.shareOfGdp : null
}

function claimOn(
  { member, measure, text }: Found,
  { quantity, period }: End,
): EditionClaim<readonly number[]> {
  const stated = statedOf(quantity, text)
  return {
    period,
    values: (known, year) =>
      measure === MEASURES.allianceShare
        ? allianceShares(known, { member, period: year })
        : valuesByEdition(known, measure, { member, period: year }).map((held) => ({
            ...held,
            value: held.value === null ? null : [held.value],
          })),
    test: (numbers) => {
      const matches = numbers.map((held) => compare(stated, held))
      return (
        matches.find((match) => match === "matches") ??
        matches.find((match) => match === "unclear") ??
        "differs"
      )
    },
    near: (numbers) => numbers.some((held) => Math.abs(held - stated.value) <= 0.2 * held),
    stated: `${boundShown(stated)}${measure.number(stated.value, "stated")}`,
  }
}

/** Worst first: a pair of numbers is only as good as the worse of the two. */
const WORST_FIRST: readonly Verdict[] = [
  "contradicted",
  "out-of-date",
  "not-checkable",
  "prediction",
  "supported",
]

function judge(found: Found, known: Known): Judgement {
  const ends = [found.first, found.last].map((end) => judgeByEdition(claimOn(found, end), known))
  const verdict = WORST_FIRST.find((one) => ends.some((end) => end.verdict === one)) ?? "not-checkable"
  const caveats = ends.flatMap((end) => end.caveats)
  return judgement(verdict, ends.map((end) => end.because).join(" "), {
    edition: ends.at(-1)?.edition ?? null,
    evidence: ends.flatMap((end) => end.evidence),
    caveats: caveats.filter(({ text }, at) => caveats.findIndex((one) => one.text === text) === at),
  })
}

function since(found: Found, later: Later) {
  return sinceByEdition(claimOn(found, found.last), later)
}
