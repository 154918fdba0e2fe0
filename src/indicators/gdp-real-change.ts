import { type Indicator, indicatorId } from "./indicator.ts"

/** Growth of gross domestic product over the year before, at constant prices. */
export const gdpRealChange: Indicator = {
  id: indicatorId("gdp-real-change"),
  title: "Real GDP growth",
  meaning: "Growth of gross domestic product over the year before, at constant prices.",
  unit: "percent-change",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
