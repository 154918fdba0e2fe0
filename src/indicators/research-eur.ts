import { type Indicator, indicatorId } from "./indicator.ts"

/** Expenditure on defence research and development in millions of euros as spent. */
export const researchEur: Indicator = {
  id: indicatorId("research-eur"),
  title: "Defence research and development, current euros",
  meaning: "Expenditure on defence research and development in millions of euros as spent.",
  unit: "eur-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
