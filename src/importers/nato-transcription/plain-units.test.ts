import { describe, expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { tableOf } from "../request.sample.ts"
import { imported, run } from "./transcription.sample.ts"

const published = "2027-07-01" as CalendarDate

/** Dollars and heads one by one, as software that knows no millions writes them. */
const PLAIN = `code,year,Defense expenditure (USD; current prices),Defence spending (USD; 2015 prices),Defense expenditure (% real GDP),Defense expenditure annual real change (% GDP),Real GDP (2015 prices),GDP per capita (USD),Military personnel
ALB,2018,176000000.25,150000000,1.2,3.1,12500000000,4300,6800
CAN,2018,22400000000,23000000000,1.31,-2.4,1700000000000,46000,72000
DEU,2018,49700000000,44000000000,1.24,1.3,3600000000000,43500,181000
MNE,2018,76000000,69000000,1.38,5.6,4800000000,7700,1600
USA,2018,672000000000,636000000000,3.3,2.2,19200000000000,58600,1317000`

describe("figures in units, where words leave out thousands and millions", () => {
  test("are brought to their indicator's unit when only one scale makes states of them", () => {
    const { figures, problems } = imported(tableOf(PLAIN), { published })
    const albania = figures.filter((one) => one.member === "ALB")
    expect(problems).toEqual([])
    expect(albania.map(({ indicator, prices, value }) => [indicator, prices, value])).toEqual([
      ["gdp-constant-usd", "constant", { kind: "amount", amount: 12500 }],
      ["gdp-per-head", "constant", { kind: "amount", amount: 4.3 }],
      ["personnel", null, { kind: "amount", amount: 6.8 }],
      ["real-change", "constant", { kind: "amount", amount: 3.1 }],
      ["share-of-gdp", "constant", { kind: "amount", amount: 1.2 }],
      ["spending-constant-usd", "constant", { kind: "amount", amount: 150 }],
      ["spending-usd", "current", { kind: "amount", amount: 176.00000025 }],
    ])
  })

  test("the edition takes the base year from a column's name", () => {
    const { batches } = imported(tableOf(PLAIN), { published })
    expect(batches[0]?.edition).toMatchObject({ priceBase: 2015, published: "2027-07-01" })
  })

  test("prices of another year than the edition's are left out and told, the rest kept", () => {
    const { figures, problems } = imported(tableOf(PLAIN), { published: "2025-08-28" as CalendarDate })
    expect(problems).toMatchObject([
      {
        code: "import/conflicting-price-base",
        found: "prices of 2015",
        expected: expect.stringContaining("2021"),
      },
    ])
    expect(new Set(figures.map((one) => one.indicator))).toContain("share-of-gdp")
    expect(figures.filter((one) => one.indicator === "spending-constant-usd")).toEqual([])
  })

  test("millions that do not say so are told by the same bounds", () => {
    const inMillions = PLAIN.replace(/\d{8,}(?:\.\d+)?/g, (figure) => String(Number(figure) / 1e6))
    const bare = (text: string) =>
      imported(tableOf(text), { published }).figures.map(({ locator: _, ...figure }) => figure)
    expect(bare(inMillions)).toEqual(bare(PLAIN))
  })

  test("small states alone fit two scales: their money is left out and told", () => {
    const small = `code,year,Defence spending (USD; 2015 prices),Defense expenditure (% real GDP)
ALB,2018,150000000,1.2
EST,2018,500000000,2.1
LVA,2018,600000000,2.0
MNE,2018,69000000,1.38
SVN,2018,450000000,1.0`
    const { figures, problems } = imported(tableOf(small), { published })
    expect(new Set(figures.map((one) => one.indicator))).toEqual(new Set(["share-of-gdp"]))
    expect(problems).toMatchObject([{ code: "import/unknown-heading" }])
  })
})

describe("tables below one another with empty lines between", () => {
  const STACKED = `Spending,2024,2025
UK spending,9,9
Target,2,2
,,
Country,DFS%,Rank
Poland*,28340.3,1
Spain,23479.6,2
Italy,34596.3,3
Greece,6628.9,4
Norway,11969.7,5`

  test("the table of members is read, and each other one told", () => {
    const { figures, problems, recognition } = imported(tableOf(STACKED))
    expect(recognition.edition?.published).toBe("2025-08-28")
    expect(figures.map((one) => `${one.member} ${one.period} ${one.locator}`)).toEqual([
      "ESP 2024 row 7, column DFS%",
      "GRC 2024 row 9, column DFS%",
      "ITA 2024 row 8, column DFS%",
      "NOR 2024 row 10, column DFS%",
      "POL 2024 row 6, column DFS%",
    ])
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "import/second-table some-file row 1",
      "import/unknown-heading some-file row 6, column Rank",
    ])
  })

  test("without one, the file is unknown", () => {
    expect(run(tableOf(STACKED.replaceAll(/Poland|Spain/g, "Ruritania")))).toMatchObject({
      ok: false,
      problem: { code: "import/unknown-file" },
    })
  })
})
