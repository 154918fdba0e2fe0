import { describe, expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { amount, find, imported, importText, told } from "../macro/imported.sample.ts"
import {
  CONSTANT_GDP,
  CROATIA,
  download,
  EURO_AREA,
  GDP,
  KOREA,
  KOSOVO,
  NOBODY,
  NORTH_AMERICA,
  POLAND,
  POPULATION,
  RATE,
  RELEASES,
  row,
  UNION,
  WORLD,
} from "./download.sample.ts"

describe("the Bank's own download", () => {
  const years = [2022, 2023, 2024]

  test("tells its release, its series and its price base by itself", async () => {
    const { edition, problems, batches } = await imported(
      download(years, row(POLAND, CONSTANT_GDP, "637150470884.733", "638035044435.602", "")),
    )
    expect(problems).toEqual([])
    expect(batches[0]?.carrier).toBe("official")
    expect(edition).toMatchObject({
      id: "world-bank-wdi/2031-04-15",
      publishedPrecision: "day",
      priceBase: 2025,
      definition: "none",
    })
  })

  test("figures come in our units, with no digit that was not printed", async () => {
    const { figures } = await imported(
      download(
        years,
        row(POLAND, GDP, "695607470875.276", "812451193396.143", "917767106146.761"),
        row(POLAND, ["GDP per capita (current US$)", "NY.GDP.PCAP.CD"], "18860.5", "22147.8", "25103.6"),
        row(POLAND, ["GDP growth (annual %)", "NY.GDP.MKTP.KD.ZG"], "5.3", "-0.138", "0"),
        row(POLAND, POPULATION, 36821749, 36687353, 36559233),
        row(POLAND, RATE, "4.45775833333333", "4.20366666666667", "3.98078333333333"),
      ),
    )
    expect(amount(figures, "gdp-usd POL 2023")).toBe(812451.193396143)
    expect(amount(figures, "gdp-per-head POL 2023")).toBe(22.1478)
    expect(amount(figures, "gdp-real-change POL 2023")).toBe(-0.138)
    expect(amount(figures, "gdp-real-change POL 2024")).toBe(0)
    expect(amount(figures, "population POL 2024")).toBe(36559.233)
    expect(find(figures, "exchange-rate POL 2024")).toMatchObject({
      currency: "PLN",
      prices: null,
      status: "final",
      locator: "row 10, column 2024",
    })
  })

  test("a rate's currency is the state's of that year", async () => {
    const { figures } = await imported(
      download([2022, 2023], row(CROATIA, RATE, "7.1597415", "0.924839558470698")),
    )
    expect([2022, 2023].map((year) => find(figures, `exchange-rate HRV ${year}`)?.currency)).toEqual([
      "HRK",
      "EUR",
    ])
  })

  test("an empty field is not reported; a year nobody has a figure for is not covered", async () => {
    const { figures } = await imported(
      download(years, row(POLAND, GDP, "", "812451193396.143", ""), row(CROATIA, GDP, "71196498671", "", "")),
    )
    expect(amount(figures, "gdp-usd POL 2022")).toBe("not-reported")
    expect(amount(figures, "gdp-usd HRV 2023")).toBe("not-reported")
    expect(figures.filter(({ period }) => period === 2024)).toEqual([])
  })

  test("states go by their codes, the Union and the world are aggregates, the Bank's groups are left out and counted", async () => {
    const { figures, problems, recognition } = await imported(
      download(
        [2023],
        ...[KOREA, KOSOVO, UNION, WORLD, EURO_AREA, NORTH_AMERICA].map((place) =>
          row(place, POPULATION, 5000),
        ),
      ),
    )
    expect(figures.map(({ member }) => member)).toEqual(["EU", "KOR", "WORLD", "XKX"])
    expect(problems).toEqual([])
    expect(recognition.layout).toContain("2 of its groups of states left out")
  })

  test("a series that is none of ours is told once, one that the Bank passes on with whose it is", async () => {
    const { figures, problems } = await imported(
      download(
        [2023],
        row(POLAND, POPULATION, 36687353),
        row(POLAND, ["Life expectancy at birth, total (years)", "SP.DYN.LE00.IN"], "78.5"),
        row(CROATIA, ["Life expectancy at birth, total (years)", "SP.DYN.LE00.IN"], "78.6"),
        row(POLAND, ["Military expenditure (% of GDP)", "MS.MIL.XPND.GD.ZS"], "3.8"),
      ),
    )
    expect(figures).toHaveLength(1)
    expect(told(problems)).toEqual(["import/relayed-series row 9", "import/unknown-series row 7"])
    expect(problems[0]?.remedy).toContain("SIPRI")
  })

  test("a whole database tells the many others in one sentence", async () => {
    const others = Array.from({ length: 30 }, (_, at) => row(POLAND, [`Series ${at}`, `SP.POP.X${at}`], 1))
    const { problems } = await imported(download([2023], row(POLAND, POPULATION, 36687353), ...others))
    expect(told(problems)).toEqual(["import/unknown-series row 7"])
    expect(problems[0]?.found).toContain("30 other series")
  })

  test("constant prices of two years cannot stand in one release", async () => {
    const { figures, problems } = await imported(
      download(
        [2023],
        row(POLAND, CONSTANT_GDP, 638035044435),
        row(POLAND, ["GDP per capita (constant 2015 US$)", "NY.GDP.PCAP.KD"], 17000),
      ),
    )
    expect(figures).toHaveLength(1)
    expect(told(problems)).toEqual(["import/conflicting-price-base row 7"])
  })

  test("the deflator's base differs by country: it is set to 100 in the release's, and says what was printed", async () => {
    const deflator = ["GDP deflator (base year varies by country)", "NY.GDP.DEFL.ZS"] as const
    const { figures, problems } = await imported(
      download(
        [2024, 2025, 2026],
        row(POLAND, CONSTANT_GDP, 1, 2, 3),
        row(POLAND, deflator, 120, 150, 165),
        row(CROATIA, deflator, 90, "", 120),
      ),
    )
    expect([2024, 2025, 2026].map((year) => amount(figures, `gdp-deflator POL ${year}`))).toEqual([
      80, 100, 110,
    ])
    expect(find(figures, "gdp-deflator POL 2026")?.locator).toContain("165 printed, set to 100 in 2025")
    expect(told(problems)).toEqual(["import/unknown-scale row 8, column 2024"])
  })

  test("another database of the Bank's is refused by name", async () => {
    const text = download([2023], row(POLAND, POPULATION, 36687353))
    const outcome = await importText(text.replace("World Development Indicators", "Global Economic Monitor"))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/other-database" } })
  })
})

describe("what is amiss in single rows", () => {
  test("bad rows and figures are told with their line and left out, the others kept", async () => {
    const { figures, problems } = await imported(
      download(
        [2022, 2023, 2023, "2024f"],
        row(POLAND, GDP, "695607470875.276", "about 800", 1, 2),
        row(NOBODY, GDP, 1, 2, 3, 4),
        row(CROATIA, GDP, "-71196498671", "0", 1, 2),
        "Korea, Rep.,KOR,GDP (current US$),NY.GDP.MKTP.CD,1,2,3,4,",
        '"Kosovo","XKX","GDP (current US$)","NY.GDP.MKTP.CD","9354903061"',
      ),
    )
    expect(told(problems).sort()).toEqual(
      [
        "import/broken-row row 10",
        "import/broken-row row 9",
        "import/duplicate-year column 7",
        "import/impossible-figure row 8, column 2022",
        "import/impossible-zero row 8, column 2023",
        "import/unknown-member row 7",
        "import/unknown-year column 8",
        "import/unreadable-figure row 6, column 2023",
      ].sort(),
    )
    expect(figures.filter(({ value }) => value.kind === "amount")).toHaveLength(1)
  })
})

describe("the Databank's export", () => {
  const header = "Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]"
  const footer =
    ",,,,,\n,,,,,\nData from database: World Development Indicators,,,,,\nLast Updated: 07/01/2031,,,,,\n"

  test("has its date below, months first, and two dots for what is missing", async () => {
    const { figures, edition, problems } = await imported(
      `${header}\nPoland,POL,GDP (current US$),NY.GDP.MKTP.CD,695607470875.276,..\nCroatia,HRV,GDP (current US$),NY.GDP.MKTP.CD,1,71196498671.1\n${footer}`,
    )
    expect(problems).toEqual([])
    expect(edition?.id).toBe("world-bank-wdi/2031-07-01")
    expect(amount(figures, "gdp-usd POL 2023")).toBe("not-reported")
  })

  test("turned, it names the series above the columns", async () => {
    const { figures, edition } = await imported(
      `Time,Time Code,Country Name,Country Code,GDP (current US$) [NY.GDP.MKTP.CD],"Population, total [SP.POP.TOTL]"\n` +
        `2023,YR2023,Poland,POL,812451193396.143,36687353\n${footer}`,
    )
    expect(edition?.published).toBe("2031-07-01")
    expect([amount(figures, "gdp-usd POL 2023"), amount(figures, "population POL 2023")]).toEqual([
      812451.193396143, 36687.353,
    ])
  })
})

describe("a row a figure", () => {
  test("with codes but no date asks for it", async () => {
    const text =
      "indicator.id,indicator.value,country.id,country.value,countryiso3code,date,value,unit,obs_status,decimal\n" +
      "NY.GDP.MKTP.CD,GDP (current US$),PL,Poland,POL,2023,812451193396.143,,,0\nNY.GDP.MKTP.CD,GDP (current US$),1W,World,WLD,2023,106171671000000,,,0\n"
    expect(await importText(text)).toMatchObject({ ok: false, problem: { code: "import/unknown-edition" } })
    const { figures, edition } = await imported(text, { published: "2031-07-01" as CalendarDate })
    expect(edition?.id).toBe("world-bank-wdi/2031-07-01")
    expect(amount(figures, "gdp-usd WORLD 2023")).toBe(106171671)
  })

  const rows = (poland: string, croatia: string) =>
    `Poland,POL,2028,5\nPoland,POL,2029,${poland}\nCroatia,HRV,2029,${croatia}\nArab World,ARB,2029,1`

  test("without a name for its figures is known by them", async () => {
    const text = `Country Name,Country Code,Year,Value\n${rows("811229100687.5663", "82688842717.39259")}`
    const { figures, edition, batches, problems } = await imported(text, { editions: RELEASES })
    expect([edition?.id, batches[0]?.carrier, problems]).toEqual([
      "world-bank-wdi/2030-12-31",
      "transcription",
      [],
    ])
    expect(amount(figures, "gdp-usd POL 2029")).toBe(811229.100687566)
  })

  test("in another language and without codes, too", async () => {
    const text = `País,Ano,gdp\nPoland,2029,811229100687.57\nCroatia,2029,82688842717.39\nSomalia\\, Fed. Rep.,2029,5\n`
    const { figures } = await imported(text.replace("Somalia\\, Fed. Rep.", '"Somalia, Fed. Rep."'), {
      editions: RELEASES,
    })
    expect(figures.map(({ member }) => member)).toEqual(["HRV", "POL", "SOM"])
  })

  test("the deflator and consumer prices look alike: only the first is ours", async () => {
    const header = "Country,Country Code,Year,Inflation"
    const deflator = await imported(`${header}\n${rows("9.54718862520608", "11.7403306343319")}`, {
      editions: RELEASES,
    })
    expect(amount(deflator.figures, "gdp-deflator-change POL 2029")).toBe(9.54718862520608)
    const consumer = await importText(`${header}\n${rows("11.5289127961105", "7.9403306343319")}`, {
      editions: RELEASES,
    })
    expect(consumer).toMatchObject({ ok: false, problem: { code: "import/unknown-series" } })
  })

  test("of an unknown release it says what is missing and how to give it", async () => {
    const text = `Country,Country Code,Year,Inflation\n${rows("9.1", "11.2")}`
    const outcome = await importText(text, { editions: RELEASES })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unnamed-series" } })
    expect(outcome.ok ? "" : outcome.problem.remedy).toContain("--mapping")
  })

  test("a table of allies without the Bank's words may be anybody's", async () => {
    const rows = ["Poland", "Spain", "Italy", "Norway", "Germany", "France"].map((name) => `${name},2029,5`)
    const outcome = await importText(`country,year,value\n${rows.join("\n")}`, { editions: RELEASES })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unknown-table" } })
    const world = ["Brazil", "China", "Poland"].map((name) => `${name},2029,5`)
    expect(await importText(`country,year,value\n${world.join("\n")}`)).toMatchObject({
      ok: false,
      problem: { code: "import/unnamed-series" },
    })
  })

  test("two series side by side may be of two releases: the second is told", async () => {
    const text =
      "Country Name,Country Code,Year,gdp,other\nPoland,POL,2029,811229100687.57,1\nCroatia,HRV,2029,82688842717.39,2\n"
    const { figures, problems } = await imported(text, { editions: RELEASES })
    expect(figures).toHaveLength(2)
    expect(told(problems)).toEqual(["import/unnamed-series column 5"])
  })

  test("a year that is none keeps its row out", async () => {
    const text = `Country Name,Country Code,Year,Value\n${rows("811229100687.5663", "82688842717.39259")}\nPoland,POL,20x9,7\n${"Poland,POL,2027,4\n".repeat(4)}`
    const { problems } = await imported(text, { editions: RELEASES })
    expect(told(problems)[0]).toBe("import/unknown-year row 6")
  })
})

test("tables of other things are not taken for the Bank's", async () => {
  for (const text of ["Country,Exchange rate\nPoland,4.2\n", "Date,Country,Rate\n1999-01-01,Poland,4\n"])
    expect(await importText(text)).toMatchObject({ ok: false, problem: { code: "import/unknown-file" } })
})
