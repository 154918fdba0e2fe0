import {
  compareRatio,
  RATIO_WORDS,
  ratioShown,
  readRatio,
  type StatedRatio,
} from "../../arithmetic/ratio-words.ts"
import type { Candidate } from "../../check.ts"
import { type BenchmarkName, benchmarkMeant, judgeAgainstBenchmark } from "../../judging/benchmarks.ts"
import { type EditionClaim, judgeByEdition, sinceByEdition } from "../../judging/by-edition.ts"
import { MEASURES, valuesByEdition } from "../../judging/shares.ts"
import { percent, ratio } from "../../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf } from "../../reading/matching.ts"
import { readPeriod } from "../../reading/periods.ts"
import { ANY_BENCHMARK, SPENDS } from "../../reading/phrases.ts"
import type { Sentence } from "../../reading/reading.ts"
import { isStatedAsFact } from "../../reading/standing.ts"
import { SUBJECTS, subjectsAt } from "../../reading/subject-lists.ts"
import { TARGET } from "../../reading/targets.ts"

/** `Poland spends more than twice NATO's 2% benchmark`. */
const PATTERN = new RegExp(`${SUBJECTS},? ${SPENDS},? ${RATIO_WORDS} (?:of )?${TARGET}`, "gi")

export function findMemberAgainstBenchmark(sentence: Sentence): readonly Candidate[] {
  if (sentence.subjects.length === 0 || !ANY_BENCHMARK.test(sentence.text)) return []
  return matchesIn(sentence, PATTERN).flatMap((match) => read(sentence, match) ?? [])
}

function read(sentence: Sentence, match: SkeletonMatch): Candidate | null {
  const [subject, ...others] = subjectsAt(sentence, match.groups.who)
  const stated = readRatio(match.groups)
  const period = readPeriod(sentence, match)
  if (subject?.kind !== "member" || others.length > 0 || !stated) return null
  if (!period || period.kind === "coming" || !isStatedAsFact(sentence, { ...match, text: "" })) return null
  const target = quantityAt(sentence, match.groups.target ?? match.groups.targetAfter)
  const name: BenchmarkName = { stated: target?.value ?? null, before: null }
  const claimOn = (threshold: number): EditionClaim<number> => ({
    period,
    values: (known, year) =>
      valuesByEdition(known, MEASURES.shareOfGdp, { member: subject.code, period: year }).map((held) => ({
        ...held,
        value: held.value === null ? null : held.value / threshold,
        text:
          held.value === null
            ? held.text
            : `${held.text} ÷ ${percent(threshold)} = ${ratio(held.value / threshold)}`,
      })),
    test: (actual) => compareRatio(stated, actual, "measured"),
    near: (actual) => isNear(stated, actual),
    stated: `${ratioShown(stated)} times the benchmark`,
  })
  return {
    span: spanOf(sentence, match),
    quantity: target,
    caveats: [],
    judge: (known) =>
      judgeAgainstBenchmark(name, known, (benchmark) => judgeByEdition(claimOn(benchmark.threshold), known)),
    since: (later) => {
      const benchmark = benchmarkMeant(later.then, name)
      return benchmark ? sinceByEdition(claimOn(benchmark.threshold), later) : []
    },
  }
}

function isNear(stated: StatedRatio, actual: number): boolean {
  return Math.abs(actual / stated.value - 1) <= 0.2
}
