import { indicatorOrThrow } from "../../indicators/index.ts"
import type { IndicatorId, MemberCode, Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { AnswerRow } from "../answer.ts"
import type { CostRow } from "../cost-question.ts"
import type { Findings } from "../evidence.ts"
import { toRow } from "../read-cell.ts"
import { readInEdition } from "../read-in-edition.ts"
import { type GdpFigure, type GdpPlace, readGdp, readOtherGdp, SHARE } from "./gdp-basis.ts"
import { readShare } from "./share.ts"
import type { Sums } from "./stated.ts"

/** A member's share, GDP and spending in the period, and what they rest on. */
export type Economy = Readonly<{
  row: Omit<AnswerRow, "member"> & Pick<CostRow, "member">
  /** `null` where share or GDP is missing. */
  sums: Sums | null
  gdp: (Pick<GdpFigure, "basis" | "status"> & Readonly<{ edition: CostRow["gdpEdition"] }>) | null
  /** How the share was computed; `null` where it is printed or stated. */
  computed: string | null
}>

/** A member's share as an answer's row, and its GDP, as the editions have them. */
export type HeldEconomy = Readonly<{
  row: AnswerRow
  gdp: GdpFigure | null
  /** How the share was computed; `null` where the edition prints it. */
  computed: string | null
}>

const SPENDING = "spending-usd" as IndicatorId

export function readHeld(
  place: GdpPlace,
  member: MemberCode,
  { view, findings }: Readonly<{ view: FiguresAsOf; findings: Findings }>,
): HeldEconomy {
  const request = { indicator: indicatorOrThrow(SHARE), prices: place.prices, member, period: place.period }
  const share = readShare(view, place, member)
  return {
    row: toRow(request, share?.reading ?? null, view, findings),
    gdp: share?.weighedWith ?? readGdp(view, place, member),
    computed: share?.reading.computed ?? null,
  }
}

/** The GDP of a period that no edition of shares covers. */
export function readElsewhere(
  period: Year,
  member: MemberCode,
  { view, findings }: Readonly<{ view: FiguresAsOf; findings: Findings }>,
): HeldEconomy {
  const request = { indicator: indicatorOrThrow(SHARE), prices: null, member, period }
  const row = toRow(request, null, view, findings)
  return { row, gdp: readOtherGdp(view, period, member), computed: null }
}

/** Spending follows from the share, so that a gap in points and one in money never disagree. */
export function heldEconomy({ row, gdp, computed }: HeldEconomy, findings: Findings): Economy {
  const sharePercent = row.value
  if (!gdp || sharePercent === null) return { row, sums: null, gdp: null, computed }
  const evidence = [...row.evidence, ...gdp.figures.map((figure) => findings.cite(figure))]
  const gdpMillion = gdp.usdMillion
  const spendingMillion = (sharePercent * gdpMillion) / 100
  return {
    row: { ...row, evidence: [...new Set(evidence)] },
    sums: { sharePercent, gdpMillion, spendingMillion, currency: "USD" },
    gdp,
    computed,
  }
}

/**
 * Printed spending ÷ printed GDP, percent, both in current dollars. The alliance's share is at constant prices, and
 * its tables do not always agree with it. `null` where the edition does not print both.
 */
export function printedQuotient(
  view: FiguresAsOf,
  place: GdpPlace,
  { row, gdp }: HeldEconomy,
): number | null {
  if (gdp?.basis !== "edition-gdp") return null
  const { edition, period } = place
  const cell = {
    indicator: indicatorOrThrow(SPENDING),
    prices: "current",
    member: row.member,
    period,
    edition,
  } as const
  const spending = readInEdition(view, cell)?.value ?? null
  return spending === null ? null : (100 * spending) / gdp.usdMillion
}
