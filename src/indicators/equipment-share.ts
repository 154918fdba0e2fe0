import { type Indicator, indicatorId } from "./indicator.ts"

/** Major equipment, and research and development for it, as a share of defence expenditure. */
export const equipmentShare: Indicator = {
  id: indicatorId("equipment-share"),
  title: "Equipment share of defence expenditure",
  meaning: "Major equipment, and research and development for it, as a share of defence expenditure.",
  unit: "percent-of-spending",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
