import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import type { Batch, Observation, SourceFile, Table, Workbook } from "../model/index.ts"
import { parseMember } from "../model/index.ts"
import { readSource } from "../readers/index.ts"
import { importSource, parseEditionRegistry, withoutRedundant, writeBundle } from "./index.ts"
import { across, toWorkbook } from "./nato-workbook/sketch.sample.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data")
const WORKBOOK_2024 = "nato/240617-def-exp-2024-TABLES-en.xlsx"
const WORKBOOK_2015 = "nato/pr-2016-11-def-exp-tables_e.xlsx"

const registry = parseEditionRegistry(JSON.parse(readFileSync(resolve(ROOT, "data/editions.json"), "utf8")))
if (!registry.ok) throw new Error(JSON.stringify(registry.problem))
const editions = registry.value

async function read(path: string, change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
  const source = await readSource(change(new Uint8Array(readFileSync(resolve(FOLDER, path)))), path)
  if (!source.ok) throw new Error(JSON.stringify(source.problem))
  return source.value
}

function imported(source: { file: SourceFile; content: Workbook | Table }) {
  const outcome = importSource({ ...source, editions, published: null, publisher: null })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const [batch] = outcome.value.batches
  if (!batch) throw new Error("no batch")
  return { ...outcome.value, batch, figures: batch.observations }
}

function perSheet(figures: readonly Observation[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { locator } of figures) {
    const sheet = locator.split("!")[0] ?? ""
    counts[sheet] = (counts[sheet] ?? 0) + 1
  }
  return counts
}

const amountsByKey = (figures: readonly Observation[]) =>
  new Map(
    figures.map(({ indicator, prices, member, period, value, status }) => [
      `${indicator} ${prices} ${member} ${period}`,
      { value, status },
    ]),
  )

describe.skipIf(!existsSync(FOLDER))("NATO's own workbooks", () => {
  test("the edition of 2024 is read whole, and its Table 4 agrees with Tables 2 and 3", async () => {
    const { batch, problems, figures, recognition } = imported(await read(WORKBOOK_2024))
    expect(problems).toEqual([])
    expect(recognition.layout).toBe("NATO workbook, layout of 2024")
    expect([batch.edition.id, batch.carrier]).toEqual(["nato-defence-expenditure/2024-06-17", "official"])
    expect(perSheet(figures)).toEqual({
      TABLE1: 682,
      TABLE2: 726,
      TABLE3: 726,
      TABLE4: 31,
      TABLE5: 748,
      TABLE6: 737,
      TABLE7: 363,
      TABLE8a: 682,
      TABLE8b: 682,
    })
  })

  test("every cell of the edition of 2024 has the value, member, year and status of an independent reading", async () => {
    const byCell = new Map(imported(await read(WORKBOOK_2024)).figures.map((one) => [one.locator, one]))
    const { content } = await read("nato/derived_2024-edition_long.csv")
    if (content.kind !== "table") throw new Error("no table")
    const column = (name: string) => content.header.indexOf(name)
    let compared = 0
    for (const { fields } of content.rows) {
      const field = (name: string) => fields[column(name)] ?? ""
      const figure = byCell.get(field("cell"))
      expect(figure, field("cell")).toMatchObject({
        member: parseMember(field("name")),
        period: Number(field("year")),
        status: field("is_estimate") === "True" ? "estimate" : "final",
        value: { kind: "amount", amount: Number(field("value")) },
        currency: field("currency") || null,
      })
      compared++
    }
    expect(compared).toBe(5346)
  })

  test("the edition of 2015 is read whole; its missing cells are those of countries not yet members", async () => {
    const { batch, problems, figures, recognition } = imported(await read(WORKBOOK_2015))
    expect(problems).toEqual([])
    expect(recognition.layout).toBe("NATO workbook, layout of 2015")
    expect(batch.edition.id).toBe("nato-defence-expenditure/2016-01-28")
    expect(perSheet(figures)).toEqual({
      TABLE1: 432,
      TABLE2: 480,
      TABLE3: 480,
      TABLE4: 496,
      TABLE5: 480,
      TABLE6a: 432,
      TABLE6b: 432,
    })
    const absent = figures.filter((one) => one.value.kind === "absent")
    expect(new Set(absent.map((one) => `${one.member} ${one.period} ${JSON.stringify(one.value)}`))).toEqual(
      new Set(["ALB", "HRV"].map((member) => `${member} 2008 {"kind":"absent","reason":"not-a-member"}`)),
    )
  })
})

