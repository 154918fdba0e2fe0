import type { MemberCode, Year } from "../../model/index.ts"
import type { BenchmarkRow } from "../../questions/index.ts"
import type { Candidate, Check } from "../check.ts"
import { answersByEdition, commitments, evidenceOfRows } from "../judging/benchmarks.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import { isAboutDefence } from "../judging/measure-of.ts"
import { MEASURES } from "../judging/shares.ts"
import type { Known } from "../known/known.ts"
import { capitalised, nameInSentence } from "../known/wording.ts"
import { matchesIn, type SkeletonMatch, spanOf, subjectAt } from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { SPENDS } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { NOT_DEPENDENT } from "../reading/subject-lists.ts"

/** `Poland is the biggest spender relative to GDP`, `1.28%, the lowest share in the alliance`: first or last of all members. */
export const rank: Check = {
  id: "rank",
  kind: "rank",
  title: "The highest and the lowest share of GDP",
  example: "Poland is the alliance's biggest spender as a share of GDP.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const EXTREME = "(?<extreme>highest|largest|biggest|top|lowest|smallest)"
const WHO = `${NOT_DEPENDENT}(?<who><M\\d+>)`
const GDP =
  "(?:its |their |the size of its |the size of their |national )?(?:GDP|gross domestic product|economic output|economy|econom(?:y|ies))"
const OF_GDP = `(?:relative to|as a (?:share|proportion|percentage) of|in relation to|in terms of|measured against|by share of) ${GDP}`
const SHARE = `(?:share|proportion|percentage|level)`
const IN_ALLIANCE = "(?:in|of|within|among|across) (?:all |the )?(?:<M\\d+>|its members)"
const ASIDE = "(?:, [^,;.<]{1,50},)?"

const PATTERNS: readonly RegExp[] = [
  // Poland is the alliance's biggest spender relative to GDP
  `${WHO}${ASIDE},? (?:(?:is|was|remains|remained|became|has become) )?(?:by far )?(?:the |<M\\d+>'s )?${EXTREME} (?:defence |military )?spender(?: ${IN_ALLIANCE})?,? (?:on (?:defence|military) )?${OF_GDP}`,
  `${OF_GDP}, ${WHO} (?:is|was|remains|remained) (?:by far )?(?:the |<M\\d+>'s )?${EXTREME} (?:defence |military )?spender`,
  // Spain spends the lowest share of GDP in the alliance
  `${WHO}${ASIDE}(?:,? which)?,? ${SPENDS} (?:by far )?the ${EXTREME} ${SHARE} of ${GDP}(?: on (?:defence|military))?(?=,? ${IN_ALLIANCE})`,
  // 1.28% of GDP, the lowest share in the alliance
  `${WHO}(?:'s)?(?:[^<;.]|<Y\\d+>){0,60}?<Q\\d+>(?:[^<;.,]|<Y\\d+>){0,40}, (?:by far )?the ${EXTREME}(?: defence spending)?(?: (?:${SHARE}|rate|figure))?(?: of ${GDP})? ${IN_ALLIANCE}`,
].map((pattern) => new RegExp(pattern, "gi"))

type Found = Readonly<{ member: MemberCode; highest: boolean; period: Period }>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (
    sentence.subjects.length === 0 ||
    !/\b(?:highest|largest|biggest|top|lowest|smallest)\b/i.test(sentence.text)
  )
    return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, reading)
      return found ? [toCandidate(sentence, match, found)] : []
    }),
  )
}

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): Found | null {
  const who = subjectAt(sentence, /\d+/.exec(match.groups.who ?? "")?.[0])
  if (who?.kind !== "member" || !isAboutDefence(sentence) || !isStatedAsFact(sentence, match)) return null
  if (/\b(?:among|one of|second|third|fourth|fifth|next|European|Europe|eastern|EU)[- ]/i.test(match.text))
    return null
  const group = sentence.subjects.filter((subject) =>
    match.text.includes(`<M${sentence.subjects.indexOf(subject)}>`),
  )
  if (group.some((subject) => subject.kind === "group" && subject.code !== "NATO")) return null
  const isShare =
    /\b(?:GDP|gross domestic product|economic output|econom(?:y|ies))\b/i.test(sentence.text) ||
    sentence.quantities.some(
      (one) => one.unit === "percent-of-gdp" || (one.unit === "percent" && reading.isAboutDefence),
    )
  const period = readPeriod(sentence, untilNumber(match))
  if (!isShare || !period || period.kind === "coming") return null
  return { member: who.code, highest: !/^(?:lowest|smallest)$/i.test(match.groups.extreme ?? ""), period }
}

/** The year stands beside the number: `1.28% in 2024, the lowest share`. */
function untilNumber(match: SkeletonMatch): Readonly<{ start: number; end: number }> {
  const number = /<Q\d+>/.exec(match.text)
  return number ? { start: match.start, end: match.start + number.index + number[0].length } : match
}

/** Where the member stands: `ahead` is by how many points another one goes beyond it. */
type Standing = Readonly<{ ahead: number; unknown: number }>

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const claim: EditionClaim<Standing> = {
    period: found.period,
    values: (known, period) => standings(found, known, period),
    test: ({ ahead, unknown }) =>
      ahead > 0 ? "differs" : unknown > 0 && !found.highest ? "unclear" : "matches",
    near: ({ ahead }) => ahead <= CLOSE,
    stated: `the ${found.highest ? "highest" : "lowest"} is ${nameInSentence(found.member)}'s`,
  }
  return {
    span: spanOf(sentence, match),
    quantity: null,
    caveats: [],
    judge: (known) => judgeByEdition(claim, known),
    since: (later) => sinceByEdition(claim, later),
  }
}

/** Points that a new edition may well move a member by. */
const CLOSE = 0.5

function standings(
  { member, highest }: Found,
  known: Known,
  period: Year,
): readonly EditionValue<Standing>[] {
  const whole = commitments(known).find((benchmark) => !benchmark.parts)
  if (!whole) return []
  return answersByEdition(known, whole, period).flatMap((answer) => {
    const rows = answer.rows.filter(isCounted)
    const own = rows.find((row) => row.member === member)
    const valued = rows.filter((row): row is BenchmarkRow & { value: number } => row.value !== null)
    if (!own || valued.length === 0) return []
    const first = valued.reduce((best, row) =>
      (highest ? row.value > best.value : row.value < best.value) ? row : best,
    )
    const shown = first.member === member ? [first] : [first, own]
    return {
      period,
      edition: answer.edition,
      published: answer.edition.slice(-10) as EditionValue<Standing>["published"],
      value:
        own.value === null
          ? null
          : { ahead: Math.abs(first.value - own.value), unknown: rows.length - valued.length },
      estimate: shown.some((row) => row.status !== "final"),
      evidence: evidenceOfRows(answer, shown),
      text: `${highest ? "Highest" : "Lowest"} share of GDP for ${period}: ${capitalised(nameInSentence(first.member))} ${MEASURES.shareOfGdp.number(first.value, "held")}${
        first.member === member
          ? ""
          : `, ${nameInSentence(member)} ${own.value === null ? "not reported" : MEASURES.shareOfGdp.number(own.value, "held")}`
      }`,
    }
  })
}

function isCounted({ verdict }: BenchmarkRow): boolean {
  return verdict !== "out-of-scope" && verdict !== "not-a-member"
}
