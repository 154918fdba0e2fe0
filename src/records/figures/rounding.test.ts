import { expect, test } from "vitest"
import { batches, contextOf } from "../../../tests/fixtures/figures.ts"
import type { Carrier, IndicatorId, MemberCode, Year } from "../../model/index.ts"
import { agree, type Figure } from "./index.ts"

const held = (carrier: Carrier, value: string, column: string) =>
  ({
    published: "2025-08-28",
    carrier,
    figures: `share-of-gdp POL 2024e ${value}\nshare-of-gdp ESP 2024e ${column}`,
  }) as const

function agreement(
  one: Carrier,
  value: string,
  other: Carrier,
  otherValue: string,
  column = "1.43",
): boolean {
  const { snapshot } = contextOf(batches(held(one, value, "1.4299871"), held(other, otherValue, column)))
  const cell = {
    indicator: "share-of-gdp" as IndicatorId,
    prices: "constant",
    member: "POL" as MemberCode,
    period: 2024 as Year,
  } as const
  const list = snapshot.figures.asOf({
    asOf: "2026-01-01",
    recordedBy: "2027-01-01T00:00:00.000Z",
  } as Parameters<typeof snapshot.figures.asOf>[0])
  const [a, b] = list.all(cell) as [Figure, Figure]
  return agree({ one: a, other: b, rounding: list.rounding })
}

test("a file that rounds to two decimals agrees within half a hundredth, also where it drops a zero", () => {
  expect(agreement("official", "3.7949", "transcription", "3.79")).toBe(true)
  expect(agreement("official", "3.796", "transcription", "3.79")).toBe(false)
  expect(agreement("official", "1.5049", "transcription", "1.5")).toBe(true)
  expect(agreement("official", "1.53", "transcription", "1.5")).toBe(false)
})

test("the official workbook does not round: an exact 2 there is not 1.96", () => {
  expect(agreement("official", "2", "transcription", "1.9637", "1.42998")).toBe(false)
})
