import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure over all general government expenditure. */
export const shareOfGovernmentSpending: Indicator = {
  id: indicatorId("share-of-government-spending"),
  title: "Defence expenditure as a share of government spending",
  meaning: "Defence expenditure over all general government expenditure.",
  unit: "percent-of-government-spending",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
