import { describe, expect, test } from "vitest"
import { importSource } from "../import-source.ts"
import { toWorkbook } from "../nato-workbook/sketch.sample.ts"
import { requestFor } from "../request.sample.ts"
import { EDITION, mapped, windows1252 } from "./mapped.sample.ts"

const amount = (value: number) => ({ kind: "amount", amount: value })
const EUROS = { column: "value", indicator: "spending-eur", unit: "million euro" }
const LONG = "geo,year,value\nDE,2023,100\nFrance,2023,200\nPOL,2023,300\n"
const READS_LONG = { ...EDITION, member: { column: "geo" }, period: { column: "year" }, figures: [EUROS] }

describe("Eurostat's TSV", () => {
  const TSV = [
    "freq,unit,sector,cofog99,na_item,geo\\TIME_PERIOD\t2021 \t2022 \t2023 ",
    "A,MIO_EUR,S13,GF02,TE,AT\t3200.5 \t3300.1 p\t: ",
    "A,MIO_EUR,S13,GF02,TE,EL\t6500 b\t7000.2 bp\t: c",
    "A,MIO_EUR,S13,GF02,TE,EU28\t1 \t2 \t3 ",
    "A,MIO_NAC,S13,GF02,TE,PL\t60000.0 \t70000.0 \t80000.5 e",
    "A,PC_GDP,S13,GF02,TE,AT\t0.6 \t0.7 u\t: z",
    "A,MIO_EUR,S13,GF03,TE,AT\t9 \t9 \t9 ",
  ].join("\n")
  const reads = {
    ...EDITION,
    edition: { ...EDITION.edition, definition: "cofog" },
    member: { column: "geo", ignore: ["EU28"] },
    period: { columns: "years" },
    where: { sector: "S13", cofog99: ["GF02"], na_item: "TE" },
    figures: [
      { where: { unit: "MIO_EUR" }, indicator: "spending-eur", unit: "million euro" },
      {
        where: { unit: "MIO_NAC" },
        indicator: "spending-national",
        prices: "current",
        unit: "million national currency",
      },
      { where: { unit: "PC_GDP" }, indicator: "share-of-gdp", prices: "current", unit: "percent" },
    ],
  }

  test("its first column is parted, flags behind numbers are read, breaks are told", async () => {
    const { figures, at, problems } = await mapped(TSV, reads)
    expect(figures.length).toBe(12)
    expect(at("spending-eur", "AUT", 2022)).toMatchObject({ value: amount(3300.1), status: "estimate" })
    expect(at("spending-eur", "AUT", 2023)?.value).toEqual({ kind: "absent", reason: "not-reported" })
    expect(at("spending-eur", "GRC", 2022)).toMatchObject({ value: amount(7000.2), status: "estimate" })
    expect(at("spending-national", "POL", 2023)).toMatchObject({
      value: amount(80000.5),
      currency: "PLN",
      status: "estimate",
      locator: "row 5, column 2023",
    })
    expect(at("share-of-gdp", "AUT", 2022)?.status).toBe("highly-uncertain")
    expect(at("share-of-gdp", "AUT", 2023)?.value).toEqual({ kind: "absent", reason: "out-of-scope" })
    expect(problems).toMatchObject([
      { code: "import/flagged-figures", found: "flag b (break): GRC 2021, GRC 2022" },
    ])
  })

  test("the same with more years than dimensions", async () => {
    const lines = TSV.split("\n").map((line, index) => {
      const more = [2014, 2015, 2016, 2017, 2018, 2019].map((year) => (index === 0 ? `${year} ` : ": "))
      const [first, ...rest] = line.split("\t")
      return [first, ...more, ...rest].join("\t")
    })
    const { at } = await mapped(lines.join("\n"), reads)
    expect(at("spending-eur", "AUT", 2022)?.value).toEqual(amount(3300.1))
    expect(at("spending-eur", "AUT", 2014)?.value).toEqual({ kind: "absent", reason: "not-reported" })
  })

  test("unions of another membership are not the Union of today", async () => {
    const { codes, figures } = await mapped(TSV, { ...reads, member: { column: "geo" } })
    expect(codes).toContain("import/unknown-member")
    expect(figures.filter((one) => one.member === "EU")).toEqual([])
  })
})

