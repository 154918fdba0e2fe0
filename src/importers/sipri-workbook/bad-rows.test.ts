import { describe, expect, test } from "vitest"
import { type Ink, toWorkbook } from "../nato-workbook/sketch.sample.ts"
import { addressOf, find, imported, redrawn, rowOf, SOUND, WHOLE } from "./imported.sample.ts"

const SHEET = "Share of GDP"
const at = (label: string, column?: string) => addressOf(SHEET, label, column)
const shareOf = (cells: Record<string, Ink | null>) => imported(toWorkbook(redrawn(SHEET, cells)))
const lost = (figures: readonly unknown[]) => WHOLE.length - figures.length
const YEARS = 46

describe("what is not understood is reported with its place, and the rest is kept", () => {
  test.each<[string, Record<string, Ink | null>, object, number]>([
    [
      "a state",
      { [at("Poland")]: "Ruritania" },
      { code: "import/unknown-member", place: at("Poland") },
      YEARS,
    ],
    ["a row without a name", { [at("Poland")]: null }, { code: "import/unknown-member" }, YEARS],
    [
      "a state's second row",
      { [at("Germany")]: "France" },
      { code: "import/duplicate-member", place: at("Germany") },
      YEARS,
    ],
    [
      "an error",
      { [at("Poland", "D")]: { error: "#REF!" } },
      { code: "import/error-cell", place: at("Poland", "D") },
      1,
    ],
    [
      "words",
      { [at("Poland", "D")]: "about 2" },
      { code: "import/unreadable-figure", place: at("Poland", "D") },
      1,
    ],
    [
      "a share of a state that cannot be",
      { [at("Poland", "D")]: -0.5 },
      { code: "import/impossible-figure", place: at("Poland", "D") },
      1,
    ],
    [
      "a heading with figures",
      { [at("Europe", "D")]: 0.02 },
      { code: "import/unknown-member", place: at("Europe") },
      0,
    ],
    [
      "a column without a year",
      { [at("Country", "D")]: null },
      { code: "import/unknown-year", place: at("Country", "D") },
      21,
    ],
    [
      "a year out of its run",
      { [at("Country", "D")]: 2018 },
      { code: "import/unknown-year", place: at("Country", "D"), found: '"2018"' },
      21,
    ],
    [
      "a column beyond the years",
      { [at("Poland", "BA")]: 7 },
      { code: "import/unknown-year", place: at("Country", "BA") },
      0,
    ],
  ])("%s", (_, cells, problem, count) => {
    const { figures, problems } = shareOf(cells)
    const told = "place" in problem ? { ...problem, place: `some-file ${SHEET}!${problem.place}` } : problem
    expect(problems).toMatchObject([told])
    expect(lost(figures)).toBe(count)
  })

  test("figures in a currency that is not named", () => {
    const sheet = "Local currency calendar years"
    const address = addressOf(sheet, "Poland", "B")
    const { figures, problems } = imported(toWorkbook(redrawn(sheet, { [address]: null })))
    expect(problems).toMatchObject([{ code: "import/unknown-currency" }])
    expect(lost(figures)).toBe(YEARS)
  })

  test("a 0 that another sheet contradicts is no figure, told once a sheet", () => {
    const [one, other] = [addressOf("Current US$", "Poland", "D"), addressOf("Current US$", "France", "D")]
    const { figures, problems } = imported(toWorkbook(redrawn("Current US$", { [one]: 0, [other]: 0 })))
    expect(problems).toMatchObject([
      { code: "import/impossible-zero", place: `some-file Current US$!${one}` },
    ])
    expect(find(figures, "spending-usd", "FRA", 1981)?.value).toEqual({
      kind: "absent",
      reason: "not-reported",
    })
    expect(find(figures, "spending-usd", "CRI", 1981)?.value).toEqual({ kind: "amount", amount: 0 })
  })

  test("a region that is none we know", () => {
    const { figures, problems } = imported(toWorkbook(redrawn("Regional totals", { A19: "Atlantis" })))
    expect(problems).toMatchObject([
      { code: "import/unknown-member", place: "some-file Regional totals!A19" },
    ])
    expect(figures.some(({ member }) => (member as string) === "AFRICA")).toBe(false)
  })
})

test.each<[string, Ink]>([
  ["another kind of dots", ".."],
  ["dots with a space behind", ". . "],
  ["an ellipsis", "…"],
  ["a space", " "],
  ["a dash", "-"],
  ["dots in red", { ink: "...", colour: "FF0000" }],
])("%s says that there is no figure", (_, ink) => {
  const { figures, problems } = shareOf({ [at("Poland", "D")]: ink })
  expect(problems).toEqual([])
  expect(find(figures, "share-of-gdp", "POL", 1981)).toMatchObject({
    value: { kind: "absent", reason: "not-reported" },
    status: "final",
  })
})

test.each<[string, Ink, number]>([
  ["a fraction as text", "0.0250", 2.5],
  ["a percentage as text", "2.5 %", 2.5],
  ["a fraction without a format", 0.025, 2.5],
])("%s among fractions", (_, ink, percent) => {
  const { figures, problems } = shareOf({ [at("Poland", "D")]: ink })
  expect(problems).toEqual([])
  expect(find(figures, "share-of-gdp", "POL", 1981)?.value).toEqual({ kind: "amount", amount: percent })
})

test("a page break may repeat the header, and rows may be hidden", () => {
  const header = rowOf(at("Country"))
  const again = Object.fromEntries(
    Object.entries(SOUND.find(({ name }) => name === SHEET)?.cells ?? {})
      .filter(([address]) => rowOf(address) === header)
      .map(([address, ink]) => [address.replace(/\d+/, "70"), ink]),
  )
  const sketches = redrawn(SHEET, again).map((one) =>
    one.name === SHEET ? { ...one, hiddenRows: [rowOf(at("Poland"))] } : one,
  )
  expect(imported(toWorkbook(sketches))).toMatchObject({ problems: [], figures: WHOLE })
})

test("names that mean something to JavaScript mean nothing here", () => {
  const odd = redrawn(SHEET, {
    [at("Poland")]: "__proto__",
    [at("France")]: "constructor",
    [at("Poland", "D")]: "toString",
  })
  const sketches = [{ name: "__proto__", cells: { A1: "__proto__", A2: "Country", B2: 2024 } }, ...odd]
  const { problems, figures } = imported(toWorkbook(sketches))
  expect(problems.map((one) => one.found)).toEqual(['"__proto__"', '"constructor"'])
  expect(lost(figures)).toBe(2 * YEARS)
})

test("a long text in every cell is told in short", () => {
  const long = "military expenditure ".repeat(1500)
  const { problems } = shareOf({ A1: long, [at("Poland")]: long, [at("France", "D")]: long })
  expect(JSON.stringify(problems).length).toBeLessThan(3000)
})
