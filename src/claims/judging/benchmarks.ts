import type { Year } from "../../model/index.ts"
import {
  type BenchmarkAnswer,
  type BenchmarkRow,
  benchmarkAnswer,
  type Evidence,
} from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import type { Since } from "../brief.ts"
import { type Judgement, judgement, type Later } from "../check.ts"
import { citeBenchmark } from "../known/cite.ts"
import { editionsKnown } from "../known/figures.ts"
import { type Known, remember } from "../known/known.ts"
import { SHARE_OF_GDP } from "./shares.ts"

/** Benchmarks on the share of GDP that existed on the day. */
export function shareBenchmarks(known: Known): readonly Benchmark[] {
  return known.benchmarks.filter((benchmark) => benchmark.indicator === SHARE_OF_GDP)
}

/** How a text names a benchmark: by its number, or by pointing back to one named before. */
export type BenchmarkName = Readonly<{ stated: number | null; before: number | null }>

/**
 * The commitment that a text means: by its number where it gives one, else the only one in force, else (from The
 * Hague on, when several are) the one named before. `null` when none fits.
 */
export function benchmarkMeant(known: Known, { stated, before }: BenchmarkName): Benchmark | null {
  if (stated !== null) return commitmentAt(known, stated)
  const current = known.current(SHARE_OF_GDP)
  if (current.length === 1) return current[0] ?? null
  return before === null ? null : commitmentAt(known, before)
}

function commitmentAt(known: Known, threshold: number): Benchmark | null {
  return (
    commitments(known)
      .filter((benchmark) => benchmark.threshold === threshold)
      .at(-1) ?? null
  )
}

/** Commitments on the share of GDP made by the day, former ones included. */
export function commitments(known: Known): readonly Benchmark[] {
  return shareBenchmarks(known).filter((benchmark) => benchmark.standing === "commitment")
}

/**
 * Judges against the benchmark that is meant. Where the text gives no number, it is not called wrong while another
 * commitment would bear it out.
 */
export function judgeAgainstBenchmark(
  name: BenchmarkName,
  known: Known,
  judge: (benchmark: Benchmark) => Judgement,
): Judgement {
  const meant = benchmarkMeant(known, name)
  if (!meant) return unknownBenchmark(known)
  const judged = judge(meant)
  if (judged.verdict !== "contradicted" || name.stated !== null) return judged
  const others = commitments(known).filter((benchmark) => benchmark !== meant)
  return others.some((other) => judge(other).verdict === "supported") ? unknownBenchmark(known) : judged
}

/** A benchmark's answer for a period in every edition that covers it, oldest first. */
export function answersByEdition(
  known: Known,
  benchmark: Benchmark,
  period: Year,
): readonly BenchmarkAnswer[] {
  return remember(known, `${benchmark.id} ${period}`, () =>
    editionsKnown(known).flatMap((edition) => {
      const outcome = benchmarkAnswer(
        { kind: "benchmark", benchmark: benchmark.id, edition: edition.id, period },
        known.context,
      )
      return outcome.ok ? [outcome.value] : []
    }),
  )
}

/** The cells behind some rows of an answer. */
export function evidenceOfRows(answer: BenchmarkAnswer, rows: readonly BenchmarkRow[]): readonly Evidence[] {
  const positions = new Set(rows.flatMap((row) => row.evidence))
  return answer.evidence.filter((_, at) => positions.has(at))
}

/** Commitments on the share of GDP made after the article. */
export function benchmarksSince(later: Later): readonly Since[] {
  return shareBenchmarks(later.now)
    .filter((benchmark) => benchmark.startsOn > later.after && benchmark.standing === "commitment")
    .map((benchmark) => ({
      asOf: benchmark.startsOn,
      text: `New commitment: ${benchmark.text}`,
      evidence: [citeBenchmark(benchmark, later.now.day)],
    }))
}

/** Two commitments have been in force since The Hague, or the number is none of the alliance's. */
function unknownBenchmark(known: Known): Judgement {
  const text = `Which benchmark is meant is not plain: on the day these existed: ${known.benchmarks.map((one) => one.title).join("; ")}.`
  return judgement("not-checkable", text, { caveats: [{ code: "which-benchmark", text }] })
}
