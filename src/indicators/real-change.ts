import { type Indicator, indicatorId } from "./indicator.ts"

/** Growth of defence expenditure over the year before, at constant prices. */
export const realChange: Indicator = {
  id: indicatorId("real-change"),
  title: "Annual real change of defence expenditure",
  meaning: "Growth of defence expenditure over the year before, at constant prices.",
  unit: "percent-change",
  prices: ["constant"],
  decimals: 1,
  aggregation: { kind: "growth", of: indicatorId("spending-constant-usd"), prices: "constant" },
}
