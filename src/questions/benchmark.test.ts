import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { EditionId, Outcome, Year } from "../model/index.ts"
import type { QuestionContext } from "./context.ts"
import { type BenchmarkAnswer, benchmarkAnswer } from "./index.ts"

const ask = (
  context: QuestionContext,
  request: { benchmark?: string; period?: number; edition?: string } = {},
) =>
  benchmarkAnswer(
    {
      kind: "benchmark",
      benchmark: request.benchmark ?? "two-percent",
      edition: (request.edition ?? null) as EditionId | null,
      period: (request.period ?? null) as Year | null,
    },
    context,
  )

function answered(outcome: Outcome<BenchmarkAnswer>): BenchmarkAnswer {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const held = batches({
  published: "2025-08-28",
  figures: `
    share-of-gdp POL 2024 3.79
    share-of-gdp ESP 2024 1.43
    share-of-gdp DEU 2024 -
    share-of-gdp SWE 2024 2.1
    share-of-gdp SWE 2023 1.6
    share-of-gdp POL 2023 3.3
    share-of-gdp NATO 2024 2.6`,
})

describe("a benchmark", () => {
  test("says when the edition counts another expenditure, and when later targets hold", () => {
    const core = batches({
      published: "2026-07-10",
      definition: "core",
      figures: "share-of-gdp POL 2026 4.68",
    })
    const { caveats } = answered(ask(contextOf(core), { period: 2026 }))
    expect(caveats.map(({ code }) => code)).toEqual(["after-benchmark", "other-definition"])
    const agreed = answered(ask(contextOf(core), { benchmark: "three-and-a-half-percent", period: 2026 }))
    expect(agreed.caveats).toEqual([])
  })

  test("counts met, not met and not reported among allies with armed forces, Iceland apart", () => {
    const { counts, rows } = answered(ask(contextOf(held), { period: 2024 }))
    expect(counts).toEqual({ met: 2, notMet: 1, notReported: 28, outOfScope: 1, notComparable: 0 })
    expect(rows.find((row) => row.member === "ISL")).toMatchObject({ value: null, absent: "out-of-scope" })
    expect(rows.find((row) => row.member === "DEU")).toMatchObject({
      value: null,
      absent: "not-reported",
      verdict: "not-reported",
    })
  })

  test("does not count a member that joined after 31 December of the period", () => {
    const { counts, rows } = answered(ask(contextOf(held), { period: 2023 }))
    expect(rows.find((row) => row.member === "SWE")).toMatchObject({ value: null, absent: "not-a-member" })
    expect(counts.met + counts.notMet + counts.notReported).toBe(30)
  })

  test("keeps the alliance itself out of the count", () => {
    const { rows, aggregates } = answered(ask(contextOf(held), { period: 2024 }))
    expect(rows.some((row) => row.member === "NATO")).toBe(false)
    expect(aggregates.map((row) => [row.member, row.verdict])).toEqual([["NATO", "met"]])
  })

  test("is met by a value rounded at its source that equals the threshold, with a caveat, but not by 1.9999", () => {
    const figures = "share-of-gdp BEL 2025e 2.00\nshare-of-gdp ESP 2025e 1.9999"
    const { rows, caveats } = answered(
      ask(contextOf(batches({ published: "2026-07-10", carrier: "transcription", figures }))),
    )
    expect(rows.find((row) => row.member === "BEL")?.verdict).toBe("met")
    expect(rows.find((row) => row.member === "ESP")?.verdict).toBe("not-met")
    expect(caveats.map((caveat) => caveat.code)).toContain("rounded-at-source")
  })

  test("with an unpublished part is not comparable unless the core alone reaches it, and shows the core", () => {
    const figures = "share-of-gdp POL 2026e 5.1\nshare-of-gdp LTU 2026e 4.9\nshare-of-gdp ESP 2026e 2.0"
    const { rows, counts } = answered(
      ask(contextOf(batches({ published: "2026-07-10", figures })), { benchmark: "five-percent" }),
    )
    const row = (member: string) => rows.find((one) => one.member === member)
    expect(row("POL")).toMatchObject({ verdict: "met", value: 5.1 })
    expect(row("LTU")).toMatchObject({
      verdict: "not-comparable",
      value: null,
      absent: "not-comparable",
      core: { value: 4.9, threshold: 3.5, verdict: "met" },
    })
    expect(row("ESP")?.core?.verdict).toBe("not-met")
    expect(counts).toMatchObject({ met: 1, notComparable: 2 })
  })

  test("that did not exist yet on the as-of date is refused, naming those that did", () => {
    const outcome = ask(contextOf(held, { asOf: "2025-04-03" }), { benchmark: "five-percent" })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "question/benchmark-not-yet" } })
    expect(!outcome.ok && outcome.problem.expected).toContain("five-percent-demand-2025")
  })

  test("in an edition without its figures names that edition", () => {
    const imf = { publisher: "imf", published: "2025-10-14", figures: "gdp-usd POL 2025f 1000" } as const
    const both = batches(imf, { published: "2026-07-10", figures: "share-of-gdp POL 2026e 4.7" })
    const outcome = ask(contextOf(both), { edition: "imf-weo/2025-10-14" })
    expect(!outcome.ok && outcome.problem.found).toBe("imf-weo/2025-10-14, without share-of-gdp")
  })

  test("asked for a period no edition in force covers names the periods there are", () => {
    const outcome = ask(contextOf(held), { period: 2031 })
    expect(outcome).toMatchObject({ ok: false, problem: { code: "question/no-edition-in-force" } })
  })
})
