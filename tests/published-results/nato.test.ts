import { describe, expect, test } from "vitest"
import type { EditionId, IndicatorId, MemberCode, Outcome, Year } from "../../src/model/index.ts"
import { findAggregate } from "../../src/model/index.ts"
import {
  ask,
  type BenchmarkAnswer,
  benchmarkAnswer,
  type Cut,
  type QuestionContext,
  revisions,
} from "../../src/questions/index.ts"
import { bundledSnapshot } from "../fixtures/bundled.ts"

const snapshot = bundledSnapshot()

function at(held = snapshot): QuestionContext {
  return { snapshot: held, cut: { asOf: "2026-11-24", recordedBy: "2027-01-01T00:00:00.000Z" } as Cut }
}

const JUNE_2024 = "nato-defence-expenditure/2024-06-17"
const AUGUST_2025 = "nato-defence-expenditure/2025-08-28"

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function benchmark(id: string, period: number, edition: string): BenchmarkAnswer {
  return value(
    benchmarkAnswer(
      { kind: "benchmark", benchmark: id, period: period as Year, edition: edition as EditionId },
      at(),
    ),
  )
}

function figure(indicator: string, member: string, period: number, edition: string, held = snapshot): number {
  const { rows } = value(
    ask(
      {
        kind: "ask",
        indicator: indicator as IndicatorId,
        members: [member as MemberCode],
        periods: { from: period as Year, to: period as Year },
        edition: edition as EditionId,
        publisher: null,
        prices: null,
        priceBase: null,
      },
      at(held),
    ),
  )
  const found = rows[0]?.value
  if (found == null) throw new Error(`no ${indicator} of ${member} in ${period}`)
  return found
}

describe("allies at 2 % of GDP", () => {
  test("23 for 2024 in the edition of June 2024 (NATO press release of 17 June 2024; BBC Verify, 24 June 2025)", () => {
    expect(benchmark("two-percent", 2024, JUNE_2024).counts).toMatchObject({
      met: 23,
      notMet: 8,
      outOfScope: 1,
    })
  })

  test("18 for 2024 in the edition of August 2025 (NATO, Defence Expenditure of NATO Countries 2014–2025, Table 3)", () => {
    expect(benchmark("two-percent", 2024, AUGUST_2025).counts.met).toBe(18)
  })

  test.each([JUNE_2024, AUGUST_2025])("3 for 2014 in %s (NATO, Table 3)", (edition) => {
    const { counts, rows } = benchmark("two-percent", 2014, edition)
    expect(counts.met).toBe(3)
    expect(rows.filter((row) => row.verdict === "met").map((row) => row.member)).toEqual([
      "GRC",
      "GBR",
      "USA",
    ])
  })

  test("30 for 2025 with Germany not reported in the edition of August 2025 (NATO, Table 3)", () => {
    const { counts, rows } = benchmark("two-percent", 2025, AUGUST_2025)
    expect(counts).toEqual({ met: 30, notMet: 0, notReported: 1, outOfScope: 1, notComparable: 0 })
    expect(rows.filter((row) => row.verdict === "not-reported").map((row) => row.member)).toEqual(["DEU"])
  })
})

test("3.5 % is reached in 2025e by Latvia, Lithuania and Poland only (NATO, August 2025, Table 3)", () => {
  const { rows } = benchmark("three-and-a-half-percent", 2025, AUGUST_2025)
  expect(rows.filter((row) => row.verdict === "met").map((row) => row.member)).toEqual(["LVA", "LTU", "POL"])
})

test("under 20 % equipment in 2025e is only Belgium, with Denmark and Germany not reported (NATO, August 2025, Table 8a; Defense Express)", () => {
  const { rows } = benchmark("equipment-twenty-percent", 2025, AUGUST_2025)
  const named = (verdict: string) => rows.filter((row) => row.verdict === verdict).map((row) => row.member)
  expect(named("not-met")).toEqual(["BEL"])
  expect(named("not-reported")).toEqual(["DNK", "DEU"])
})

describe("the alliance in 2025e (NATO, August 2025, Table 3; Defense Express)", () => {
  test("the United States pays 60.18 % of the bill", () => {
    expect(figure("share-of-alliance-spending", "USA", 2025, AUGUST_2025).toFixed(2)).toBe("60.18")
  })

  test("Europe and Canada spend 2.27 % of GDP, all together 2.76 %", () => {
    expect(figure("share-of-gdp", "NATO_EUROPE_CANADA", 2025, AUGUST_2025).toFixed(2)).toBe("2.27")
    expect(figure("share-of-gdp", "NATO", 2025, AUGUST_2025).toFixed(2)).toBe("2.76")
  })

  test("Europe and Canada spend 18.6 % more in 2024e and 15.9 % more in 2025e, in real terms", () => {
    expect(figure("real-change", "NATO_EUROPE_CANADA", 2024, AUGUST_2025).toFixed(1)).toBe("18.6")
    expect(figure("real-change", "NATO_EUROPE_CANADA", 2025, AUGUST_2025).toFixed(1)).toBe("15.9")
  })

  test("the total of military personnel is not comparable, since three members are blank", () => {
    const { rows, caveats } = value(
      ask(
        {
          kind: "ask",
          indicator: "personnel" as IndicatorId,
          members: ["NATO" as MemberCode],
          periods: { from: 2025 as Year, to: 2025 as Year },
          edition: AUGUST_2025 as EditionId,
          publisher: null,
          prices: null,
          priceBase: null,
        },
        at(),
      ),
    )
    expect(rows[0]).toMatchObject({ value: null, absent: "not-comparable" })
    expect(caveats).toContainEqual({
      code: "partial-aggregate",
      text: "NATO 2025 is not comparable: what is printed leaves out France, United Kingdom, United States, who are blank.",
    })
  })
})

describe("the share for 2024 over the editions of 2024, 2025 and 2026 (NATO, Table 3 of each)", () => {
  test.each([
    ["POL", ["4.12", "3.79", "3.75"]],
    ["ESP", ["1.28", "1.43", "1.42"]],
  ])("%s: %j", (member, shares) => {
    const { rows } = value(
      revisions(
        {
          kind: "revisions",
          indicator: "share-of-gdp" as IndicatorId,
          member: member as MemberCode,
          period: 2024 as Year,
          publisher: null,
        },
        at(),
      ),
    )
    expect(rows.map((row) => row.value?.toFixed(2))).toEqual(shares)
  })
})

describe("aggregates computed from members equal those NATO prints (edition of June 2024)", () => {
  const membersOnly = bundledSnapshot((observation) => findAggregate(observation.member) === null)
  const years = Array.from({ length: 11 }, (_, index) => 2014 + index)

  test.each(["share-of-gdp", "spending-constant-usd", "spending-usd", "gdp-usd", "personnel"])(
    "%s",
    (indicator) => {
      for (const aggregate of ["NATO", "NATO_EUROPE_CANADA"])
        for (const year of years) {
          const printed = figure(indicator, aggregate, year, JUNE_2024)
          expect(figure(indicator, aggregate, year, JUNE_2024, membersOnly) / printed).toBeCloseTo(1, 9)
        }
    },
  )
})
