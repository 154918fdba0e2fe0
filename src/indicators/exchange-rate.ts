import { type Indicator, indicatorId } from "./indicator.ts"

/** National currency per US dollar, average of the year. The row's currency is the one the publisher quotes. */
export const exchangeRate: Indicator = {
  id: indicatorId("exchange-rate"),
  title: "Exchange rate to the US dollar",
  meaning:
    "National currency per US dollar, average of the year. The row's currency is the one the publisher quotes.",
  unit: "national-currency-per-usd",
  prices: [null],
  decimals: 4,
  aggregation: { kind: "printed-only" },
}
