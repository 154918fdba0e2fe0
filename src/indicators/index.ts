import type { IndicatorId, Prices } from "../model/index.ts"
import { equipmentShare } from "./equipment-share.ts"
import { gdpConstantUsd } from "./gdp-constant-usd.ts"
import { gdpPerHead } from "./gdp-per-head.ts"
import { gdpUsd } from "./gdp-usd.ts"
import type { Indicator } from "./indicator.ts"
import { infrastructureShare } from "./infrastructure-share.ts"
import { otherShare } from "./other-share.ts"
import { personnel } from "./personnel.ts"
import { personnelShare } from "./personnel-share.ts"
import { realChange } from "./real-change.ts"
import { realChangeSince2014 } from "./real-change-since-2014.ts"
import { shareOfAllianceSpending } from "./share-of-alliance-spending.ts"
import { shareOfGdp } from "./share-of-gdp.ts"
import { spendingConstantUsd } from "./spending-constant-usd.ts"
import { spendingNational } from "./spending-national.ts"
import { spendingPerHead } from "./spending-per-head.ts"
import { spendingUsd } from "./spending-usd.ts"

export type { Aggregation, Indicator } from "./indicator.ts"

/** Every indicator; the CLI's help, the API and the docs list these. */
export const INDICATORS: readonly Indicator[] = [
  shareOfGdp,
  spendingUsd,
  spendingConstantUsd,
  spendingNational,
  realChange,
  realChangeSince2014,
  spendingPerHead,
  equipmentShare,
  personnelShare,
  infrastructureShare,
  otherShare,
  personnel,
  gdpUsd,
  gdpConstantUsd,
  gdpPerHead,
  shareOfAllianceSpending,
]

const byId = new Map<string, Indicator>(INDICATORS.map((indicator) => [indicator.id, indicator]))

export function findIndicator(id: string): Indicator | null {
  return byId.get(id) ?? null
}

/** The price form to use: the asked one where the indicator has it, else its default. */
export function pricesOf(indicator: Indicator, asked: Prices | null): Prices | null {
  return asked !== null && indicator.prices.includes(asked) ? asked : indicator.prices[0]
}

export function indicatorOrThrow(id: IndicatorId): Indicator {
  const found = byId.get(id)
  if (!found) throw new Error(`indicators/unknown: ${id}`)
  return found
}
