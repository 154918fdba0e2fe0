import { type Indicator, indicatorId } from "./indicator.ts"

/** Military and civilian pay and pensions as a share of defence expenditure. */
export const personnelShare: Indicator = {
  id: indicatorId("personnel-share"),
  title: "Personnel share of defence expenditure",
  meaning: "Military and civilian pay and pensions as a share of defence expenditure.",
  unit: "percent-of-spending",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
