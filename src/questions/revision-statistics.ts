import type { MemberCode, Unit } from "../model/index.ts"
import { isMoney } from "./comparability.ts"
import type { RevisionAnalysisRow, RevisionPair } from "./vintages-question.ts"

/** Pairs of one horizon → their statistics. `null` of none. */
export function summarise(
  pairs: readonly RevisionPair[],
  of: Readonly<{ member: MemberCode | null; horizonYears: number; unit: Unit }>,
): RevisionAnalysisRow | null {
  const [first] = pairs
  if (!first) return null
  const revisions = pairs.map(({ revision }) => revision)
  const size = (pair: RevisionPair) => Math.abs(pair.revision)
  return {
    ...of,
    count: pairs.length,
    meanRevision: mean(revisions),
    meanAbsoluteRevision: mean(pairs.map(size)),
    standardDeviation: standardDeviation(revisions),
    meanAbsoluteRevisionPercent: isMoney(of.unit) || of.unit === "persons-thousand" ? inPercent(pairs) : null,
    upward: revisions.filter((revision) => revision > 0).length,
    downward: revisions.filter((revision) => revision < 0).length,
    largest: pairs.reduce((largest, pair) => (size(pair) > size(largest) ? pair : largest), first),
    evidence: [...new Set(pairs.flatMap(({ evidence }) => evidence))],
  }
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length
}

/** Of a sample: n − 1. */
function standardDeviation(list: readonly number[]): number | null {
  if (list.length < 2) return null
  const centre = mean(list)
  return Math.sqrt(list.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (list.length - 1))
}

function inPercent(pairs: readonly RevisionPair[]): number | null {
  const parts = pairs
    .filter(({ estimate }) => estimate !== 0)
    .map(({ estimate, revision }) => 100 * Math.abs(revision / estimate))
  return parts.length > 0 ? mean(parts) : null
}
