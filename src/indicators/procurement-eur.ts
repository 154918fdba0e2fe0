import { type Indicator, indicatorId } from "./indicator.ts"

/** Expenditure on buying defence equipment in millions of euros as spent, research and development apart. */
export const procurementEur: Indicator = {
  id: indicatorId("procurement-eur"),
  title: "Defence equipment procurement, current euros",
  meaning:
    "Expenditure on buying defence equipment in millions of euros as spent, research and development apart.",
  unit: "eur-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "sum" },
}
