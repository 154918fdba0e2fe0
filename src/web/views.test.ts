import fc from "fast-check"
import { expect, test } from "vitest"
import { PAGE_PATHS } from "../http/pages.ts"
import { verdictSummary } from "./brief/verdict-words.ts"
import { type BriefView, briefHref, parseBriefView } from "./brief/view.ts"
import { type CostView, costHref, parseCostView } from "./cost/view.ts"
import { type MemberView, memberHref, parseMemberView } from "./members/view.ts"
import { PAGES, pageAt, placeAt } from "./pages.ts"
import { parseRevisionsView, type RevisionsView, revisionsHref } from "./revisions/view.ts"
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

test("any member's view stands wholly in its address", () => {
  const view: fc.Arbitrary<MemberView> = fc.record({
    member: fc.constantFrom("POL", "NATO_EUROPE_CANADA", "what is this", "50 %"),
    asOf: optional,
    recordedBy: optional,
    period: optional,
    figure: optional,
  })
  fc.assert(
    fc.property(view, ({ member, ...rest }) => {
      const url = new URL(memberHref(member, rest), "http://localhost")
      expect(parseMemberView(url.pathname, url.searchParams)).toEqual({ member, ...rest })
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("an address that is badly written names no member, and is no fault", () => {
  expect(parseMemberView("/members/50%", new URLSearchParams()).member).toBe("50%")
})

test("any view of costs stands wholly in its address", () => {
  const texts = ["member", "period", "edition", "by", "since", "path", "growth", "inflation", "share", "gdp"]
  const more = ["spending", "currency", "asOf", "recordedBy", "figure"]
  const view = fc.record({
    to: text,
    ...Object.fromEntries([...texts, ...more].map((name) => [name, optional])),
    sort: fc.option(
      fc.record({ column: text.filter((column) => !column.startsWith("-")), descending: fc.boolean() }),
      { nil: null },
    ),
  }) as unknown as fc.Arbitrary<CostView>
  fc.assert(
    fc.property(view, (one) => {
      expect(parseCostView(queryOf(costHref(one)))).toEqual(one)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("any view of revisions stands wholly in its address", () => {
  const view: fc.Arbitrary<RevisionsView> = fc.record({
    from: optional,
    to: optional,
    indicator: text,
    min: optional,
    member: text,
    asOf: optional,
    recordedBy: optional,
    figure: optional,
  })
  fc.assert(
    fc.property(view, (one) => {
      expect(parseRevisionsView(queryOf(revisionsHref(one)))).toEqual(one)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("a page is found by its pattern, and members are places of their own", () => {
  expect(pageAt("/members/POL")?.id).toBe("members")
  expect([pageAt("/members/"), pageAt("/members/POL/more"), pageAt("/cost/")]).toEqual([null, null, null])
  expect(["/members", "/members/POL", "/", "/brief"].map(placeAt)).toEqual([
    "members",
    "/members/POL",
    "brief",
    "brief",
  ])
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
