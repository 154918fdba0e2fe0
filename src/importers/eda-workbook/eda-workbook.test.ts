import { describe, expect, test } from "vitest"
import type { Edition } from "../../model/index.ts"
import { changed, imported, LONG, run, STATES, UNION } from "./workbook.sample.ts"

const amount = (value: number) => ({ kind: "amount", amount: value })

describe("the agency's workbook", () => {
  const { figures, problems, recognition, at } = imported([UNION, LONG, STATES])

  test("is told by its words and made an edition of the day given", () => {
    expect(recognition).toMatchObject({
      layout: "EDA Defence Data workbook",
      carrier: "official",
      edition: { id: "eda-defence-data/2027-07-01", publisher: "eda", definition: "eda", priceBase: null },
    })
    expect(problems).toEqual([])
  })

  test("has the Union's figures under the years above them, estimates marked", () => {
    expect(at("spending-eur", "EU", 2022)).toEqual({
      indicator: "spending-eur",
      prices: "current",
      member: "EU",
      period: 2022,
      currency: null,
      value: amount(239000),
      status: "final",
      locator: "EU27!C3",
    })
    expect(at("spending-eur", "EU", 2023)?.status).toBe("estimate")
    expect(at("share-of-gdp", "EU", 2021)?.value).toEqual(amount(1.49))
    expect(at("share-of-government-spending", "EU", 2022)?.value).toEqual(amount(3.38))
    expect(at("spending-per-head-eur", "EU", 2023)?.value).toEqual(amount(618))
    expect(at("research-eur", "EU", 2023)?.value).toEqual(amount(10600))
  })

  test("has a state's figures in the row of its name and year, hidden sheets too", () => {
    expect(at("procurement-eur", "POL", 2021)).toMatchObject({
      value: amount(4326.4),
      locator: "Billions!D5",
    })
    expect(at("gdp-eur", "POL", 2021)?.value).toEqual(amount(574_300))
    expect(at("spending-eur", "HRV", 2021)?.value).toEqual(amount(1200))
    expect(at("spending-per-head-eur", "DNK", 2023)?.value).toEqual(amount(1265.5))
  })

  test("a blank is not reported, nothing spent on research is nothing", () => {
    const blank = { kind: "absent", reason: "not-reported" }
    expect(at("investment-eur", "FRA", 2023)).toMatchObject({
      value: blank,
      locator: "Member States 2023 !D3",
    })
    expect(at("research-eur", "MLT", 2021)).toMatchObject({ value: blank, locator: "Billions!E4" })
    expect(at("share-of-government-spending", "EU", 2023)?.value).toEqual(blank)
    expect(at("research-eur", "HRV", 2021)?.value).toEqual(amount(0))
  })

  test("collaborative expenditure, and research and technology alone, are not held", () => {
    expect(figures.filter((one) => /EU27![A-Z]+1[01]$/.test(one.locator))).toEqual([])
    expect(figures.length).toBe(7 * 3 + 5 * 6 + 3 * 5 - 3)
  })
})

describe("the unit of money", () => {
  const headings = (over: Record<string, string>) => imported([changed(LONG, over), UNION])

  test("comes from GDP and its share where the sheet does not say it, whatever the sheet's name", () => {
    expect(headings({}).at("spending-eur", "AUT", 2021)?.value).toEqual(amount(3300))
  })

  test("comes from words where they say it", () => {
    const { at, problems } = headings({ G1: "GDP", C1: "Total Defence Expenditure (€ million)" })
    expect(at("gdp-eur", "AUT", 2021)?.value).toEqual(amount(403_400))
    expect(problems).toEqual([])
  })

  test("is asked for where nothing tells it: those columns are left out, shares kept", () => {
    const { figures, problems } = headings({ G1: "GDP" })
    const inSheet = figures.filter((one) => one.locator.startsWith("Billions"))
    expect(new Set(inSheet.map((one) => one.indicator))).toEqual(new Set(["share-of-gdp", "research-eur"]))
    expect(problems.map((one) => `${one.code} ${one.place}`)).toEqual([
      "import/unknown-scale some-file Billions!C2",
      "import/unknown-scale some-file Billions!D2",
      "import/unknown-scale some-file Billions!E2",
      "import/unknown-scale some-file Billions!F2",
      "import/unknown-scale some-file Billions!G2",
    ])
  })

  test("shares are in percent where no format makes them fractions", () => {
    const over = { E2: 2.01, E3: 1.9, E4: 3.26 }
    expect(imported([changed(STATES, over), UNION]).at("share-of-gdp", "DNK", 2023)?.value).toEqual(
      amount(2.01),
    )
  })
})

