import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { readSource } from "../readers/index.ts"
import { importSource, parseEditionRegistry } from "./index.ts"
import { amount, find } from "./macro/imported.sample.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const FOLDER = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "data/macro")

async function outcomeOf(name: string) {
  const editions = parseEditionRegistry(JSON.parse(readFileSync(resolve(ROOT, "data/editions.json"), "utf8")))
  const source = await readSource(new Uint8Array(readFileSync(resolve(FOLDER, name))), name)
  if (!editions.ok || !source.ok) throw new Error("unreadable")
  return importSource({ ...source.value, editions: editions.value, published: null, publisher: null })
}

async function imported(name: string) {
  const outcome = await outcomeOf(name)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const [batch] = outcome.value.batches
  if (!batch) throw new Error("no batch")
  const { edition, carrier, observations: figures } = batch
  const amounts = figures.filter(({ value }) => value.kind === "amount").length
  return { ...outcome.value, edition: edition.id, priceBase: edition.priceBase, carrier, figures, amounts }
}

describe.skipIf(!existsSync(FOLDER))("the World Bank's figures", () => {
  test.each([
    ["worldbank-NY.GDP.MKTP.KD_constant-2015-usd.csv", "2025-04-15", "official", 13952, 11184],
    ["worldbank-SP.POP.TOTL.csv", "2025-04-15", "official", 13952, 13922],
    [
      "worldbank-PA.NUS.FCRF_exchange-rate-lcu-per-usd_upd-2025-07-01.csv",
      "2025-07-01",
      "official",
      14170,
      12217,
    ],
    ["worldbank-gdp-current-usd_1960-2023_datasets-gdp.csv", "2024-12-31", "transcription", 11257, 11257],
    ["worldbank-gdp-current-usd_2000-2024_django-dash.csv", "2026-03-31", "transcription", 11674, 11674],
    ["worldbank-population_1960-2024_datasets-population.csv", "2026-06-30", "transcription", 14140, 14140],
    ["worldbank-cpi-annual-pct_datasets-inflation.csv", "2025-06-30", "transcription", 11066, 11066],
  ])("%s is of the release of %s", async (name, published, carrier, figures, amounts) => {
    const read = await imported(name)
    expect(read.problems).toEqual([])
    expect([read.edition, read.carrier, read.priceBase]).toEqual([
      `world-bank-wdi/${published}`,
      carrier,
      2015,
    ])
    expect([read.figures.length, read.amounts]).toEqual([figures, amounts])
  })

  test("Poland's GDP of 2023 was revised: 811.23 bn, then 812.45 bn", async () => {
    const [older, newer] = [
      await imported("worldbank-gdp-current-usd_1960-2023_datasets-gdp.csv"),
      await imported("worldbank-gdp-current-usd_2000-2024_django-dash.csv"),
    ]
    expect(amount(older.figures, "gdp-usd POL 2023")).toBe(811229.100687566)
    expect(amount(newer.figures, "gdp-usd POL 2023")).toBe(812451.193396143)
    expect(amount(newer.figures, "gdp-usd USA 2024")).toBe(28750956.1307312)
    expect(amount(newer.figures, "gdp-usd XKX 2024")).toBeGreaterThan(10_000)
  })

  test("rates stand in each state's currency of the year", async () => {
    const { figures } = await imported("worldbank-PA.NUS.FCRF_exchange-rate-lcu-per-usd_upd-2025-07-01.csv")
    expect(find(figures, "exchange-rate POL 2024")).toMatchObject({
      currency: "PLN",
      value: { amount: 3.98078333333333 },
    })
    expect(find(figures, "exchange-rate DEU 1998")).toMatchObject({
      currency: "DEM",
      value: { amount: 1.7596676 },
    })
    expect(find(figures, "exchange-rate HRV 2023")).toMatchObject({ currency: "EUR" })
  })

  test("the two tables of inflation bear each other's names: what is called the deflator is consumer prices", async () => {
    const { figures } = await imported("worldbank-cpi-annual-pct_datasets-inflation.csv")
    expect(new Set(figures.map(({ indicator }) => indicator))).toEqual(new Set(["gdp-deflator-change"]))
    expect(amount(figures, "gdp-deflator-change USA 2022")).toBe(7.12948085421044)
    const other = await outcomeOf("worldbank-gdp-deflator-annual-pct_datasets-inflation.csv")
    expect(other).toMatchObject({ ok: false, problem: { code: "import/unknown-series" } })
    expect(other.ok ? "" : other.problem.found).toContain("consumer price")
  })
})

describe.skipIf(!existsSync(FOLDER))("the IMF's outlook of October 2025", () => {
  test("has GDP, per head and growth to 2030; from 2025 on they are forecasts", async () => {
    const read = await imported("imf-weo-oct2025_gdp-usd_percap_growth_incl-forecast.csv")
    expect([read.problems, read.edition, read.carrier]).toEqual([[], "imf-weo/2025-10-14", "transcription"])
    expect([read.figures.length, read.amounts]).toEqual([3 * 9206, 27414])
    expect(amount(read.figures, "gdp-usd POL 2025")).toBe(1039619)
    expect(amount(read.figures, "gdp-usd USA 2024")).toBe(29298025)
    expect(amount(read.figures, "gdp-real-change POL 2024")).toBe(2.923)
    const statuses = new Set(
      read.figures.map(({ period, status }) => (period < 2024 ? `to 2023 ${status}` : `${period} ${status}`)),
    )
    expect([...statuses].sort()).toEqual([
      "2024 estimate",
      ...[2025, 2026, 2027, 2028, 2029, 2030].map((year) => `${year} forecast`),
      "to 2023 final",
    ])
    expect(find(read.figures, "gdp-usd XKX 2024")).toBeDefined()
  })
})

describe.skipIf(!existsSync(FOLDER))("the ECB's reference rates to 5 March 2026", () => {
  test("yearly averages of the days quoted, as the bank's own averages have them", async () => {
    const read = await imported("ecb-eurofxref-hist_1999_to_2026-03-05.csv")
    expect([read.problems, read.edition, read.carrier]).toEqual([
      [],
      "ecb-reference-rates/2026-03-05",
      "official",
    ])
    expect(read.figures).toHaveLength(730)
    expect(find(read.figures, "euro-exchange-rate USA 2024")).toMatchObject({
      value: { amount: 1.08238046875 },
      status: "final",
      locator: "column USD, 256 days of 2024, mean",
    })
    expect(find(read.figures, "euro-exchange-rate POL 2026")).toMatchObject({
      status: "estimate",
      currency: "PLN",
      locator: "column PLN, 45 days of 2026 through 2026-03-05, mean",
    })
    expect(find(read.figures, "euro-exchange-rate TUR 2004")?.locator).toContain("TRL ÷ 10^6")
    expect(find(read.figures, "euro-exchange-rate RUS 2022")).toMatchObject({ status: "estimate" })
    expect(find(read.figures, "euro-exchange-rate HRV 2023")).toBeUndefined()
  })
})
