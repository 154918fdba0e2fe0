import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure over gross domestic product, both at the edition's constant prices. */
export const shareOfGdp: Indicator = {
  id: indicatorId("share-of-gdp"),
  title: "Defence expenditure as a share of GDP",
  meaning: "Defence expenditure over gross domestic product, both at the edition's constant prices.",
  unit: "percent-of-gdp",
  prices: ["constant"],
  decimals: 2,
  aggregation: {
    kind: "ratio",
    numerator: indicatorId("spending-constant-usd"),
    denominator: indicatorId("gdp-constant-usd"),
    prices: "constant",
  },
}
