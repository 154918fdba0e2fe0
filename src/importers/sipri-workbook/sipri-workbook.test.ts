import { describe, expect, test } from "vitest"
import { readSource } from "../../readers/index.ts"
import { importSource } from "../import-source.ts"
import { toWorkbook, toXlsx } from "../nato-workbook/sketch.sample.ts"
import { requestFor } from "../request.sample.ts"
import { countsOf, find, imported, SOUND, WHOLE } from "./imported.sample.ts"
import { type InventedSheet, invented, inventedTotal, REGIONS, STATES } from "./invented.sample.ts"
import {
  inkOf,
  isBlank,
  isMissing,
  RELEASE_2021,
  RELEASE_2026,
  type Release,
  sketchRelease,
  yearsOf,
} from "./release.sample.ts"

const INDICATORS: Readonly<Record<InventedSheet, string>> = {
  local: "spending-national",
  fiscal: "spending-national-fiscal-year",
  constant: "spending-constant-usd",
  current: "spending-usd",
  ofGdp: "share-of-gdp",
  perHead: "spending-per-head",
  ofGovernment: "share-of-government-spending",
}
const SHEETS = Object.keys(INDICATORS) as InventedSheet[]
const REGION_CODES = ["WORLD", ...REGIONS.map(([code]) => code)]

describe.each([RELEASE_2021, RELEASE_2026])("a release up to $lastYear", (release: Release) => {
  const { figures, problems, edition, recognition } = imported(toWorkbook(sketchRelease(release)))
  const states = STATES.filter((one) => release.habits === "newer" || !one.isNew)

  test("nothing in it is a problem, and it is held as one edition with its price base", () => {
    expect(problems).toEqual([])
    expect(recognition.layout).toBe(
      `SIPRI workbook, 1980-${release.lastYear}, prices of ${release.priceBase}`,
    )
    expect(edition).toMatchObject({
      id: "sipri-military-expenditure/2027-07-01",
      publisher: "sipri",
      priceBase: release.priceBase,
      definition: "sipri",
      title: `SIPRI Military Expenditure Database, 1980-${release.lastYear}`,
      citation: expect.stringContaining("released 2027-07-01"),
    })
  })

  test.each(SHEETS)(
    "%s: every state and year is the figure in its cell, in its indicator's unit",
    (sheet) => {
      const years = yearsOf(release, sheet)
      for (const state of states) {
        for (const year of years) {
          const figure = find(figures, INDICATORS[sheet], state.code, year)
          const amount = invented(sheet, state, year, release.priceBase)
          const colour = inkOf(state, year)
          if (amount === null) expect(figure?.value).toEqual({ kind: "absent", reason: "did-not-exist" })
          else if (isMissing(state, year) || isBlank(state, year)) {
            expect(figure).toMatchObject({
              value: { kind: "absent", reason: "not-reported" },
              status: "final",
            })
          } else {
            const printed = figure?.value.kind === "amount" ? figure.value.amount : Number.NaN
            expect(Math.abs(printed - amount), `${state.code} ${year}`).toBeLessThanOrEqual(1e-9 * amount)
            expect(figure?.status).toBe(
              colour === null ? "final" : colour === "blue" ? "estimate" : "highly-uncertain",
            )
          }
        }
      }
    },
  )

  test("regions are in millions at constant prices, red for totals that rest on estimates; subregions are not read", () => {
    for (const code of REGION_CODES) {
      for (const year of yearsOf(release, "regional")) {
        const figure = find(figures, "spending-constant-usd", code, year)
        if (code === "WORLD" && year === 1991) {
          expect(figure?.value).toEqual({ kind: "absent", reason: "not-reported" })
          continue
        }
        const expected = inventedTotal("constant", code, year, release.priceBase)
        expect(figure?.value.kind === "amount" && figure.value.amount).toBeCloseTo(expected, 6)
        expect(figure?.status).toBe(code === "AFRICA" ? "estimate" : "final")
      }
    }
    const codes = new Set(figures.map((one) => one.member as string))
    expect([...codes].sort()).toEqual([...REGION_CODES, ...states.map(({ code }) => code)].sort())
  })

  test("nothing stands twice, nothing is left out", () => {
    const expected = Object.fromEntries(
      SHEETS.map((sheet) => [INDICATORS[sheet], states.length * yearsOf(release, sheet).length]),
    )
    expected["spending-constant-usd"] =
      (expected["spending-constant-usd"] ?? 0) + REGION_CODES.length * yearsOf(release, "regional").length
    if (release.habits === "newer")
      expected["spending-usd"] = (expected["spending-usd"] ?? 0) + REGION_CODES.length
    expect(countsOf(figures)).toEqual(expected)
  })

  test("prices, currency and cell stand with every figure", () => {
    const older = release.habits === "older"
    const at = (indicator: string) => find(figures, indicator, "POL", release.lastYear)
    expect(at("spending-national")).toMatchObject({
      prices: "current",
      currency: older ? "zlotys" : "Zlotys",
    })
    expect(at("spending-national-fiscal-year")).toMatchObject({ prices: "current" })
    expect(at("spending-constant-usd")).toMatchObject({ prices: "constant", currency: null })
    expect(at("spending-usd")).toMatchObject({ prices: "current", currency: null })
    expect(at("share-of-gdp")).toMatchObject({ prices: "current" })
    expect(at("spending-per-head")).toMatchObject({ prices: "current" })
    expect(at("share-of-government-spending")).toMatchObject({ prices: null })
    expect(at("share-of-gdp")?.locator).toMatch(/^Share of GDP!A[QV]\d+$/)
  })

  test("the file itself, written by another library, reads the same", async () => {
    const source = await readSource(await toXlsx(sketchRelease(release)), "x.xlsx")
    if (!source.ok || source.value.content.kind !== "workbook") throw new Error("no workbook")
    expect(imported(source.value.content).figures).toEqual(figures)
  })
})

