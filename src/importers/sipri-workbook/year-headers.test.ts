import { expect, test } from "vitest"
import type { Cell, CellValue, Workbook } from "../../model/index.ts"
import { find, imported } from "./imported.sample.ts"

const TITLE = "Military expenditure by country as percentage of gross domestic product, 2023-2025 © SIPRI"

/** One sheet whose header has the years as given. */
function workbook(years: readonly (string | Readonly<{ iso: string }>)[]): Workbook {
  const cell = (column: number, row: number, value: CellValue, text: string): Cell => {
    const address = `${"ABCDEFG"[column - 1]}${row}`
    return { column, address, value, text, marks: [], numberFormat: null, fontColour: null }
  }
  const word = (column: number, row: number, text: string) => cell(column, row, { kind: "text" }, text)
  const header = years.map((year, at) =>
    typeof year === "string"
      ? word(at + 2, 3, year)
      : cell(at + 2, 3, { kind: "date", iso: year.iso }, year.iso),
  )
  const states = ["Poland", "Norway", "Spain", "Italy"].map((name, at) => [
    word(1, at + 4, name),
    ...years.map((_, index) => cell(index + 2, at + 4, { kind: "number", number: 0.02 + index / 100 }, "")),
  ])
  const rows = [[word(1, 1, TITLE)], [word(1, 3, "Country"), ...header], ...states]
  const numbered = rows.map((cells) => ({ number: Number(cells[0]?.address.slice(1)), hidden: false, cells }))
  return { kind: "workbook", sheets: [{ name: "Share of GDP", hidden: false, rows: numbered }] }
}

test("a year marked e holds estimates", () => {
  const { figures, problems } = imported(workbook(["2023", "2024", "2025e"]))
  expect(problems).toEqual([])
  expect(find(figures, "share-of-gdp", "POL", 2024)?.status).toBe("final")
  expect(find(figures, "share-of-gdp", "POL", 2025)).toMatchObject({
    value: { kind: "amount", amount: 4 },
    status: "estimate",
  })
})

test("years typed as days are years, and numbers in a day's format are not", () => {
  const days = [{ iso: "2023-01-01" }, { iso: "2024-01-01" }, { iso: "1905-07-17" }]
  const { figures, problems } = imported(workbook(days))
  expect(new Set(figures.map(({ period }) => period))).toEqual(new Set([2023, 2024]))
  expect(problems).toMatchObject([{ code: "import/unknown-year", found: '"1905-07-17"' }])
})
