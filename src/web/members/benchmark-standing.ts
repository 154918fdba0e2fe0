import { shortText } from "../../charts/index.ts"
import type { AnswerRow } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"

/**
 * A newest share against the commitment that stands at the end of its year: `above the 3.5 % due by 2035`. `null` where
 * none stands, or where it has a part that nobody publishes.
 */
export function benchmarkStanding(row: AnswerRow, benchmarks: readonly Benchmark[]): string | null {
  const day = `${row.period}-12-31`
  const [current] = benchmarks
    .filter((one) => one.indicator === row.indicator && one.standing === "commitment" && !one.parts)
    .filter((one) => one.startsOn <= day && (one.endsOn === null || one.endsOn > day))
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  if (!current || row.value === null) return null
  const due = current.dueBy === null ? "" : ` due by ${current.dueBy.slice(0, 4)}`
  const side = row.value >= current.threshold ? "at or above" : "below"
  return `${side} the ${shortText(current.threshold)} %${due}`
}
