import type { Quantity } from "../../extract/index.ts"
import type { MemberCode, Year } from "../../model/index.ts"
import type { BenchmarkAnswer } from "../../questions/index.ts"
import type { Candidate, Check } from "../check.ts"
import { answersByEdition, benchmarkMeant, evidenceOfRows, unknownBenchmark } from "../judging/benchmarks.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import type { Known } from "../known/known.ts"
import { absenceShown, capitalised, nameInSentence, percent } from "../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { ADVERBS, BENCHMARK, SPENDING } from "../reading/phrases.ts"
import type { Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { TARGET } from "../reading/targets.ts"

/** `Germany meets the 2% target`, `Spain and Belgium are below the guideline`. */
export const targetMet: Check = {
  id: "target-met",
  kind: "target-met",
  title: "Whether a member meets a benchmark",
  example: "Spain and Belgium are still below the 2% guideline.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence)),
}

const WHO = `(?<who><[MA]\\d+>(?:(?:, and|,| and) <M\\d+>){0,12})(?:'s)?(?: ${SPENDING})?(?:, [^<>,;]{1,50},)?(?:,? (?:which|that|who))?`
const ABOVE =
  "(?:(?:is|are|was|were|has been|remains?) (?:now |already |well |comfortably |far |just ){0,3}(?:above|over)|meets?|met|(?:has|have) (?:now |already |long )?(?:met|hit|reached|exceeded|passed|surpassed)|(?:is|are) (?:now |already )?meeting|hits?|reach(?:es|ed)|exceed(?:s|ed)|surpass(?:es|ed))"
const BELOW =
  "(?:(?:is|are|was|were|remains?|remained|stays?|falls?|fell|lags?|lies|sits?|has been)(?: still| well| far| just| now| currently| also){0,3} (?:below|under|short of)|(?:does|do|did)(?: not|n't) (?:yet )?(?:meet|reach|hit)|(?:has|have)(?: not|n't) (?:yet )?(?:met|reached|hit)|(?:has|have) yet to (?:meet|reach|hit)|fail(?:s|ed)? to (?:meet|reach|hit)|miss(?:es|ed)?)"

const PATTERNS = [
  { met: true, pattern: new RegExp(`${WHO}${ADVERBS} ${ABOVE} ${TARGET}`, "gi") },
  { met: false, pattern: new RegExp(`${WHO}${ADVERBS} ${BELOW} ${TARGET}`, "gi") },
] as const

type Found = Readonly<{
  members: readonly MemberCode[]
  met: boolean
  threshold: number | null
  quantity: Quantity | null
  period: Period
}>

const QUICK = new RegExp(`\\b${BENCHMARK}s?\\b`, "i")
const ANY_TARGET = new RegExp(TARGET, "gi")

function findIn(sentence: Sentence): readonly Candidate[] {
  if (sentence.subjects.length === 0 || !QUICK.test(sentence.text)) return []
  return PATTERNS.flatMap(({ met, pattern }) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, met)
      return found ? [toCandidate(sentence, match, found)] : []
    }),
  )
}

function read(sentence: Sentence, match: SkeletonMatch, met: boolean): Found | null {
  const subjects = [...(match.groups.who ?? "").matchAll(/<[MA](\d+)>/g)].map(
    (mark) => sentence.subjects[Number(mark[1])],
  )
  const members = subjects.flatMap((subject) => (subject?.kind === "member" ? [subject.code] : []))
  if (members.length === 0 || members.length !== subjects.length) return null
  const quantity = quantityAt(sentence, match.groups.target ?? match.groups.targetAfter)
  if (quantity && quantity.unit !== "percent-of-gdp" && quantity.unit !== "percent") return null
  if (
    /\b(?:equipment|recruit\w*|emissions?|climate|deficit|debt|inflation|production|growth|budget deficit|core)\b/i.test(
      sentence.skeleton.text,
    )
  )
    return null
  if (
    !quantity &&
    !/\b(?:defen[cs]e|military|NATO|alliance|spending)\b|<M\d+>'s (?:\w+ ){0,3}(?:benchmark|target|guideline|goal|threshold)/i.test(
      sentence.skeleton.text,
    )
  )
    return null
  const hedgeless = match.text.replace(/(?:do|does|did|has|have)(?: not|n't)/gi, "").replace(ANY_TARGET, "")
  if (!isStatedAsFact(sentence, { ...match, text: hedgeless })) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  return { members, met, threshold: quantity?.value ?? null, quantity, period }
}

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const claim = (known: Known): EditionClaim<boolean> | null => {
    const benchmark = benchmarkMeant(known, found.threshold)
    return (
      benchmark && {
        period: found.period,
        values: (at, period) =>
          answersByEdition(at, benchmark, period).map((answer) => toValue(answer, found)),
        test: (agrees) => (agrees ? "matches" : "differs"),
        stated: `${found.met ? "at or above" : "below"} ${percent(benchmark.threshold)}`,
      }
    )
  }
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => {
      const ready = claim(known)
      return ready ? judgeByEdition(ready, known) : unknownBenchmark(known)
    },
    since: (later) => {
      const ready = claim(later.then)
      return ready ? sinceByEdition(ready, later) : []
    },
  }
}

/** True when every named member is on the side the text puts it, false when one is on the other. */
function toValue(answer: BenchmarkAnswer, found: Found): EditionValue<boolean> {
  const rows = found.members.flatMap((member) => answer.rows.find((row) => row.member === member) ?? [])
  const wanted = found.met ? "met" : "not-met"
  const opposite = found.met ? "not-met" : "met"
  const value = rows.some((row) => row.verdict === opposite)
    ? false
    : rows.length === found.members.length && rows.every((row) => row.verdict === wanted)
      ? true
      : null
  return {
    period: Number(answer.period) as Year,
    edition: answer.edition,
    published: answer.edition.slice(-10) as EditionValue<boolean>["published"],
    value,
    estimate: rows.some((row) => row.status !== "final"),
    evidence: evidenceOfRows(answer, rows),
    text: `${capitalised(rows.map((row) => `${nameInSentence(row.member)} ${row.value === null ? `without a figure (${absence(row)})` : percent(row.value)}`).join(", "))} of GDP for ${answer.period}`,
  }
}

function absence(row: BenchmarkAnswer["rows"][number]): string {
  return absenceShown({ absent: row.absent ?? null })
}
