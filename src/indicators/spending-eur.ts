import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure in millions of euros as spent. */
export const spendingEur: Indicator = {
  id: indicatorId("spending-eur"),
  title: "Defence expenditure, current euros",
  meaning: "Defence expenditure in millions of euros as spent.",
  unit: "eur-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
