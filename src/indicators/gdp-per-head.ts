import { type Indicator, indicatorId } from "./indicator.ts"

/** Gross domestic product per inhabitant in thousands of US dollars at the edition's constant prices, or at current ones. */
export const gdpPerHead: Indicator = {
  id: indicatorId("gdp-per-head"),
  title: "GDP per head",
  meaning:
    "Gross domestic product per inhabitant in thousands of US dollars at the edition's constant prices, or at current ones.",
  unit: "usd-thousand",
  prices: ["constant", "current"],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
