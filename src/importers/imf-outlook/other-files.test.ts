import { describe, expect, test } from "vitest"
import { amount, imported, told } from "../macro/imported.sample.ts"

const HEADER = ["WEO Country Code", "ISO", "WEO Subject Code", "Country", "Units", "Scale", "2022", "2023"]
const ROWS = [
  ["964", "POL", "NGDPD", "Poland", "U.S. dollars", "Billions", "1.234,567", "811,229"],
  ["964", "POL", "NGDP_RPCH", "Poland", "Percent change", "", "5,318", "0,144"],
  ["964", "POL", "LP", "Poland", "Persons", "Millions", "37,654", "36,686"],
]
const SOURCE = "International Monetary Fund, World Economic Outlook Database, April 2024"
const lines = (separator: string, rows: readonly (readonly string[])[]) =>
  [HEADER, ...rows].map((fields) => fields.join(separator)).join("\n")

describe("the outlook saved otherwise", () => {
  test("with points between thousands and three decimals behind commas no figure grows a thousandfold", async () => {
    const { figures, problems } = await imported(`${lines(";", ROWS)}\n\n${SOURCE}\n`)
    expect(problems).toEqual([])
    expect(amount(figures, "gdp-usd POL 2022")).toBe(1234567)
    expect(amount(figures, "gdp-usd POL 2023")).toBe(811229)
    expect(amount(figures, "gdp-real-change POL 2022")).toBe(5.318)
    expect(amount(figures, "population POL 2023")).toBe(36686)
  })

  test("with commas between fields its source is parted, and still names the month", async () => {
    const rows = ROWS.map((row) => row.map((field) => field.replace(".", "").replace(",", ".")))
    const { edition, problems } = await imported(`${lines(",", rows)}\n\n${SOURCE}\n`)
    expect(problems).toEqual([])
    expect(edition).toMatchObject({ id: "imf-weo/2024-04-30", publishedPrecision: "month" })
  })
})

const portal = (scale: string, gdp: string) =>
  `DATASET,SERIES_CODE,COUNTRY,INDICATOR,SCALE,2022,2023
IMF.RES:WEO(9.0.0),HKG.NGDPD.A,Somewhere under another name,"Gross domestic product (GDP), Current prices",${scale},${gdp},${gdp}
IMF.RES:WEO(9.0.0),HKG.NGDP_RPCH.A,Somewhere under another name,"Gross domestic product (GDP), Constant prices",Units,-3.7,3.2`

describe("the data portal's table", () => {
  const published = "2025-10-14" as never

  test("whose row it is stands in its series code, whatever name is beside it", async () => {
    const { figures, problems } = await imported(portal("Billions", "380.8"), { published })
    expect(problems).toEqual([])
    expect(amount(figures, "gdp-usd HKG 2023")).toBe(380800)
  })

  test.each([
    ["Billions", "380800000000"],
    ["Units", "380.8"],
  ])("a scale of %s that %s contradicts leaves the subject out", async (scale, gdp) => {
    const { figures, problems } = await imported(portal(scale, gdp), { published })
    expect(told(problems)).toEqual([expect.stringContaining("import/unknown-scale")])
    expect(amount(figures, "gdp-usd HKG 2023")).toBeUndefined()
    expect(amount(figures, "gdp-real-change HKG 2023")).toBe(3.2)
  })
})
