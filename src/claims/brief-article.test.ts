import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { batches, snapshotOf } from "../../tests/fixtures/figures.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import type { DatedEvent, Initiative } from "../records/index.ts"
import type { Brief, Claim } from "./brief.ts"
import { briefArticle } from "./brief-article.ts"
import { article, briefIn, event, initiative, type World } from "./briefing.sample.ts"

const FIGURES = `
  share-of-gdp POL 2024e 4.12
  share-of-gdp ESP 2024e 1.28
  share-of-gdp USA 2024e 3.38
  share-of-gdp NATO_EUROPE_CANADA 2021 1.66
  share-of-gdp NATO_EUROPE_CANADA 2024e 2.02`
const EVENTS = [event("invasion", ["invasion of ukraine", "war in ukraine"], "2022-02-24")]
const DRIVE = initiative(
  {
    id: "rounds",
    names: ["2 million rounds"],
    announcedOn: "2025-03-19",
    quantity: 2_000_000,
    leader: "Kaja Kallas",
  },
  [{ on: "2025-04-03", by: "Kaja Kallas", share: 50 }],
)
const TEXT = [
  "The minister asked allies for as much as 5% of GDP, more than double the current benchmark. “That includes the United States,” he said.",
  "Poland spent 4.12% of GDP on defence in 2024, and one ally met the 2% target in 2024.",
  "Spain is still below the alliance's 2% guideline.",
  "European allies have boosted military spending since the invasion of Ukraine.",
  "The three-year war in Ukraine goes on.",
  "The drive for 2 million rounds has pledges for 50% of the shells needed, Kaja Kallas said.",
].join("\n")

const base: World = {
  editions: [{ published: "2024-06-17", figures: FIGURES }],
  events: EVENTS,
  initiatives: [DRIVE],
}

describe("a brief", () => {
  const brief = briefIn(base, TEXT)

  test("numbers its claims in text order, each with its words and the statement it belongs to", () => {
    expect(brief.claims.map((claim) => claim.id)).toEqual(brief.claims.map((_, at) => `c${at + 1}`))
    for (const claim of brief.claims) expect(claim.text).toBe(brief.article.text.slice(...claim.span))
    const starts = brief.claims.map((claim) => claim.span[0])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    const included = brief.claims.find((claim) => claim.text === "That includes the United States")
    expect(brief.statements.find((statement) => statement.id === included?.statement)?.kind).toBe("direct")
  })

  test("finds at least one claim of every kind", () => {
    expect(new Set(brief.claims.map((claim) => claim.kind))).toEqual(
      new Set(["ratio", "level", "count", "target-met", "trend", "date-arithmetic", "pledge-coverage"]),
    )
  })

  test("says what the article touches, as of its date", () => {
    expect(brief.touches).toEqual({
      benchmarks: ["two-percent", "five-percent-demand-2025"],
      initiatives: ["rounds"],
      members: ["ESP", "POL", "USA"],
    })
  })

  test("of an article without a date leaves dated claims unchecked and asks for the date", () => {
    const { claims } = briefIn(base, `${TEXT}\nThe 20-year war in Afghanistan ended.`, null)
    expect(claims.length).toBeGreaterThan(5)
    for (const claim of claims) {
      expect(claim).toMatchObject({
        verdict: "not-checkable",
        asOf: null,
        edition: null,
        evidence: [],
        since: [],
      })
      expect(claim.caveats.at(-1)?.code).toBe("no-publication-date")
    }
    expect(claims.some((claim) => claim.text.includes("20-year"))).toBe(false)
  })

  test("of an article in another language has no claims", () => {
    const polish = { ...article("Polska wydała 4,12% PKB na obronę w 2024 roku."), language: "pl" }
    expect(briefOf(polish, base).claims).toEqual([])
  })

  test("uses an extraction that was made before", () => {
    const none = { statements: [], quantities: [], mentions: [] }
    const { statements, claims } = briefArticle(article(TEXT), contextOf(base), none)
    expect(statements).toEqual([])
    expect(claims.some((claim) => claim.kind === "level")).toBe(false)
  })
})

