import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import {
  type EditionId,
  type IndicatorId,
  MEMBERS,
  type MemberCode,
  type Outcome,
  type Prices,
  type PublisherId,
  type Year,
} from "../model/index.ts"
import type { QuestionContext } from "./context.ts"
import { type AskAnswer, ask } from "./index.ts"

type Request = {
  indicator?: string
  members?: string[] | "all"
  from?: number
  to?: number
  edition?: string
  prices?: Prices
}

const question = (context: QuestionContext, request: Request) =>
  ask(
    {
      kind: "ask",
      indicator: (request.indicator ?? "share-of-gdp") as IndicatorId,
      members: (request.members ?? "all") as MemberCode[] | "all",
      periods: request.from ? { from: request.from as Year, to: (request.to ?? request.from) as Year } : null,
      edition: (request.edition ?? null) as EditionId | null,
      publisher: null,
      prices: request.prices ?? null,
      priceBase: null,
    },
    context,
  )

function answered(outcome: Outcome<AskAnswer>): AskAnswer {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const vintages = batches(
  {
    published: "2024-06-17",
    priceBase: 2015,
    figures: "share-of-gdp POL 2024e 4.12\nspending-constant-usd POL 2024e 100",
  },
  { published: "2025-08-28", figures: "share-of-gdp POL 2024e 3.79\nshare-of-gdp POL 2025e 4.48" },
  { published: "2026-07-10", definition: "core", figures: "share-of-gdp POL 2024 3.75" },
)

describe("a figure asked for", () => {
  test.each([
    ["2025-04-03", 4.12],
    ["2025-12-31", 3.79],
    ["2026-11-24", 3.75],
  ])("as of %s comes from the edition then in force", (asOf, value) => {
    const { rows } = answered(question(contextOf(vintages, { asOf }), { members: ["POL"], from: 2024 }))
    expect(rows.map((row) => row.value)).toEqual([value])
  })

  test("at prices its indicator does not have is refused", () => {
    const outcome = question(contextOf(vintages), { indicator: "spending-usd", prices: "constant" })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "question/other-prices" } })
  })

  test("before any edition is refused, and the next edition is named", () => {
    const outcome = question(contextOf(vintages, { asOf: "2020-01-01" }), { members: ["POL"] })
    expect(!outcome.ok && outcome.problem.remedy).toContain("2024-06-17")
  })

  test("in an edition published after the as-of date is refused", () => {
    const outcome = question(contextOf(vintages, { asOf: "2025-01-01" }), {
      edition: "nato-defence-expenditure/2025-08-28",
    })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "question/edition-not-yet-known" } })
  })

  test("recorded later than asked is not seen", () => {
    const late = batches({
      published: "2024-06-17",
      figures: "share-of-gdp POL 2024e 4.12",
      recordedAt: "2026-08-02T00:00:00.000Z",
    })
    const outcome = question(contextOf(late, { recordedBy: "2026-08-01T23:59:59.999Z" }), {})
    expect(outcome.ok).toBe(false)
  })

  test("by a series' name comes from its newest edition", () => {
    const { rows } = answered(
      question(contextOf(vintages), { edition: "nato-defence-expenditure", members: ["POL"], from: 2024 }),
    )
    expect(rows[0]?.edition).toBe("nato-defence-expenditure/2026-07-10")
  })

  test("for a period no edition covers is absent with a caveat, never 0", () => {
    const { rows, caveats } = answered(question(contextOf(vintages), { members: ["POL"], from: 2030 }))
    expect(rows[0]).toMatchObject({ value: null, absent: "not-reported", edition: null, evidence: [] })
    expect(caveats[0]?.code).toBe("no-edition-in-force")
  })

  test("of Iceland's forces is out of scope, of a later member not a member", () => {
    const { rows } = answered(question(contextOf(vintages), { members: ["ISL", "SWE"], from: 2020 }))
    expect(rows.map((row) => row.absent)).toEqual(["out-of-scope", "not-a-member"])
  })

  test("through two carriers takes the better, cites both, and reports a difference beyond rounding", () => {
    const carriers = batches(
      {
        published: "2025-08-28",
        carrier: "transcription",
        figures: "share-of-gdp POL 2024e 3.7912\nshare-of-gdp ESP 2024e 1.43",
      },
      {
        published: "2025-08-28",
        carrier: "press",
        figures: "share-of-gdp POL 2024e 3.79\nshare-of-gdp ESP 2024e 1.5",
      },
    )
    const { rows, caveats, evidence } = answered(
      question(contextOf(carriers), { members: ["POL", "ESP"], from: 2024 }),
    )
    expect(rows.map((row) => row.value)).toEqual([3.7912, 1.43])
    expect(rows[0]?.evidence.map((at) => evidence[at]?.carrier)).toEqual(["transcription", "press"])
    expect(caveats).toHaveLength(1)
    expect(caveats[0]?.text).toContain("Spain 2024")
  })

  test("at constant prices never stands in one series with another price base", () => {
    const bases = batches(
      { published: "2016-01-28", priceBase: 2010, figures: "spending-constant-usd POL 2010 90" },
      { published: "2024-06-17", priceBase: 2015, figures: "spending-constant-usd POL 2020 120" },
    )
    const { rows, caveats } = answered(
      question(contextOf(bases), { indicator: "spending-constant-usd", members: ["POL"] }),
    )
    expect(rows.map((row) => row.value ?? row.absent)).toEqual(["not-comparable", 120])
    expect(caveats[0]?.code).toBe("mixed-price-bases")
  })

  test("at the prices of a year that is not stated stands in no series with others", () => {
    const bases = batches(
      { published: "2016-01-28", priceBase: 2010, figures: "spending-constant-usd POL 2010 90" },
      { published: "2019-06-25", priceBase: null, figures: "spending-constant-usd POL 2012 95" },
    )
    const { rows, caveats } = answered(
      question(contextOf(bases), { indicator: "spending-constant-usd", members: ["POL"] }),
    )
    expect(rows.map((row) => row.value ?? row.absent)).toEqual([90, "not-comparable"])
    expect(caveats.map(({ code }) => code)).toContain("mixed-price-bases")
  })

  test("of a publisher nobody holds is refused with the likely one; case does not matter", () => {
    const of = (publisher: string, asOf?: string) =>
      ask(
        {
          kind: "ask",
          indicator: "share-of-gdp" as IndicatorId,
          members: ["POL" as MemberCode],
          periods: null,
          edition: null,
          publisher: publisher as PublisherId,
          prices: null,
          priceBase: null,
        },
        contextOf(vintages, asOf === undefined ? {} : { asOf }),
      )
    expect(of("narnia")).toMatchObject({ ok: false, problem: { code: "question/unknown-publisher" } })
    expect(answered(of("NATO")).question.publisher).toBe("nato")
    expect(of("nato", "2020-01-01")).toMatchObject({
      ok: false,
      problem: { code: "question/no-edition-in-force", found: expect.stringContaining("no edition of nato") },
    })
  })

  test("names the next edition that has it, and no other", () => {
    const held = batches(
      { publisher: "imf", published: "2022-10-11", figures: "gdp-usd POL 2022f 700000" },
      { published: "2024-06-17", figures: "share-of-gdp POL 2024e 4.12" },
    )
    const outcome = question(contextOf(held, { asOf: "2020-01-01" }), {})
    expect(!outcome.ok && outcome.problem.remedy).toContain("nato-defence-expenditure/2024-06-17")
  })

  test("of one publisher in the edition of another is refused as such", () => {
    const sipri = {
      publisher: "sipri",
      published: "2025-04-28",
      figures: "share-of-gdp POL 2024 4.15",
    } as const
    const outcome = ask(
      {
        kind: "ask",
        indicator: "share-of-gdp" as IndicatorId,
        members: "all",
        periods: null,
        edition: "nato-defence-expenditure/2024-06-17" as EditionId,
        publisher: "sipri" as PublisherId,
        prices: null,
        priceBase: null,
      },
      contextOf(batches(sipri, { published: "2024-06-17", figures: "share-of-gdp POL 2024e 4.12" })),
    )
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "question/unknown-edition", found: expect.stringContaining("of nato") },
    })
  })

  test("at prices its publisher does not print is refused with those it prints", () => {
    const outcome = question(contextOf(vintages), { prices: "current" })
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "question/other-prices", expected: expect.stringContaining("constant prices") },
    })
  })

  test("computed alike in many years tells how once, by the newest", () => {
    const years = ["2022", "2023", "2024"]
    const figures = years
      .map(
        (y, at) =>
          `share-of-gdp USA ${y} ${3 + at}\nshare-of-gdp NATO ${y} 2.5\nshare-of-gdp NATO_EUROPE_CANADA ${y} 2`,
      )
      .join("\n")
    const { method } = answered(
      question(contextOf(batches({ published: "2025-08-28", figures })), {
        indicator: "share-of-alliance-spending",
        members: ["USA"],
      }),
    )
    expect(method).toContain("From shares of GDP, 2024:")
    expect(method).toContain("The 2 before it likewise.")
    expect(method).not.toContain("From shares of GDP, 2022:")
  })

  test("of an unknown indicator is refused with the likely one", () => {
    const outcome = question(contextOf(vintages), { indicator: "share-of-gpd" })
    expect(!outcome.ok && outcome.problem.remedy).toBe("Did you mean share-of-gdp?")
  })
})