test("a region's figure as spent stands beside its constant ones", () => {
  const total = inventedTotal("current", "WORLD", 2025, 2024)
  expect(find(WHOLE, "spending-usd", "WORLD", 2025)?.value).toMatchObject({
    amount: expect.closeTo(total, 6),
  })
  expect(find(WHOLE, "spending-usd", "WORLD", 2024)).toBeUndefined()
})

test("what the Union itself spends is not the sum of its members", () => {
  expect(find(WHOLE, "spending-usd", "EU_INSTITUTIONS", 2025)?.value.kind).toBe("amount")
  expect(find(WHOLE, "spending-usd", "EU", 2025)).toBeUndefined()
})

test("the order of sheets does not count", () => {
  expect(imported(toWorkbook(SOUND.toReversed())).figures).toEqual(WHOLE)
})

test.each(SOUND.map(({ name }) => name))("without %s the rest is as it was", (name) => {
  const { figures, problems } = imported(toWorkbook(SOUND.filter((one) => one.name !== name)))
  expect(problems).toEqual([])
  expect(figures).toEqual(WHOLE.filter(({ locator }) => !locator.startsWith(`${name}!`)))
})

test("a file of a release not known needs --published, and nothing else", () => {
  const request = requestFor(toWorkbook(SOUND), { published: null })
  expect(importSource(request)).toMatchObject({ ok: false, problem: { code: "import/unknown-edition" } })
})

test("a release that is registered is told by its figures, also with only one sheet left", () => {
  const share = find(WHOLE, "share-of-gdp", "POL", 2025)?.value
  const other = find(WHOLE, "share-of-gdp", "USA", 2025)?.value
  if (share?.kind !== "amount" || other?.kind !== "amount") throw new Error("no share")
  const edition = imported(toWorkbook(SOUND)).edition
  if (!edition) throw new Error("no edition")
  const registered = { ...edition, citation: "the registered one" }
  const fingerprint = {
    ...({ carrier: "official", importer: "sipri-workbook", firstYear: 1949, lastYear: 2025 } as const),
    priceBase: 2024,
    figures: [
      ["share-of-gdp", "POL", 2025, share.amount.toFixed(2)],
      ["share-of-gdp", "USA", 2025, other.amount.toFixed(2)],
    ] as const,
  }
  const firstEstimate = 2025 as (typeof WHOLE)[number]["period"]
  const editions = { editions: [{ edition: registered, firstEstimate, fingerprints: [fingerprint] }] }
  const content = toWorkbook(SOUND.filter(({ name }) => name === "Share of GDP"))
  const outcome = importSource(requestFor(content, { published: null, editions }))
  expect(outcome.ok && outcome.value.batches[0]?.edition.citation).toBe("the registered one")
})
