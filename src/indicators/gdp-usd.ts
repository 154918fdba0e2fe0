import { type Indicator, indicatorId } from "./indicator.ts"

/** Gross domestic product in millions of US dollars at each year's prices and exchange rates. */
export const gdpUsd: Indicator = {
  id: indicatorId("gdp-usd"),
  title: "GDP, current US dollars",
  meaning: "Gross domestic product in millions of US dollars at each year's prices and exchange rates.",
  unit: "usd-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
