import { type Indicator, indicatorId } from "./indicator.ts"

/** National currency per euro, average of the year's daily reference rates. */
export const euroExchangeRate: Indicator = {
  id: indicatorId("euro-exchange-rate"),
  title: "Exchange rate to the euro",
  meaning: "National currency per euro, average of the year's daily reference rates.",
  unit: "national-currency-per-eur",
  prices: [null],
  decimals: 4,
  aggregation: { kind: "printed-only" },
}
