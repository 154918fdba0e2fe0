import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import type { Observation, Sheet, Workbook } from "../model/index.ts"
import { readSource } from "../readers/index.ts"
import { importSource, parseEditionRegistry } from "./index.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data/sipri-milex")
const FILES = {
  2020: "SIPRI-Milex-data-1949-2020_0.xlsx",
  2023: "SIPRI-Milex-data-1949-2023.xlsx",
  2024: "SIPRI-Milex-data-1949-2024_2.xlsx",
} as const
type LastYear = keyof typeof FILES

const registry = parseEditionRegistry(JSON.parse(readFileSync(resolve(ROOT, "data/editions.json"), "utf8")))
if (!registry.ok) throw new Error(JSON.stringify(registry.problem))
const editions = registry.value

const read = new Map<LastYear, Promise<Workbook>>()

function workbookOf(year: LastYear): Promise<Workbook> {
  const known = read.get(year) ?? openWorkbook(FILES[year])
  read.set(year, known)
  return known
}

async function openWorkbook(name: string): Promise<Workbook> {
  const source = await readSource(new Uint8Array(readFileSync(resolve(FOLDER, name))), name)
  if (!source.ok || source.value.content.kind !== "workbook") throw new Error(name)
  return source.value.content
}

function imported(content: Workbook) {
  const file = { name: "x.xlsx", sha256: "0".repeat(64), size: 1 }
  const outcome = importSource({ file, content, editions, published: null, publisher: null })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const [batch] = outcome.value.batches
  if (!batch) throw new Error("no batch")
  return { ...outcome.value, batch, figures: batch.observations }
}

const find = (figures: readonly Observation[], indicator: string, member: string, period: number) =>
  figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)

function shareOf(figures: readonly Observation[], member: string, period: number): string | undefined {
  const value = find(figures, "share-of-gdp", member, period)?.value
  return value?.kind === "amount" ? value.amount.toFixed(2) : value?.reason
}

/** Figures that are amounts, estimates and highly uncertain ones, by sheet. */
function perSheet(figures: readonly Observation[]): Record<string, readonly number[]> {
  const counts = new Map<string, [number, number, number]>()
  for (const { locator, value, status } of figures) {
    const sheet = locator.slice(0, locator.lastIndexOf("!"))
    const count = counts.get(sheet) ?? [0, 0, 0]
    if (value.kind === "amount") count[0] += 1
    if (status === "estimate") count[1] += 1
    if (status === "highly-uncertain") count[2] += 1
    counts.set(sheet, count)
  }
  return Object.fromEntries(counts)
}

