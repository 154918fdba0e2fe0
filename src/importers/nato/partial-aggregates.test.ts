import fc from "fast-check"
import { expect, test } from "vitest"
import { AGGREGATES, aggregateMembers, type MemberCode, roundTo, type Year } from "../../model/index.ts"
import type { Figure } from "./figure.ts"
import { withoutPartialAggregates } from "./partial-aggregates.ts"

const NATO = AGGREGATES[0]
const YEARS = [2023, 2024]
const members = (year: number) =>
  (NATO ? aggregateMembers(NATO, year as Year) : []).filter((one) => one.hasArmedForces)

/** A table of personnel for two years: `blank` has no figure in 2024, where the total is what `total` makes of the sum. */
function table(options: {
  blank: readonly MemberCode[]
  amounts: readonly number[]
  decimals: number
  total: (sums: { all: number; printed: number }) => number
}): readonly Figure[] {
  const { blank, amounts, decimals, total } = options
  const figure = (member: string, period: number, amount: number | null) =>
    ({
      indicator: "personnel",
      prices: null,
      member,
      period,
      value:
        amount === null
          ? { kind: "absent", reason: "not-reported" }
          : { kind: "amount", amount: roundTo(amount, decimals) },
    }) as unknown as Figure
  return YEARS.flatMap((year) => {
    const own = members(year).map((member, index) => ({
      code: member.code,
      amount: amounts[index % amounts.length] ?? 1,
    }))
    const all = own.reduce((sum, one) => sum + one.amount, 0)
    const isBlank = (code: MemberCode) => year === 2024 && blank.includes(code)
    const printed = own.reduce((sum, one) => sum + (isBlank(one.code) ? 0 : one.amount), 0)
    return [
      ...own.map(({ code, amount }) => figure(code, year, isBlank(code) ? null : amount)),
      figure("NATO", year, year === 2024 ? total({ all, printed }) : all),
    ]
  })
}

function totalOf2024(figures: readonly Figure[]) {
  return withoutPartialAggregates(figures).find((one) => one.member === "NATO" && one.period === 2024)?.value
}

const tables = fc.record({
  blank: fc.subarray(
    members(2024).map((one) => one.code),
    { minLength: 1, maxLength: 5 },
  ),
  amounts: fc.array(fc.double({ min: 5, max: 1500, noNaN: true }), { minLength: 31, maxLength: 31 }),
  decimals: fc.constantFrom(1, 3, 6),
})

test("a total that leaves out its blank members is not comparable, however the figures are rounded", () => {
  fc.assert(
    fc.property(tables, (one) => {
      expect(totalOf2024(table({ ...one, total: ({ printed }) => printed }))).toEqual({
        kind: "absent",
        reason: "not-comparable",
      })
    }),
    { seed: 20250403, numRuns: 300 },
  )
})

test("a total that holds its blank members stays", () => {
  fc.assert(
    fc.property(tables, (one) => {
      expect(totalOf2024(table({ ...one, total: ({ all }) => all }))?.kind).toBe("amount")
    }),
    { seed: 20250403, numRuns: 300 },
  )
})

test("without blank members every total stays", () => {
  fc.assert(
    fc.property(tables, (one) => {
      expect(totalOf2024(table({ ...one, blank: [], total: ({ all }) => all }))?.kind).toBe("amount")
    }),
    { seed: 20250403, numRuns: 300 },
  )
})