describe("a national budget in Windows-1252 with a column a year", () => {
  const CSV = windows1252(
    [
      "Bundeshaushalt in Mrd. €;;;",
      "Einzelplan;Ist 2023;Ist 2024;Soll 2025",
      "14 Verteidigung für alle;50,12;51,95;1.062,43",
      "60 Übriges;1,00;2,00;3,00",
    ].join("\r\n"),
  )
  const reads = {
    ...EDITION,
    member: { constant: "DEU" },
    period: {
      columns: { "Ist 2023": 2023, "Ist 2024": 2024, "Soll 2025": { year: 2025, status: "forecast" } },
    },
    where: { Einzelplan: "14 Verteidigung für alle" },
    figures: [{ indicator: "spending-national", prices: "current", unit: "billion EUR" }],
  }

  test("the columns named are read, the plan as a forecast", async () => {
    const { figures, problems } = await mapped(CSV, reads)
    expect(problems).toEqual([])
    expect(figures.map(({ period, value, status, currency }) => [period, value, status, currency])).toEqual([
      [2023, amount(50120), "final", "EUR"],
      [2024, amount(51950), "final", "EUR"],
      [2025, amount(1_062_430), "forecast", "EUR"],
    ])
  })

  test("a point that parts no thousands is no decimal mark where that is a comma", async () => {
    const table = { decimalMark: "," }
    const text = "geo;year;value\nDE;2023;51.95\nFR;2023;1.951,5\nPL;2023;7\n"
    const { codes, at } = await mapped(text, { ...READS_LONG, table })
    expect(codes).toEqual(["import/unreadable-figure"])
    expect(at("spending-eur", "FRA", 2023)?.value).toEqual(amount(1951.5))
  })
})

describe("years", () => {
  const reads = (period: object, text: string) =>
    mapped(text, { ...READS_LONG, member: { constant: "United Kingdom" }, period })
  const years = async (period: object, labels: readonly string[]) => {
    const text = `year,value\n${labels.map((label, index) => `${label},${index + 1}`).join("\n")}\n`
    const { figures, codes } = await reads(period, text)
    return [figures.map((one) => one.period), codes]
  }

  test.each([
    [
      "named by their start",
      "named-by-start",
      ["2023/24", "FY2024-25", "2025-2026", "2026"],
      [2023, 2024, 2025, 2026],
    ],
    ["named by their end", "named-by-end", ["FY2024", "2025"], [2023, 2024]],
  ])("fiscal ones %s stand under the year they begin in", async (_, fiscal, labels, expected) => {
    expect(await years({ column: "year", fiscal }, labels)).toEqual([expected, []])
  })

  test("months, quarters and years that do not follow are refused", async () => {
    const [periods, codes] = await years({ column: "year" }, ["2023-01", "2023-Q1", "2023/24", "2024"])
    expect([periods, codes]).toEqual([[2024], Array(3).fill("import/unknown-year")])
    const fiscal = await years({ column: "year", fiscal: "named-by-start" }, ["2023/25", "2024/25"])
    expect(fiscal).toEqual([[2024], ["import/unknown-year"]])
  })

  test("one for the whole file", async () => {
    const { figures } = await mapped("geo,value\nDE,5\nFR,6\n", { ...READS_LONG, period: { constant: 2024 } })
    expect(figures.map((one) => one.period)).toEqual([2024, 2024])
  })

  test("marks behind them, and the years from which on figures are no results", async () => {
    const text = "geo,2022,2023e,2024 (forecast),2025\nDE,1,2,3,4\n"
    const { figures } = await mapped(text, {
      ...READS_LONG,
      period: { columns: "years" },
      status: { forecastsFrom: 2025 },
      figures: [{ indicator: "spending-eur", unit: "million euro" }],
    })
    expect(figures.map((one) => one.status)).toEqual(["final", "estimate", "forecast", "forecast"])
  })

  test("a year above two columns is in neither", async () => {
    const { figures, codes } = await mapped("geo,2022,2023,2023\nDE,1,2,3\n", {
      ...READS_LONG,
      period: { columns: "years" },
      figures: [{ indicator: "spending-eur", unit: "million euro" }],
    })
    expect([figures.length, codes]).toEqual([1, ["import/duplicate-year", "import/duplicate-year"]])
  })
})

