import { expect, test } from "vitest"
import { parseDateOption, parseInstantOption } from "./date.ts"
import { parseMembersOption } from "./members.ts"
import { parseNumberOption } from "./number.ts"
import { parsePeriodOption, parseYearOption } from "./period.ts"

const codeOf = (outcome: { ok: boolean; problem?: { code: string } }) => outcome.problem?.code

test("a period is a year or a range with both ends", () => {
  expect(parsePeriodOption("--period", "2024")).toEqual({ ok: true, value: { from: 2024, to: 2024 } })
  expect(parsePeriodOption("--period", "2014..2025")).toEqual({ ok: true, value: { from: 2014, to: 2025 } })
})

test.each(["2025..2014", "2014..", "..2014", "2014-2025", "2014..2016..2018", "x", ""])(
  "the period %j is refused",
  (text) => expect(codeOf(parsePeriodOption("--period", text))).toBe("cli/bad-period"),
)

test("one year is one year", () => {
  expect(parseYearOption("--period", "2024")).toEqual({ ok: true, value: 2024 })
  expect(codeOf(parseYearOption("--period", "2014..2025"))).toBe("cli/bad-period")
})

test("members go by code or name, in any case, each once", () => {
  expect(parseMembersOption("POL, germany,turkey,Poland")).toEqual({ ok: true, value: ["POL", "DEU", "TUR"] })
  expect(parseMembersOption("all")).toEqual({ ok: true, value: "all" })
})

test("an unknown member is met with the nearest one", () => {
  const outcome = parseMembersOption("POL,Polnad")
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: "cli/unknown-member", found: '"Polnad"', remedy: expect.stringContaining("Poland") },
  })
  expect(codeOf(parseMembersOption(","))).toBe("cli/unknown-member")
})

test("days exist; a moment may stand for what was recorded", () => {
  expect(parseDateOption("--as-of", "2025-04-03")).toEqual({ ok: true, value: "2025-04-03" })
  expect(codeOf(parseDateOption("--as-of", "2025-02-30"))).toBe("cli/bad-date")
  expect(codeOf(parseDateOption("--as-of", "2025-04-03T10:00:00Z"))).toBe("cli/bad-date")
  expect(parseInstantOption("--recorded-by", "2025-04-03")).toEqual({
    ok: true,
    value: "2025-04-03T23:59:59.999Z",
  })
  expect(codeOf(parseInstantOption("--recorded-by", "yesterday"))).toBe("cli/bad-date")
})

test("a number is plain and within its bounds", () => {
  const bounds = { from: 0, to: 65_535 }
  expect(parseNumberOption("--port", "4980", bounds)).toEqual({ ok: true, value: 4980 })
  for (const text of ["-1", "65536", "1e3", "1,5", "abc", ""])
    expect(codeOf(parseNumberOption("--port", text, bounds))).toBe("cli/bad-number")
})
