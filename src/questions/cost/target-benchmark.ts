import type { Edition, Year } from "../../model/index.ts"
import type { Benchmark, Snapshot } from "../../records/index.ts"
import { dayName, type Findings } from "../evidence.ts"
import { currentBenchmarks } from "../resolve.ts"
import { SHARE } from "./gdp-basis.ts"

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
  return [`The target is the alliance's commitment "${benchmark.title}"${due} (${source}).`]
}

/** What a reader must know where the target is a benchmark: its due date, and what the shares leave out of it. */
export function warnOfBenchmark(
  benchmark: Benchmark | null,
  { by, edition, findings }: Readonly<{ by: Year | null; edition: Edition | null; findings: Findings }>,
): void {
  if (!benchmark) return
  const due = benchmark.dueBy?.slice(0, 4)
  if (due !== undefined && by === null)
    findings.warn({
      code: "benchmark-due",
      text: `The commitment is due by ${due}: --by ${due} shows the way there.`,
    })
  else if (due !== undefined && String(by) !== due)
    findings.warn({ code: "benchmark-due", text: `The commitment is due by ${due}, not ${by}.` })
  if (edition && benchmark.parts)
    findings.warn({
      code: "related-spending-unpublished",
      text: `${benchmark.parts.related} of the ${benchmark.threshold} % is defence-related spending, which no edition publishes: the gap counts from core spending alone.`,
    })
  if (edition && benchmark.definition !== undefined && benchmark.definition !== edition.definition)
    findings.warn({
      code: "other-definition",
      text: `The commitment counts ${benchmark.definition === "core" ? "core defence expenditure" : "defence expenditure in the classic definition"}; the shares are of an edition with another definition.`,
    })
}
