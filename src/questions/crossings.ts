import { type IndicatorId, parseMember, type Year } from "../model/index.ts"
import type { Benchmark } from "../records/index.ts"
import type { Crossing } from "./question.ts"
import type { Reading } from "./reading.ts"

/**
 * The benchmarks whose side a figure changed between two readings. A benchmark is crossed only in the years it has
 * stood in, and only by allies and their groups: nobody else is bound by it.
 */
export function crossings(
  pair: Readonly<{ before: Reading; after: Reading; member: string; indicator: IndicatorId; period: Year }>,
  benchmarks: readonly Benchmark[],
): readonly Crossing[] {
  const [was, is] = [pair.before.value, pair.after.value]
  if (was === null || is === null || was === is || parseMember(pair.member) === null) return []
  return benchmarks
    .filter((benchmark) => benchmark.indicator === pair.indicator && benchmark.parts === undefined)
    .filter(({ startsOn }) => startsOn.slice(0, 4) <= String(pair.period))
    .filter(({ threshold }) => was >= threshold !== is >= threshold)
    .map(({ id, threshold }) => ({ benchmark: id, direction: is >= threshold ? "up" : "down" }))
}
