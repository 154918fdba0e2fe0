import { type Indicator, indicatorId } from "./indicator.ts"

/** Inhabitants at the middle of the year, in thousands. */
export const population: Indicator = {
  id: indicatorId("population"),
  title: "Population",
  meaning: "Inhabitants at the middle of the year, in thousands.",
  unit: "persons-thousand",
  prices: [null],
  decimals: 0,
  aggregation: { kind: "sum" },
}
