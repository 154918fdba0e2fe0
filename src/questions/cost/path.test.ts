import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Year } from "../../model/index.ts"
import { COST_PATHS } from "../cost-question.ts"
import { averageGrowthPercent, type PathRequest, pathYears, shareOnLine } from "./path.ts"

const request = fc
  .record({
    path: fc.constantFrom(...COST_PATHS),
    sharePercent: fc.double({ min: 0.1, max: 3, noNaN: true }),
    rise: fc.double({ min: 0.01, max: 4, noNaN: true }),
    gdpMillion: fc.double({ min: 1_000, max: 3e7, noNaN: true }),
    gdpFactors: fc.array(fc.double({ min: 0.9, max: 1.2, noNaN: true }), { minLength: 1, maxLength: 15 }),
  })
  .map(
    ({ rise, ...rest }): PathRequest => ({
      ...rest,
      from: 2025 as Year,
      targetPercent: rest.sharePercent + rise,
    }),
  )

const close = (actual: number | undefined, wanted: number) =>
  expect(Math.abs((actual ?? Number.NaN) / wanted - 1)).toBeLessThan(1e-9)

describe("every path", () => {
  test("starts at the share of the start and ends at the target, whatever the GDP does", () => {
    fc.assert(
      fc.property(request, (one) => {
        const years = pathYears(one)
        expect(years).toHaveLength(one.gdpFactors.length + 1)
        close(years[0]?.sharePercent, one.sharePercent)
        close(years.at(-1)?.sharePercent, one.targetPercent)
        expect(years[0]?.extraMillion).toBeCloseTo(0, 4)
      }),
      { numRuns: 200, seed: 35 },
    )
  })

  test("has spending = share × GDP, and extra = spending − the start's share × GDP, every year", () => {
    fc.assert(
      fc.property(request, (one) => {
        for (const year of pathYears(one)) {
          close(year.spendingMillion, (year.sharePercent * year.gdpMillion) / 100)
          expect(year.extraMillion).toBeCloseTo(
            year.spendingMillion - (one.sharePercent * year.gdpMillion) / 100,
            4,
          )
        }
      }),
      { numRuns: 200, seed: 36 },
    )
  })

  test("compounds to the budget of the end, by its own yearly growth or by the average", () => {
    fc.assert(
      fc.property(request, (one) => {
        const years = pathYears(one)
        const [first, last] = [years[0]?.spendingMillion ?? 0, years.at(-1)?.spendingMillion ?? 0]
        close(
          years.reduce((budget, year) => budget * (1 + (year.growthPercent ?? 0) / 100), first),
          last,
        )
        const average = averageGrowthPercent({ first, last, years: one.gdpFactors.length })
        close(first * (1 + average / 100) ** one.gdpFactors.length, last)
      }),
      { numRuns: 200, seed: 37 },
    )
  })
})

test("a budget that grows at one rate grows by it every year", () => {
  fc.assert(
    fc.property(request, (one) => {
      const [, ...years] = pathYears({ ...one, path: "constant-growth" })
      const [first] = years
      for (const year of years) expect(year.growthPercent).toBeCloseTo(first?.growthPercent ?? 0, 6)
    }),
    { numRuns: 100, seed: 38 },
  )
})

test("a linear path rises by the same points, a back-loaded one with the square of the time", () => {
  const way = (path: "linear" | "back-loaded") =>
    pathYears({
      path,
      from: 2025 as Year,
      sharePercent: 2,
      targetPercent: 3.6,
      gdpMillion: 1_000,
      gdpFactors: [1, 1, 1, 1],
    }).map((year) => Number(year.sharePercent.toFixed(9)))
  expect(way("linear")).toEqual([2, 2.4, 2.8, 3.2, 3.6])
  expect(way("back-loaded")).toEqual([2, 2.1, 2.4, 2.9, 3.6])
})

test("a back-loaded path costs less in all than a linear one", () => {
  fc.assert(
    fc.property(request, (one) => {
      const cost = (path: PathRequest["path"]) =>
        pathYears({ ...one, path }).reduce((sum, year) => sum + year.extraMillion, 0)
      expect(cost("back-loaded")).toBeLessThanOrEqual(cost("linear") * (1 + 1e-9))
    }),
    { numRuns: 100, seed: 39 },
  )
})

test("with even growth of GDP the line of a constant-growth path is that of its years", () => {
  const years = pathYears({
    path: "constant-growth",
    from: 2025 as Year,
    sharePercent: 1.5,
    targetPercent: 3.5,
    gdpMillion: 1_000,
    gdpFactors: Array.from({ length: 10 }, () => 1.03),
  })
  years.forEach((year, at) => {
    close(
      year.sharePercent,
      shareOnLine({ path: "constant-growth", sharePercent: 1.5, targetPercent: 3.5, passed: at / 10 }),
    )
  })
})
