import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseCommandLine } from "../../src/cli/program.ts"
import { type FrozenLink, frozenLink, pinnedQuestion } from "../../src/exports/index.ts"
import { PAGE_PATHS } from "../../src/http/pages.ts"
import { RESOURCES } from "../../src/http/resources.ts"
import { INDICATORS } from "../../src/indicators/index.ts"
import type { CalendarDate, Instant, MemberCode, Year } from "../../src/model/index.ts"
import { answer, COST_PATHS, type Cut, type Question, RELEASES } from "../../src/questions/index.ts"
import { bundledSnapshot } from "../fixtures/bundled.ts"

const year = fc.integer({ min: 1949, max: 2040 }) as fc.Arbitrary<Year>
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const indicator = fc.constantFrom(...INDICATORS.map((one) => one.id))
const member = fc.constantFrom("POL", "ESP", "USA", "NATO", "UKR", "EU") as fc.Arbitrary<MemberCode>
const members = fc.oneof(fc.constant("all" as const), fc.uniqueArray(member, { minLength: 1, maxLength: 4 }))
const periods = maybe(
  fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b) as Year, to: Math.max(a, b) as Year })),
)
const edition = fc.constantFrom("nato-defence-expenditure/2024-06-17", "sipri-military-expenditure")
const publisher = maybe(fc.constantFrom("nato", "sipri", "world-bank"))
const prices = maybe(fc.constantFrom("current" as const, "constant" as const))
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)
const percent = fc.integer({ min: -2000, max: 2000 }).map((hundredths) => hundredths / 100)
const stated = fc.record({
  sharePercent: maybe(percent),
  gdpMillion: maybe(amount),
  spendingMillion: maybe(amount),
  currency: fc.constantFrom("USD", "GBP", "EUR"),
})

/** A question of each kind, as its readers make them. */
const QUESTIONS: Readonly<Record<Question["kind"], fc.Arbitrary<object>>> = {
  ask: fc.record({
    indicator,
    members,
    periods,
    edition: maybe(edition),
    publisher,
    prices,
    priceBase: maybe(year),
  }),
  editions: fc.record({ publisher }),
  revisions: fc.record({ indicator, member, period: year, publisher }),
  "revisions-between": fc.record({ from: edition, to: edition, min: amount, indicator: maybe(indicator) }),
  benchmark: fc.record({
    benchmark: fc.constantFrom("two-percent", "five percent/demand", "it's"),
    edition: maybe(edition),
    period: maybe(year),
  }),
  vintages: fc.record({
    indicator,
    members,
    periods,
    publisher,
    prices,
    release: fc.constantFrom(...RELEASES),
  }),
  "revision-analysis": fc.record({ indicator, members, periods, publisher }),
  compare: fc.record({ member, period: year }),
  cost: fc
    .record({
      targetPercent: percent,
      members,
      period: maybe(year),
      edition: maybe(edition),
      by: maybe(year),
      since: maybe(year),
      path: fc.constantFrom(...COST_PATHS),
      growthPercent: maybe(percent),
      inflationPercent: percent,
      stated: maybe(stated),
    })
    .chain((one) =>
      one.stated === null ? fc.constant(one) : fc.constantFrom(one, { ...one, members: [] as const }),
    ),
}

const cut = fc.record({
  asOf: fc.constantFrom("2024-07-01", "2026-12-31") as fc.Arbitrary<CalendarDate>,
  recordedBy: fc.constantFrom("2026-11-24T12:00:00.123Z") as fc.Arbitrary<Instant>,
})

async function questionOfWords({ words }: FrozenLink) {
  const { command, global, ...call } = await parseCommandLine(words, { out: () => {}, width: null })
  const question = command.toQuestion?.({ arguments: call.words, options: call.options })
  return { question: question?.ok ? question.value : question, cut: global }
}

