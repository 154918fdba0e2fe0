import type { Quantity } from "../../extract/index.ts"
import { findMember, type Year } from "../../model/index.ts"
import type { BenchmarkAnswer, BenchmarkRow } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import type { Candidate, Check } from "../check.ts"
import {
  answersByEdition,
  type BenchmarkName,
  benchmarkMeant,
  commitments,
  evidenceOfRows,
  judgeAgainstBenchmark,
} from "../judging/benchmarks.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import { measureOf } from "../judging/measure-of.ts"
import { MEASURES } from "../judging/shares.ts"
import type { Known } from "../known/known.ts"
import { percent } from "../known/wording.ts"
import {
  matchesIn,
  quantityAt,
  type SkeletonMatch,
  spanOf,
  subjectAt,
  tailLength,
} from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { contextOf, type Reading, type Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { isSpendingTarget, TARGET, thresholdBefore } from "../reading/targets.ts"
import { type Counts, countShown, type StatedCount, statedCount, testCounts } from "./count/stated-count.ts"
import { mayCount, PATTERNS } from "./count/wordings.ts"

/** `23 allies meet the 2% benchmark`: how many members reach a threshold, or fall short of it. */
export const count: Check = {
  id: "count",
  kind: "count",
  title: "How many members meet a benchmark",
  example: "Twenty-three allies meet the 2% benchmark this year.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

/** Where a text puts the line: at a benchmark, or (`five allies spend more than 3%`) anywhere. */
type Line = Readonly<{ benchmark: Benchmark; threshold: number; strictly: boolean }>

type Found = Readonly<{
  stated: StatedCount
  met: boolean
  benchmark: BenchmarkName
  /** A share that members spend or fall below, which need not be a benchmark. */
  free: Omit<Line, "benchmark"> | null
  /** They will, or are set to: not true or false yet. */
  intent: boolean
  europeanOnly: boolean
  period: Period
  quantity: Quantity | null
}>

const ANY_TARGET = new RegExp(TARGET, "gi")

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (!mayCount(sentence.text)) return []
  return PATTERNS.flatMap(({ met, pattern }) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, reading, met)
      return found ? [toCandidate(sentence, match, found)] : []
    }),
  ).slice(0, 1)
}

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading, met: boolean): Found | null {
  const { groups } = match
  const group = subjectAt(sentence, groups.who ?? groups.in)
  if (group ? group.kind === "member" : !/\b(?:NATO|alliance|allies|ally)\b/i.test(reading.article.text))
    return null
  if (/\b(?:EU|E\.U\.|bloc|European Union)\b/.test(sentence.text)) return null
  const share = quantityAt(sentence, groups.share)
  const floor = quantityAt(sentence, groups.floor)
  const target = share ?? floor ?? quantityAt(sentence, groups.short ?? groups.target ?? groups.targetAfter)
  if (target && target.unit !== "percent-of-gdp" && target.unit !== "percent") return null
  if (share && !isFloorOfGdp(share, sentence, match, reading)) return null
  if (floor && !["under", "over", "at-least"].includes(floor.bound)) return null
  const isFree = target !== null && (share ?? floor ?? groups.short) != null
  if (/\b(?:equipment|personnel)\b/i.test(sentence.skeleton.text)) return null
  const before = target ? null : thresholdBefore(reading, sentence)
  if (!target && !isSpendingTarget(sentence, match, before)) return null
  if (!isStatedAsFact(sentence, { ...match, text: bare(match.text) })) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  const stated = statedCount(groups)
  return (
    stated && {
      stated,
      met: floor ? floor.bound !== "under" : met,
      benchmark: { stated: target?.value ?? null, before },
      free: isFree ? { threshold: target.value, strictly: share?.bound === "over" } : null,
      intent: groups.intent !== undefined,
      europeanOnly: group !== null && !group.exact,
      period,
      quantity: target ?? null,
    }
  )
}

/** `more than 3%` of GDP; `no ally spends 5%` means 5 % or more. */
function isFloorOfGdp(share: Quantity, sentence: Sentence, match: SkeletonMatch, reading: Reading): boolean {
  const place = { end: match.end, context: contextOf(sentence, reading) }
  if (measureOf(sentence, share, place) !== MEASURES.shareOfGdp) return false
  const isNone = /^(?:no|none)$/i.test(match.groups.count ?? "")
  return ["at-least", "over"].includes(share.bound) || (isNone && share.bound === "exact")
}

