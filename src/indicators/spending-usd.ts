import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure in millions of US dollars at each year's prices and exchange rates. */
export const spendingUsd: Indicator = {
  id: indicatorId("spending-usd"),
  title: "Defence expenditure, current US dollars",
  meaning: "Defence expenditure in millions of US dollars at each year's prices and exchange rates.",
  unit: "usd-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
