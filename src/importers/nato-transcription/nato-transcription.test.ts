import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { CalendarDate } from "../../model/index.ts"
import { readSource } from "../../readers/index.ts"
import { tableOf } from "../request.sample.ts"
import { imported, PERSONNEL, run, WIDE } from "./transcription.sample.ts"

describe("a column a year, without a word on what the figures are", () => {
  const { figures, batches, problems, recognition } = imported(tableOf(WIDE))
  const at = (member: string, period: number) =>
    figures.find((one) => one.member === member && one.period === period)

  test("its figures tell the table and the edition", () => {
    expect(recognition).toMatchObject({ carrier: "transcription", edition: { published: "2025-08-28" } })
    expect(new Set(figures.map((one) => `${one.indicator} ${one.prices}`))).toEqual(
      new Set(["share-of-gdp constant"]),
    )
    expect([batches.length, figures.length, problems]).toEqual([1, 21, []])
  })

  test("each figure has its line and column, and its estimate mark", () => {
    expect(at("POL", 2025)).toMatchObject({
      value: { amount: 4.4805 },
      status: "estimate",
      locator: "row 4, column 2025e",
    })
    expect(at("POL", 2023)?.status).toBe("final")
  })

  test("a blank is not reported, and the total that estimates it stays", () => {
    expect(at("DEU", 2025)).toMatchObject({
      value: { reason: "not-reported" },
      locator: "row 3, column 2025e",
    })
    expect(at("NATO", 2025)).toMatchObject({ value: { amount: 2.7599 } })
  })

  test("another table of the edition is told by its own figures; totals without the blank members are not comparable", () => {
    const personnel = imported(tableOf(PERSONNEL)).figures
    const totals = personnel.filter((one) => one.member.startsWith("NATO") && one.period === 2025)
    expect(new Set(personnel.map((one) => one.indicator))).toEqual(new Set(["personnel"]))
    expect(totals.map((one) => one.value)).toEqual([
      { kind: "absent", reason: "not-comparable" },
      { kind: "absent", reason: "not-comparable" },
    ])
  })

  test("figures that are registered nowhere need a word on what they are", () => {
    const unknown = tableOf(WIDE.replace("4.4805", "9.9"))
    expect(run(unknown)).toMatchObject({ ok: false, problem: { code: "import/unknown-table" } })
    expect(run(unknown, { published: "2027-07-01" as CalendarDate })).toMatchObject({
      ok: false,
      problem: { code: "import/unknown-table" },
    })
  })
})

describe("the same table saved otherwise is the same", () => {
  const expected = imported(tableOf(WIDE)).figures.map(({ locator: _, ...figure }) => figure)
  const figuresOf = async (text: string | Uint8Array) => {
    const source = await readSource(typeof text === "string" ? new TextEncoder().encode(text) : text, "x")
    if (!source.ok || source.value.content.kind !== "table") throw new Error("unreadable")
    return imported(source.value.content).figures.map(({ locator: _, ...figure }) => figure)
  }

  test.each([
    ["with CRLF and a byte order mark", `\ufeff${WIDE.replaceAll("\n", "\r\n")}`],
    ["with semicolons", WIDE.replaceAll(",", ";")],
    ["with semicolons and decimal commas", WIDE.replaceAll(",", ";").replaceAll(".", ",")],
    ["with quotes", WIDE.replace(/[^,\n]+/g, '"$&"')],
    ["with codes for names", WIDE.replace("Poland", "POL").replace("Spain", "ES")],
    ["with another word for the country and years spelt out", WIDE.replace("country,2023", "Ally,year2023")],
  ])("%s", async (_, text) => expect(await figuresOf(text)).toEqual(expected))

  test("sorted otherwise", () => {
    const [header = "", ...rows] = WIDE.split("\n")
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const { figures } = imported(tableOf([header, ...shuffled].join("\n")))
        expect(figures.map(({ locator: _, ...figure }) => figure)).toEqual(expected)
      }),
      { seed: 20250403, numRuns: 10 },
    )
  })
})

