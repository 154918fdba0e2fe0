import { type Indicator, indicatorId } from "./indicator.ts"

/** Operations, maintenance and everything else as a share of defence expenditure. */
export const otherShare: Indicator = {
  id: indicatorId("other-share"),
  title: "Other share of defence expenditure",
  meaning: "Operations, maintenance and everything else as a share of defence expenditure.",
  unit: "percent-of-spending",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
