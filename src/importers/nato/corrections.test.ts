import { expect, test } from "vitest"
import type { Edition } from "../../model/index.ts"
import { AGGREGATES, MEMBERS } from "../../model/index.ts"
import { CORRECTIONS, correct } from "./corrections.ts"
import type { Figure } from "./figure.ts"

const source = {
  edition: { id: "nato-defence-expenditure/2025-08-28" } as Edition,
  carrier: "official",
  file: "tables.xlsx",
} as const

function total(amount: number): Figure {
  const value = { kind: "amount", amount }
  return {
    indicator: "personnel",
    member: "NATO",
    period: 2025,
    value,
    locator: "Table 7!M37",
  } as unknown as Figure
}

test("a figure printed as the list says becomes absent, with no problem", () => {
  const { figures, problems } = correct([total(1820.155)], source)
  expect(figures[0]?.value).toEqual({ kind: "absent", reason: "not-comparable" })
  expect(problems).toEqual([])
})

test("once the publisher prints another figure, that figure is kept and the entry is reported as outdated", () => {
  const { figures, problems } = correct([total(3380.5)], source)
  expect(figures[0]?.value).toEqual({ kind: "amount", amount: 3380.5 })
  expect(problems).toMatchObject([{ code: "import/correction-outdated", place: "tables.xlsx Table 7!M37" }])
})

test("other editions and other carriers are left alone", () => {
  const other = { ...source, edition: { id: "nato-defence-expenditure/2026-07-10" } as Edition }
  expect(correct([total(1820.155)], other).figures[0]?.value.kind).toBe("amount")
})

test("every entry says why, and names a member and figures that exist", () => {
  for (const one of CORRECTIONS) {
    expect(one.reason.length).toBeGreaterThan(20)
    expect([...MEMBERS, ...AGGREGATES].map((each) => each.code)).toContain(one.member)
    expect(Number.isFinite(Number(one.printed))).toBe(true)
  }
})
