import { type Edition, isUnsettled, type MemberCode, type Year, yearOf } from "../model/index.ts"
import type { Benchmark } from "../records/index.ts"
import { isMoney } from "./comparability.ts"
import { crossings } from "./crossings.ts"
import type { Findings } from "./evidence.ts"
import { definitionOf, type Reading } from "./reading.ts"
import { type AskedReleases, releasesOf } from "./releases.ts"
import { isRounding, isSubtractable } from "./revision-reasons.ts"
import type { RevisionPair } from "./vintages-question.ts"

/** Pairs of one question, and what was left out of them. */
export type Pairs = Readonly<{
  pairs: readonly RevisionPair[]
  /** Releases followed by others, but only of another definition, price base or currency. */
  cutOff: Readonly<{ definition: number; base: number }>
  /** Pairs of a share whose two editions deflate to different years. */
  acrossBases: number
}>

/**
 * Each figure's first release at every horizon against its latest. A release is set against the latest one that counts
 * the same expenditure and, for money, is in the same prices and currency: what changed by definition was not revised.
 */
export function pairReleases(
  asked: AskedReleases,
  benchmarks: readonly Benchmark[],
  findings: Findings,
): Pairs {
  const { indicator, prices, view, members, periods } = asked
  const pairs: RevisionPair[] = []
  const cutOff = { definition: 0, base: 0 }
  let acrossBases = 0
  for (const member of members)
    for (const period of periods) {
      const numbers = releasesOf(view, { indicator, prices, member, period }).filter(hasNumber)
      for (const [at, estimate] of firstAtEachHorizon(numbers, period)) {
        const later = numbers.slice(at + 1)
        const definition = definitionOf(estimate, indicator)
        const sameDefinition = later.filter((after) => definitionOf(after, indicator) === definition)
        const latest = sameDefinition.findLast((after) =>
          isSubtractable({ before: estimate, after, indicator, prices }),
        )
        if (!latest) {
          if (later.length > 0) cutOff[sameDefinition.length > 0 ? "base" : "definition"] += 1
          continue
        }
        if (
          prices === "constant" &&
          !isMoney(indicator.unit) &&
          basesDiffer(estimate.edition, latest.edition)
        )
          acrossBases += 1
        pairs.push(toPair({ estimate, latest, member, period }, asked, benchmarks, findings))
      }
    }
  return { pairs, cutOff, acrossBases }
}

type Numbered = Reading & Readonly<{ value: number }>

function hasNumber(reading: Reading): reading is Numbered {
  return reading.value !== null
}

/** Ten years on, a figure is history: what still moves it says nothing of estimates. */
export const LAST_HORIZON = 10

function firstAtEachHorizon(
  readings: readonly Numbered[],
  period: Year,
): readonly (readonly [at: number, reading: Numbered])[] {
  const seen = new Set<number>()
  return [...readings.entries()].filter(([, { edition }]) => {
    const horizon = horizonOf(edition, period)
    if (horizon > LAST_HORIZON || seen.has(horizon)) return false
    seen.add(horizon)
    return true
  })
}

function horizonOf({ published }: Edition, period: Year): number {
  return yearOf(published) - period
}

function basesDiffer(one: Edition, other: Edition): boolean {
  return one.priceBase !== other.priceBase
}

function toPair(
  of: Readonly<{ estimate: Numbered; latest: Numbered; member: MemberCode; period: Year }>,
  { indicator, view }: AskedReleases,
  benchmarks: readonly Benchmark[],
  findings: Findings,
): RevisionPair {
  const { estimate, latest, member, period } = of
  const pair = { before: estimate, after: latest }
  return {
    member,
    period: String(period),
    horizonYears: horizonOf(estimate.edition, period),
    estimate: estimate.value,
    estimateEdition: estimate.edition.id,
    latest: latest.value,
    latestEdition: latest.edition.id,
    revision: latest.value - estimate.value,
    estimateStatus: estimate.status,
    latestStatus: latest.status,
    withinRounding: isRounding({ ...pair, rounding: view.rounding }),
    crossed: crossings({ ...pair, member, indicator: indicator.id, period }, benchmarks),
    evidence: [...estimate.figures, ...latest.figures].map((figure) => findings.cite(figure)),
  }
}

/** Whether the latest figure of a pair may itself still move. */
export function isStillOpen({ latestStatus }: RevisionPair): boolean {
  return isUnsettled(latestStatus)
}
