import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { MemberCode, Year } from "../../src/model/index.ts"
import { type CompareAnswer, compareAnswer } from "../../src/questions/index.ts"
import { type BatchSketch, batches, contextOf } from "../fixtures/figures.ts"

const POLAND = { kind: "compare", member: "POL" as MemberCode, period: 2023 as Year } as const

const amount = fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => hundredths / 100)
const line = fc.oneof(
  amount.map((share) => `share-of-gdp POL 2023 ${share / 1000}`),
  amount.map((million) => `spending-national POL 2023e ${million} Zlotys`),
  amount.map((million) => `spending-usd POL 2023 ${million}`),
  amount.map((million) => `spending-eur POL 2023 ${million}`),
  amount.map((million) => `spending-constant-usd POL 2023 ${million}`),
  amount.map((million) => `spending-constant-usd POL 2022 ${million}`),
  amount.map((rate) => `euro-exchange-rate POL 2023 ${rate} PLN`),
  amount.map((rate) => `exchange-rate POL 2023 ${rate} PLN`),
  fc.constant("share-of-gdp POL 2023 -"),
)
const sketch: fc.Arbitrary<BatchSketch> = fc.record({
  published: fc
    .tuple(
      fc.integer({ min: 2024, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  publisher: fc.constantFrom("nato", "sipri", "eda", "eurostat", "pl-budget", "ecb", "imf"),
  priceBase: fc.constantFrom(2015, 2021),
  figures: fc
    .uniqueArray(line, {
      minLength: 1,
      maxLength: 8,
      selector: (text) => text.split(" ", 3).join().replace("e", ""),
    })
    .map((lines) => lines.join("\n")),
})
const sketches = fc.uniqueArray(sketch, {
  minLength: 1,
  maxLength: 7,
  selector: ({ publisher, published }) => `${publisher} ${published}`,
})

function answered(all: readonly BatchSketch[], asOf = "2026-12-31"): CompareAnswer | null {
  const outcome = compareAnswer(POLAND, contextOf(batches(...all), { asOf }))
  return outcome.ok ? outcome.value : null
}

const RUNS = { seed: 1, numRuns: 150 }
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

describe("publishers side by side", () => {
  test("the first row of a concept has no difference; every other is its distance, or says why not", () => {
    fc.assert(
      fc.property(sketches, (all) => {
        const rows = answered(all)?.rows ?? []
        for (const concept of new Set(rows.map(({ indicator }) => indicator))) {
          const own = rows.filter(({ indicator, value }) => indicator === concept && value !== null)
          const [first, ...others] = own
          expect(first?.difference ?? null).toBeNull()
          for (const row of others)
            if (row.difference === null) expect(row.note).not.toBeNull()
            else expect(row.difference).toBe((row.value ?? 0) - (first?.value ?? 0))
        }
      }),
      RUNS,
    )
  })

  test("a publisher has one row a concept", () => {
    fc.assert(
      fc.property(sketches, (all) => {
        const keys = (answered(all)?.rows ?? []).map(
          ({ indicator, publisher }) => `${indicator} ${publisher}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
      RUNS,
    )
  })

  test("a gap is the highest less the lowest of the rows that can be subtracted", () => {
    fc.assert(
      fc.property(sketches, (all) => {
        const answer = answered(all)
        for (const gap of answer?.gaps ?? []) {
          const values = (answer?.rows ?? []).flatMap((row) =>
            row.indicator === gap.indicator && row.value !== null && row.note === null ? [row.value] : [],
          )
          expect(gap.difference).toBe(gap.highest.value - gap.lowest.value)
          expect([gap.lowest.value, gap.highest.value]).toEqual([Math.min(...values), Math.max(...values)])
        }
      }),
      RUNS,
    )
  })

  test("the parts of a split share add up to its difference, and each GDP gives back its share", () => {
    let splits = 0
    fc.assert(
      fc.property(sketches, (all) => {
        const answer = answered(all)
        for (const split of answer?.shareSplits ?? []) {
          splits++
          const shares = answer?.rows.filter(({ indicator }) => indicator === "share-of-gdp") ?? []
          const of = (publisher: string) => shares.find((row) => row.publisher === publisher)?.value ?? null
          const [before, after] = [of(split.from.publisher), of(split.to.publisher)]
          if (before === null || after === null) expect(split.revisionPercentPoints).toBeNull()
          else
            expect(
              near(split.differencePercentPoints + (split.revisionPercentPoints ?? 0), after - before),
            ).toBe(true)
          const { spendingPercentPoints, gdpPercentPoints, differencePercentPoints } = split
          const scale = Math.max(Math.abs(spendingPercentPoints), Math.abs(gdpPercentPoints), 1)
          const remainder = spendingPercentPoints + gdpPercentPoints - differencePercentPoints
          expect(Math.abs(remainder)).toBeLessThanOrEqual(1e-9 * scale)
          for (const { spendingMillion, gdpMillion, sharePercent } of [split.from, split.to])
            expect(near((100 * spendingMillion) / gdpMillion, sharePercent)).toBe(true)
        }
      }),
      RUNS,
    )
    expect(splits).toBeGreaterThan(8)
  })

  test("nothing published after the day appears, and later editions change nothing", () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom("2024-06-30", "2025-06-30"), (all, asOf) => {
        const known = all.filter(({ published }) => published <= asOf)
        const answer = answered(all, asOf)
        if (known.length === 0) expect(answer).toBeNull()
        for (const { edition } of answer?.evidence ?? []) expect(edition.slice(-10) <= asOf).toBe(true)
        expect(answer && { ...answer, evidence: [] }).toEqual(withoutEvidence(answered(known, asOf)))
        expect(answer?.evidence.map(({ edition, locator }) => `${edition} ${locator}`)).toEqual(
          answered(known, asOf)?.evidence.map(({ edition, locator }) => `${edition} ${locator}`),
        )
      }),
      RUNS,
    )
  })

  test("every figure that is cited stands in the evidence, and every row cites one", () => {
    fc.assert(
      fc.property(sketches, (all) => {
        const answer = answered(all)
        const cited = [
          ...(answer?.rows ?? []).map((row) => row.evidence),
          ...(answer?.reasons ?? []).map((reason) => reason.evidence),
          ...(answer?.impliedGdp ?? []).map((one) => one.evidence),
        ]
        for (const at of cited.flat()) expect(answer?.evidence[at]).toBeDefined()
        for (const row of answer?.rows ?? []) expect(row.evidence.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })
})

function withoutEvidence(answer: CompareAnswer | null) {
  return answer && { ...answer, evidence: [] }
}
