import { type Indicator, indicatorId } from "./indicator.ts"

/** Equipment procurement with research and development, in millions of euros as spent. */
export const investmentEur: Indicator = {
  id: indicatorId("investment-eur"),
  title: "Defence investment, current euros",
  meaning: "Equipment procurement with research and development, in millions of euros as spent.",
  unit: "eur-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
