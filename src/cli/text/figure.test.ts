import { expect, test } from "vitest"
import { decimalsFor, formatAmount, formatDifference, formatFigure } from "./figure.ts"

test("thousands are grouped, decimals fixed, the sign in front", () => {
  expect(formatAmount(1234567.891, 2)).toBe("1,234,567.89")
  expect(formatAmount(-1234.5, 0)).toBe("-1,235")
  expect(formatAmount(999.995, 2)).toBe("1,000.00")
  expect(formatAmount(-0.001, 2)).toBe("0.00")
})

test("a difference shows its direction; none is blank, zero has no sign", () => {
  expect(formatDifference(0.33, 2)).toBe("+0.33")
  expect(formatDifference(-0.041, 2)).toBe("-0.04")
  expect(formatDifference(0.001, 2)).toBe("0.00")
  expect(formatDifference(null, 2)).toBe("")
})

test("no more decimals than the source gives, nor than the indicator is shown with", () => {
  expect(decimalsFor([3.2, 4], 2)).toBe(1)
  expect(decimalsFor([3.791234, null], 2)).toBe(2)
  expect(decimalsFor([], 2)).toBe(0)
})

test("an estimate is marked, an absent figure gives its reason, and digits keep their place", () => {
  expect(formatFigure({ value: 3.79, status: "estimate" }, 2)).toBe("3.79e")
  expect(formatFigure({ value: 3.26, status: "final" }, 2)).toBe("3.26 ")
  expect(formatFigure({ value: null, absent: "not-a-member", status: "final" }, 2)).toBe("not a member ")
})
