import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { EditionId, IndicatorId, MemberCode, Year } from "../model/index.ts"
import type { QuestionContext } from "./context.ts"
import { revisions, revisionsBetween } from "./index.ts"

const vintages = batches(
  {
    published: "2024-06-17",
    priceBase: 2015,
    figures: `
      share-of-gdp POL 2024e 4.12
      share-of-gdp ITA 2024e 1.49
      share-of-gdp HRV 2024e 1.81
      spending-constant-usd POL 2024e 100`,
  },
  {
    published: "2025-08-28",
    figures: `
      share-of-gdp POL 2024e 3.79
      share-of-gdp ITA 2024e 1.5
      share-of-gdp HRV 2024e 2.01
      spending-constant-usd POL 2024e 140`,
  },
  { published: "2026-07-10", definition: "core", figures: "share-of-gdp POL 2024 3.75" },
)

const ofPoland = (context: QuestionContext, indicator = "share-of-gdp") => {
  const found = revisions(
    {
      kind: "revisions",
      indicator: indicator as IndicatorId,
      member: "POL" as MemberCode,
      period: 2024 as Year,
      publisher: null,
    },
    context,
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

const between = (from: string, to: string, min = 0.1) =>
  revisionsBetween(
    { kind: "revisions-between", from: from as EditionId, to: to as EditionId, min, indicator: null },
    contextOf(vintages),
  )

describe("the revisions of one figure", () => {
  test("list every edition with the step from the one before and the known reasons", () => {
    const { rows } = ofPoland(contextOf(vintages))
    expect(rows.map((row) => row.value)).toEqual([4.12, 3.79, 3.75])
    expect(rows.map((row) => row.difference?.toFixed(2))).toEqual([undefined, "-0.33", "-0.04"])
    expect(rows[1]?.reasons).toContain("the estimate was updated")
    expect(rows[2]?.reasons).toContain("definition changed from classic to core")
    expect(rows[2]?.reasons).toContain("an estimate became final")
  })

  test("stop at the as-of date", () => {
    expect(ofPoland(contextOf(vintages, { asOf: "2025-04-03" })).rows).toHaveLength(1)
  })

  test("of money at two price bases carry no difference, and the reason", () => {
    const { rows } = ofPoland(contextOf(vintages), "spending-constant-usd")
    expect(rows[1]?.difference).toBeNull()
    expect(rows[1]?.reasons).toContain("price base moved from 2015 prices to 2021 prices")
  })
})

describe("the revisions between two editions", () => {
  test("show who crossed a benchmark first, then the steps of at least the size asked for", () => {
    const found = between("nato-defence-expenditure/2024-06-17", "nato-defence-expenditure/2025-08-28")
    const rows = found.ok ? found.value.rows : []
    expect(rows.map((row) => [row.member, row.crossed.map(({ direction }) => direction)])).toEqual(
      [
        ["POL", []],
        ["HRV", ["up"]],
      ].reverse(),
    )
  })

  test("cite the two cells of each row shown, and no others", () => {
    const found = between("2024-06-17", "2025-08-28")
    const { rows, evidence } = found.ok ? found.value : { rows: [], evidence: [] }
    expect(rows).toHaveLength(2)
    expect(evidence).toHaveLength(4)
    expect(new Set(rows.flatMap((row) => row.evidence)).size).toBe(4)
  })

  test("cross no benchmark in a year before it began", () => {
    const moved = batches(
      { published: "2024-06-17", figures: "share-of-gdp USA 2013 2.1\nshare-of-gdp USA 2014 2.1" },
      { published: "2025-08-28", figures: "share-of-gdp USA 2013 1.9\nshare-of-gdp USA 2014 1.9" },
    )
    const found = revisionsBetween(
      {
        kind: "revisions-between",
        from: "2024-06-17" as EditionId,
        to: "2025-08-28" as EditionId,
        min: 0,
        indicator: null,
      },
      contextOf(moved),
    )
    const rows = found.ok ? found.value.rows : []
    expect(rows.map((row) => [row.period, row.crossed.map(({ benchmark }) => benchmark)])).toEqual([
      ["2014", ["two-percent"]],
      ["2013", []],
    ])
  })

  test("leave out money whose price base moved", () => {
    const found = between("2024-06-17", "2025-08-28", 0)
    const rows = found.ok ? found.value.rows : []
    expect(rows.every((row) => row.indicator === "share-of-gdp")).toBe(true)
    expect(rows).toHaveLength(3)
  })

  test("are refused in the wrong order", () => {
    expect(between("2025-08-28", "2024-06-17")).toMatchObject({
      ok: false,
      problem: { code: "question/editions-out-of-order" },
    })
  })
})

describe("the revisions between two editions of any publisher", () => {
  const compare = (recorded: ReturnType<typeof batches>, from: string, to: string) =>
    revisionsBetween(
      { kind: "revisions-between", from: from as EditionId, to: to as EditionId, min: 0, indicator: null },
      contextOf(recorded),
    )
  const sipri = batches(
    {
      published: "2024-04-22",
      publisher: "sipri",
      priceBase: 2022,
      figures:
        "share-of-gdp POL 2023 1.9\nshare-of-gdp AUT 2023 1.9\nspending-constant-usd POL 2023 10\nshare-of-gdp UKR 2023 -",
    },
    {
      published: "2025-04-28",
      publisher: "sipri",
      priceBase: 2023,
      figures:
        "share-of-gdp POL 2023 2.1\nshare-of-gdp AUT 2023 2.1\nspending-constant-usd POL 2023 11\nshare-of-gdp UKR 2023 -",
    },
  )

  test("hold only allies to a benchmark, and say whose definition the figures follow", () => {
    const found = compare(
      sipri,
      "sipri-military-expenditure/2024-04-22",
      "sipri-military-expenditure/2025-04-28",
    )
    const { rows, caveats } = found.ok ? found.value : { rows: [], caveats: [] }
    expect(rows.map((row) => [row.member, row.crossed.length])).toEqual([
      ["POL", 1],
      ["AUT", 0],
    ])
    expect(caveats.map(({ code }) => code)).toEqual(["price-bases-differ", "other-definition"])
  })

  test("say that the definition changed", () => {
    const found = compare(vintages, "2025-08-28", "2026-07-10")
    expect(found.ok && found.value.caveats.map(({ code }) => code)).toEqual(["definition-change"])
  })

  test("of two series are refused", () => {
    const recorded = batches(
      { published: "2024-06-17", figures: "share-of-gdp POL 2023 2" },
      { published: "2025-04-28", publisher: "sipri", figures: "share-of-gdp POL 2023 2" },
    )
    expect(compare(recorded, "2024-06-17", "2025-04-28")).toMatchObject({
      ok: false,
      problem: { code: "question/editions-of-two-series" },
    })
  })
})

test("a step from one currency to another carries no difference, and the reason", () => {
  const currencies = batches(
    { published: "2016-01-28", figures: "spending-national/current HRV 2015e 4700 Kunas" },
    { published: "2024-06-17", figures: "spending-national/current HRV 2015 780 Euros" },
  )
  const found = revisions(
    {
      kind: "revisions",
      indicator: "spending-national" as IndicatorId,
      member: "HRV" as MemberCode,
      period: 2015 as Year,
      publisher: null,
    },
    contextOf(currencies),
  )
  const row = found.ok ? found.value.rows[1] : null
  expect(row?.difference).toBeNull()
  expect(row?.reasons).toContain("currency changed from Kunas to Euros")
})
