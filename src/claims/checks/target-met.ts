import type { Quantity } from "../../extract/index.ts"
import type { MemberCode, Year } from "../../model/index.ts"
import type { BenchmarkAnswer } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import type { Candidate, Check } from "../check.ts"
import {
  answersByEdition,
  type BenchmarkName,
  benchmarkMeant,
  evidenceOfRows,
  judgeAgainstBenchmark,
} from "../judging/benchmarks.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import { MEASURES } from "../judging/shares.ts"
import { absenceShown, capitalised, nameInSentence, percent } from "../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { ANY_BENCHMARK, SPENDING } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { SUBJECTS, subjectsAt } from "../reading/subject-lists.ts"
import { isSpendingTarget, TARGET, thresholdBefore } from "../reading/targets.ts"

/** `Germany meets the 2% target`, `Spain and Belgium are below the guideline`. */
export const targetMet: Check = {
  id: "target-met",
  kind: "target-met",
  title: "Whether a member meets a benchmark",
  example: "Spain and Belgium are still below the 2% guideline.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const WHO = `${SUBJECTS}(?:'s)?(?: ${SPENDING})?(?:, [^,;.]{1,60},)?(?:,? (?:which|that|who))?(?: each| all| both)?`
const ABOVE =
  "(?:(?:is|are|was|were|has been|remains?)(?: both| all)? (?:well |comfortably |far |just )?(?:above|over)|meets?|met|(?:has|have) (?:long )?(?:met|hit|reached|exceeded|passed|surpassed)|(?:is|are) meeting|hits?|reach(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)|(?:(?:has|have) )?(?:cleared|crossed|topped|passed))"
const BELOW =
  "(?:(?:is|are|was|were|remains?|remained|stays?|falls?|fell|lags?|lies|sits?|has been)(?: both| all)?(?: well| far| just)? (?:below|under|short of)|(?:does|do|did)(?: not|n't) (?:yet )?(?:meet|reach|hit)|(?:has|have)(?: not|n't) (?:yet )?(?:met|reached|hit)|(?:has|have) yet to (?:meet|reach|hit)|fail(?:s|ed)? to (?:meet|reach|hit)|miss(?:es|ed)?|(?:continues? to )?lags?(?: behind)? (?:in meeting|on|behind)|continues? to (?:fall|be) (?:short of|below|under))"

const AMONGST =
  "(?:is|are|was|were|remains?|remained) (?:among|one of|two of) (?:the )?(?:\\w+ )?(?:<M\\d+> )?(?:allies|members|member states|countries|nations|<M\\d+>)(?: countries| members| allies)? (?:(?:that|which|who) (?:are |have |had )?)?"
const AMONG = `(?:${AMONGST})?`
const REACHED = "(?:reach(?:es|ed)?|hits?|met|passed|(?:has|have|had) (?:reached|hit|met|passed))"
const MISSED =
  "(?:(?:fail(?:s|ed|ing)?|yet) to (?:reach|hit|meet)|(?:do|does|did)(?: not|n't) (?:yet )?(?:reach|hit|meet)|(?:has|have) yet to (?:reach|hit|meet)|(?:fall|falls|fell) short of|miss(?:es|ed)?)"
const BARE = "<Q(?<target>\\d+)>(?! (?:growth|more|higher|lower|of (?!GDP|its|their))|-)"

const PATTERNS = [
  { met: true, pattern: new RegExp(`${WHO},? ${ABOVE} ${TARGET}`, "gi") },
  { met: false, pattern: new RegExp(`${WHO},? ${BELOW} ${TARGET}`, "gi") },
  // failed to reach 2%; were among the countries that reached 2%
  { met: false, pattern: new RegExp(`${WHO},? ${AMONG}${MISSED} ${BARE}`, "gi") },
  { met: true, pattern: new RegExp(`${WHO},? ${AMONG}${REACHED} ${BARE}`, "gi") },
  { met: false, pattern: new RegExp(`${WHO},? ${AMONGST}${BELOW} ${TARGET}`, "gi") },
  { met: true, pattern: new RegExp(`${WHO},? ${AMONGST}${ABOVE} ${TARGET}`, "gi") },
] as const

type Found = Readonly<{
  members: readonly MemberCode[]
  met: boolean
  benchmark: BenchmarkName
  quantity: Quantity | null
  period: Period
  /** `hit 2.2%`, with no word for a target: no claim about one unless there is one at that number. */
  isBare: boolean
}>

const ANY_VERB =
  /\b(?:meet(?:s|ing)?|met|hits?|reach(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|passed|cleared|crossed|topped|yet|above|over|below|under|short|lags?|miss(?:es|ed)?|fail(?:s|ed)?)\b/i
const ANY_TARGET = new RegExp(TARGET, "gi")

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.subjects.length === 0 || !ANY_VERB.test(sentence.text)) return []
  if (sentence.quantities.length === 0 && !ANY_BENCHMARK.test(sentence.text)) return []
  return PATTERNS.flatMap(({ met, pattern }) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, met, reading)
      return found ? [toCandidate(sentence, match, found)] : []
    }),
  )
}

