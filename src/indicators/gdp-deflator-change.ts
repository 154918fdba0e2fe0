import { type Indicator, indicatorId } from "./indicator.ts"

/** Change of the prices of all that a country produces over the year before. */
export const gdpDeflatorChange: Indicator = {
  id: indicatorId("gdp-deflator-change"),
  title: "GDP deflator, yearly change",
  meaning: "Change of the prices of all that a country produces over the year before.",
  unit: "percent-change",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
