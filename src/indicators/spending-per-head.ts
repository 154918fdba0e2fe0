import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure per inhabitant in US dollars at the edition's constant prices, or at current ones. */
export const spendingPerHead: Indicator = {
  id: indicatorId("spending-per-head"),
  title: "Defence expenditure per head",
  meaning:
    "Defence expenditure per inhabitant in US dollars at the edition's constant prices, or at current ones.",
  unit: "usd",
  prices: ["constant", "current"],
  decimals: 0,
  aggregation: { kind: "printed-only" },
}
