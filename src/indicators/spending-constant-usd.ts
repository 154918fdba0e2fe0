import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure in millions of US dollars at the prices and exchange rates of the edition's base year. */
export const spendingConstantUsd: Indicator = {
  id: indicatorId("spending-constant-usd"),
  title: "Defence expenditure, constant US dollars",
  meaning:
    "Defence expenditure in millions of US dollars at the prices and exchange rates of the edition's base year.",
  unit: "usd-million",
  prices: ["constant"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