function read(sentence: Sentence, match: SkeletonMatch, met: boolean, reading: Reading): Found | null {
  const subjects = subjectsAt(sentence, match.groups.who)
  const members = subjects.flatMap((subject) => (subject?.kind === "member" ? [subject.code] : []))
  if (members.length === 0 || members.length !== subjects.length) return null
  const quantity = quantityAt(sentence, match.groups.target ?? match.groups.targetAfter)
  if (quantity && quantity.unit !== "percent-of-gdp" && quantity.unit !== "percent") return null
  if (
    /\b(?:equipment|recruit\w*|emissions?|climate|deficit|debt|inflation|production|growth|budget deficit)\b/i.test(
      sentence.skeleton.text,
    )
  )
    return null
  const before = quantity ? null : thresholdBefore(reading, sentence)
  if (!quantity && !isSpendingTarget(sentence, match, before)) return null
  const hedgeless = match.text
    .replace(/(?:do|does|did|has|have)(?: not|n't)/gi, "")
    .replace(/ to (?:reach|hit|meet)/i, "")
    .replace(ANY_TARGET, "")
  if (!isStatedAsFact(sentence, { ...match, text: hedgeless })) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  return {
    members,
    met,
    benchmark: { stated: quantity?.value ?? null, before },
    quantity,
    period,
    isBare: /<Q\d+>$/.test(match.text),
  }
}

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const claimOn = (benchmark: Benchmark): EditionClaim<Side> => ({
    period: found.period,
    values: (known, period) =>
      answersByEdition(known, benchmark, period).map((answer) => toValue(answer, found)),
    test: ({ agrees }) => (agrees ? "matches" : "differs"),
    near: ({ closest }) => closest <= REVISION * benchmark.threshold,
    stated: `${found.met ? "at or above" : "below"} ${percent(benchmark.threshold)}`,
  })
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) =>
      found.isBare && !benchmarkMeant(known, found.benchmark)
        ? null
        : judgeAgainstBenchmark(found.benchmark, known, (one) => judgeByEdition(claimOn(one), known)),
    since: (later) => {
      const benchmark = benchmarkMeant(later.then, found.benchmark)
      return benchmark ? sinceByEdition(claimOn(benchmark), later) : []
    },
  }
}

/** Estimates have moved by up to a sixth from one edition to the next. */
const REVISION = 0.2

/** Whether every named member is on the side the text puts it, and how near the threshold the closest one is. */
type Side = Readonly<{ agrees: boolean; closest: number }>

function toValue(answer: BenchmarkAnswer, found: Found): EditionValue<Side> {
  const rows = found.members.flatMap((member) => answer.rows.find((row) => row.member === member) ?? [])
  const verdicts = rows.map((row) => row.verdict)
  const [wanted, opposite] = found.met ? (["met", "not-met"] as const) : (["not-met", "met"] as const)
  const decided = verdicts.includes(opposite) || verdicts.every((verdict) => verdict === wanted)
  const closest = Math.min(...rows.map((row) => Math.abs(row.gapPercentPoints ?? 0)))
  return {
    period: Number(answer.period) as Year,
    edition: answer.edition,
    published: answer.edition.slice(-10) as EditionValue<Side>["published"],
    value: decided ? { agrees: !verdicts.includes(opposite), closest } : null,
    estimate: rows.some((row) => row.status !== "final"),
    evidence: evidenceOfRows(answer, rows),
    text: `${capitalised(rows.map(rowShown).join(", "))} of GDP for ${answer.period}`,
  }
}

function rowShown(row: BenchmarkAnswer["rows"][number]): string {
  const name = nameInSentence(row.member)
  return row.value === null
    ? `${name} without a figure (${absenceShown({ absent: row.absent ?? null })})`
    : `${name} ${MEASURES.shareOfGdp.number(row.value, "held")}`
}
