import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { IndicatorId, MemberCode, Year } from "../../src/model/index.ts"
import { MEMBERS } from "../../src/model/index.ts"
import { ask, benchmarkAnswer } from "../../src/questions/index.ts"
import { type BatchSketch, batches, contextOf } from "../fixtures/figures.ts"

const day = fc
  .record({
    year: fc.integer({ min: 2014, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)

const figures = fc
  .uniqueArray(
    fc.record({
      member: fc.constantFrom("POL", "ESP", "USA", "DEU", "NATO"),
      period: fc.integer({ min: 2012, max: 2026 }),
      value: fc.option(fc.integer({ min: 0, max: 600 }), { nil: null }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ member, period }) => `${member} ${period}` },
  )
  .map((list) =>
    list
      .map(
        ({ member, period, value }) =>
          `share-of-gdp ${member} ${period} ${value === null ? "-" : value / 100}`,
      )
      .join("\n"),
  )

const sketches = fc.uniqueArray(
  fc.record({
    published: day,
    figures,
    carrier: fc.constantFrom("official" as const, "transcription" as const),
  }),
  { minLength: 1, maxLength: 6, selector: (sketch) => sketch.published },
)

const everything = {
  kind: "ask",
  indicator: "share-of-gdp" as IndicatorId,
  members: ["POL", "ESP", "USA", "DEU", "NATO"] as MemberCode[],
  periods: { from: 2012 as Year, to: 2026 as Year },
  edition: null,
  publisher: null,
  prices: null,
  priceBase: null,
} as const

const twoPercent = { kind: "benchmark", benchmark: "two-percent", edition: null, period: null } as const

describe("an answer as of a day", () => {
  test("never changes when editions published later arrive", () => {
    fc.assert(
      fc.property(sketches, day, (all, asOf) => {
        const known = all.filter((sketch) => sketch.published <= asOf)
        for (const question of [everything, twoPercent]) {
          const seen = answerOf(known, asOf, question)
          expect(answerOf(all, asOf, question)).toEqual(seen)
        }
      }),
      { numRuns: 150, seed: 20260710 },
    )
  })

  test("is the same whatever the order in which editions were recorded", () => {
    fc.assert(
      fc.property(sketches, day, (all, asOf) => {
        expect(valuesOf([...all].reverse(), asOf)).toEqual(valuesOf(all, asOf))
      }),
      { numRuns: 150, seed: 20260711 },
    )
  })
})

describe("the largest ally's share of the bill", () => {
  test("computed from shares of GDP equals the one computed from money", () => {
    const allies = MEMBERS.filter((member) => member.joinedOn <= "2025-12-31")
    const economies = fc.array(
      fc.record({ gdp: fc.integer({ min: 10, max: 30_000 }), share: fc.integer({ min: 50, max: 500 }) }),
      {
        minLength: allies.length,
        maxLength: allies.length,
      },
    )
    fc.assert(
      fc.property(economies, (list) => {
        const parts = allies.map((ally, at) => ({
          code: ally.code,
          gdp: list[at]?.gdp ?? 0,
          money: ally.hasArmedForces ? ((list[at]?.gdp ?? 0) * (list[at]?.share ?? 0)) / 10_000 : 0,
        }))
        const sum = (of: typeof parts) => ({
          gdp: add(of.map((one) => one.gdp)),
          money: add(of.map((one) => one.money)),
        })
        const [all, usa, rest] = [
          sum(parts),
          sum(parts.filter((one) => one.code === "USA")),
          sum(parts.filter((one) => one.code !== "USA")),
        ]
        const percent = (part: { gdp: number; money: number }) => (100 * part.money) / part.gdp
        fc.pre(Math.abs(percent(usa) - percent(rest)) > 0.05)
        const shares = `share-of-gdp NATO 2025 ${percent(all)}\nshare-of-gdp USA 2025 ${percent(usa)}\nshare-of-gdp NATO_EUROPE_CANADA 2025 ${percent(rest)}`
        const money = `spending-constant-usd NATO 2025 ${all.money}\nspending-constant-usd USA 2025 ${usa.money}`
        const fromShares = billShare(shares)
        expect(fromShares).toBeCloseTo(billShare(money), 6)
      }),
      { numRuns: 100, seed: 6018 },
    )
  })
})

function billShare(figures: string): number {
  const question = {
    ...everything,
    indicator: "share-of-alliance-spending" as IndicatorId,
    members: ["USA" as MemberCode],
  }
  const found = ask(
    { ...question, periods: { from: 2025 as Year, to: 2025 as Year } },
    contextOf(batches({ published: "2025-08-28", figures })),
  )
  const value = found.ok ? found.value.rows[0]?.value : null
  if (value == null) throw new Error("no share of the bill")
  return value
}

function answerOf(
  sketches: readonly BatchSketch[],
  asOf: string,
  question: typeof everything | typeof twoPercent,
) {
  const context = contextOf(batches(...sketches), { asOf })
  const outcome = question.kind === "ask" ? ask(question, context) : benchmarkAnswer(question, context)
  if (!outcome.ok) return outcome.problem.code
  const { rows, evidence, caveats } = outcome.value
  return { rows, caveats, evidence: evidence.map(({ edition, locator }) => ({ edition, locator })) }
}

function valuesOf(sketches: readonly BatchSketch[], asOf: string) {
  const outcome = ask(everything, contextOf(batches(...sketches), { asOf }))
  return outcome.ok ? outcome.value.rows.map((row) => row.value ?? row.absent) : outcome.problem.code
}

function add(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0)
}
