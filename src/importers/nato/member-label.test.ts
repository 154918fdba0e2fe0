import { expect, test } from "vitest"
import { MEMBERS } from "../../model/index.ts"
import { parseMemberLabel } from "./member-label.ts"

test.each([
  ["  Albania", "ALB", null],
  ["  Bulgaria (a)", "BGR", null],
  ["Czechia*   (Koruny)", "CZE", "Koruny"],
  ["  Estonia (b)   (Krooni-Euros)", "EST", "Krooni-Euros"],
  ["United Kingdom   (Pounds)", "GBR", "Pounds"],
  ["Albaniaa", "ALB", null],
  ["France b,c", "FRA", null],
  ["Norway 2", "NOR", null],
  ["Netherlands*", "NLD", null],
  ["The Netherlands", "NLD", null],
  ["TÜRKIYE", "TUR", null],
  ["Slovak Republic ", "SVK", null],
  ["NATO - Europe *", "NATO_EUROPE", null],
  ["NATO - Total *", "NATO", null],
  ["NATO Europe & Canada", "NATO_EUROPE_CANADA", null],
  ["North America", "NORTH_AMERICA", null],
])("%s", (label, member, bracketed) => {
  expect(parseMemberLabel(label)).toEqual({ member, bracketed })
})

test.each([
  "Other (d)",
  "Annual real change",
  "Notes: Figures are estimates.",
  "",
  "(a)",
  "Ruritania",
  "NATO Average",
])("%s names nobody", (label) => expect(parseMemberLabel(label)).toBeNull())

test("no member's name is mistaken for another's with a footnote letter", () => {
  for (const { name, code } of MEMBERS) {
    for (const mark of ["", "*", "a", "b", " (c)", " d", "1"]) {
      expect(parseMemberLabel(`${name}${mark}`)?.member).toBe(code)
    }
  }
})