describe("cells that contradict each other", () => {
  test("between sheets: the one that can be seen is kept", () => {
    const { at, problems } = imported([UNION, changed(LONG, { C6: 23000, H6: 0.0306 }), STATES])
    expect(at("spending-eur", "POL", 2023)).toMatchObject({
      value: amount(24499.1),
      locator: "Member States 2023 !C4",
    })
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "import/conflicting-figures", place: "some-file Billions!C6" }),
    )
  })

  test("in a row: a share that spending over GDP is not", () => {
    const { problems } = imported([UNION, changed(LONG, { H5: { number: 0.0322, format: "0.0%" } })])
    expect(problems).toMatchObject([
      {
        code: "import/inconsistent-figures",
        place: "some-file Billions!H5",
        found: "3.22 % of GDP for POL 2021",
      },
    ])
  })

  test("in a row: investment that procurement and research do not sum to", () => {
    const { problems } = imported([UNION, changed(LONG, { F5: 4999 })])
    expect(problems).toMatchObject([{ code: "import/inconsistent-figures", place: "some-file Billions!F5" }])
  })

  test("in two years: a share to the last digit that of the year before", () => {
    const share = { number: 0.015181061623223123, format: "0.0%" }
    const { problems, figures } = imported([changed(UNION, { B4: share, C4: share })])
    expect(problems).toMatchObject([{ code: "import/copied-figure", place: "some-file EU27!C4" }])
    expect(figures.length).toBe(21)
  })
})

describe("bad cells are told, and the rest kept", () => {
  test.each([
    ["import/unreadable-figure", "EU27!C3", changed(UNION, { C3: "much" })],
    ["import/error-cell", "EU27!C3", changed(UNION, { C3: { error: "#REF!" } })],
    ["import/unknown-heading", "EU27!A7", changed(UNION, { A7: "Defence Flowers" })],
    ["import/duplicate-year", "EU27!D1", changed(UNION, { D1: 2022 })],
    ["import/impossible-figure", "EU27!C3", changed(UNION, { C3: { number: -5, format: "0" } })],
    ["import/impossible-zero", "EU27!C4", changed(UNION, { C4: 0 })],
  ])("%s at %s", (code, place, sketch) => {
    const { problems, figures } = imported([sketch, STATES])
    expect(problems.map((one) => `${one.code} ${one.place}`)).toContain(`${code} some-file ${place}`)
    expect(figures.length).toBeGreaterThan(20)
  })

  test.each([
    ["import/unknown-member", "A3", "Ruritania"],
    ["import/unknown-year", "B3", "last year"],
  ])("%s", (code, cell, ink) => {
    const { problems, figures } = imported([UNION, changed(STATES, { [cell]: ink })])
    expect(problems).toMatchObject([{ code, place: `some-file Member States 2023 !${cell}` }])
    expect(figures.filter((one) => one.member === "FRA")).toEqual([])
  })
})

describe("recognition", () => {
  test("an edition known by its figures needs no date", () => {
    const edition = { id: "eda-defence-data/2024-12-04", published: "2024-12-04" } as unknown as Edition
    const figures = [
      ["spending-eur", "POL", 2023, "24499"],
      ["spending-eur", "FRA", 2023, "53300"],
    ] as const
    const print = {
      carrier: "official",
      importer: "eda-workbook",
      firstYear: 2005,
      lastYear: 2023,
      priceBase: null,
    }
    const editions = {
      editions: [{ edition, firstEstimate: 2024 as never, fingerprints: [{ ...print, figures } as never] }],
    }
    const { recognition } = imported([UNION, LONG, STATES], { editions, published: null })
    expect(recognition.edition).toBe(edition)
  })

  test("an unknown edition asks for its date", () => {
    expect(run([UNION, STATES], { published: null })).toMatchObject({
      ok: false,
      problem: { code: "import/unknown-edition" },
    })
  })

  test("a workbook of other words is none of the agency's", () => {
    const other = changed(STATES, { C1: "Milk", D1: "Butter" })
    expect(run([other])).toMatchObject({ ok: false, problem: { code: "import/unknown-file" } })
  })
})
