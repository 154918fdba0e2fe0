import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { IndicatorId, MemberCode, RecordedBatch, Year } from "../../src/model/index.ts"
import { ask, revisionAnalysis, vintages } from "../../src/questions/index.ts"
import { type BatchSketch, batches, contextOf } from "../fixtures/figures.ts"

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021]
const MEMBERS = ["POL", "ESP", "USA"] as MemberCode[]
const RUNS = { numRuns: 80, seed: 20260712 }

/** Constant money of every member and year, and the level of prices by which it becomes current. */
const economies = fc.record({
  base: fc.constantFrom(...YEARS),
  other: fc.constantFrom(...YEARS),
  constant: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 21, maxLength: 21 }),
  level: fc.array(fc.integer({ min: 500, max: 2000 }), { minLength: 21, maxLength: 21 }),
})
type Economy = typeof economies extends fc.Arbitrary<infer T> ? T : never

function printed({ base, constant, level }: Economy): BatchSketch {
  const lines = MEMBERS.flatMap((member, row) =>
    YEARS.flatMap((year, column) => {
      const at = row * YEARS.length + column
      const money = constant[at] ?? 1
      const prices = (level[at] ?? 1) / (level[row * YEARS.length + YEARS.indexOf(base)] ?? 1)
      return [
        `spending-constant-usd ${member} ${year} ${money}`,
        `spending-usd ${member} ${year} ${money * prices}`,
      ]
    }),
  )
  return { published: "2024-06-17", priceBase: base, figures: lines.join("\n") }
}

function moneyAt(recorded: readonly RecordedBatch[], priceBase: number | null) {
  const found = ask(
    {
      kind: "ask",
      indicator: "spending-constant-usd" as IndicatorId,
      members: MEMBERS,
      periods: null,
      edition: null,
      publisher: null,
      prices: null,
      priceBase: priceBase as Year | null,
    },
    contextOf(recorded),
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value.rows
}

describe("money brought to another price base", () => {
  test("to its own is left as it is", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const recorded = batches(printed(economy))
        expect(moneyAt(recorded, economy.base)).toEqual(moneyAt(recorded, null))
      }),
      RUNS,
    )
  })

  test("there and back is what it was", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const sketch = printed(economy)
        const there = moneyAt(batches(sketch), economy.other)
        const current = sketch.figures.split("\n").filter((line) => line.startsWith("spending-usd"))
        const moved = there.map((row) => `spending-constant-usd ${row.member} ${row.period} ${row.value}`)
        const figures = [...moved, ...current].join("\n")
        const back = moneyAt(batches({ ...sketch, priceBase: economy.other, figures }), economy.base)
        const before = moneyAt(batches(sketch), null)
        for (const [at, row] of back.entries())
          expect((row.value ?? 0) / (before[at]?.value ?? 1)).toBeCloseTo(1, 9)
      }),
      RUNS,
    )
  })

  test("keeps the ratio between a member's years", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const recorded = batches(printed(economy))
        const [before, after] = [moneyAt(recorded, null), moneyAt(recorded, economy.other)]
        for (const member of MEMBERS) {
          const factors = after.flatMap((row, at) =>
            row.member === member ? (row.value ?? 0) / (before[at]?.value ?? 1) : [],
          )
          for (const factor of factors) expect(factor / (factors[0] ?? 1)).toBeCloseTo(1, 9)
        }
      }),
      RUNS,
    )
  })
})

const sketches = fc.uniqueArray(
  fc.record({
    published: fc
      .tuple(fc.integer({ min: 2014, max: 2026 }), fc.integer({ min: 1, max: 9 }))
      .map(([year, month]) => `${year}-0${month}-17`),
    definition: fc.constantFrom("classic" as const, "core" as const),
    figures: fc
      .uniqueArray(
        fc.record({
          member: fc.constantFrom(...MEMBERS),
          period: fc.integer({ min: 2013, max: 2018 }),
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
      ),
  }),
  { minLength: 1, maxLength: 6, selector: ({ published }) => published },
)

const SHARES = {
  indicator: "share-of-gdp" as IndicatorId,
  members: MEMBERS,
  periods: null,
  publisher: null,
} as const

function releases(
  sketched: readonly BatchSketch[],
  release: "all" | "first" | "latest",
  asOf = "2026-12-31",
) {
  const found = vintages(
    { kind: "vintages", ...SHARES, release, prices: null },
    contextOf(batches(...sketched), { asOf }),
  )
  return found.ok ? found.value.rows : []
}

function analysed(sketched: readonly BatchSketch[], asOf = "2026-12-31") {
  const found = revisionAnalysis(
    { kind: "revision-analysis", ...SHARES },
    contextOf(batches(...sketched), { asOf }),
  )
  return found.ok ? found.value : null
}

describe("the releases of a figure", () => {
  test("begin no later than they end, and first and latest are among all", () => {
    fc.assert(
      fc.property(sketches, (sketched) => {
        const all = releases(sketched, "all").map(
          ({ published, member, period }) => `${member} ${period} ${published}`,
        )
        const [first, latest] = [releases(sketched, "first"), releases(sketched, "latest")]
        expect(first).toHaveLength(latest.length)
        for (const [at, row] of first.entries()) {
          const last = latest[at]
          expect([row.member, row.period]).toEqual([last?.member, last?.period])
          expect(row.published <= (last?.published ?? "")).toBe(true)
        }
        for (const { member, period, published } of [...first, ...latest])
          expect(all).toContain(`${member} ${period} ${published}`)
      }),
      RUNS,
    )
  })

  test("and their analysis as of a day never change when later editions arrive", () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom("2016-05-01", "2019-12-31", "2023-06-17"), (sketched, asOf) => {
        const known = sketched.filter(({ published }) => published <= asOf)
        expect(releases(sketched, "all", asOf).map(strip)).toEqual(releases(known, "all", asOf).map(strip))
        const [later, then] = [analysed(sketched, asOf), analysed(known, asOf)]
        expect([later?.pairs, later?.summary, later?.caveats]).toEqual([
          then?.pairs,
          then?.summary,
          then?.caveats,
        ])
      }),
      RUNS,
    )
  })
})

test("a pair's revision is its latest less its estimate, of one definition and in the order of publication", () => {
  fc.assert(
    fc.property(sketches, (sketched) => {
      const definitions = new Map(sketched.map(({ published, definition }) => [published, definition]))
      for (const pair of analysed(sketched)?.pairs ?? []) {
        expect(pair.revision).toBe(pair.latest - pair.estimate)
        const [from, to] = [pair.estimateEdition, pair.latestEdition].map((id) => id.split("/")[1] ?? "")
        expect((from ?? "") < (to ?? "")).toBe(true)
        expect(definitions.get(from ?? "")).toBe(definitions.get(to ?? ""))
      }
    }),
    RUNS,
  )
})

function strip({ evidence: _, ...row }: ReturnType<typeof releases>[number]) {
  return row
}