/** What is left to look at for hedges: without `expected to`, `did not` and the target's own words. */
function bare(text: string): string {
  return text
    .replace(/,? (?:will|(?:are|were) (?:going|set|on track|on course|due) to|plan to|aim to)\b/i, "")
    .replace(/(?:do|did) not/i, "")
    .replace(ANY_TARGET, "")
}

/** So many members have changed sides from one edition to the next. */
const REVISION = 5

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const claimOn = (line: Line): EditionClaim<Counts> => ({
    period: found.period,
    values: (known, period) =>
      answersByEdition(known, line.benchmark, period).map((answer) => toValue(answer, found, line)),
    test: (counts) => testCounts(found.stated, counts),
    near: ({ here, unknown }) =>
      typeof found.stated === "string"
        ? unknown > 0 || here <= REVISION
        : Math.abs(here - found.stated.value) <= REVISION + unknown,
    stated: countShown(found.stated),
  })
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => {
      const free = freeLine(found, known)
      const judged = free
        ? judgeByEdition(claimOn(free), known)
        : judgeAgainstBenchmark(found.benchmark, known, (one) => judgeByEdition(claimOn(lineOf(one)), known))
      return found.intent && judged.verdict !== "not-checkable"
        ? { ...judged, verdict: "prediction" }
        : judged
    },
    since: (later) => {
      const benchmark = benchmarkMeant(later.then, found.benchmark)
      const line = freeLine(found, later.then) ?? (benchmark && lineOf(benchmark))
      return line ? sinceByEdition(claimOn(line), later) : []
    },
  }
}

function lineOf(benchmark: Benchmark): Line {
  return { benchmark, threshold: benchmark.threshold, strictly: false }
}

/** A line that is no benchmark is drawn through the rows of one whose figures are all published. */
function freeLine({ free }: Found, known: Known): Line | null {
  if (!free || (benchmarkMeant(known, { stated: free.threshold, before: null }) && !free.strictly))
    return null
  const whole = commitments(known).find((benchmark) => !benchmark.parts)
  return whole ? { ...free, benchmark: whole } : null
}

function toValue(answer: BenchmarkAnswer, found: Found, line: Line): EditionValue<Counts> {
  const rows = answer.rows
    .filter((row) => !found.europeanOnly || isEuropean(row))
    .map((row) => ({ row, side: sideOf(row, line) }))
  const onSide = (side: Side) => rows.filter((one) => one.side === side).map((one) => one.row)
  const here = onSide(found.met ? "met" : "not-met")
  const other = onSide(found.met ? "not-met" : "met").length
  const unknown = onSide("unknown").length
  const where = found.met ? (line.strictly ? "above" : "at or above") : "below"
  return {
    period: Number(answer.period) as Year,
    edition: answer.edition,
    published: answer.edition.slice(-10) as EditionValue<Counts>["published"],
    value: here.length + other === 0 ? null : { here: here.length, other, unknown },
    estimate: here.some((row) => row.status !== "final"),
    evidence: evidenceOfRows(answer, here),
    text: `${here.length} ${here.length === 1 ? "ally" : "allies"} ${where} ${percent(line.threshold)} of GDP for ${answer.period}${unknown > 0 ? `, ${unknown} not reported` : ""}`,
  }
}

type Side = "met" | "not-met" | "unknown" | "uncounted"

function sideOf(row: BenchmarkRow, line: Line): Side {
  if (row.verdict === "out-of-scope" || row.verdict === "not-a-member") return "uncounted"
  if (row.verdict === "not-reported" || row.verdict === "not-comparable" || row.value === null)
    return "unknown"
  if (line.threshold === line.benchmark.threshold && !line.strictly) return row.verdict
  return (line.strictly ? row.value > line.threshold : row.value >= line.threshold) ? "met" : "not-met"
}

function isEuropean({ member }: BenchmarkRow): boolean {
  return findMember(member) !== null && member !== "USA" && member !== "CAN"
}
