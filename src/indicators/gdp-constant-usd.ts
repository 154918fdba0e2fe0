import { type Indicator, indicatorId } from "./indicator.ts"

/** Gross domestic product in millions of US dollars at the prices and exchange rates of the edition's base year. */
export const gdpConstantUsd: Indicator = {
  id: indicatorId("gdp-constant-usd"),
  title: "GDP, constant US dollars",
  meaning:
    "Gross domestic product in millions of US dollars at the prices and exchange rates of the edition's base year.",
  unit: "usd-million",
  prices: ["constant"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
