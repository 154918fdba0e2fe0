import { expect, test } from "vitest"
import { type Column, renderTable } from "./table.ts"

const columns: readonly Column[] = [
  { title: "Member", align: "left" },
  { title: "2023", align: "right" },
  { title: "2024", align: "right" },
]

test("names stand left, numbers right, and no line ends in blanks", () => {
  const rows = [
    ["Poland", "3.26", "3.79"],
    ["Türkiye", "11.50", ""],
  ]
  expect(renderTable(columns, rows, null)).toBe(
    ["Member    2023  2024", "Poland    3.26  3.79", "Türkiye  11.50"].join("\n"),
  )
})

test("a table too wide for the terminal is cut into blocks that each name their rows", () => {
  const rows = [["Poland", "3.26", "3.79"]]
  expect(renderTable(columns, rows, 14)).toBe(
    ["Member  2023", "Poland  3.26", "", "Member  2024", "Poland  3.79"].join("\n"),
  )
})

test("a pipe has no width: nothing is cut however long", () => {
  const rows = [["Poland".repeat(40), "1", "2"]]
  expect(renderTable(columns, rows, null).split("\n")).toHaveLength(2)
})

test("a column that wraps gives way before the table is cut", () => {
  const wrapping: readonly Column[] = [
    { title: "Edition", align: "left" },
    { title: "Reasons", align: "left", wraps: true },
  ]
  const rows = [["2025-08-28", "an estimate became final; the price base moved from 2015 to 2021"]]
  const lines = renderTable(wrapping, rows, 40).split("\n")
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
  expect(lines).toHaveLength(4)
  expect(lines[2]).toMatch(/^ {12}\S/)
})