describe("units", () => {
  test.each([
    ["spending-eur", "billion euro", undefined, 2500],
    ["spending-eur", "euro", undefined, 0.0000025],
    ["spending-eur", "€ million", undefined, 2.5],
    ["spending-eur", "thousand EUR", undefined, 0.0025],
    ["spending-usd", "bn US$", undefined, 2500],
    ["spending-national", "Mrd. PLN".replace(".", ""), "current", 2500],
    ["gdp-per-head", "US dollars", "current", 0.0025],
    ["share-of-gdp", "percent", "current", 2.5],
    ["share-of-gdp", "fraction", "current", 250],
    ["share-of-gdp", "% of GDP", "current", 2.5],
    ["personnel", "persons", undefined, 0.0025],
    ["personnel", "thousand", undefined, 2.5],
    ["personnel", "million persons", undefined, 2500],
    ["exchange-rate", "PLN per USD", undefined, 2.5],
  ])("%s in %s", async (indicator, unit, prices, expected) => {
    const figure = { column: "value", indicator, unit, ...(prices ? { prices } : {}) }
    const { figures, problems } = await mapped("geo,year,value\nPL,2023,2.5\n", {
      ...READS_LONG,
      figures: [figure],
    })
    const impossible = expected > 100 && indicator.includes("share")
    expect(problems.map((one) => one.code)).toEqual(impossible ? ["import/impossible-figure"] : [])
    if (!impossible) expect(figures[0]?.value).toEqual(amount(expected))
  })

  test("national money takes the state's own currency, one that is named, or that of a column", async () => {
    const national = {
      column: "value",
      indicator: "spending-national",
      prices: "current",
      unit: "million national currency",
    }
    const text = "geo,year,value,money\nPL,2023,5,zloty\nUA,2023,7,hryvnia\nSomalia,2023,7,shilling\n"
    const currencies = async (currency?: unknown) => {
      const figure = { ...national, ...(currency ? { currency } : {}) }
      const { figures, codes } = await mapped(text, { ...READS_LONG, figures: [figure] })
      return [figures.map((one) => one.currency), codes]
    }
    expect(await currencies()).toEqual([["PLN", "UAH"], ["import/unknown-currency"]])
    expect(await currencies({ column: "money" })).toEqual([["zloty", "shilling", "hryvnia"], []])
    expect(await currencies("crowns")).toEqual([["crowns", "crowns", "crowns"], []])
  })
})

describe("the header", () => {
  test.each([
    ["below other lines", `Some title\nSource: an office\n${LONG}`],
    ["with names in other letters and spaces", LONG.replace("geo,year,value", " GEO ,Year,VALUE ")],
    ["with a byte order mark and CRLF", `\ufeff${LONG.replaceAll("\n", "\r\n")}`],
    ["with notes below", `${LONG}Note: invented,,\n`],
  ])("%s", async (_, text) => {
    const { figures, problems } = await mapped(text, READS_LONG)
    expect([figures.length, problems]).toEqual([3, []])
  })

  test("on the line that is named, where two would fit", async () => {
    const { at } = await mapped(`geo,year,value\nDE,2023,1\ngeo,year,value\nDE,2023,2\nFR,2023,2\n`, {
      ...READS_LONG,
      table: { headerRow: 3 },
    })
    expect(at("spending-eur", "DEU", 2023)?.value).toEqual(amount(2))
  })

  test("a name that stands twice is met with a problem, a number chooses", async () => {
    const text = LONG.replace("geo,year,value", "value,year,value")
    const byName = await mapped(text, { ...READS_LONG, member: { column: 1 } })
    expect([byName.figures, byName.codes]).toEqual([[], ["import/mapping-unknown-column"]])
    const figures = [{ ...EUROS, column: 3 }]
    expect((await mapped(text, { ...READS_LONG, member: { column: 1 }, figures })).figures.length).toBe(3)
  })

  test("a column that is not there stops the import and is told with those that are", async () => {
    const { figures, problems } = await mapped(LONG, { ...READS_LONG, member: { column: "land" } })
    expect([figures, problems]).toMatchObject([
      [],
      [
        {
          code: "import/mapping-unknown-column",
          place: "mapping, member.column",
          found: '"land"',
          expected: "a column of the file: geo, year, value",
        },
      ],
    ])
  })
})

