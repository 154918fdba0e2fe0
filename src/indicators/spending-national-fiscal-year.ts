import { type Indicator, indicatorId } from "./indicator.ts"

/** Defence expenditure in millions of national currency for the fiscal year that begins in the year named, as spent. */
export const spendingNationalFiscalYear: Indicator = {
  id: indicatorId("spending-national-fiscal-year"),
  title: "Defence expenditure by fiscal year, national currency",
  meaning:
    "Defence expenditure in millions of national currency for the fiscal year that begins in the year named, as spent.",
  unit: "national-currency-million",
  prices: ["current"],
  decimals: 0,
  aggregation: { kind: "printed-only" },
}
