import type { IndicatorId } from "../model/index.ts"
import { equipmentShare } from "./equipment-share.ts"
import { euroExchangeRate } from "./euro-exchange-rate.ts"
import { exchangeRate } from "./exchange-rate.ts"
import { gdpConstantUsd } from "./gdp-constant-usd.ts"
import { gdpDeflator } from "./gdp-deflator.ts"
import { gdpDeflatorChange } from "./gdp-deflator-change.ts"
import { gdpEur } from "./gdp-eur.ts"
import { gdpPerHead } from "./gdp-per-head.ts"
import { gdpRealChange } from "./gdp-real-change.ts"
import { gdpUsd } from "./gdp-usd.ts"
import type { Indicator } from "./indicator.ts"
import { infrastructureShare } from "./infrastructure-share.ts"
import { investmentEur } from "./investment-eur.ts"
import { otherShare } from "./other-share.ts"
import { personnel } from "./personnel.ts"
import { personnelShare } from "./personnel-share.ts"
import { population } from "./population.ts"
import { procurementEur } from "./procurement-eur.ts"
import { realChange } from "./real-change.ts"
import { realChangeSince2014 } from "./real-change-since-2014.ts"
import { researchEur } from "./research-eur.ts"
import { shareOfAllianceSpending } from "./share-of-alliance-spending.ts"
import { shareOfGdp } from "./share-of-gdp.ts"
import { shareOfGovernmentSpending } from "./share-of-government-spending.ts"
import { spendingConstantUsd } from "./spending-constant-usd.ts"
import { spendingEur } from "./spending-eur.ts"
import { spendingNational } from "./spending-national.ts"
import { spendingNationalFiscalYear } from "./spending-national-fiscal-year.ts"
import { spendingPerHead } from "./spending-per-head.ts"
import { spendingPerHeadEur } from "./spending-per-head-eur.ts"
import { spendingUsd } from "./spending-usd.ts"

export type { Aggregation, Indicator } from "./indicator.ts"

/** Every indicator; the CLI's help, the API and the docs list these. */
export const INDICATORS: readonly Indicator[] = [
  shareOfGdp,
  spendingUsd,
  spendingConstantUsd,
  spendingNational,
  spendingNationalFiscalYear,
  spendingEur,
  realChange,
  realChangeSince2014,
  spendingPerHead,
  spendingPerHeadEur,
  equipmentShare,
  personnelShare,
  infrastructureShare,
  otherShare,
  procurementEur,
  researchEur,
  investmentEur,
  personnel,
  shareOfGovernmentSpending,
  gdpUsd,
  gdpConstantUsd,
  gdpEur,
  gdpPerHead,
  gdpRealChange,
  gdpDeflator,
  gdpDeflatorChange,
  population,
  exchangeRate,
  euroExchangeRate,
  shareOfAllianceSpending,
]

const byId = new Map<string, Indicator>(INDICATORS.map((indicator) => [indicator.id, indicator]))

export function findIndicator(id: string): Indicator | null {
  return byId.get(id) ?? null
}

export function indicatorOrThrow(id: IndicatorId): Indicator {
  const found = byId.get(id)
  if (!found) throw new Error(`indicators/unknown: ${id}`)
  return found
}