describe("an aggregate no edition prints", () => {
  const money = `
    spending-constant-usd USA 2010 700
    spending-constant-usd CAN 2010 20
    gdp-constant-usd USA 2010 15000
    gdp-constant-usd CAN 2010 1600`

  test("is the sum of money over the sum of GDP, never the mean of ratios", () => {
    const { rows, evidence } = answered(
      question(
        contextOf(batches({ published: "2016-01-28", figures: `${money}\nshare-of-gdp USA 2010 4.67` })),
        {
          members: ["NORTH_AMERICA"],
          from: 2010,
        },
      ),
    )
    expect(rows[0]?.value).toBeCloseTo((100 * 720) / 16600, 10)
    expect(evidence).toHaveLength(4)
  })

  test("is no firmer than its parts", () => {
    const forecast = "gdp-usd USA 2028f 30000\ngdp-usd CAN 2028e 2000"
    const { rows } = answered(
      question(contextOf(batches({ publisher: "imf", published: "2025-10-14", figures: forecast })), {
        indicator: "gdp-usd",
        members: ["NORTH_AMERICA"],
      }),
    )
    expect(rows[0]).toMatchObject({ value: 32_000, status: "forecast" })
  })

  test("is set against a member's part with each cell in the evidence once", () => {
    const allies = MEMBERS.filter(({ joinedOn }) => joinedOn < "2009-01-01")
    const spending = allies.map(({ code }) => `spending-constant-usd ${code} 2008 100`).join("\n")
    const { rows } = answered(
      question(contextOf(batches({ published: "2016-01-28", figures: spending })), {
        indicator: "share-of-alliance-spending",
        members: ["POL"],
        from: 2008,
      }),
    )
    expect(rows[0]?.value).toBeCloseTo(100 / allies.length, 9)
    expect(rows[0]?.evidence).toHaveLength(allies.length)
  })

  test("is absent when a member's part is missing", () => {
    const { rows } = answered(
      question(
        contextOf(batches({ published: "2016-01-28", figures: `${money}\nshare-of-gdp USA 2010 4.67` })),
        {
          members: ["NATO"],
          from: 2010,
        },
      ),
    )
    expect(rows[0]).toMatchObject({ value: null, absent: "not-reported" })
  })
})
