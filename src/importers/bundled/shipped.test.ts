import { existsSync, readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Batch, Measured } from "../../model/index.ts"
import { parseBundledBatches, SHIPPED_PUBLISHERS, shippedPart } from "./index.ts"

const DATA = new URL("../../../data/", import.meta.url)
const PUBLISHERS = SHIPPED_PUBLISHERS.filter((publisher) => existsSync(new URL(`${publisher}/`, DATA)))

function readShipped(publisher: string) {
  const folder = new URL(`${publisher}/`, DATA)
  const names = readdirSync(folder)
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]))
  return { names, read: parseBundledBatches(JSON.parse(files.get("batches.json") ?? ""), files) }
}

const nato = readShipped("nato").read
const batches: readonly Batch[] = nato.ok ? nato.value : []

function printed(published: string, indicator: string, member: string, period: number): readonly Measured[] {
  return batches
    .filter((batch) => batch.edition.published === published && batch.carrier !== "chart-extract")
    .flatMap((batch) => batch.observations)
    .filter((one) => one.indicator === indicator && one.member === member && one.period === period)
    .map((one) => one.value)
}

function rounded(published: string, member: string, period: number): number | null {
  const [value] = printed(published, "share-of-gdp", member, period)
  return value?.kind === "amount" ? Math.round(value.amount * 100) / 100 : null
}

test.each(PUBLISHERS)(
  "the figures of %s that ship are whole, each allowed to, and every file is named",
  (publisher) => {
    const { names, read } = readShipped(publisher)
    const shipped = read.ok ? read.value : []
    expect(shipped.length + 1).toBe(names.length)
    expect(shipped.map((batch) => shippedPart(batch)?.observations.length)).toEqual(
      shipped.map((batch) => batch.observations.length),
    )
    for (const { observations, edition } of shipped) {
      const keys = observations.map(
        ({ indicator, prices, member, period }) => `${indicator} ${prices} ${member} ${period}`,
      )
      expect(new Set(keys).size, edition.id).toBe(keys.length)
    }
  },
)

test("Poland and Spain in 2024 as the editions of 2024, 2025 and 2026 printed them", () => {
  const editions = ["2024-06-17", "2025-08-28", "2026-07-10"]
  expect(editions.map((edition) => rounded(edition, "POL", 2024))).toEqual([4.12, 3.79, 3.75])
  expect(editions.map((edition) => rounded(edition, "ESP", 2024))).toEqual([1.28, 1.43, 1.42])
})

test("Germany in 2025 is not reported, and the alliance's personnel of that year not comparable", () => {
  expect(printed("2025-08-28", "share-of-gdp", "DEU", 2025)).toEqual([
    { kind: "absent", reason: "not-reported" },
  ])
  expect(printed("2025-08-28", "personnel", "NATO", 2025)).toEqual([
    { kind: "absent", reason: "not-comparable" },
  ])
  expect(rounded("2025-08-28", "NATO", 2025)).toBe(2.76)
  expect(rounded("2025-08-28", "NATO_EUROPE_CANADA", 2025)).toBe(2.27)
})
