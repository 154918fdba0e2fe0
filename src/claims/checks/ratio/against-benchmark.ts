import type { Quantity } from "../../../extract/index.ts"
import type { IndicatorId } from "../../../model/index.ts"
import type { Benchmark } from "../../../records/index.ts"
import { boundShown } from "../../arithmetic/compare.ts"
import {
  compareRatio,
  RATIO_WORDS,
  ratioShown,
  readRatio,
  type StatedRatio,
} from "../../arithmetic/ratio-words.ts"
import type { Verdict } from "../../brief.ts"
import { type Candidate, type Judgement, judgement, type Later } from "../../check.ts"
import { benchmarksSince, commitments } from "../../judging/benchmarks.ts"
import { SHARE_OF_GDP } from "../../judging/shares.ts"
import { citeBenchmark } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { percent, ratio } from "../../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf } from "../../reading/matching.ts"
import { ANY_BENCHMARK, NEGATED } from "../../reading/phrases.ts"
import { type Reading, type Sentence, sentencesBefore } from "../../reading/reading.ts"
import { TARGET } from "../../reading/targets.ts"

/**
 * A named share of GDP compared by a ratio word with the benchmark. Both are agreed or demanded numbers, so it is
 * plain arithmetic, whoever asks for it.
 */
export function findAgainstBenchmark(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (!ANY_BENCHMARK.test(sentence.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match, reading)
      return found ? [toCandidate(found)] : []
    }),
  )
}

const GAP =
  "(?: of (?:its |their |the )?(?:GDP|gross domestic product))?(?: on (?:defen[cs]e|the military))?(?: (?:this|last|next) year| (?:by|in) <Y\\d+>)?(?: (?:core |new |spending |agreed )?(?:target|goal|benchmark|commitment|pledge|demand))?[ ,(-]*(?:(?:(?:which|that|this) )?(?:is|would be|was)|or|a (?:figure|level|goal) (?:that is )?|a level )?[ ,(-]*"

const PATTERNS: readonly RegExp[] = [
  new RegExp(`<Q(?<quantity>\\d+)>${GAP}${RATIO_WORDS} (?:of )?${TARGET}`, "gi"),
  new RegExp(
    `^\\W*(?<that>(?:that|this|it)(?: (?:figure|level|number|goal|sum))?(?:'s| is| would be| was)) ${RATIO_WORDS} (?:of )?${TARGET}`,
    "gi",
  ),
  new RegExp(`${RATIO_WORDS} (?:of )?${TARGET},? to <Q(?<quantity>\\d+)>`, "gi"),
]

type Found = Readonly<{
  sentence: Sentence
  match: SkeletonMatch
  quantity: Quantity
  /** The benchmark's number where the text gives it. */
  target: Quantity | null
  stated: StatedRatio
}>

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): Found | null {
  const quantity = match.groups.that
    ? shareBefore(sentence, reading)
    : quantityAt(sentence, match.groups.quantity)
  const target = quantityAt(sentence, match.groups.target ?? match.groups.targetAfter)
  const stated = readRatio(match.groups)
  if (
    !quantity ||
    !stated ||
    !(match.groups.that || isShareOfGdp(quantity, sentence)) ||
    NEGATED.test(match.text)
  )
    return null
  if (target && target.unit !== "percent" && target.unit !== "percent-of-gdp") return null
  return { sentence, match, quantity, target, stated }
}

/** What `that` points back to: the only share of GDP of the sentence before. */
function shareBefore(sentence: Sentence, reading: Reading): Quantity | null {
  const [before] = sentencesBefore(reading, sentence, 1)
  const shares = before?.quantities.filter(({ unit }) => unit === "percent-of-gdp") ?? []
  return shares.length === 1 ? (shares[0] ?? null) : null
}

function isShareOfGdp(quantity: Quantity, sentence: Sentence): boolean {
  return (
    quantity.unit === "percent-of-gdp" ||
    (quantity.unit === "percent" &&
      /\b(?:GDP|gross domestic product|defen[cs]e|military)\b/i.test(sentence.text))
  )
}

function toCandidate(found: Found): Candidate {
  return {
    span: spanOf(found.sentence, found.match),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => judge(found, known),
    since: (later) => since(found, later),
  }
}

function judge(found: Found, known: Known): Judgement {
  const current = known.current(SHARE_OF_GDP)
  const isFormer = FORMER.test(found.match.text)
  const pool = isFormer ? commitments(known) : current
  const meant = pool.filter((benchmark) =>
    found.target ? benchmark.threshold === found.target.value : !isFormer || !current.includes(benchmark),
  )
  if (current.length === 0) return judgement("not-checkable", "No benchmark was in force on the day.")
  if (meant.length === 0) return wrongBenchmark(found, current, known)
  const verdicts = meant.map((benchmark) => verdictOn(found, benchmark.threshold))
  const evidence = meant.map((benchmark) => citeBenchmark(benchmark, known.day))
  const because = meant.map((benchmark) => arithmetic(found, benchmark)).join("; ")
  const [first] = verdicts
  if (first && verdicts.every((verdict) => verdict === first)) return judgement(first, because, { evidence })
  return judgement("depends-on-measure", because, {
    evidence,
    measures: meant.map((benchmark, at) => ({
      measure: `against ${benchmark.title}`,
      value: found.quantity.value / benchmark.threshold,
      verdict: verdicts[at] as Verdict,
    })),
  })
}

const FORMER = /\b(?:old|previous|former|earlier|longstanding|long-standing|decade-old)\b/i

function verdictOn({ quantity, stated }: Found, threshold: number): Verdict {
  return compareRatio(stated, quantity.value / threshold, "agreed") === "matches"
    ? "supported"
    : "contradicted"
}

/** `5 / 2 = 2.5, which is more than 2`. */
function arithmetic({ quantity, stated }: Found, benchmark: Benchmark): string {
  const actual = quantity.value / benchmark.threshold
  const top =
    quantity.bound === "exact"
      ? ""
      : ` (taking “${boundShown(quantity).trim()} ${percent(quantity.value)}” at ${percent(quantity.value)})`
  const holds = compareRatio(stated, actual, "agreed") === "matches"
  return `${quantity.value} / ${benchmark.threshold} = ${ratio(actual)}, which is ${holds ? "" : "not "}${ratioShown(stated)}${top}; the benchmark is ${benchmark.title}`
}

function wrongBenchmark(found: Found, current: readonly Benchmark[], known: Known): Judgement {
  const names = current.map((benchmark) => benchmark.title).join("; ")
  return judgement(
    "contradicted",
    `The text puts the benchmark at ${percent(found.target?.value ?? 0)}; in force on the day: ${names}.`,
    { evidence: current.map((benchmark) => citeBenchmark(benchmark, known.day)) },
  )
}

function since(found: Found, later: Later) {
  const added = benchmarksSince(later)
  return added.map((entry) => {
    const benchmark = later.now.benchmarks.find(
      (one) => one.indicator === (SHARE_OF_GDP as IndicatorId) && entry.evidence[0]?.locator === one.id,
    )
    return benchmark
      ? {
          ...entry,
          text: `${entry.text} Against it ${found.quantity.value} / ${benchmark.threshold} = ${ratio(found.quantity.value / benchmark.threshold)}.`,
        }
      : entry
  })
}
