import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { bundledSnapshot } from "../../tests/fixtures/bundled.ts"
import { parseArticle } from "../extract/index.ts"
import type { CalendarDate, Instant } from "../model/index.ts"
import { briefArticle } from "./brief-article.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const NAME = "2025-04-03-wire-story.txt"
const FILE = resolve(ROOT, process.env.MUSTER_SHARED ?? "../shared", "articles", NAME)

describe.skipIf(!existsSync(FILE))("the wire story of 3 April 2025", () => {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : ""
  const { article } = parseArticle({ text, fileName: NAME, published: null })
  const brief = briefArticle(article, {
    snapshot: bundledSnapshot(),
    recordedBy: "2026-12-31T00:00:00.000Z" as Instant,
    today: "2026-11-24" as CalendarDate,
  })
  const claim = (kind: string, words: string) => {
    const found = brief.claims.find((one) => one.kind === kind && one.text.includes(words))
    if (!found) throw new Error(`no ${kind} claim with “${words}”`)
    return found
  }
  const speakerOf = (id: string | null) => brief.statements.find((one) => one.id === id)?.speaker?.name

  test("ratio: more than twice the current benchmark", () => {
    const found = claim("ratio", "more than twice")
    expect(found).toMatchObject({
      verdict: "supported",
      asOf: "2025-04-03",
      quantity: { value: 5, bound: "up-to" },
    })
    expect(found.because).toContain("5 / 2 = 2.5")
    expect(speakerOf(found.statement)).toBe("Marco Rubio")
    expect(found.since.map((since) => since.asOf)).toContain("2025-06-25")
  })

  test("level against what is demanded: the largest ally, as known on the day and since", () => {
    const found = claim("level", "That includes the United States")
    expect(found).toMatchObject({
      verdict: "prediction",
      edition: "nato-defence-expenditure/2024-06-17",
      said: "confirmed",
    })
    expect(found.because).toContain("3.38 % of GDP for 2024 (estimate)")
    expect(found.because).not.toMatch(/3\.2[012]/)
    expect(found.since.find((since) => since.asOf === "2025-08-28")?.text).toContain("3.21 % of GDP for 2024")
  })

  test("trend: boosted spending in the wake of the invasion", () => {
    const found = claim("trend", "boosted spending")
    expect(found).toMatchObject({ verdict: "supported", edition: "nato-defence-expenditure/2024-06-17" })
    expect(found.because).toContain("1.66 % of GDP for 2021 → 2.02 % for 2024 (estimate)")
    expect(speakerOf(found.statement)).toBe("Mark Rutte")
  })

  test("date arithmetic: the alliance's age, the war's with its typo, the meeting's length", () => {
    expect(claim("date-arithmetic", "75-year alliance")).toMatchObject({ verdict: "supported" })
    expect(claim("date-arithmetic", "75-year alliance").because).toContain("75 completed years")
    expect(claim("date-arithmetic", "thee-year war")).toMatchObject({
      verdict: "supported",
      caveats: [{ code: "typo" }],
    })
    expect(claim("date-arithmetic", "two-day meeting")).toMatchObject({ verdict: "supported" })
  })

  test("pledge coverage: self-reported on that day, and followed since", () => {
    const found = claim("pledge-coverage", "over 50% of what is needed")
    expect(found).toMatchObject({
      verdict: "not-checkable",
      caveats: [{ code: "self-reported" }],
      said: "confirmed",
    })
    expect(found.because).toContain("1,000,000 rounds")
    expect(found.since.map((since) => since.asOf)).toEqual(
      expect.arrayContaining(["2025-04-14", "2025-06-23", "2025-10-20"]),
    )
    expect(speakerOf(found.statement)).toBe("Kaja Kallas")
  })

  test("nothing is contradicted, and no claim stands in page furniture or credits", () => {
    expect(brief.claims.filter((one) => one.verdict === "contradicted")).toEqual([])
    for (const one of brief.claims) expect(one.text).not.toMatch(/comments|bloomberg|tribune|published in/i)
  })

  test("touches the benchmark, the demand, the ammunition drive and three members", () => {
    expect(brief.touches).toEqual({
      benchmarks: ["two-percent", "five-percent-demand-2025"],
      initiatives: ["ammunition-two-million-2025"],
      members: ["LVA", "POL", "USA"],
    })
  })
})
