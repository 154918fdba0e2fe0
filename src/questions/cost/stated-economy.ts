import { fine, type MemberCode, type Outcome, type Year } from "../../model/index.ts"
import type { StatedInputs } from "../cost-question.ts"
import { Findings } from "../evidence.ts"
import type { Economy, HeldEconomy } from "./economy.ts"
import { SHARE } from "./gdp-basis.ts"
import type { RateBook } from "./rate-book.ts"
import { completeStated } from "./stated.ts"

/**
 * Whose economy is stated, for which period, and how to read what the editions hold beside it; `hold` is `null` where
 * nothing is needed of them.
 */
export type StatedFor = Readonly<{
  member: MemberCode | null
  period: Year
  hold: ((findings: Findings) => HeldEconomy) | null
}>

/** A single stated figure needs another one of the editions; two make a third. */
export function needsHeld({ sharePercent, gdpMillion, spendingMillion }: StatedInputs): boolean {
  return [sharePercent, gdpMillion, spendingMillion].filter((one) => one !== null).length === 1
}

/** An economy by what the asker states: a held GDP is brought to the stated currency, a held share stands as it is. */
export function statedEconomy(
  stated: StatedInputs,
  { member, period, hold }: StatedFor,
  { findings, rates }: Readonly<{ findings: Findings; rates: RateBook }>,
): Outcome<Economy> {
  // Only what is used is cited, and which of the two is used shows when both are read.
  const held = hold?.(new Findings()) ?? null
  const gdp = stated.gdpMillion === null ? (held?.gdp ?? null) : null
  const exchange = gdp && rates.factor("USD", stated.currency)
  const completed = completeStated(stated, {
    period,
    sharePercent: held?.row.value ?? null,
    gdpMillion: gdp && exchange ? gdp.usdMillion * exchange.factor : null,
  })
  if (!completed.ok) return completed
  const sums = completed.value
  const own = { ...statedRow(period), member, value: sums.sharePercent }
  if (!gdp || !exchange) {
    const shareHeld = hold !== null && stated.sharePercent === null
    const row = shareHeld ? hold(findings).row : own
    const computed = shareHeld ? (held?.computed ?? null) : null
    return fine({ row, sums, gdp: { basis: "stated", edition: null, status: "final" }, computed })
  }
  const evidence = [...gdp.figures.map((figure) => findings.cite(figure)), ...exchange.evidence]
  return fine({ row: { ...own, evidence: [...new Set(evidence)] }, sums, gdp, computed: null })
}

function statedRow(period: Year): Omit<Economy["row"], "member" | "value"> {
  return {
    indicator: SHARE,
    period: String(period),
    unit: "percent-of-gdp",
    status: "final",
    prices: null,
    priceBase: null,
    currency: null,
    definition: null,
    edition: null,
    evidence: [],
  }
}