describe("no hindsight", () => {
  const decided = (brief: Brief) => brief.claims.map(({ since: _, ...claim }: Claim) => claim)
  const member = fc.constantFrom("POL", "ESP", "USA", "DEU", "NATO_EUROPE_CANADA")
  const figure = fc.record({
    member,
    period: fc.integer({ min: 2019, max: 2026 }),
    value: fc.integer({ min: 10, max: 900 }),
  })
  const day = fc
    .integer({ min: 1, max: 600 })
    .map((days) => new Date(Date.UTC(2025, 3, 3 + days)).toISOString().slice(0, 10))
  const later = fc.record({ published: day, figures: fc.array(figure, { minLength: 1, maxLength: 12 }) })

  test("later editions, events and reports never change a verdict, only what is said of the time since", () => {
    const before = decided(briefIn(base, TEXT))
    fc.assert(
      fc.property(
        fc.uniqueArray(later, { maxLength: 3, selector: (edition) => edition.published }),
        fc.array(fc.record({ on: day, share: fc.integer({ min: 0, max: 100 }), own: fc.boolean() }), {
          maxLength: 3,
        }),
        fc.array(fc.record({ on: day, name: fc.constantFrom("war in ukraine", "invasion of ukraine") }), {
          maxLength: 2,
        }),
        (editions, reports, events) => {
          const world: World = {
            editions: [
              ...(base.editions ?? []),
              ...editions.map(({ published, figures }) => ({
                published,
                figures: figures
                  .map((one) => `share-of-gdp ${one.member} ${one.period} ${one.value / 100}`)
                  .join("\n"),
              })),
            ],
            events: [...EVENTS, ...events.map(({ on, name }, at): DatedEvent => event(`e${at}`, [name], on))],
            initiatives: [withReports(reports)],
          }
          const brief = briefIn(world, TEXT)
          expect(decided(brief)).toEqual(before)
          for (const claim of brief.claims)
            for (const since of claim.since) expect(since.asOf > "2025-04-03").toBe(true)
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })

  test("a later day of looking back adds to since and takes nothing away", () => {
    const world: World = {
      ...base,
      editions: [
        ...(base.editions ?? []),
        { published: "2025-08-28", figures: FIGURES },
        { published: "2026-07-10", figures: FIGURES },
      ],
    }
    const soon = briefIn({ ...world, today: "2025-12-31" }, TEXT)
    const late = briefIn({ ...world, today: "2026-12-31" }, TEXT)
    soon.claims.forEach((claim, at) => {
      const longer = late.claims[at]?.since ?? []
      for (const since of claim.since) expect(longer).toContainEqual(since)
    })
    expect(decided(soon)).toEqual(decided(late))
  })

  function withReports(
    reports: readonly Readonly<{ on: string; share: number; own: boolean }>[],
  ): Initiative {
    return {
      ...DRIVE,
      reports: [
        ...DRIVE.reports,
        ...reports.map(({ on, share, own }) => ({
          ...(DRIVE.reports[0] as Initiative["reports"][number]),
          on: on as CalendarDate,
          shareOfNeedPercent: share,
          selfReported: own,
        })),
      ],
    }
  }
})

describe("odd and hostile texts", () => {
  test("random texts of the field's words neither throw nor give a span outside the text", () => {
    const word = fc.constantFrom(
      "Poland",
      "Spain",
      "NATO",
      "allies",
      "Europe",
      "the United States",
      "spent",
      "spends",
      "has",
      "met",
      "twice",
      "5%",
      "2.1%",
      "of GDP",
      "the benchmark",
      "target",
      "since",
      "2014",
      "in 2024",
      "war",
      "Ukraine",
      "75-year",
      "three-day",
      "alliance",
      "meeting",
      "pledged",
      "rounds",
      "2 million",
      "“",
      "”",
      ",",
      ".",
      "\n",
      "<",
      "<Q0>",
      "🜚",
      "\u202e",
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ")
        for (const claim of briefIn(base, text).claims) {
          expect(claim.span[0]).toBeGreaterThanOrEqual(0)
          expect(claim.span[1]).toBeLessThanOrEqual(text.length)
          expect(claim.text.length).toBeGreaterThan(0)
        }
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  test.each([
    "Poland, now, now, ",
    "23 of the 32 of the 32 ",
    "the current current current 2% ",
    "Poland, Spain, ",
    "spending spending spending ",
    "75-year 75-year ",
    "twice twice the the ",
    "more than about nearly ",
    "“““““",
    "((((",
    "5% 5% 5% of ",
    "war war war in in ",
  ])("100 kB of “%s” are read in no time", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const none = { statements: [], quantities: [], mentions: [] }
    const sentences = text.replace(/(.{900,1000}) /g, "$1. The ")
    for (const hostile of [text, sentences]) {
      const started = performance.now()
      briefArticle(article(hostile), contextOf(base), none)
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})

function contextOf(world: World) {
  return {
    snapshot: {
      ...snapshotOf(batches(...(world.editions ?? []))),
      events: world.events ?? [],
      initiatives: world.initiatives ?? [],
    },
    recordedBy: "2027-12-31T00:00:00.000Z" as Instant,
    today: "2026-12-31" as CalendarDate,
  }
}

function briefOf(one: ReturnType<typeof article>, world: World): Brief {
  return briefArticle(one, contextOf(world))
}
