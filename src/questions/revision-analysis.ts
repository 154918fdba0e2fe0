import { bad, findState, fine, type MemberCode, type Outcome, type Unit } from "../model/index.ts"
import type { QuestionContext } from "./context.ts"
import { warnOfMeasure } from "./crossings.ts"
import { Findings } from "./evidence.ts"
import { resolveReleases } from "./releases.ts"
import { benchmarksOn } from "./resolve.ts"
import { isStillOpen, LAST_HORIZON, type Pairs, pairReleases } from "./revision-pairs.ts"
import { summarise } from "./revision-statistics.ts"
import { trustInEstimates } from "./revision-summary.ts"
import type {
  RevisionAnalysisAnswer,
  RevisionAnalysisQuestion,
  RevisionAnalysisRow,
  RevisionPair,
} from "./vintages-question.ts"

/** How far first figures were from the latest ones: by horizon for all members together, then for each. */
export function revisionAnalysis(
  question: RevisionAnalysisQuestion,
  context: QuestionContext,
): Outcome<RevisionAnalysisAnswer> {
  const asked = resolveReleases({ ...question, prices: null }, context)
  if (!asked.ok) return asked
  const { indicator, members, publisher } = asked.value
  const findings = new Findings()
  const benchmarks = benchmarksOn(context.snapshot, context.cut.asOf).filter(
    (benchmark) => benchmark.standing === "commitment",
  )
  const found = pairReleases(asked.value, benchmarks, findings)
  const { pairs } = found
  if (pairs.length === 0)
    return bad({
      code: "question/no-revisions",
      place: `${indicator.id}, as of ${context.cut.asOf}`,
      found: `no figure that two editions${publisher === null ? "" : ` of ${publisher}`} give in the same definition, prices and currency`,
      expected: "at least two editions that share a figure",
      remedy: "See `muster editions`, widen the period or the members, or ask with a later --as-of.",
    })
  warnOfPairs(found, findings)
  if (pairs.some((pair) => pair.crossed.length > 0))
    warnOfMeasure(
      asked.value.view.editions.map(({ edition }) => edition),
      findings,
    )
  const pooled = rowsOf(pooledPairs(pairs, indicator.unit), null, indicator.unit)
  return fine({
    question: { ...question, members: question.members === "all" ? "all" : members, publisher },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows: [
      ...pooled,
      ...members.flatMap((member) =>
        rowsOf(
          pairs.filter((pair) => pair.member === member),
          member,
          indicator.unit,
        ),
      ),
    ],
    evidence: findings.evidence,
    method: METHOD + (isPerCurrency(indicator.unit) ? NOT_POOLED : ""),
    caveats: findings.caveats,
    pairs,
    summary: trustInEstimates({ pairs: pooledPairs(pairs, indicator.unit), indicator, benchmarks, members }),
  })
}

const METHOD =
  `Revision: the latest release of a figure less its first release at a horizon (year of publication less the year the figure is of; 0 is printed while the year ran), up to ${LAST_HORIZON} years. ` +
  "Latest: the newest release of the same definition and, for money, of the same price base and currency; what a new definition or base changes is no revision. " +
  "Standard deviation of a sample. All members together: states alone, since groups repeat them."
const NOT_POOLED = " Members are not taken together: their figures are in their own currencies."

/** Groups count where nothing else was asked for. */
function pooledPairs(pairs: readonly RevisionPair[], unit: Unit): readonly RevisionPair[] {
  if (isPerCurrency(unit)) return []
  const states = pairs.filter((pair) => findState(pair.member) !== null)
  return states.length > 0 ? states : pairs
}

function isPerCurrency(unit: Unit): boolean {
  return unit.startsWith("national-currency")
}

function rowsOf(
  pairs: readonly RevisionPair[],
  member: MemberCode | null,
  unit: Unit,
): readonly RevisionAnalysisRow[] {
  const horizons = [...new Set(pairs.map(({ horizonYears }) => horizonYears))].sort((a, b) => a - b)
  return horizons.flatMap((horizonYears) => {
    const own = pairs.filter((pair) => pair.horizonYears === horizonYears)
    return summarise(own, { member, horizonYears, unit }) ?? []
  })
}

function warnOfPairs({ pairs, cutOff, acrossBases }: Pairs, findings: Findings): void {
  const warn = (code: string, count: number, text: (count: string) => string) => {
    if (count > 0) findings.warn({ code, text: text(`${count} of ${pairs.length} pairs`) })
  }
  const left = (count: number) => `${count} ${count === 1 ? "release is" : "releases are"}`
  if (cutOff.definition > 0)
    findings.warn({
      code: "definition-change",
      text: `${left(cutOff.definition)} left out: every later one follows another definition of expenditure.`,
    })
  if (cutOff.base > 0)
    findings.warn({
      code: "mixed-price-bases",
      text: `${left(cutOff.base)} left out: every later one is at the prices of another year or in another currency.`,
    })
  warn(
    "within-rounding",
    pairs.filter((pair) => pair.withinRounding).length,
    (count) => `In ${count} the step is no larger than the coarser file rounds, and may be none.`,
  )
  warn(
    "price-base-moved",
    acrossBases,
    (count) =>
      `In ${count} the editions deflate to different years. That moves money, not a member's share or growth; a group's can move a little.`,
  )
  warn(
    "latest-still-open",
    pairs.filter(isStillOpen).length,
    (count) => `In ${count} the latest release is itself still an estimate and may move again.`,
  )
}
