import { describe, expect, test } from "vitest"
import { tableOf } from "../request.sample.ts"
import { imported, PERSONNEL, run, WIDE } from "./transcription.sample.ts"

const LONG = `ally,year,pct_gdp,estimate
Poland,2024,3.79,True
Poland,2025,4.48,True
Spain,2024,1.43,True
Norway,2023,1.82,False
Italy,2023,1.5,False
Greece,2023,2.9,False`

const whole = imported(tableOf(WIDE)).figures

/** The whole table but for a member. */
function but(member: string) {
  return whole.filter((one) => one.member !== member)
}

describe("a row with another number of fields than the header is left out and told", () => {
  test.each([
    ["cut short", "Belgium,1.1817,1.2868"],
    ["with a decimal comma among commas", "Belgium,1,1817,1.2868,2.0009"],
    ["moved by one field", "Belgium,,1.1817,1.2868,2.0009"],
    ["with its name alone", "Belgium"],
  ])("%s", (_, row) => {
    const { figures, problems } = imported(tableOf(WIDE.replace("Belgium,1.1817,1.2868,2.0009", row)))
    expect(problems).toMatchObject([{ code: "import/broken-row", place: "some-file row 2" }])
    expect(figures).toEqual(but("BEL"))
  })

  test("empty fields at the end, and notes below, are none", () => {
    const { figures, problems } = imported(
      tableOf(`${WIDE.replace("2.0000", "2.0000,,")}\nNotes: Figures for 2024 are estimates.\nSource: NATO`),
    )
    expect([problems, figures]).toEqual([[], whole])
  })
})

describe("what stands twice is told once, and the first kept", () => {
  test.each(["Belgium,1.1817,1.2868,2.0009", "Belgium,9,9,9"])("a member's row: %s", (row) => {
    const { figures, problems } = imported(tableOf(`${WIDE}\n${row}`))
    expect(problems).toMatchObject([{ code: "import/duplicate-member", place: "some-file row 9" }])
    expect(figures).toEqual(whole)
  })

  test("a member and year", () => {
    const { figures, problems } = imported(tableOf(`${LONG}\nNorway,2023,7,False`))
    expect(problems).toMatchObject([
      {
        code: "import/duplicate-member",
        place: "some-file row 8",
        found: '"Norway 2023", which has a row above',
      },
    ])
    expect(figures).toEqual(imported(tableOf(LONG)).figures)
  })

  test("a year", () => {
    const { figures, problems } = imported(tableOf(WIDE.replace("2023,2024e", "2024,2024e")))
    expect(problems).toMatchObject([{ code: "import/duplicate-year", place: "some-file column 2" }])
    expect(figures).toEqual(whole.filter((one) => one.period !== 2023))
  })

  test("a table below another in one file is left out", () => {
    const { figures, problems } = imported(tableOf(`${WIDE}\nAnnual real change (%)\n${WIDE}`))
    expect(problems).toMatchObject([{ code: "import/second-table", place: "some-file row 10" }])
    expect(figures).toEqual(whole)
  })
})

test.each(["2O23", "", "constructor", "rank"])("figures under no year are told: %j", (name) => {
  const { figures, problems } = imported(tableOf(WIDE.replace("2023", name)))
  expect(problems).toMatchObject([{ code: "import/unknown-year", place: "some-file column 2" }])
  expect(figures).toEqual(whole.filter((one) => one.period !== 2023))
})

describe("columns by other names", () => {
  test.each([
    ["a year by another name", LONG.replace("ally,year,pct_gdp,estimate", "nation,yr,value,flag")],
    [
      "as statistical offices call them",
      LONG.replace("ally,year,pct_gdp,estimate", "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG"),
    ],
  ])("%s", (_, text) => {
    const { figures, problems } = imported(tableOf(text))
    const bare = (of: typeof figures) => of.map(({ locator: _, ...figure }) => figure)
    expect(problems).toEqual([])
    expect(bare(figures)).toEqual(bare(imported(tableOf(LONG)).figures))
  })

  test.each([
    ["2024 (e)", "2025 (e)"],
    ["2024 est.", "2025 est."],
    ["X2024e", "X2025e"],
    ["2024.0e", "2025.0e"],
  ])("years as %s", (first, second) => {
    const { figures, problems } = imported(tableOf(WIDE.replace("2024e,2025e", `${first},${second}`)))
    expect(problems).toEqual([])
    expect(figures.map(({ locator: _, ...figure }) => figure)).toEqual(
      whole.map(({ locator: _, ...figure }) => figure),
    )
  })

  test("a header one name short, as for rows with names of their own", () => {
    expect(imported(tableOf(WIDE.replace("country,", ""))).figures).toEqual(whole)
  })

  test("a column that counts the rows is no figure", () => {
    const counted = WIDE.split("\n").map((line, index) => `${index === 0 ? "" : index - 1},${line}`)
    expect(imported(tableOf(counted.join("\n")))).toMatchObject({ figures: whole, problems: [] })
  })
})

describe("figures in another scale, as their fingerprint shows", () => {
  const bare = (of: typeof whole) => of.map(({ locator: _, ...figure }) => figure)
  const scaled = (text: string, factor: (figure: string) => number) =>
    text.replace(/(?<=,)\d+\.\d+/g, (figure) => String(factor(figure)))

  test.each([
    ["fractions", WIDE, (figure: string) => Number(`${figure}e-2`)],
    ["fractions whose column is named", LONG, (figure: string) => Number(`${figure}e-2`)],
    ["soldiers one by one", PERSONNEL, (figure: string) => Math.round(Number(figure) * 1000)],
  ])("%s", (_, text, factor) => {
    const { figures, problems } = imported(tableOf(scaled(text, factor)))
    const asPrinted = imported(tableOf(text))
    expect(problems).toEqual(asPrinted.problems)
    expect(bare(figures)).toEqual(bare(asPrinted.figures))
  })
})

test("a column's name of any length is cut in every figure's place", () => {
  const { figures } = imported(tableOf(LONG.replace("pct_gdp", `pct_gdp ${"x ".repeat(40_000)}`)))
  expect(figures.length).toBe(6)
  expect(figures[0]?.locator.length).toBeLessThan(130)
})

test("several rows a member without any year are not taken for one year's", () => {
  const yearless = LONG.split("\n").map((line) => line.replace(/,20\d\d|,year/, ""))
  expect(run(tableOf([...yearless, ...yearless.slice(1)].join("\n")))).toMatchObject({
    ok: false,
    problem: { code: "import/unknown-file" },
  })
})

test("lines above the header say what the figures are", () => {
  const other = WIDE.replaceAll("4.4805", "4.9")
  const titled = `Table 3: Defence expenditure as a share of GDP\n(based on 2025 prices)\n${other}`
  const { batches, problems } = imported(tableOf(titled), { published: "2027-07-01" as never })
  expect(problems).toEqual([])
  expect(batches[0]).toMatchObject({ edition: { priceBase: 2025, published: "2027-07-01" } })
  expect(batches[0]?.observations[0]).toMatchObject({
    indicator: "share-of-gdp",
    locator: "row 4, column 2023",
  })
})
