import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import ExcelJS from "exceljs"
import { describe, expect, test } from "vitest"
import type { Observation } from "../model/index.ts"
import { readSource } from "../readers/index.ts"
import { importSource, parseEditionRegistry } from "./index.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data/eda")
const WORKBOOK = resolve(FOLDER, "eda-defence-data-2023.xlsx")
const HISTORY = resolve(FOLDER, "csis-eda-clean.csv")

async function imported(path: string) {
  const editions = parseEditionRegistry(JSON.parse(readFileSync(resolve(ROOT, "data/editions.json"), "utf8")))
  const source = await readSource(new Uint8Array(readFileSync(path)), path)
  if (!editions.ok || !source.ok) throw new Error("unreadable")
  const outcome = importSource({
    ...source.value,
    editions: editions.value,
    published: null,
    publisher: null,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const figures = outcome.value.batches[0]?.observations ?? []
  const at = (indicator: string, member: string, period: number) => {
    const found = figures.find(
      (one) => one.indicator === indicator && one.member === member && one.period === period,
    )
    return found?.value.kind === "amount" ? found.value.amount : null
  }
  return { ...outcome.value, figures, at }
}

const keyOf = ({ indicator, member, period }: Observation) => `${indicator} ${member} ${period}`

describe.skipIf(!existsSync(FOLDER))("the agency's workbook of December 2024", () => {
  test("every cell of figures that are held is a figure; one copied share is told", async () => {
    const { figures, problems, batches } = await imported(WORKBOOK)
    expect(batches[0]).toMatchObject({
      carrier: "official",
      edition: { id: "eda-defence-data/2024-12-04", definition: "eda" },
    })
    expect(figures.length).toBe(432 * 6 + 27 * 5 + 7 * 6)
    expect(problems.map((one) => `${one.code} ${one.place}`)).toEqual([
      "import/copied-figure eda-defence-data-2023.xlsx EU27!F4",
    ])
  })

  test("an independent reader finds every figure in its cell", async () => {
    const { figures } = await imported(WORKBOOK)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(readFileSync(WORKBOOK) as never)
    let amounts = 0
    for (const { locator, value, indicator } of figures) {
      const [sheet = "", address = ""] = locator.split("!")
      const found = workbook.getWorksheet(sheet)?.getCell(address).value ?? null
      if (value.kind === "absent") {
        expect([locator, found]).toEqual([locator, null])
        continue
      }
      const raw =
        typeof found === "object" ? Number((found as { result: number } | null)?.result) : Number(found)
      const scale = indicator.startsWith("share") ? 100 : indicator === "gdp-eur" ? 1000 : 1
      expect(value.amount / (raw * scale) || 1, locator).toBeCloseTo(1, 9)
      amounts++
    }
    expect(amounts).toBe(figures.length - 3)
  })

  test("the Union's totals are the sums of its states: without Denmark in 2018 and 2019, with it in 2023", async () => {
    const { figures, at } = await imported(WORKBOOK)
    const sum = (year: number) =>
      figures
        .filter((one) => one.indicator === "spending-eur" && one.period === year && one.member !== "EU")
        .reduce((total, { value }) => total + (value.kind === "amount" ? value.amount : 0), 0)
    for (const year of [2018, 2019, 2023])
      expect(sum(year)).toBeCloseTo(at("spending-eur", "EU", year) ?? 0, 3)
    expect([at("spending-eur", "DNK", 2018), at("spending-eur", "DNK", 2023)]).toEqual([null, 7527])
  })

  test("spot values", async () => {
    const { at } = await imported(WORKBOOK)
    expect(at("gdp-eur", "POL", 2021)).toBe(574_348.5)
    expect(at("spending-eur", "GRC", 2021)).toBe(6577.5)
    expect(at("share-of-gdp", "EST", 2023)).toBeCloseTo(3.0346, 4)
    expect(at("share-of-government-spending", "LTU", 2023)).toBeCloseTo(8.3439, 4)
    expect(at("spending-per-head-eur", "IRL", 2023)).toBeCloseTo(228.48, 2)
  })
})

describe.skipIf(!existsSync(FOLDER))("the agency's history since 2005, as others collected it", () => {
  test("every row gives seven figures of the same edition, with the United Kingdom and Denmark", async () => {
    const { figures, problems, batches, at } = await imported(HISTORY)
    expect(batches[0]).toMatchObject({
      carrier: "transcription",
      edition: { id: "eda-defence-data/2024-12-04" },
    })
    expect(figures.length).toBe(533 * 7)
    expect(problems.map((one) => one.code)).toEqual(["import/copied-figure"])
    const years = (member: string) =>
      figures
        .filter((one) => one.indicator === "spending-eur" && one.member === member)
        .map((one) => one.period)
    expect([years("GBR")[0], years("GBR").at(-1), years("DNK")]).toEqual([2005, 2018, [2022, 2023]])
    expect([years("EDA")[0], years("EDA").at(-1), years("EU")[0]]).toEqual([2005, 2021, 2018])
    expect([at("share-of-gdp", "FRA", 2010), at("share-of-gdp", "FRA", 2022)]).toEqual([
      1.9633411576092, 1.88064311183242,
    ])
  })

  test("money is the workbook's wherever both have it; shares are from 2017 on, before they are over older GDP", async () => {
    const official = new Map((await imported(WORKBOOK)).figures.map((one) => [keyOf(one), one.value]))
    const counts = { same: 0, near: 0 }
    for (const one of (await imported(HISTORY)).figures) {
      const other = official.get(keyOf(one))
      if (one.value.kind === "absent" || other?.kind !== "amount") continue
      const ratio = one.value.amount / other.amount || 1
      if (Math.abs(ratio - 1) < 1e-9) counts.same++
      else {
        expect([one.indicator, one.period < 2017, Math.abs(ratio - 1) < 0.08]).toEqual([
          "share-of-gdp",
          true,
          true,
        ])
        counts.near++
      }
    }
    expect(counts).toEqual({ same: 2043, near: 285 })
  })
})
