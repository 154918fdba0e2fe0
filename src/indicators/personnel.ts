import { type Indicator, indicatorId } from "./indicator.ts"

/** Military personnel in thousands. */
export const personnel: Indicator = {
  id: indicatorId("personnel"),
  title: "Military personnel",
  meaning: "Military personnel in thousands.",
  unit: "persons-thousand",
  prices: [null],
  decimals: 1,
  aggregation: { kind: "sum" },
}
