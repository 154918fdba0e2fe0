import { expect, test } from "vitest"
import type { IndicatorId, MemberCode, Year } from "../model/index.ts"
import { absentReason, parseMissingMark } from "./missing-mark.ts"

function reason(text: string, indicator: string, member: string, period: number) {
  const mark = parseMissingMark(text)
  if (!mark) return null
  return absentReason({
    mark,
    indicator: indicator as IndicatorId,
    member: member as MemberCode,
    period: period as Year,
  })
}

test.each([
  ["", "share-of-gdp", "DEU", 2025, "not-reported"],
  ["..", "personnel", "USA", 2025, "not-reported"],
  [". .", "personnel", "USA", 2025, "not-reported"],
  [".", "share-of-gdp", "ALB", 2008, "not-a-member"],
  [".", "share-of-gdp", "ALB", 2009, "not-reported"],
  ["-", "infrastructure-share", "LUX", 2014, "nil"],
  ["–", "infrastructure-share", "LUX", 2014, "nil"],
  ["-", "spending-usd", "DEU", 2025, "not-reported"],
  ["..", "share-of-gdp", "ISL", 2024, "out-of-scope"],
  ["..", "gdp-usd", "ISL", 2024, "not-reported"],
  ["//", "real-change", "POL", 2024, "out-of-scope"],
  ["xxx", "spending-usd", "HRV", 2010, "did-not-exist"],
])("'%s' under %s of %s in %i is %s", (text, indicator, member, period, expected) => {
  expect(reason(text, indicator, member, period)).toBe(expected)
})

test.each(["0", "3.2", "e", "__proto__", "constructor"])("%s marks nothing as missing", (text) => {
  expect(parseMissingMark(text)).toBeNull()
})
