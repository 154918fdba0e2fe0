import { describe, expect, test } from "vitest"
import type { IndicatorId, MemberCode, Year } from "../../src/model/index.ts"
import { ask, type Cut, type QuestionContext, revisionAnalysis, vintages } from "../../src/questions/index.ts"
import { bundledSnapshot } from "../fixtures/bundled.ts"

const context: QuestionContext = {
  snapshot: bundledSnapshot(),
  cut: { asOf: "2026-11-24", recordedBy: "2027-01-01T00:00:00.000Z" } as Cut,
}
const MEMBERS = ["POL", "ESP"] as MemberCode[]
const SHARE = "share-of-gdp" as IndicatorId

function moved(period: number) {
  const found = revisionAnalysis(
    {
      kind: "revision-analysis",
      indicator: SHARE,
      members: MEMBERS,
      periods: { from: period as Year, to: period as Year },
      publisher: null,
    },
    context,
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return (horizon: number) =>
    found.value.rows.find((row) => row.member === null && row.horizonYears === horizon)
}

/**
 * By hand from Table 3 of NATO's editions of January 2016, June 2024 and August 2025, all of the classic definition:
 *            first      latest     revision
 * POL 2024   4.120191   3.788951   −0.331240
 * ESP 2024   1.282550   1.429382   +0.146833
 * POL 2023   3.260153   3.270387   +0.010234
 * ESP 2023   1.193760   1.164731   −0.029029
 * POL 2015   2.179596   2.211085   +0.031489
 * ESP 2015   0.893733   0.919851   +0.026118
 */
describe("the revisions of Poland's and Spain's shares (NATO, Table 3 of three editions)", () => {
  test("of 2024, printed while the year ran: mean −0.092, mean size 0.239, deviation 0.338", () => {
    const row = moved(2024)(0)
    expect(row?.count).toBe(2)
    expect(row?.meanRevision).toBeCloseTo(-0.0922035, 6)
    expect(row?.meanAbsoluteRevision).toBeCloseTo(0.2390365, 6)
    expect(row?.standardDeviation).toBeCloseTo(0.338048, 5)
  })

  test.each([
    [2023, -0.0093975, 0.0196315],
    [2015, 0.0288035, 0.0288035],
  ])("of %i, printed a year after: mean %f, mean size %f", (period, mean, size) => {
    const row = moved(period)(1)
    expect(row?.meanRevision).toBeCloseTo(mean, 6)
    expect(row?.meanAbsoluteRevision).toBeCloseTo(size, 6)
  })
})

describe("releases of Poland's share for 2024 (NATO, Table 3 of each edition)", () => {
  test.each([
    ["first", "4.12", "nato-defence-expenditure/2024-06-17", 0],
    ["latest", "3.75", "nato-defence-expenditure/2026-07-10", 2],
  ] as const)("%s: %s", (release, value, edition, horizonYears) => {
    const found = vintages(
      {
        kind: "vintages",
        indicator: SHARE,
        members: ["POL"] as MemberCode[],
        periods: { from: 2024 as Year, to: 2024 as Year },
        publisher: null,
        release,
        prices: null,
      },
      context,
    )
    const [row] = found.ok ? found.value.rows : []
    expect(row?.value?.toFixed(2)).toBe(value)
    expect(row).toMatchObject({ edition, horizonYears })
  })
})

test("Poland's expenditure of 2015 at 2021 prices is Table 3's dollars × 1.1408 (NATO, June 2024, Tables 2 and 3)", () => {
  const found = ask(
    {
      kind: "ask",
      indicator: "spending-constant-usd" as IndicatorId,
      members: ["POL"] as MemberCode[],
      periods: { from: 2015 as Year, to: 2021 as Year },
      edition: null,
      publisher: null,
      prices: null,
      priceBase: 2021 as Year,
    },
    context,
  )
  const rows = found.ok ? found.value.rows : []
  expect(rows[0]?.rebased?.factor.toFixed(4)).toBe("1.1408")
  expect(rows[0]?.value?.toFixed(0)).toBe("12079")
  const current = ask(
    {
      kind: "ask",
      indicator: "spending-usd" as IndicatorId,
      members: ["POL"] as MemberCode[],
      periods: { from: 2021 as Year, to: 2021 as Year },
      edition: null,
      publisher: null,
      prices: null,
      priceBase: null,
    },
    context,
  )
  expect(rows.at(-1)?.value).toBeCloseTo((current.ok && current.value.rows[0]?.value) || 0, 6)
})
