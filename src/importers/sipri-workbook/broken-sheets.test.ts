import { describe, expect, test } from "vitest"
import { importSource } from "../import-source.ts"
import { type Ink, type Sketch, toWorkbook } from "../nato-workbook/sketch.sample.ts"
import { requestFor } from "../request.sample.ts"
import {
  addressOf,
  find,
  imported,
  mapped,
  multiplied,
  redrawn,
  rowOf,
  SOUND,
  WHOLE,
} from "./imported.sample.ts"
import { RELEASE_2021, sketchRelease } from "./release.sample.ts"

const without = (sheet: string) => WHOLE.filter(({ locator }) => !locator.startsWith(`${sheet}!`))
const headerOf = ({ cells }: Sketch) =>
  rowOf(
    Object.entries(cells).find(([, ink]) => typeof ink === "string" && ink.trim() === "Country")?.[0] ?? "A0",
  )
const renamed = (from: string, to: string) =>
  SOUND.map((one) => (one.name === from ? { ...one, name: to } : one))

describe("a sheet is what its title says", () => {
  test.each(SOUND.map(({ name }) => name))("%s under another name", (name) => {
    const { figures, problems } = imported(toWorkbook(renamed(name, "Sheet 1")))
    expect(problems).toEqual([])
    expect(figures.length).toBe(WHOLE.length)
  })

  test("a title that is silent leaves it to the name", () => {
    const silent = redrawn("Share of GDP", {
      A1: "Military expenditure by country, 1949-2025   © SIPRI 2026",
    })
    expect(imported(toWorkbook(silent))).toMatchObject({ problems: [], figures: WHOLE })
  })

  test("a sheet of one's own is told once and left out", () => {
    const own: Sketch = {
      name: "MyAnalysis",
      cells: { B1: "Share of GDP", A2: "Country", B2: 2024, C2: 2025, A3: "Poland", B3: 0.9, C3: 0.8, D3: 9 },
    }
    const { figures, problems } = imported(toWorkbook([own, ...SOUND]))
    expect(problems).toMatchObject([{ code: "import/unknown-table", place: "some-file sheet MyAnalysis" }])
    expect(figures).toEqual(WHOLE)
  })

  test("of a sheet and its copy one is read, the visible one first", () => {
    const original = SOUND.map((one) => (one.name === "Per capita" ? { ...one, hidden: true } : one))
    const copy = { ...(SOUND.find(({ name }) => name === "Per capita") as Sketch), name: "Per capita (2)" }
    const { figures, problems } = imported(toWorkbook([...original, copy]))
    expect(problems).toMatchObject([{ code: "import/repeated-sheet", place: "some-file sheet Per capita" }])
    expect(find(figures, "spending-per-head", "POL", 2025)?.locator).toMatch(/^Per capita \(2\)!/)
  })

  test("a table of military expenditure that names no publisher is SIPRI's only when that is said", () => {
    const title = "Military expenditure by country as percentage of GDP"
    const cells = { A1: title, A2: "Country", B2: 2024, A3: "Poland", B3: 0.04 }
    const content = toWorkbook([{ name: "Share of GDP", cells }])
    const outcome = importSource(requestFor(content))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unknown-file" } })
    const asked = importSource(requestFor(content, { publisher: "sipri" }))
    expect(asked.ok && asked.value.batches[0]?.observations).toMatchObject([
      { member: "POL", value: { amount: 4 } },
    ])
  })

  test("a few states with any figures are taken as they are", () => {
    const few = ["Poland", "France", "Japan", "Canada", "Algeria"]
    const odd = SOUND.map((sketch) => {
      const kept = Object.entries(sketch.cells).filter(([address]) => {
        const header = sketch.name === "Regional totals" ? 14 : headerOf(sketch)
        return rowOf(address) <= header || few.includes(String(sketch.cells[address.replace(/[A-Z]+/, "A")]))
      })
      const cells = kept.map(([address, ink]) => [
        address,
        multiplied(ink, rowOf(address) > 14 ? 1 + (rowOf(address) % 7) : 1),
      ])
      return { ...sketch, cells: Object.fromEntries(cells) }
    })
    expect(imported(toWorkbook(odd)).problems).toEqual([])
  })
})

