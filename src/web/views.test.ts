import fc from "fast-check"
import { expect, test } from "vitest"
import { PAGE_PATHS } from "../http/pages.ts"
import { verdictSummary } from "./brief/verdict-words.ts"
import { type BriefView, briefHref, parseBriefView } from "./brief/view.ts"
import { PAGES } from "./pages.ts"
import { parseScoreboardView, type ScoreboardView, scoreboardHref } from "./scoreboard/view.ts"

const text = fc.string({ minLength: 1, unit: "grapheme" })
const optional = fc.option(text, { nil: null })
const queryOf = (href: string) => new URL(href, "http://localhost").searchParams

test("any scoreboard view stands wholly in its address", () => {
  const view: fc.Arbitrary<ScoreboardView> = fc.record({
    benchmark: text,
    period: optional,
    asOf: optional,
    recordedBy: optional,
    edition: optional,
    figure: optional,
    sort: fc.option(
      fc.record({ column: text.filter((column) => !column.startsWith("-")), descending: fc.boolean() }),
      { nil: null },
    ),
  })
  fc.assert(
    fc.property(view, (one) => {
      expect(parseScoreboardView(queryOf(scoreboardHref(one)))).toEqual(one)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("any brief view stands wholly in its address", () => {
  const view: fc.Arbitrary<BriefView> = fc.record({
    article: fc.oneof(
      fc.constant({ kind: "pasted" as const }),
      optional.map((name) => ({ kind: "sample" as const, name })),
    ),
    published: optional,
    picked: optional,
  })
  fc.assert(
    fc.property(view, (one) => {
      expect(parseBriefView(queryOf(briefHref(one)))).toEqual(one)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("the server knows every page, and no other", () => {
  expect([...PAGE_PATHS].sort()).toEqual(PAGES.flatMap((page) => page.paths).sort())
})

test("verdicts are summed up in words, the gravest first", () => {
  expect(verdictSummary(["supported", "contradicted", "supported", "not-checkable"])).toBe(
    "1 contradicted, 2 supported, 1 not checkable here",
  )
  expect(verdictSummary([])).toBe("")
})
