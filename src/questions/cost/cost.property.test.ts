import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../../tests/fixtures/figures.ts"
import { COST_PATHS, type CostAnswer, type CostQuestion } from "../cost-question.ts"
import { costAnswer } from "./answer.ts"

const MEMBERS = ["POL", "ESP", "USA", "DEU", "FRA"]

const economies = fc
  .uniqueArray(
    fc.record({
      member: fc.constantFrom(...MEMBERS),
      share: fc.integer({ min: 1, max: 600 }),
      gdp: fc.integer({ min: 1_000, max: 30_000_000 }),
      basis: fc.constantFrom("table", "money", "none"),
    }),
    { minLength: 1, maxLength: MEMBERS.length, selector: ({ member }) => member },
  )
  .map((list) =>
    list
      .flatMap(({ member, share, gdp, basis }) => [
        `share-of-gdp ${member} 2025e ${share / 100}`,
        ...(basis === "table" ? [`gdp-usd ${member} 2025e ${gdp}`] : []),
        ...(basis === "money" ? [`spending-usd ${member} 2025e ${(share * gdp) / 10_000}`] : []),
      ])
      .join("\n"),
  )
const target = fc.integer({ min: 1, max: 700 }).map((percent) => percent / 100)
const NATO = (figures: string, published = "2025-08-28"): BatchSketch => ({ published, figures })

function answer(
  changes: Partial<CostQuestion>,
  sketches: readonly BatchSketch[],
  asOf = "2026-12-31",
): CostAnswer {
  const outcome = costAnswer(
    {
      kind: "cost",
      targetPercent: 3.5,
      members: "all",
      period: null,
      edition: null,
      by: null,
      since: null,
      path: "linear",
      growthPercent: 0,
      inflationPercent: 0,
      stated: null,
      ...changes,
    },
    contextOf(batches(...sketches), { asOf }),
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const within = (actual: number, wanted: number) =>
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)) + 1e-6)

describe("the static gap", () => {
  test("and the spending make target × GDP; in points and in money it has one sign", () => {
    fc.assert(
      fc.property(economies, target, (figures, targetPercent) => {
        for (const row of answer({ targetPercent }, [NATO(figures)]).rows) {
          if (row.gapUsdMillion === null || row.gdpUsdMillion === null) continue
          within(row.gapUsdMillion + (row.spendingUsdMillion ?? 0), (targetPercent * row.gdpUsdMillion) / 100)
          within(row.gapUsdMillion, ((row.gapPercentPoints ?? 0) * row.gdpUsdMillion) / 100)
        }
      }),
      { numRuns: 150, seed: 329 },
    )
  })

  test("in total is the sum of the states' gaps above 0", () => {
    fc.assert(
      fc.property(economies, target, (figures, targetPercent) => {
        const { rows, total } = answer({ targetPercent }, [NATO(figures)])
        const gaps = rows.filter((row) => MEMBERS.includes(row.member ?? "")).map((row) => row.gapUsdMillion)
        const known = gaps.flatMap((gap) => gap ?? [])
        expect(total.gapUsdMillion === null).toBe(known.length === 0)
        within(
          total.gapUsdMillion ?? 0,
          known.reduce((sum, gap) => sum + Math.max(0, gap), 0),
        )
        for (const row of rows)
          if (row.value !== null && row.gapUsdMillion === null)
            expect(total.withoutFigure).toContain(row.member)
      }),
      { numRuns: 150, seed: 330 },
    )
  })

  test("is what the way there costs more in its last year, where nothing grows", () => {
    fc.assert(
      fc.property(economies, target, fc.constantFrom(...COST_PATHS), (figures, targetPercent, path) => {
        const { rows } = answer({ targetPercent, path, by: 2035 as CostQuestion["by"] }, [NATO(figures)])
        for (const row of rows) {
          const last = row.years.at(-1)
          if (!last) continue
          within(last.extraMillion, row.gapUsdMillion ?? Number.NaN)
          within(last.sharePercent, targetPercent)
          within(
            (row.spendingUsdMillion ?? 0) * (1 + (row.requiredYearlyGrowthPercent ?? 0) / 100) ** 10,
            last.spendingMillion,
          )
        }
      }),
      { numRuns: 150, seed: 331 },
    )
  })
})

test("an answer never changes when editions published later arrive, of whichever publisher", () => {
  const day = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map(({ month, day }) => `2027-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)
  const later = fc.array(
    fc.record({
      published: day,
      publisher: fc.constantFrom("nato" as const, "imf" as const, "world-bank" as const, "ecb" as const),
      member: fc.constantFrom(...MEMBERS),
      value: fc.integer({ min: 1, max: 500 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const imf: BatchSketch = {
    publisher: "imf",
    published: "2025-10-14",
    figures: MEMBERS.map((code) => `gdp-usd ${code} 2025f 1000\ngdp-real-change ${code} 2026f 1`).join("\n"),
  }
  fc.assert(
    fc.property(economies, later, (figures, arrivals) => {
      const asked = { by: 2030 as CostQuestion["by"], growthPercent: null, targetPercent: 7 }
      const before = [NATO(figures), imf]
      const arrived = arrivals.map(
        ({ member, value, ...sketch }): BatchSketch => ({
          ...sketch,
          figures: [
            `share-of-gdp ${member} 2025 ${value / 100}`,
            `gdp-usd ${member} 2025 ${value}`,
            `gdp-real-change ${member} 2026 ${value / 100}`,
            `euro-exchange-rate USA 2025 ${value / 100} USD`,
          ].join("\n"),
        }),
      )
      expect(answer(asked, [...before, ...arrived], "2026-12-31")).toEqual(
        answer(asked, before, "2026-12-31"),
      )
    }),
    { numRuns: 100, seed: 332 },
  )
})