describe("a unit that is not understood is never guessed", () => {
  const constant = "Constant (2024) US$"
  const nameless = "Military expenditure by country, in constant US$ m. © SIPRI"
  const scaleless = "Military expenditure by country, in constant (2024) US$ © SIPRI"
  test.each<[string, string, Record<string, Ink | null>]>([
    ["no scale", constant, { A1: scaleless, A2: null }],
    ["two scales", constant, { A2: "Figures are in US$ b., at constant 2024 prices and exchange rates" }],
    ["another currency", constant, { A2: "Figures are in millions of euros at constant 2024 prices" }],
    ["purchasing power", constant, { A2: "Figures are in PPP US $m., at constant 2024 prices" }],
    [
      "two price years",
      constant,
      { A2: "Figures are in US $m., at constant 2022 prices and exchange rates" },
    ],
    [
      "a title that contradicts the name",
      constant,
      { A1: nameless, A2: "Figures are at constant 2022 prices" },
    ],
    ["per head of what", "Per capita", { A2: null }],
    [
      "current in nothing",
      "Current US$",
      { A1: "Military expenditure by country at current prices", A2: null },
    ],
  ])("%s", (_, sheet, cells) => {
    const { figures, problems } = imported(toWorkbook(redrawn(sheet, cells)))
    expect(problems).toMatchObject([{ code: "import/unknown-unit", place: `some-file sheet ${sheet}` }])
    expect(figures).toEqual(without(sheet))
  })

  test.each([
    ["no price year", constant, { A1: nameless, A2: null }],
    [
      "neither financial nor calendar years",
      "Local currency calendar years",
      { A2: "Figures are in local currency at current prices." },
    ],
  ])("%s, in the name neither", (_, sheet, cells) => {
    const sketches = redrawn(sheet, cells).map((one) =>
      one.name === sheet ? { ...one, name: "Money" } : one,
    )
    const { figures, problems } = imported(toWorkbook(sketches))
    expect(problems).toMatchObject([{ code: "import/unknown-unit", place: "some-file sheet Money" }])
    expect(figures).toEqual(without(sheet))
  })

  test("sheets with different price bases: that of the states holds", () => {
    const { problems, edition } = imported(
      toWorkbook(redrawn("Regional totals", { A2: "Figures are in US$ b., at constant 2022 prices." })),
    )
    expect(problems).toMatchObject([
      { code: "import/conflicting-price-base", place: "some-file sheet Regional totals" },
    ])
    expect(edition?.priceBase).toBe(2024)
  })

  test("a workbook of which nothing is understood says why", () => {
    const [sheet] = redrawn("Per capita", { A2: null }).filter(({ name }) => name === "Per capita")
    const outcome = importSource(requestFor(toWorkbook([sheet as Sketch])))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/unknown-unit" } })
  })
})

describe("a scale", () => {
  const scaled = (sheet: string, factor: number, lines: Record<string, Ink> = {}) => {
    const header = sheet === "Regional totals" ? 14 : rowOf(addressOf(sheet, "Country"))
    const times = (ink: Ink, address: string) => (rowOf(address) > header ? multiplied(ink, factor) : ink)
    return mapped(sheet, times, redrawn(sheet, lines))
  }
  const amount = (figure: ReturnType<typeof find>) =>
    figure?.value.kind === "amount" ? figure.value.amount : Number.NaN

  test.each<[string, string, string, number, Record<string, Ink>]>([
    [
      "billions",
      "Current US$",
      "spending-usd",
      0.001,
      {
        A1: "Military expenditure by country, in billions of US$ at current prices",
        A2: "Figures are in US $b.",
      },
    ],
    [
      "millions of local currency",
      "Local currency calendar years",
      "spending-national",
      1e-6,
      { A2: "Figures are in millions of local currency and are for calendar years." },
    ],
    ["percent instead of fractions", "Share of GDP", "share-of-gdp", 100, {}],
  ])("that says so is read: %s", (_, sheet, indicator, factor, lines) => {
    const { figures, problems } = imported(toWorkbook(scaled(sheet, factor, lines)))
    expect(problems).toEqual([])
    const [found, whole] = [figures, WHOLE].map((list) => amount(find(list, indicator, "POL", 2025)))
    expect(found).toBeCloseTo(whole as number, 6)
  })

  test.each([
    ["Current US$", 1000],
    ["Constant (2024) US$", 1000],
    ["Per capita", 0.001],
    ["Local currency calendar years", 0.001],
    ["Local currency financial years", 1e-6],
    ["Regional totals", 1000],
    ["Share of Govt. spending", 0.01],
  ])("that does not say so disagrees with the other sheets: %s", (sheet, factor) => {
    const { figures, problems } = imported(toWorkbook(scaled(sheet, factor)))
    expect(problems).toMatchObject([{ code: "import/sheets-disagree", place: `some-file sheet ${sheet}` }])
    expect(figures).toEqual(without(sheet))
  })

  test("that makes a lone sheet impossible is told once", () => {
    const [sheet] = scaled("Current US$", 1e6).filter(({ name }) => name === "Current US$")
    const outcome = importSource(requestFor(toWorkbook([sheet as Sketch])))
    expect(outcome).toMatchObject({ ok: false, problem: { code: "import/impossible-figure" } })
  })
})

describe("a header that slid by a column is seen", () => {
  test.each([
    "Constant (2024) US$",
    "Current US$",
    "Per capita",
    "Local currency calendar years",
    "Share of GDP",
    "Share of Govt. spending",
  ])("%s", (sheet) => {
    const header = rowOf(addressOf(sheet, "Country"))
    const slid = mapped(sheet, (ink, address) =>
      rowOf(address) === header && typeof ink === "number" ? ink - 1 : ink,
    )
    const { figures, problems } = imported(toWorkbook(slid))
    expect(problems).toMatchObject([{ code: "import/sheets-disagree", place: `some-file sheet ${sheet}` }])
    expect(figures).toEqual(without(sheet))
  })
})

test("a year as spent that differs from the sheet in current dollars is told, and that sheet holds", () => {
  const sketches = sketchRelease(RELEASE_2021)
  const address = "AS17"
  const { problems, figures } = imported(
    toWorkbook(redrawn("Constant (2019) USD", { [address]: 1.5 }, sketches)),
  )
  expect(problems).toMatchObject([
    { code: "import/conflicting-figures", place: `some-file Constant (2019) USD!${address}` },
  ])
  expect(figures).toEqual(imported(toWorkbook(sketches)).figures)
})
