import { expect, test } from "vitest"
import type { IndicatorId } from "../model/index.ts"
import { amountText, differenceText, shortText } from "./number-text.ts"

const SHARE = "share-of-gdp" as IndicatorId

test.each([
  [4.12019, "4.12"],
  [1.005, "1.01"],
  [2, "2.00"],
  [-0.729, "\u22120.73"],
  [12345.678, "12\u202F345.68"],
  [1234.5, "1234.50"],
])("%d is written %s", (amount, text) => {
  expect(amountText(amount, SHARE)).toBe(text)
})

test.each([
  [0.15, "+0.15"],
  [-0.33, "\u22120.33"],
  [0, "±0"],
  [0.0004, "+0.00"],
  [-0.0004, "\u22120.00"],
])("a difference of %d is written %s", (difference, text) => {
  expect(differenceText(difference, SHARE)).toBe(text)
})

test("a threshold has only the decimals it needs", () => {
  expect([2, 3.5, -1.25].map(shortText)).toEqual(["2", "3.5", "\u22121.25"])
})
