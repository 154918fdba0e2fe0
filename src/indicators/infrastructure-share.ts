import { type Indicator, indicatorId } from "./indicator.ts"

/** Common and national military construction as a share of defence expenditure. */
export const infrastructureShare: Indicator = {
  id: indicatorId("infrastructure-share"),
  title: "Infrastructure share of defence expenditure",
  meaning: "Common and national military construction as a share of defence expenditure.",
  unit: "percent-of-spending",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
