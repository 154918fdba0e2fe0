import { type Indicator, indicatorId } from "./indicator.ts"

/** Growth of defence expenditure from 2014, the year of the Wales pledge, to the reference year, at constant prices. */
export const realChangeSince2014: Indicator = {
  id: indicatorId("real-change-since-2014"),
  title: "Real change of defence expenditure since 2014",
  meaning:
    "Growth of defence expenditure from 2014, the year of the Wales pledge, to the reference year, at constant prices; NATO's Table 4 prints it for its last year.",
  unit: "percent-change",
  prices: ["constant"],
  decimals: 1,
  aggregation: { kind: "printed-only" },
}
