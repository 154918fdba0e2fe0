import { type Year, yearOf } from "../../model/index.ts"
import type { Benchmark, Snapshot } from "../../records/index.ts"
import { dayName, type Findings } from "../evidence.ts"
import { currentBenchmarks } from "../resolve.ts"
import { type GdpPlace, SHARE } from "./gdp-basis.ts"

/** The alliance's own commitment with this threshold, current on the day of the cut; `null` where there is none. */
export function benchmarkOfTarget(
  snapshot: Snapshot,
  request: Readonly<{ targetPercent: number; day: string }>,
): Benchmark | null {
  const current = currentBenchmarks(snapshot, { day: request.day, indicator: SHARE })
  return current.find((benchmark) => benchmark.threshold === request.targetPercent) ?? null
}

/** The sentence that says whose target this is; none where the asker chose it. */
export function benchmarkSentence(benchmark: Benchmark | null): readonly string[] {
  if (!benchmark) return []
  const due = benchmark.dueBy === null ? "" : `, due by ${dayName(benchmark.dueBy)}`
  const source = benchmark.source.citation.replace(/\.$/, "")
  return [`${benchmark.threshold} % is the alliance's commitment "${benchmark.title}"${due} (${source}).`]
}

/** What a reader must know where the target is a benchmark: its due date, and what the edition's shares leave out of it. */
export function warnOfBenchmark(
  benchmark: Benchmark | null,
  request: Readonly<{ by: Year | null; place: GdpPlace | null; findings: Findings }>,
): void {
  const { by, place, findings } = request
  if (!benchmark || !place) return
  const due = benchmark.dueBy === null ? null : yearOf(benchmark.dueBy)
  if (due !== null && by === null && due > place.period)
    findings.warn({
      code: "benchmark-due",
      text: `The commitment is due by ${due}; this is the gap of one year. Ask for the way there by ${due} too.`,
    })
  if (due !== null && by !== null && by !== due)
    findings.warn({ code: "benchmark-due", text: `The commitment is due by ${due}, not ${by}.` })
  if (benchmark.parts)
    findings.warn({
      code: "related-spending-unpublished",
      text: `${benchmark.parts.related} of the ${benchmark.threshold} % is defence-related spending, which no edition publishes: the gap counts from core spending alone.`,
    })
  if (benchmark.definition !== undefined && benchmark.definition !== place.edition.definition)
    findings.warn({
      code: "other-definition",
      text: `The commitment counts ${benchmark.definition === "core" ? "core defence expenditure" : "defence expenditure in the classic definition"}; the shares are of an edition with another definition.`,
    })
}
