import type { MemberCode, Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { CostPath, CostRow, CostStanding, CostYear } from "../cost-question.ts"
import type { Findings } from "../evidence.ts"
import type { GdpPlace } from "./gdp-basis.ts"
import { shareOnLine } from "./path.ts"
import { readNewestShare, readShare } from "./share.ts"

export type LineRequest = Readonly<{
  member: MemberCode
  place: GdpPlace
  /** The year the line starts in: the period, or an earlier one. */
  since: Year
  by: Year
  targetPercent: number
  path: CostPath
  /** The row's own share, where the line starts in its period. */
  sharePercent: number | null
  /** The row's way, whose shares are the line where it starts in its period. */
  years: readonly CostYear[]
}>

export type Line = Pick<CostRow, "lineFrom" | "standing"> & Readonly<{ evidence: readonly number[] }>

export const NO_LINE: Line = { lineFrom: null, standing: [], evidence: [] }

/**
 * The line from the start's share to the target, and every later figure held against it: the newest release by the cut
 * of the same publisher. No line where the start has no figure; nothing stands against one that is at the target already.
 */
export function lineOf(request: LineRequest, view: FiguresAsOf, findings: Findings): Line {
  const { member, place, since, by, targetPercent, path } = request
  const fromPeriod = since === place.period
  const start = fromPeriod ? null : (readShare(view, { ...place, period: since }, member)?.reading ?? null)
  const sharePercent = fromPeriod ? request.sharePercent : (start?.value ?? null)
  if (sharePercent === null) return NO_LINE
  const lineFrom = { period: String(since), sharePercent }
  const evidence = (start?.figures ?? []).map((figure) => findings.cite(figure))
  if (sharePercent <= 0 || sharePercent >= targetPercent) return { lineFrom, standing: [], evidence }
  const standing: CostStanding[] = []
  for (let year = since + 1; year <= by; year++) {
    const period = year as Year
    const actual = readNewestShare(view, place, { member, period })?.reading
    if (!actual || actual.value === null) continue
    const passed = (year - since) / (by - since)
    const pathPercent =
      (fromPeriod ? request.years.find((one) => one.period === String(year))?.sharePercent : undefined) ??
      shareOnLine({ path, sharePercent, targetPercent, passed })
    evidence.push(...actual.figures.map((figure) => findings.cite(figure)))
    standing.push({
      period: String(year),
      edition: actual.edition.id,
      actualPercent: actual.value,
      pathPercent,
      aheadPercentPoints: actual.value - pathPercent,
      status: actual.status,
    })
    if (actual.edition.definition !== place.edition.definition) warnOfDefinition(findings)
  }
  return { lineFrom, standing, evidence }
}

function warnOfDefinition(findings: Findings): void {
  findings.warn({
    code: "definition-change",
    text: "Later figures are measured against a path that starts from another definition of defence expenditure.",
  })
}
