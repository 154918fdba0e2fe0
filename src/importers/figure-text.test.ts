import fc from "fast-check"
import { expect, test } from "vitest"
import { decimalMarkOf, parseFigure, shiftDecimal } from "./figure-text.ts"

test.each([
  ["4.12", 4.12],
  [" -0.9 ", -0.9],
  ["−3", -3],
  ["1,234.5", 1234.5],
  ["18,788", 18788],
  ["1 234", 1234],
  ["1 234,5", 1234.5],
  ["1.29 %", 1.29],
  ["1,29", 1.29],
  ["6.02e3", 6020],
])("%s", (text, figure) => expect(parseFigure(text)).toBe(figure))

test.each(["", "..", "2024e", "about 3", "1 2", "1,2,3", "0x10", "Infinity"])("%s is no figure", (text) => {
  expect(parseFigure(text)).toBeNull()
})

test("a file writes decimals with a comma when more figures can only be read so than have a point", () => {
  expect(decimalMarkOf(["1,234", "1,5"])).toBe(",")
  expect(decimalMarkOf(["1,234", "1.5"])).toBe(".")
  expect(decimalMarkOf(["1,234"])).toBe(".")
  expect(parseFigure("1,234", ",")).toBe(1.234)
  expect(parseFigure("1.234,5", ",")).toBe(1234.5)
  expect(decimalMarkOf(["1.234,567", "0,476", "12,345", "4.321"])).toBe(",")
  expect(decimalMarkOf(["3,45E+07", "1,2E+09"])).toBe(",")
  expect(decimalMarkOf(["1,5", "1.234,5", "183.03", "24.396", "0.5"])).toBe(".")
})

test("a point that parts no thousands is no part of a figure with a decimal comma", () => {
  expect(parseFigure("5.5", ",")).toBeNull()
  expect(parseFigure("3,45E+07", ",")).toBe(34500000)
  expect(parseFigure("0,476")).toBe(0.476)
})

test("a figure survives being written", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
      expect(parseFigure(String(figure))).toBe(figure + 0)
    }),
    { seed: 20250403, numRuns: 300 },
  )
})

test("a shifted decimal point adds no noise", () => {
  expect(shiftDecimal(0.0129, 2)).toBe(1.29)
  expect(shiftDecimal(14.404077426226111, 3)).toBe(14404.077426226111)
  expect(shiftDecimal(1e-7, 2)).toBe(0.00001)
})