function questionOfPath({ apiPath }: FrozenLink) {
  const url = new URL(apiPath, "http://127.0.0.1")
  for (const resource of RESOURCES) {
    const pattern = new RegExp(`^/api/v1${resource.path.replace(/\{(\w+)\}/, "(?<$1>[^/]+)")}$`)
    const match = pattern.exec(url.pathname)
    if (!match || !resource.toQuestion) continue
    const decoded = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)])
    const query = resource.request.query.parse(Object.fromEntries(url.searchParams)) as Cut
    const request = { params: Object.fromEntries(decoded), query, body: {} }
    const question = resource.toQuestion(request)
    return { question: question.ok ? question.value : question, cut: query }
  }
  throw new Error(`no resource for ${url.pathname}`)
}

describe.each(Object.keys(QUESTIONS) as Question["kind"][])(
  "a frozen link to a question of the kind %s",
  (kind) => {
    const question = QUESTIONS[kind].map((rest) => ({ kind, ...rest }) as Question)

    test("leads from its words back to the question and the cut", async () => {
      await fc.assert(
        fc.asyncProperty(question, cut, async (asked, at) => {
          const read = await questionOfWords(frozenLink(asked, at))
          expect(read.question).toEqual(asked)
          expect(read.cut).toMatchObject({ asOf: at.asOf, recordedBy: at.recordedBy })
        }),
        { seed: 1, numRuns: 60 },
      )
    })

    test("leads from its path back to the question and the cut", () => {
      fc.assert(
        fc.property(question, cut, (asked, at) => {
          const read = questionOfPath(frozenLink(asked, at))
          expect(read.question).toEqual(asked)
          expect(read.cut).toMatchObject(at)
        }),
        { seed: 1, numRuns: 60 },
      )
    })
  },
)

test("what an answer chose is spelled out, and gives the same rows again", () => {
  const context = {
    snapshot: bundledSnapshot(),
    cut: { asOf: "2026-08-01", recordedBy: "2026-11-24T12:00:00.000Z" } as Cut,
  }
  const asked = [
    { kind: "benchmark", benchmark: "two-percent", edition: null, period: null },
    {
      kind: "cost",
      targetPercent: 3.5,
      members: "all",
      period: null,
      edition: null,
      by: 2035,
      since: null,
      path: "linear",
      growthPercent: 1.5,
      inflationPercent: 2,
      stated: null,
    },
  ] as unknown as Question[]
  for (const question of asked) {
    const first = answer(question, context)
    if (!first.ok) throw new Error(JSON.stringify(first.problem))
    const pinned = pinnedQuestion(first.value)
    expect(pinned).toMatchObject({ period: expect.any(Number), edition: expect.stringMatching(/\/2026-/) })
    const again = answer(pinned, context)
    expect(again).toEqual({ ok: true, value: { ...first.value, question: pinned } })
  }
})

test("a command line with words that a shell would split is quoted", () => {
  const at = { asOf: "2026-08-01", recordedBy: "2026-11-24T12:00:00.000Z" } as Cut
  const { command } = frozenLink(
    { kind: "benchmark", benchmark: "it's 2 %", edition: null, period: null },
    at,
  )
  expect(command).toBe(
    "muster benchmark 'it'\\''s 2 %' --as-of 2026-08-01 --recorded-by 2026-11-24T12:00:00.000Z",
  )
})

test("a link to a page is one that a page answers", () => {
  const at = { asOf: "2026-08-01", recordedBy: "2026-11-24T12:00:00.000Z" } as Cut
  for (const kind of Object.keys(QUESTIONS) as Question["kind"][])
    for (const rest of fc.sample(QUESTIONS[kind], { seed: 1, numRuns: 20 })) {
      const { pagePath } = frozenLink({ kind, ...rest } as Question, at)
      if (pagePath === null) continue
      const { pathname } = new URL(pagePath, "http://127.0.0.1")
      const matching = PAGE_PATHS.filter((path) =>
        new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`).test(pathname),
      )
      expect([pathname, matching.length]).toEqual([pathname, 1])
    }
})
