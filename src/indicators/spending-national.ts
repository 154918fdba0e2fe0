import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure in millions of the national currency. */
export const spendingNational: Indicator = {
  id: indicatorId("spending-national"),
  title: "Defence expenditure, national currency",
  meaning: "Defence expenditure in millions of the national currency.",
  unit: "national-currency-million",
  prices: ["current", "constant"],
  decimals: 0,
  aggregation: { kind: "printed-only" },
}
