import { describe, expect, test } from "vitest"
import type { Cell, CellValue } from "../model/index.ts"
import { shownText } from "./shown-text.ts"

function cell(value: CellValue, text: string, numberFormat: string | null = null): Cell {
  return { column: 1, address: "A1", value, text, marks: [], numberFormat, fontColour: null }
}

const shown = (number: number, format: string | null) =>
  shownText(cell({ kind: "number", number }, String(number), format))

describe("a number is shown by its format", () => {
  test.each<[number, string | null, string]>([
    [0.0129, "0.00%", "1.29%"],
    [0.0129, "0%", "1%"],
    [0.0205, "0.0%", "2.1%"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [-2.5, "0", "-3"],
    [1234567.89, "#,##0.0", "1,234,567.9"],
    [1234567.89, "#,##0", "1,234,568"],
    [123, "#,##0", "123"],
    [-1234, "#,##0", "-1,234"],
    [0.4, "#.0", ".4"],
    [7, "000", "007"],
    [0, "#,##0.00", "0.00"],
    [0, "#", ""],
    [-0.001, "0.0", "0.0"],
    [1.5, "0.0##", "1.5"],
    [1e-7, "0.00%", "0.00%"],
    [123456, "#,##0,", "123"],
    [4.12, null, "4.12"],
    [4.12, "General", "4.12"],
    [0.1 + 0.2, null, "0.3"],
    [2024, null, "2024"],
    [1e21, "0", "1e+21"],
  ])("%d as %s is %s", (number, format, text) => {
    expect(shown(number, format)).toBe(text)
  })

  test.each<[number, string, string]>([
    [-5, "0.0_);(0.0)", "(5.0)"],
    [5, "0.0_);(0.0)", "5.0"],
    [-5, '#,##0.0\\ "%"', "-5.0 %"],
    [12.5, '"€" #,##0.0', "€ 12.5"],
    [12.5, "[$€-407] 0", "€ 13"],
    [12.5, "[Red]0.0", "12.5"],
    [0, '0.0;-0.0;"none"', "none"],
    [-3, '#.0;;\\-;"//"', ""],
    [3, '0";"', "3;"],
    [3, 'General" rounds"', "3 rounds"],
  ])("sections and text: %d as %s is %s", (number, format, text) => {
    expect(shown(number, format)).toBe(text)
  })

  test.each([
    "0.00E+00",
    "# ?/?",
    "yyyy-mm-dd",
    "[>5]0.0;0",
    "@",
    '0"',
    "0 0",
    `0.${"0".repeat(200)}`,
    "#".repeat(5000),
  ])("a format beyond these (%s) shows the number as General", (format) => {
    expect(shown(4.12, format)).toBe("4.12")
  })
})

test("anything but a number is shown as it stands", () => {
  expect(shownText(cell({ kind: "text" }, "2024e", "0.0"))).toBe("2024e")
  expect(shownText(cell({ kind: "boolean", boolean: true }, "TRUE"))).toBe("TRUE")
  expect(shownText(cell({ kind: "error" }, "#REF!", "0.00%"))).toBe("#REF!")
  expect(shownText(cell({ kind: "date", iso: "2024-06-17" }, "2024-06-17", "d/m/yy"))).toBe("2024-06-17")
})
