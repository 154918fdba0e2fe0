import { type Indicator, indicatorId } from "./indicator.ts"

/** Prices of all that a country produces, as an index; 100 in the year the row names. Printed as an index, or chained from printed yearly changes. */
export const gdpDeflator: Indicator = {
  id: indicatorId("gdp-deflator"),
  title: "GDP deflator",
  meaning:
    "Prices of all that a country produces, as an index; 100 in the year the row names. Printed as an index, or chained from printed yearly changes.",
  unit: "index",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
