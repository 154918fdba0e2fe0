import { expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../../tests/fixtures/figures.ts"
import type { CostAnswer, CostQuestion, StatedInputs } from "../cost-question.ts"
import { costAnswer } from "./answer.ts"

const NOTHING: StatedInputs = { sharePercent: null, gdpMillion: null, spendingMillion: null, currency: "GBP" }
const HELD: readonly BatchSketch[] = [
  { published: "2025-08-28", figures: "share-of-gdp GBR 2025e 2.4\nshare-of-gdp GBR 2024 2.3" },
  { publisher: "imf", published: "2025-10-14", figures: "gdp-usd GBR 2025f 4000000" },
  {
    publisher: "ecb",
    published: "2026-01-02",
    figures: "euro-exchange-rate USA 2025 1.2 USD\neuro-exchange-rate GBR 2025 0.9 GBP",
  },
]

function ask(
  stated: Partial<StatedInputs>,
  changes: Readonly<{ [K in keyof CostQuestion]?: unknown }> = {},
  held = HELD,
) {
  const question = {
    kind: "cost",
    targetPercent: 3.5,
    members: [],
    period: null,
    edition: null,
    by: null,
    since: null,
    path: "linear",
    growthPercent: null,
    inflationPercent: 0,
    stated: { ...NOTHING, ...stated },
    ...changes,
  } as CostQuestion
  return costAnswer(question, contextOf(batches(...held)))
}

function answered(...request: Parameters<typeof ask>): CostAnswer {
  const outcome = ask(...request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const codeOf = (outcome: ReturnType<typeof ask>) => (outcome.ok ? "fine" : outcome.problem.code)

test.each([
  [{ sharePercent: 2.5, gdpMillion: 1_000 }],
  [{ sharePercent: 2.5, spendingMillion: 25 }],
  [{ gdpMillion: 1_000, spendingMillion: 25 }],
  [{ sharePercent: 2.5, gdpMillion: 1_000, spendingMillion: 25 }],
])("of %j the third follows, without any edition", (stated) => {
  const answer = answered(stated, {}, [])
  expect(answer.rows).toHaveLength(1)
  expect(answer.rows[0]).toMatchObject({
    member: null,
    value: 2.5,
    gapNationalMillion: 10,
    nationalCurrency: "GBP",
    gdpNationalMillion: 1_000,
    spendingNationalMillion: 25,
    moneyCurrency: "GBP",
    gapUsdMillion: null,
    gdpBasis: "stated",
    gdpEdition: null,
    edition: null,
  })
  expect(answer.caveats.map((one) => one.code)).toContain("stated-input")
})

test("money is converted where rates are held", () => {
  const [row] = answered({ sharePercent: 2.5, gdpMillion: 9_000 }, { period: 2025 }).rows
  expect(row?.gapNationalMillion).toBeCloseTo(90, 9)
  expect(row?.gapEurMillion).toBeCloseTo(100, 9)
  expect(row?.gapUsdMillion).toBeCloseTo(120, 9)
})

test("the period of nobody in particular is the one asked for, else the year of the cut", () => {
  expect(answered({ sharePercent: 2.5, gdpMillion: 1_000 }, { period: 2024 }).period).toBe("2024")
  expect(answered({ sharePercent: 2.5, gdpMillion: 1_000 }).period).toBe("2026")
})

test("for a member one figure is enough: the edition's stand in for the others", () => {
  const [byGdp] = answered({ gdpMillion: 3_000_000 }, { members: ["GBR"] }).rows
  expect(byGdp).toMatchObject({ member: "GBR", value: 2.4, status: "estimate", gdpBasis: "stated" })
  expect(byGdp?.gapNationalMillion).toBeCloseTo(33_000, 6)

  const [byShare] = answered({ sharePercent: 2.6 }, { members: ["GBR"] }).rows
  expect(byShare).toMatchObject({ value: 2.6, gdpBasis: "other-publisher", gdpEdition: "imf-weo/2025-10-14" })
  expect(byShare?.gdpNationalMillion).toBeCloseTo(3_000_000, 6)
  expect(byShare?.gapUsdMillion).toBeCloseTo(36_000, 6)

  const [bySpending] = answered({ spendingMillion: 75_000 }, { members: ["GBR"] }).rows
  expect(bySpending?.value).toBeCloseTo(2.5, 9)
})

test("stated spending makes the GDP where only the edition's share is held, which is then the evidence", () => {
  const held: BatchSketch[] = [
    { published: "2025-08-28", figures: "share-of-gdp USA 2025e 3.21659\nshare-of-gdp USA 2024 3.3" },
  ]
  const asked = { members: ["USA"], targetPercent: 5 }
  const answer = answered({ spendingMillion: 980_000, currency: "USD" }, asked, held)
  expect(answer.rows[0]).toMatchObject({
    value: 3.21659,
    status: "estimate",
    gdpBasis: "stated",
    evidence: [0],
  })
  expect(answer.rows[0]?.gapUsdMillion).toBeCloseTo(980_000 * (5 / 3.21659 - 1), 6)
  expect(answer.caveats[0]?.text).toContain(
    "GDP follows from it and the share of the edition of 28 August 2025",
  )
})

test("an edition whose share is not used is neither cited nor named", () => {
  const bySpending = answered({ spendingMillion: 75_000 }, { members: ["GBR"] })
  expect(bySpending.evidence.map((one) => one.publisher)).not.toContain("nato")
  const byBoth = answered({ sharePercent: 2.3, gdpMillion: 3e6 }, { members: ["GBR"] })
  for (const answer of [bySpending, byBoth]) {
    expect(answer.edition).toBeNull()
    expect(answer.method).not.toContain("edition of")
  }
})

test("a period that no edition of shares covers has the forecasts of the IMF", () => {
  const imf: BatchSketch = {
    publisher: "imf",
    published: "2025-10-14",
    figures: `gdp-usd GBR 2028f 5000000
      gdp-real-change GBR 2029f 1.5
      gdp-real-change GBR 2030f 1.4`,
  }
  const asked = { members: ["GBR"], period: 2028, by: 2030 }
  const [nation, ...held] = HELD
  const sketches = [...(nation ? [nation] : []), imf, ...held.slice(1)]
  const [row] = answered({ sharePercent: 2.2, spendingMillion: 73_500 }, asked, sketches).rows
  expect(row?.years.at(-1)?.gdpMillion).toBeCloseTo((73_500 / 0.022) * 1.015 * 1.014, 4)
  const [byShare] = answered({ sharePercent: 2.2, currency: "USD" }, asked, sketches).rows
  expect(byShare).toMatchObject({ gdpUsdMillion: 5_000_000, gdpBasis: "other-publisher" })
})

test("a stated way runs on stated growth, in the stated currency", () => {
  const answer = answered(
    { sharePercent: 2, gdpMillion: 1_000 },
    { period: 2025, by: 2029, growthPercent: 0, targetPercent: 4 },
    [],
  )
  expect(answer.rows[0]).toMatchObject({ cumulativeExtraMillion: 50, cumulativeExtraUsdMillion: null })
  expect(answer.rows[0]?.years.map((year) => year.spendingMillion)).toEqual([20, 25, 30, 35, 40])
})

test.each([
  [{ sharePercent: 2.3 }, {}, "question/stated-too-few"],
  [{}, {}, "question/stated-too-few"],
  [{ gdpMillion: 3e6 }, { members: ["FRA"] }, "question/stated-too-few"],
  [{ sharePercent: 2.3, gdpMillion: 3e6, spendingMillion: 80_000 }, {}, "question/stated-misfit"],
  [{ sharePercent: 2.3, gdpMillion: 3e6 }, { members: ["GBR", "FRA"] }, "question/stated-for-many"],
  [{ sharePercent: 0, gdpMillion: 3e6 }, {}, "question/bad-stated"],
  [{ sharePercent: 2.3, gdpMillion: -1 }, {}, "question/bad-stated"],
  [{ sharePercent: 2.3, gdpMillion: Number.POSITIVE_INFINITY }, {}, "question/bad-stated"],
  [{ sharePercent: 2.3, gdpMillion: 3e6, currency: "pounds" }, {}, "question/bad-stated"],
  [{ sharePercent: 2.3, gdpMillion: 3e6 }, { by: 2035 }, "question/no-growth-held"],
  [
    { sharePercent: 2.3, gdpMillion: 3e6 },
    { by: 2035, since: 2024, growthPercent: 1 },
    "question/no-figure-since",
  ],
])("%j with %j is %s", (stated, changes, code) => expect(codeOf(ask(stated, changes))).toBe(code))

test("three that fit within their rounding are taken", () => {
  expect(codeOf(ask({ sharePercent: 2.3, gdpMillion: 3e6, spendingMillion: 70_000 }))).toBe("fine")
})
