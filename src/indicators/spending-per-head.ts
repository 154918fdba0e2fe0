import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure per inhabitant in US dollars at the edition's constant prices. */
export const spendingPerHead: Indicator = {
  id: indicatorId("spending-per-head"),
  title: "Defence expenditure per head",
  meaning: "Defence expenditure per inhabitant in US dollars at the edition's constant prices.",
  unit: "usd",
  prices: ["constant"],
  decimals: 0,
  aggregation: { kind: "printed-only" },
}
