import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure per inhabitant in euros as spent. */
export const spendingPerHeadEur: Indicator = {
  id: indicatorId("spending-per-head-eur"),
  title: "Defence expenditure per head, current euros",
  meaning: "Defence expenditure per inhabitant in euros as spent.",
  unit: "eur",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "printed-only" },
}