describe.skipIf(!existsSync(FOLDER))("SIPRI's own workbooks", () => {
  test.each([
    [2020, "2021-04-26", 73_829, 2019],
    [2023, "2024-04-22", 78_000, 2022],
    [2024, "2025-04-28", 79_224, 2023],
  ] as const)("up to %i: told by its figures, and read whole", async (year, published, count, priceBase) => {
    const { batch, figures } = imported(await workbookOf(year))
    expect(batch.edition).toMatchObject({ published, priceBase, definition: "sipri" })
    expect([batch.carrier, figures.length]).toEqual(["official", count])
  })

  test("up to 2024: shares of GDP of 2024 as published, and the world's total as spent", async () => {
    const { figures } = imported(await workbookOf(2024))
    const shares = ["USA", "POL", "ESP", "DEU"].map((member) => shareOf(figures, member, 2024))
    expect(shares).toEqual(["3.42", "4.15", "1.43", "1.89"])
    const world = find(figures, "spending-usd", "WORLD", 2024)?.value
    expect(world?.kind === "amount" && Math.round(world.amount / 1000)).toBe(2718)
    expect(find(figures, "spending-national", "POL", 2020)).toMatchObject({
      currency: "Zlotys",
      locator: "Local currency calendar years!BW147",
      value: { amount: expect.closeTo(53_473.9, 1) },
    })
    expect(shareOf(figures, "CSK", 2000)).toBe("did-not-exist")
    expect(shareOf(figures, "PRK", 2000)).toBe("not-reported")
  })

  test("figures are as many, and as many of them uncertain, as the cells have numbers and colours", async () => {
    expect(perSheet(imported(await workbookOf(2024)).figures)).toEqual({
      "Regional totals": [226, 35, 0],
      "Local currency financial years": [8908, 1990, 190],
      "Local currency calendar years": [8843, 1965, 188],
      "Constant (2023) US$": [8329, 1814, 156],
      "Current US$": [8595, 1884, 160],
      "Share of GDP": [8245, 1829, 147],
      "Per capita": [5324, 769, 121],
      "Share of Govt. spending": [4705, 626, 101],
    })
  })

  test("the only problems are slips of the publisher, and a user's own sheet", async () => {
    const codes = async (year: LastYear) =>
      imported(await workbookOf(year)).problems.map(({ code, place }) => `${code} ${place.slice(7)}`)
    expect(await codes(2020)).toEqual([
      "import/unknown-table sheet MyAnalysis",
      "import/unknown-year Share of Govt. spending!AK8",
      "import/error-cell Share of Govt. spending!M120",
      "import/impossible-zero Share of Govt. spending!AB71",
      "import/conflicting-figures Constant (2019) USD!BX143",
      "import/conflicting-figures Constant (2019) USD!BX144",
    ])
    const zeros = [
      "Local currency financial years!AZ181",
      "Local currency calendar years!V34",
      "Current US$!U33",
    ]
    expect(await codes(2023)).toEqual(zeros.map((place) => `import/impossible-zero ${place}`))
    expect(await codes(2024)).toEqual(zeros.map((place) => `import/impossible-zero ${place}`))
  })

  test.each([2020, 2023, 2024] as const)(
    "up to %i: every cell under a year is a figure, a problem, or left out by rule",
    async (year) => {
      const workbook = await workbookOf(year)
      const { figures, problems } = imported(workbook)
      const accounted = new Set([
        ...figures.map(({ locator }) => locator),
        ...problems.map(({ place }) => place.replace("x.xlsx ", "")),
      ])
      const sheets = workbook.sheets.filter(({ name }) => name !== "MyAnalysis" && name !== "Footnotes")
      const lost = sheets.flatMap((sheet) => numbersUnderYears(sheet).filter((cell) => !accounted.has(cell)))
      // What the sheet of constant dollars of 2020 repeats of the one in current dollars.
      expect(lost.filter((cell) => !cell.startsWith("Constant (2019) USD!BX"))).toEqual([])
    },
  )

  const moved = [
    "Constant (2023) US$",
    "Current US$",
    "Share of GDP",
    "Per capita",
    "Share of Govt. spending",
  ]
  test.each(moved.flatMap((name) => [[name, 1] as const, [name, -1] as const]))(
    "%s with its header slid by %i is left out, and the rest kept",
    async (name, by) => {
      const { figures, problems } = imported(withHeader(await workbookOf(2024), name, by))
      expect(problems.filter(({ code }) => code === "import/sheets-disagree")).toMatchObject([
        { place: `x.xlsx sheet ${name}` },
      ])
      expect(figures.some(({ locator }) => locator.startsWith(`${name}!`))).toBe(false)
    },
  )

  test("one sheet alone is told for what it is", async () => {
    const { sheets } = await workbookOf(2023)
    for (const sheet of sheets.filter(({ name }) => !/page|totals|notes/.test(name))) {
      const { batch } = imported({ kind: "workbook", sheets: [{ ...sheet, name: "Sheet1" }] })
      expect(batch.edition.published, sheet.name).toBe("2024-04-22")
    }
  })
})

const REGIONAL =
  /^(?:World(?: total)?(?: \(including Iraq\))?|Africa|Americas|Asia (?:&|and) Oceania|Europe|Middle East(?: \(including Iraq\))?)$/

/** Addresses of numbers below the header, right of the first year, in the rows of states or of the six regions. */
function numbersUnderYears({ name, rows }: Sheet): readonly string[] {
  const at = rows.findIndex(({ cells }) => /^(?:country|region)\s*$/i.test(cells[0]?.text ?? ""))
  const first = rows[at]?.cells.find(({ value }) => value.kind === "number")?.column ?? 0
  return rows.slice(at + 1).flatMap(({ cells }) => {
    const isRegion = REGIONAL.test(cells[0]?.text.trim() ?? "")
    if (/regional/i.test(name) && !isRegion) return []
    const numbers = cells.filter(({ column, value }) => column >= first && value.kind === "number")
    return numbers.map(({ address }) => `${name}!${address}`)
  })
}

function withHeader(workbook: Workbook, name: string, by: number): Workbook {
  const slide = (sheet: Sheet): Sheet => {
    const at = sheet.rows.findIndex(({ cells }) => /^country\s*$/i.test(cells[0]?.text ?? ""))
    const rows = sheet.rows.map((row, index) =>
      index !== at
        ? row
        : {
            ...row,
            cells: row.cells.map((cell) => {
              const year = Number(cell.text) + by
              return cell.value.kind !== "number"
                ? cell
                : { ...cell, text: String(year), value: { kind: "number" as const, number: year } }
            }),
          },
    )
    return { ...sheet, rows }
  }
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? slide(sheet) : sheet)) }
}
