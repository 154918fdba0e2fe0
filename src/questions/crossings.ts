import { type Edition, type IndicatorId, parseMember, type Year } from "../model/index.ts"
import type { Benchmark } from "../records/index.ts"
import type { Findings } from "./evidence.ts"
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

/** Says where figures of other definitions than the alliance's are held against its benchmarks. */
export function warnOfMeasure(editions: readonly Edition[], findings: Findings): void {
  const others = new Set(editions.map(({ definition }) => definition))
  for (const definition of ["classic", "core"] as const) others.delete(definition)
  if (others.size > 0)
    findings.warn({
      code: "other-definition",
      text: `The benchmarks are of the alliance's own figures; these follow the definition ${[...others].join(", ")}, and cross the threshold by it alone.`,
    })
}