describe("a row a figure", () => {
  const LONG = `ally,year,pct_gdp,estimate,source
Poland,2024,3.79,True,"a table"
Poland,2025,4.48,True,x
Spain,2024,1.43,True,x
Norway,2023,1.82,False,x
Italy,2023,,False,x
Greece,2023,2.9,False,x`

  test("a column that names its figures, and one that marks estimates", () => {
    const { figures, recognition } = imported(tableOf(LONG))
    expect(recognition.edition?.published).toBe("2025-08-28")
    expect(figures.find((one) => one.member === "ITA")).toMatchObject({
      value: { reason: "not-reported" },
      status: "final",
    })
    expect(figures.find((one) => one.member === "POL" && one.period === 2025)).toMatchObject({
      status: "estimate",
      locator: "row 3, column pct_gdp",
    })
  })

  test("an unknown edition asks for a date, and with it inherits what the file does not say", () => {
    const newer = tableOf(LONG.replaceAll("4.48", "5.01").replaceAll("2025", "2027"))
    expect(run(newer)).toMatchObject({ ok: false, problem: { code: "import/unknown-edition" } })
    const { batches } = imported(newer, { published: "2027-07-01" as CalendarDate })
    expect(batches[0]?.edition).toMatchObject({
      id: "nato-defence-expenditure/2027-07-01",
      definition: "classic",
      priceBase: null,
    })
  })

  test("rows that say their metric and unit may hold several tables", () => {
    const { figures, problems } = imported(
      tableOf(`table,metric,unit,member,iso3,year,estimate_flag,value
T3a,share_of_real_gdp_2021_prices,pct,Poland,POL,2025,e,4.4805
T3a,share_of_real_gdp_2021_prices,pct,Spain,ESP,2024,e,1.4294
T7,military_personnel,thousand,Poland,POL,2023,,206.504
T7,military_personnel,thousand,Italy,ITA,2023,,1.5
T7,military_personnel,thousand,Greece,GRC,2023,,1.5
T7,military_personnel,thousand,Norway,NOR,2023,,1.5
T9,flower_gardens,hectare,Norway,NOR,2023,,1.5`),
    )
    expect(new Set(figures.map((one) => one.indicator))).toEqual(new Set(["share-of-gdp", "personnel"]))
    expect(problems).toMatchObject([
      { code: "import/unknown-heading", place: "some-file row 8, column value" },
    ])
  })

  test("rows of two editions become two batches; rows of an edition nobody knows are reported", () => {
    const rows = (edition: string, figure: string) =>
      ["Poland,2025", "Italy,2025", "Greece,2025", "Norway,2025"]
        .map((row) => `${edition},Share of real GDP (%),${row},${figure}`)
        .concat(`${edition},Share of real GDP (%),Spain,2024,1.4294`)
        .join("\n")
    const { batches, problems } = imported(
      tableOf(`edition,block,name,year,value\n${rows("2025-08", "4.4805")}\n${rows("2031-01", "9")}`),
    )
    expect(batches.map((batch) => batch.edition.published)).toEqual(["2025-08-28"])
    expect(problems).toMatchObject([
      { code: "import/unknown-edition", found: 'rows of an edition called "2031-01"' },
    ])
  })

  test("a transcriber's own averages are passed over; an unknown ally is reported once", () => {
    const { figures, problems, recognition } = imported(
      tableOf(`country,year,year_label,usd2021_per_capita,type
Poland,2025,2025e,900,Country
Spain,2024,2024e,500,Country
Germany,2025,2025e,0,Country
Italy,2023,2023,400,Country
Greece,2023,2023,400,Country
Norway,2023,2023,400,Country
France,2023,2023,400,Country
Belgium,2023,2023,400,Country
NATO Average,2023,2023,420,Aggregate
Ruritania,2023,2023,1,Country
Ruritania,2024,2024e,1,Country`),
    )
    expect(recognition.carrier).toBe("chart-extract")
    expect(problems).toMatchObject([
      { code: "import/unknown-member", place: "some-file row 11", found: '"Ruritania"' },
    ])
    expect(figures.find((one) => one.member === "DEU")).toMatchObject({ value: { reason: "not-reported" } })
  })

  test("a zero that cannot be is reported and taken as not reported", () => {
    const { figures, problems } = imported(tableOf(LONG.replace("1.82", "0")))
    expect(problems).toMatchObject([
      { code: "import/impossible-zero", place: "some-file row 5, column pct_gdp" },
    ])
    expect(figures.find((one) => one.member === "NOR")).toMatchObject({ value: { reason: "not-reported" } })
  })
})

test("figures of one year that the file does not name take it, and their status, from the edition", () => {
  const { figures } = imported(
    tableOf(`country,spending_musd_2021,share_of_gdp_shown
Poland,28340.349,3.79%
Spain,23479.638,1.43%
Italy,34596.3,1.50%
Greece,6628.9,2.74%
Norway,11969.7,2.27%`),
  )
  expect(new Set(figures.map((one) => `${one.period} ${one.status}`))).toEqual(new Set(["2024 estimate"]))
  expect(figures.find((one) => one.member === "POL" && one.indicator === "share-of-gdp")?.value).toEqual({
    kind: "amount",
    amount: 3.79,
  })
})

describe("bad cells", () => {
  test("are reported with line and column, and the rest is kept", () => {
    const { figures, problems } = imported(tableOf(WIDE.replace("1.1817", "one point two")))
    expect(problems).toMatchObject([
      { code: "import/unreadable-figure", place: "some-file row 2, column 2023", found: '"one point two"' },
    ])
    expect(figures.length).toBe(20)
  })

  test("names that mean something to JavaScript mean nothing here", () => {
    const { problems } = imported(tableOf(`${WIDE.replace("country", "__proto__")}\nconstructor,1,2,3`))
    expect(problems).toMatchObject([{ code: "import/unknown-member", found: '"constructor"' }])
  })

  test("a table of other countries is no table of ours", () => {
    const others = tableOf("country,2023,2024\nBrazil,1,2\nPoland,4.1,4.2\nJapan,1,1\nIndia,2,2\nPeru,1,1")
    expect(run(others)).toMatchObject({
      ok: false,
      problem: { code: "import/unknown-file", found: "a table with columns country, 2023, 2024" },
    })
  })
})
