import { describe, expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { amount, find, imported, importText, told } from "../macro/imported.sample.ts"
import { download, GDP, HEADS, OUTLOOKS, POLAND } from "./download.sample.ts"

const day = (text: string) => text as CalendarDate

describe("the Fund's download", () => {
  const years = [2027, 2028, 2029, 2030, 2031]
  const poland = { ...POLAND, ...GDP, figures: ["801.123", "812.959", "914.553", "1,039.619", "n/a"] }

  test("figures come in our units: billions of dollars, millions of people", async () => {
    const { figures, problems, batches } = await imported(
      download(years, [
        poland,
        { ...POLAND, ...HEADS, figures: ["36.9", "36.753", "36.621", "36.49", "36.36"] },
        {
          ...POLAND,
          subject: "NGDPDPC",
          units: "U.S. dollars",
          scale: "Units",
          figures: Array(5).fill("22,119.079"),
        },
        {
          ...POLAND,
          subject: "NGDP_RPCH",
          units: "Percent change",
          figures: ["5.3", "-0.2", "2.9", "3.2", "3.1"],
        },
        { ...POLAND, subject: "NGDP_D", units: "Index", figures: ["100", "104", "--", "110", "112"] },
      ]),
    )
    expect([problems, batches[0]?.carrier]).toEqual([[], "official"])
    expect(amount(figures, "gdp-usd POL 2030")).toBe(1039619)
    expect(amount(figures, "population POL 2028")).toBe(36753)
    expect(amount(figures, "gdp-per-head POL 2028")).toBe(22.119079)
    expect(amount(figures, "gdp-real-change POL 2028")).toBe(-0.2)
    expect(amount(figures, "gdp-deflator POL 2029")).toBe("not-reported")
    expect(amount(figures, "gdp-usd POL 2031")).toBe("not-reported")
  })

  test("the outlook is that of the month below its rows, known from its last day, or from the day given", async () => {
    const text = download(years, [poland])
    expect((await imported(text)).edition).toMatchObject({
      id: "imf-weo/2030-10-31",
      title: "World Economic Outlook, October 2030",
      publishedPrecision: "month",
      priceBase: null,
      definition: "none",
    })
    expect((await imported(text, { published: day("2030-10-22") })).edition?.id).toBe("imf-weo/2030-10-22")
    expect((await imported(text, { editions: OUTLOOKS })).edition?.id).toBe("imf-weo/2030-10-15")
  })

  test("from the year it came out on it forecasts; after a country's last actual year it estimates", async () => {
    const rows = [
      { ...poland, lastActual: "2027" },
      { ...poland, iso: "HRV", country: "Croatia", lastActual: "2029" },
      { ...poland, iso: "AFG", country: "Afghanistan", lastActual: "0" },
      { ...poland, iso: "USA", country: "United States" },
    ]
    const { figures } = await imported(download(years, rows))
    const statuses = (member: string) =>
      years.map((year) => find(figures, `gdp-usd ${member} ${year}`)?.status).join(" ")
    expect(statuses("POL")).toBe("final estimate estimate forecast forecast")
    expect(statuses("HRV")).toBe("final final final forecast forecast")
    expect(statuses("AFG")).toBe("estimate estimate estimate forecast forecast")
    expect(statuses("USA")).toBe("final final estimate forecast forecast")
  })

  test("in UTF-16 without a mark, as it is given out", async () => {
    const bytes = Buffer.from(download(years, [{ ...poland, iso: "TUR", country: "Türkiye" }]), "utf16le")
    expect(amount((await imported(bytes)).figures, "gdp-usd TUR 2028")).toBe(812959)
  })

  test("other subjects are counted, Kosovo and Palestine go by the Fund's codes, a stranger is told once", async () => {
    const { figures, problems, recognition } = await imported(
      download(years, [
        { ...poland, iso: "KOS", country: "Kosovo" },
        { ...poland, iso: "WBG", country: "West Bank and Gaza" },
        { ...poland, iso: "ATL", country: "Atlantis" },
        { ...poland, ...HEADS, iso: "ATL", country: "Atlantis" },
        { ...poland, subject: "NGDP_R" },
        { ...poland, subject: "PCPIPCH" },
      ]),
    )
    expect(new Set(figures.map(({ member }) => member))).toEqual(new Set(["PSE", "XKX"]))
    expect(told(problems)).toEqual(["import/unknown-member row 4"])
    expect(recognition.layout).toContain("2 other subjects left out")
  })

  test("bad rows and figures are told with their line, the others kept", async () => {
    const { figures, problems } = await imported(
      download(
        [...years, 2031],
        [
          { ...poland, figures: ["801.123", "eight hundred", "-5", "0", "1", "2"] },
          { ...POLAND, ...GDP, figures: ["1", "2", "3", "4", "5", "6", "7", "8"] },
          { ...poland, iso: "HRV", country: "Croatia", figures: ["82.7", "90", "91", "92", "93", "94"] },
        ],
      ),
    )
    expect(told(problems).sort()).toEqual([
      "import/broken-row row 3",
      "import/duplicate-year column 15",
      "import/impossible-figure row 2, column 2029",
      "import/impossible-zero row 2, column 2030",
      "import/unreadable-figure row 2, column 2028",
    ])
    expect(amount(figures, "gdp-usd HRV 2027")).toBe(82700)
  })
})

describe("the data portal", () => {
  const header =
    "DATASET,SERIES_CODE,COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,FREQUENCY,SCALE,UNIT,PUBLICATION_DATE,LATEST_ACTUAL_ANNUAL_DATA,2028,2029,2030"
  const rows = [
    '"IMF.RES:WEO(9.0.0)",POL.NGDPD.A,POL,Poland,NGDPD,GDP,Annual,Billions,US dollar,2030-10-14T13:00:00Z,2028,812.959,914.553,1039.619',
    '"IMF.RES:WEO(9.0.0)",G001.NGDPD.A,G001,World,NGDPD,GDP,Annual,Billions,US dollar,2030-10-14T13:00:00Z,,1,2,3',
    '"IMF.RES:WEO(9.0.0)",G110.NGDPD.A,G110,Advanced Economies,NGDPD,GDP,Annual,Billions,US dollar,2030-10-14T13:00:00Z,,1,2,3',
    '"IMF.RES:WEO(9.0.0)",IND.NGDPD.A,IND,India,NGDPD,GDP,Annual,Billions,US dollar,2030-10-14T13:00:00Z,FY2028/29,3500,3900,4200',
  ]

  test("says its day of publication, and the last actual year, fiscal ones too", async () => {
    const { figures, edition, recognition } = await imported([header, ...rows].join("\n"))
    expect(edition).toMatchObject({ id: "imf-weo/2030-10-14", publishedPrecision: "day" })
    expect(amount(figures, "gdp-usd POL 2029")).toBe(914553)
    expect(find(figures, "gdp-usd POL 2029")?.status).toBe("estimate")
    expect(find(figures, "gdp-usd IND 2028")?.status).toBe("final")
    expect(find(figures, "gdp-usd WORLD 2029")).toBeDefined()
    expect(recognition.layout).toContain("1 groups left out")
  })

  test("its interface gives a row a figure, in dollars and heads: their size tells", async () => {
    const text =
      "DATAFLOW,COUNTRY,INDICATOR,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n" +
      "IMF.RES:WEO(9.0.0),POL,NGDPD,A,2029,914553000000,9\n" +
      "IMF.RES:WEO(9.0.0),NRU,NGDPD,A,2029,170000000,9\n" +
      "IMF.RES:WEO(9.0.0),POL,LP,A,2029,36621000,6\n"
    const { figures } = await imported(text, { published: day("2030-10-14") })
    expect(amount(figures, "gdp-usd NRU 2029")).toBe(170)
    expect(amount(figures, "population POL 2029")).toBe(36621)
    expect(await importText(text)).toMatchObject({ ok: false, problem: { code: "import/unknown-edition" } })
  })

  test("dollars among billions fit no scale: the subject is left out and told", async () => {
    const text =
      "DATAFLOW,COUNTRY,INDICATOR,FREQUENCY,TIME_PERIOD,OBS_VALUE\n" +
      "IMF.RES:WEO(9.0.0),POL,NGDPD,A,2029,914553000000\n" +
      "IMF.RES:WEO(9.0.0),HRV,NGDPD,A,2029,82.7\n" +
      "IMF.RES:WEO(9.0.0),POL,NGDP_RPCH,A,2029,2.9\n"
    const { figures, problems } = await imported(text, { published: day("2030-10-14") })
    expect(figures.map(({ indicator }) => indicator)).toEqual(["gdp-real-change"])
    expect(told(problems)).toEqual(["import/unknown-scale"])
  })

  test("another of the Fund's data sets is not the outlook", async () => {
    const text =
      "DATAFLOW,COUNTRY,INDICATOR,FREQUENCY,TIME_PERIOD,OBS_VALUE\nIMF.STA:IFS(9.0.0),POL,NGDPD,A,2029,914553000000\n"
    expect((await importText(text)).ok).toBe(false)
  })
})

describe("a table made of the outlook", () => {
  const text =
    "COUNTRY.ID,Pais,Ano,gdp,gdp_per_capita,growth_pct\n" +
    'POL,"Poland, Republic of",2029,914553000000.0,24973.474,2.923\n' +
    "USA,United States,2031,30615742999999.9996,89598.86,2.017\n" +
    'ABW,"Aruba, Kingdom of the Netherlands",2029,,,16.079\n'

  test("is known by its figures, and has no noise in them", async () => {
    const { figures, edition, batches } = await imported(text, { editions: OUTLOOKS })
    expect([edition?.id, batches[0]?.carrier]).toEqual(["imf-weo/2030-10-15", "transcription"])
    expect(amount(figures, "gdp-usd USA 2031")).toBe(30615743)
    expect(amount(figures, "gdp-usd ABW 2029")).toBe("not-reported")
    expect(find(figures, "gdp-per-head USA 2031")).toMatchObject({ status: "forecast", prices: "current" })
  })

  test("of an unknown outlook needs its day; without the Fund's way of naming columns also its publisher", async () => {
    const published = day("2031-04-15")
    expect((await imported(text, { published })).edition?.title).toBe("World Economic Outlook, April 2031")
    const plain = text.replace("COUNTRY.ID", "code")
    expect((await importText(plain, { published })).ok).toBe(false)
    expect((await imported(plain, { published, publisher: "imf" })).edition?.id).toBe("imf-weo/2031-04-15")
  })
})