describe("rows", () => {
  test("none that fits: the filter that leaves none is named with what its column holds", async () => {
    const { figures, problems } = await mapped(LONG, { ...READS_LONG, where: { geo: ["D", "F"] } })
    expect([figures, problems]).toMatchObject([
      [],
      [
        {
          code: "import/mapping-fits-nothing",
          found: "column geo with DE, France, POL",
          expected: expect.stringContaining("D or F"),
        },
      ],
    ])
  })

  test("a figure that stands twice and differs is told once a figure, the first is kept", async () => {
    const { at, codes } = await mapped(`${LONG}DE,2023,101\nFR,2023,200\n`, READS_LONG)
    expect(codes).toEqual(["import/conflicting-figures"])
    expect(at("spending-eur", "DEU", 2023)?.value).toEqual(amount(100))
  })

  test("one with too few or too many fields, a label nobody bears, a figure that is none", async () => {
    const bad = "DE,2024\nFR,2024,1,2\nNarnia,2023,5\nNarnia,2024,5\nPL,2024,many\n"
    const { figures, problems } = await mapped(`${LONG}${bad}`, READS_LONG)
    expect(figures.length).toBe(3)
    expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "import/broken-row some-file row 5",
      "import/broken-row some-file row 6",
      "import/unknown-member some-file row 7",
      "import/unreadable-figure some-file row 9, column value",
    ])
  })

  test.each(["12 mln", "12 m", "12 bn", "12 c", "mln", "1.2.3", "(12)"])("%s is no number", async (text) => {
    const { figures, codes } = await mapped(`${LONG}IT,2023,${text}\n`, READS_LONG)
    expect([figures.length, codes]).toEqual([3, ["import/unreadable-figure"]])
  })

  test("codes of the mapping come first, labels to be ignored are", async () => {
    const { figures, problems } = await mapped("geo,year,value\nD,2023,1\nX,2023,2\n", {
      ...READS_LONG,
      member: { column: "geo", codes: { D: "Germany" }, ignore: ["X"] },
    })
    expect([figures.map((one) => one.member), problems]).toEqual([["DEU"], []])
  })

  test("more than a hundred problems of a kind are counted", async () => {
    const rows = Array.from({ length: 250 }, () => "PL,2024,many").join("\n")
    const { problems } = await mapped(`${LONG}${rows}\n`, READS_LONG)
    expect([problems.length, problems.at(-1)?.found]).toEqual([101, "150 more of this kind"])
  })
})

describe("flags", () => {
  test("of a column, with meanings of the mapping's own; unknown ones are told", async () => {
    const text = "geo,year,value,note\nDE,2023,1,Schätzung\nFR,2023,2,p\nPL,2023,3,??\nIT,2023,4,break\n"
    const flags = { column: "note", meanings: { Schätzung: "estimate", break: "break" } }
    const { figures, codes } = await mapped(text, { ...READS_LONG, flags })
    expect(figures.map((one) => [one.member, one.status])).toEqual([
      ["DEU", "estimate"],
      ["FRA", "estimate"],
      ["ITA", "final"],
      ["POL", "final"],
    ])
    expect(codes).toEqual(["import/unknown-flag", "import/flagged-figures"])
  })
})

test("a workbook's sheet is a table; percentages are read as they are shown", async () => {
  const workbook = toWorkbook([
    { name: "Notes", cells: { A1: "Nothing here" } },
    {
      name: "Data",
      cells: { B2: "Country", C2: "2023", B3: "Poland", C3: { number: 0.0326, format: "0.0%" } },
    },
  ])
  const mapping = {
    ...EDITION,
    table: { sheet: "Data", decimalMark: "," },
    member: { column: "Country" },
    period: { columns: "years" },
    figures: [{ indicator: "share-of-gdp", prices: "current", unit: "percent" }],
  }
  const run = (change: object) => {
    const outcome = importSource(
      requestFor(workbook, { mapping: { ...mapping, ...change }, published: null }),
    )
    return outcome.ok ? outcome.value : null
  }
  expect(run({})?.batches[0]?.observations).toMatchObject([{ value: amount(3.26), locator: "Data!C3" }])
  expect(run({ table: {} })?.problems).toMatchObject([{ code: "import/mapping-wrong-content" }])
})

describe("what is said beside the mapping", () => {
  test.each([
    ["publisher", { publisher: "nato" }],
    ["published", { published: "2020-01-01" as never }],
  ])("another %s stops the import", async (_, change) => {
    const content = { kind: "table", header: ["geo", "year", "value"], rows: [] } as const
    const outcome = importSource(requestFor(content, { published: null, mapping: READS_LONG, ...change }))
    expect(outcome).toMatchObject({
      ok: true,
      value: { batches: [], problems: [{ code: "import/bad-mapping" }] },
    })
  })

  test("without one, the mapped importer reads nothing", () => {
    const content = { kind: "table", header: ["geo", "year", "value"], rows: [] } as const
    expect(importSource(requestFor(content, { mapping: null }))).toMatchObject({
      ok: false,
      problem: { code: "import/unknown-file" },
    })
  })
})
