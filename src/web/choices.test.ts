import { expect, test } from "vitest"
import type { AnswerRow, EditionRow } from "../questions/index.ts"
import type { Benchmark } from "../records/index.ts"
import { citationOf } from "./answer/citation.ts"
import { benchmarkStanding } from "./members/benchmark-standing.ts"
import { comparisonYear } from "./members/comparison-year.ts"
import { editionPair } from "./revisions/edition-pair.ts"

const edition = (
  id: string,
  publisher: string,
  lastPeriod: string,
  indicators = ["share-of-gdp"],
): EditionRow =>
  ({ edition: id, published: id.slice(-10), publisher, firstPeriod: "2014", lastPeriod, indicators }) as never

const NATO = [
  edition("nato-defence-expenditure/2024-06-17", "nato", "2024"),
  edition("nato-defence-expenditure/2025-08-28", "nato", "2025"),
  edition("nato-defence-expenditure/2026-07-10", "nato", "2026"),
]
const SIPRI = edition("sipri-military-expenditure/2025-04-28", "sipri", "2024")
const IMF = edition("imf-weo/2025-10-14", "imf", "2030", ["gdp-usd"])

test("publishers are set side by side for the newest year that two of them have", () => {
  expect(comparisonYear([...NATO, SIPRI, IMF])).toBe("2024")
  expect(comparisonYear([...NATO, IMF])).toBe("2026")
  expect(comparisonYear([IMF])).toBe(null)
})

test("two editions are chosen from one series: the newest that has the indicator, and the one before it", () => {
  const series = "nato-defence-expenditure"
  const open = { from: null, to: null, indicator: "share-of-gdp", series }
  expect(editionPair([...NATO, SIPRI], open)).toEqual({
    from: "nato-defence-expenditure/2025-08-28",
    to: "nato-defence-expenditure/2026-07-10",
  })
  const to = "nato-defence-expenditure/2025-08-28"
  expect(editionPair(NATO, { ...open, to })?.from).toBe("nato-defence-expenditure/2024-06-17")
  expect(editionPair(NATO.slice(0, 1), open)).toBe(null)
  expect(editionPair(NATO, { ...open, indicator: "personnel" })).toBe(null)
})

const benchmark = (threshold: number, startsOn: string, endsOn: string | null): Benchmark =>
  ({ indicator: "share-of-gdp", standing: "commitment", threshold, startsOn, endsOn, dueBy: null }) as never
const BENCHMARKS = [benchmark(2, "2014-09-05", "2025-06-25"), benchmark(3.5, "2025-06-25", null)]

test("a share is held against the commitment that stands at the end of its year", () => {
  const row = (period: string, value: number | null) =>
    ({ indicator: "share-of-gdp", period, value }) as unknown as AnswerRow
  expect(benchmarkStanding(row("2024", 2), BENCHMARKS)).toBe("at or above the 2 %")
  expect(benchmarkStanding(row("2025", 2.4), BENCHMARKS)).toBe("below the 3.5 %")
  expect(benchmarkStanding(row("2010", 2.4), BENCHMARKS)).toBe(null)
  expect(benchmarkStanding(row("2025", null), BENCHMARKS)).toBe(null)
})

test("a citation names the files once, both cuts in time, and the address", () => {
  const cell = (locator: string) =>
    ({
      file: "tables.xlsx",
      locator,
      citation: `NATO, Defence Expenditure, 17 June 2024. tables.xlsx, ${locator}.`,
    }) as never
  const answer = {
    asOf: "2025-04-03",
    recordedBy: "2026-11-24T12:00:00.000Z",
    evidence: [cell("TABLE3!N32"), cell("TABLE3!N33")],
  }
  expect(
    citationOf(answer, { title: "Poland", address: "http://localhost/members/POL?asOf=2025-04-03" }),
  ).toBe(
    "Poland. NATO, Defence Expenditure, 17 June 2024. tables.xlsx. As known on 3 April 2025, recorded by " +
      "2026-11-24T12:00:00.000Z. Muster, http://localhost/members/POL?asOf=2025-04-03",
  )
})
