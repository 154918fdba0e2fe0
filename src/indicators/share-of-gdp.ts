import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure over gross domestic product: the alliance's at constant prices, other publishers' at current ones. */
export const shareOfGdp: Indicator = {
  id: indicatorId("share-of-gdp"),
  title: "Defence expenditure as a share of GDP",
  meaning:
    "Defence expenditure over gross domestic product: the alliance's at the edition's constant prices, other publishers' at current ones.",
  unit: "percent-of-gdp",
  prices: ["constant", "current"],
  decimals: 2,
  aggregation: {
    kind: "ratio",
    numerator: indicatorId("spending-constant-usd"),
    denominator: indicatorId("gdp-constant-usd"),
    prices: "constant",
  },
}
