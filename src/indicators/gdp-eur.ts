import { type Indicator, indicatorId } from "./indicator.ts"

/** Gross domestic product in millions of euros at current prices. */
export const gdpEur: Indicator = {
  id: indicatorId("gdp-eur"),
  title: "GDP, current euros",
  meaning: "Gross domestic product in millions of euros at current prices.",
  unit: "eur-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