describe.skipIf(!existsSync(FOLDER))("transcriptions", () => {
  const tables2025 = [
    "3a-share-of-real-gdp",
    "3b-annual-real-change",
    "7-military-personnel-thousands",
    "8a-equipment-share",
    "8a-personnel-share",
    "8b-infrastructure-share",
    "8b-other-share",
  ]

  test("the tables of 2025, a column a year, hold what another transcription has a row a figure", async () => {
    const wide = await Promise.all(
      tables2025.map(async (name) => imported(await read(`nato/2025-edition/table${name}.csv`)).figures),
    )
    const long = imported(await read("checks/nato_2025ed_tables_long.csv")).figures
    expect(amountsByKey(wide.flat())).toEqual(amountsByKey(long))
  })

  test.each([
    ...tables2025.map((name) => `nato/2025-edition/table${name}.csv`),
    "nato/2026-edition-table3-share-of-gdp.csv",
  ])("%s saved again with another name, separator, line end and order is the same", async (path) => {
    const again = (bytes: Uint8Array) => {
      const [header = "", ...rows] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
      const text = [`\ufeff${header}`, ...rows.reverse()].map((line) =>
        line.replace(/("[^"]*")|,/g, (all, quoted) => quoted ?? (all === "," ? ";" : all)),
      )
      return new TextEncoder().encode(text.join("\r\n"))
    }
    const [one, other] = [imported(await read(path)), imported(await read(path, again))]
    expect(other.problems).toEqual([])
    expect(other.batch.edition).toEqual(one.batch.edition)
    expect(amountsByKey(other.figures)).toEqual(amountsByKey(one.figures))
  })

  test.each([
    ["nato/2025-edition/table3a-share-of-real-gdp.csv", 2021, "2025-08-28"],
    ["nato/2026-edition-table3-share-of-gdp.csv", 2021, "2026-07-10"],
  ])("the official workbook with the figures of %s joins their edition", async (path, base, published) => {
    const { figures } = imported(await read(path))
    const years = [...new Set(figures.map((one) => one.period))].sort()
    const members = [...new Set(figures.map((one) => one.member))]
    const row = (member: string) =>
      years.map((year) => {
        const value = figures.find((one) => one.member === member && one.period === year)?.value
        return value?.kind === "amount" ? value.amount : null
      })
    const cells = Object.assign(
      {
        A1: "Table 3: Defence expenditure as a share of GDP",
        A2: `Based on ${base} prices`,
        A3: "Share of real GDP (%)",
      },
      across("B", 4, [...years]),
      ...members.map((member, index) => ({
        [`A${5 + index}`]: member,
        ...across("B", 5 + index, row(member)),
      })),
    )
    const workbook = toWorkbook([{ name: "Table 3", cells }])
    const { batch } = imported({
      file: { name: "x.xlsx", sha256: "0".repeat(64), size: 1 },
      content: workbook,
    })
    expect([batch.edition.published, batch.carrier]).toEqual([published, "official"])
  })

  test("the students' averages are not taken for NATO's, nor the blank of Germany for a zero", async () => {
    const { figures, problems, batch } = imported(
      await read("nato/2025-edition/table6b-per-capita_2021usd_partial.csv"),
    )
    expect([problems, batch.carrier, figures.length]).toEqual([[], "chart-extract", 33 * 12])
    expect(figures.find((one) => one.member === "DEU" && one.period === 2025)?.value).toEqual({
      kind: "absent",
      reason: "not-reported",
    })
  })

  test("the bundled figures are what the sources give today", async () => {
    const sources = readdirSync(resolve(FOLDER, "nato"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(xlsx|csv)$/.test(path))
      .sort()
    const batches: Batch[] = []
    for (const path of sources) {
      const outcome = importSource({
        ...(await read(`nato/${path}`)),
        editions,
        published: null,
        publisher: null,
      })
      if (outcome.ok) batches.push(...outcome.value.batches)
    }
    for (const [name, text] of writeBundle("nato", withoutRedundant(batches))) {
      expect(readFileSync(resolve(ROOT, "data/nato", name), "utf8") === text, name).toBe(true)
    }
  })
})
