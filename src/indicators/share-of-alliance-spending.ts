import { type Indicator, indicatorId } from "./indicator.ts"

/** A member's part of what all allies spend together: from money where an edition has it, else from shares of GDP. */
export const shareOfAllianceSpending: Indicator = {
  id: indicatorId("share-of-alliance-spending"),
  title: "Share of the alliance's defence expenditure",
  meaning:
    "A member's part of what all allies spend together: from money where an edition has it, else from shares of GDP.",
  unit: "percent",
  prices: ["constant", "current"],
  decimals: 2,
  aggregation: { kind: "printed-only" },
}
