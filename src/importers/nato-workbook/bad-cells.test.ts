import { describe, expect, test } from "vitest"
import { MEMBERS } from "../../model/index.ts"
import { importSource } from "../import-source.ts"
import { requestFor } from "../request.sample.ts"
import { changed, counts, EDITION_2027, find, imported, withoutPlace } from "./imported.sample.ts"
import { sketch2024 } from "./layouts/layout-2024.sample.ts"
import { sketch2025 } from "./layouts/layout-2025.sample.ts"
import { type Ink, type Sketch, toWorkbook } from "./sketch.sample.ts"

describe("what is not understood is reported with its place, and the rest is kept", () => {
  const whole = imported(toWorkbook(sketch2024())).figures.length

  test.each<[string, string, Record<string, Ink>, object, number]>([
    [
      "a heading",
      "TABLE3",
      { B10: "Grand tour (%)" },
      { code: "import/unknown-heading", place: "some-file TABLE3!B10" },
      33 * 11 - 31 * 2,
    ],
    [
      "a year",
      "TABLE3",
      { N8: "2O24e" },
      { code: "import/unknown-year", place: "some-file TABLE3!N8", found: '"2O24e"' },
      33 * 2 - 31,
    ],
    [
      "a column without a header",
      "TABLE3",
      { N8: "" },
      { code: "import/unknown-year", place: "some-file TABLE3!N8" },
      33 * 2 - 31,
    ],
    [
      "a member",
      "TABLE5",
      { C12: "Ruritania" },
      { code: "import/unknown-member", place: "some-file TABLE5!C12", found: '"Ruritania"' },
      11,
    ],
    [
      "an error",
      "TABLE8a",
      { D11: { error: "#DIV/0!" } },
      { code: "import/error-cell", place: "some-file TABLE8a!D11", found: '"#DIV/0!"' },
      1,
    ],
    [
      "words for a figure",
      "TABLE8a",
      { D11: "about 20" },
      { code: "import/unreadable-figure", place: "some-file TABLE8a!D11" },
      1,
    ],
    [
      "another price base",
      "TABLE5",
      { B45: "Constant 2010 prices and exchange rates" },
      { code: "import/conflicting-price-base" },
      34 * 11,
    ],
    [
      "two figures for one",
      "TABLE4",
      { D23: { number: 9, format: "#,##0" } },
      { code: "import/conflicting-figures", place: "some-file TABLE4!D23" },
      0,
    ],
  ])("%s", (_, sheet, cells, problem, lost) => {
    const { figures, problems } = imported(toWorkbook(changed(sketch2024(), sheet, cells)))
    expect(problems).toMatchObject(sheet === "TABLE3" && "N8" in cells ? [problem, problem] : [problem])
    expect(figures.length).toBe(whole - lost)
  })

  test("a hidden row of errors is no problem; a hidden sheet is not read", () => {
    const hidden = sketch2024().map((one) => (one.name === "TABLE7" ? { ...one, hidden: true } : one))
    const { figures, problems } = imported(toWorkbook(hidden))
    expect(problems).toEqual([])
    expect(counts(figures)["personnel null"]).toBeUndefined()
  })

  test("a sheet of members and years whose title is gone is reported, not lost in silence", () => {
    const { figures, problems } = imported(toWorkbook(changed(sketch2024(), "TABLE8b", { B4: "" })))
    expect(problems).toMatchObject([{ code: "import/unknown-table", place: "some-file sheet TABLE8b" }])
    expect(counts(figures)["other-share null"]).toBeUndefined()
  })

  test("a page break may repeat header and heading", () => {
    const rows = Object.entries(sketch2025(EDITION_2027)[1]?.cells ?? {})
    const repeated: Record<string, Ink> = {}
    for (const [address, ink] of rows) {
      const [column = "", row = 0] = [/[A-Z]+/.exec(address)?.[0], Number(/\d+/.exec(address)?.[0])]
      repeated[`${column}${row > 20 ? row + 1 : row}`] = ink
      if (row === 4) repeated[`${column}21`] = ink
    }
    const sketches = sketch2025(EDITION_2027).map((one, index) =>
      index === 1 ? { ...one, cells: repeated } : one,
    )
    const { figures, problems } = imported(toWorkbook(sketches))
    expect(problems).toEqual([])
    expect(withoutPlace(figures)).toEqual(
      withoutPlace(imported(toWorkbook(sketch2025(EDITION_2027))).figures),
    )
  })
})

test("names that mean something to JavaScript mean nothing here", () => {
  const sketches = [{ name: "__proto__", cells: { A1: "__proto__", B2: 2014 } }, ...sketch2024()]
  const odd = changed(sketches, "TABLE5", { C12: "__proto__", C13: "constructor" })
  expect(imported(toWorkbook(odd)).problems.map((one) => one.found)).toEqual(['"__proto__"', '"constructor"'])
})

test("a percentage by its number format, a percentage as text and a plain one are the same", () => {
  const figures = (ink: Ink) =>
    find(
      imported(toWorkbook(changed(sketch2024(), "TABLE3", { D11: ink }))).figures,
      "share-of-gdp",
      "ALB",
      2014,
    )
  // Table 4 repeats this cell, and here disagrees: the figure of Table 3 is the one kept.
  for (const ink of [
    { number: 0.0129, format: "0.00%" },
    { number: 1.29, format: '0.00"%"' },
    1.29,
    "1.29",
    "1.29 %",
    "1,29",
  ]) {
    expect(figures(ink)?.value).toEqual({ kind: "amount", amount: 1.29 })
  }
})

test("other workbooks are not taken for NATO's", () => {
  const milex: Sketch = {
    name: "Share of GDP",
    cells: Object.assign(
      {
        A1: "Military expenditure by country as percentage of gross domestic product",
        A6: "Country",
        B6: 2023,
        C6: 2024,
      },
      ...MEMBERS.map(({ name }, index) => ({
        [`A${7 + index}`]: name,
        [`B${7 + index}`]: 0.01,
        [`C${7 + index}`]: 0.02,
      })),
    ),
  }
  const outcome = importSource(requestFor(toWorkbook([milex])))
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: "import/unknown-file", found: "a workbook with sheets Share of GDP" },
  })
})
