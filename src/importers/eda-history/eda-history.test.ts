import { describe, expect, test } from "vitest"
import type { Table } from "../../model/index.ts"
import { importSource } from "../import-source.ts"
import { requestFor, tableOf } from "../request.sample.ts"

const HISTORY = `CountryName,Year,PartialCollaborative,DefExp,pDefExpGDP,pDefExpGov,pcapDefExp,DefPers,DefInv,DefProc,DefRnD,DefRnT,values
Austria,2016,FALSE,2734000000,7738.53,15300.2,312000000.5,1900000000,234500000,232500000,2e+06,1e+06,1.01
Austria,2023,NA,4081900000,0.008552981,0.018057444,446.9249,NA,573500000,NA,NA,NA,1.2
United Kingdom,2016,FALSE,4.9e+10,20400.5,48000.1,747000000,NA,13000000000,9000000000,4000000000,NA,0.9
EDA-27,2016,TRUE,205562255826.943,14049.2,30428.5,406611498.1,NA,38162399183.57,30941280809.2,7221118374.4,NA,NA
EU27,2022,TRUE,239078012551.23,15181.06,33800.78,532668724.4,NA,58100046784.9,48626365886.5,9473680898.4,NA,NA
Malta,2016,FALSE,57000000,5600.2,14200.5,126000000,NA,0,0,0,NA,0.95
Croatia,2005,FALSE,NA,NA,NA,NA,NA,NA,NA,NA,NA,0.8`

function imported(content: Table) {
  const outcome = importSource(requestFor(content))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const figures = outcome.value.batches[0]?.observations ?? []
  const at = (indicator: string, member: string, period: number) =>
    figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)
      ?.value
  return { ...outcome.value, figures, at }
}

const amount = (value: number) => ({ kind: "amount", amount: value })

describe("the agency's history, a row a state and year", () => {
  const { figures, problems, recognition, at } = imported(tableOf(HISTORY))

  test("is a transcription of an edition", () => {
    expect(recognition).toMatchObject({
      carrier: "transcription",
      edition: { id: "eda-defence-data/2027-07-01" },
    })
    expect([problems, figures.length]).toEqual([[], 7 * 7])
  })

  test("euros become millions", () => {
    expect(at("spending-eur", "AUT", 2016)).toEqual(amount(2734))
    expect(at("research-eur", "AUT", 2016)).toEqual(amount(2))
    expect(at("spending-eur", "GBR", 2016)).toEqual(amount(49000))
  })

  test("shares and money per head are taken back to what was printed, in rows multiplied by a million and in others", () => {
    expect(at("share-of-gdp", "AUT", 2016)).toEqual(amount(0.773853))
    expect(at("share-of-gdp", "AUT", 2023)).toEqual(amount(0.8552981))
    expect(at("share-of-government-spending", "AUT", 2023)).toEqual(amount(1.8057444))
    expect(at("spending-per-head-eur", "AUT", 2016)).toEqual(amount(312.0000005))
    expect(at("spending-per-head-eur", "AUT", 2023)).toEqual(amount(446.9249))
  })

  test("the Union and the agency's participating states are two groups", () => {
    expect(at("spending-eur", "EDA", 2016)).toEqual(amount(205562.255826943))
    expect(at("spending-eur", "EU", 2022)).toEqual(amount(239078.01255123))
  })

  test("NA is not reported; nothing invested is nothing", () => {
    expect(at("spending-eur", "HRV", 2005)).toEqual({ kind: "absent", reason: "not-reported" })
    expect(at("procurement-eur", "AUT", 2023)).toEqual({ kind: "absent", reason: "not-reported" })
    expect(at("investment-eur", "MLT", 2016)).toEqual(amount(0))
  })

  test("every figure has its row and column", () => {
    expect(figures.find((one) => one.member === "GBR" && one.indicator === "spending-eur")?.locator).toBe(
      "row 4, column DefExp",
    )
  })
})

test("millions are told from euros by their size", () => {
  const inMillions = HISTORY.split("\n")
    .map((line) => {
      const fields = line.split(",")
      for (const column of [3, 8, 9, 10]) {
        const figure = Number(fields[column])
        if (Number.isFinite(figure)) fields[column] = String(figure / 1e6)
      }
      return fields.join(",")
    })
    .join("\n")
  expect(imported(tableOf(inMillions)).at("spending-eur", "AUT", 2016)).toEqual(amount(2734))
})

describe("what cannot be read is told, and the rest kept", () => {
  test.each([
    ["a share of no such size", "7738.53", "773.8", "import/unknown-scale", "row 2, column pDefExpGDP"],
    ["a word for a figure", "2734000000", "lots", "import/unreadable-figure", "row 2, column DefExp"],
    ["a name nobody bears", "United Kingdom", "Ruritania", "import/unknown-member", "row 4"],
    ["a year that is none", "Malta,2016", "Malta,soon", "import/unknown-year", "row 7"],
  ])("%s", (_, from, to, code, place) => {
    const { problems, figures } = imported(tableOf(HISTORY.replace(from, to)))
    expect(problems).toMatchObject([{ code, place: `some-file ${place}` }])
    expect(figures.length).toBeGreaterThan(40)
  })

  test("money in euros here and in millions there has no one scale", () => {
    const { problems, figures } = imported(tableOf(HISTORY.replace("2734000000", "2734")))
    expect(problems).toMatchObject([{ code: "import/unknown-scale" }])
    expect(figures.some((one) => one.indicator === "spending-eur" && one.value.kind === "amount")).toBe(false)
  })

  test("one garbled amount among many is left out, and puts no other in doubt", () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `Poland,${1990 + at},FALSE,9e+09,7738.53,NA,NA,NA,NA,NA,NA,NA,1`,
    )
    const text = [HISTORY, ...rows].join("\n").replace("2734000000", "2734")
    const { problems, at } = imported(tableOf(text))
    expect(problems).toMatchObject([
      { code: "import/impossible-figure", place: "some-file row 2, column DefExp" },
    ])
    expect([at("spending-eur", "AUT", 2016), at("spending-eur", "POL", 2010)]).toEqual([
      undefined,
      amount(9000),
    ])
  })

  test("two rows of a state and year that differ", () => {
    const { problems } = imported(
      tableOf(`${HISTORY}\nAustria,2016,FALSE,9e+09,7738.53,NA,NA,NA,NA,NA,NA,NA,1`),
    )
    expect(problems).toMatchObject([
      { code: "import/conflicting-figures", place: "some-file row 9, column DefExp" },
    ])
  })
})
