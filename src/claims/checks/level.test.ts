import { describe, expect, test } from "vitest"
import { briefIn, claimIn, type World } from "../briefing.sample.ts"

const world: World = {
  editions: [
    {
      published: "2024-06-17",
      figures: `
        share-of-gdp POL 2023 3.26
        share-of-gdp POL 2024e 4.1187
        share-of-gdp ESP 2024e 1.2812
        share-of-gdp ITA 2024e 1.49
        share-of-gdp CAN 2024e 1.37
        share-of-gdp DEU 2024e -
        spending-usd USA 2024e 967707`,
    },
    { published: "2025-08-28", figures: "share-of-gdp POL 2024e 3.789\nshare-of-gdp POL 2025e 4.48" },
  ],
}

describe("a level", () => {
  test("is supported at the number's own precision, with cell, edition and arithmetic", () => {
    const claim = claimIn(world, "Poland spent 4.12% of GDP on defence in 2024.")
    expect(claim).toMatchObject({
      kind: "level",
      verdict: "supported",
      asOf: "2025-04-03",
      edition: "nato-defence-expenditure/2024-06-17",
      text: "Poland spent 4.12% of GDP on defence in 2024",
      quantity: { value: 4.12, unit: "percent-of-gdp", bound: "exact" },
    })
    expect(claim.because).toContain("Poland 4.12 % of GDP for 2024 (estimate) in the edition of 17 June 2024")
    expect(claim.evidence).toHaveLength(1)
    expect(claim.evidence[0]).toMatchObject({ locator: "row 2", file: "2024-06-17-official.xlsx" })
  })

  test.each([
    ["4.1%", "supported"],
    ["about 4%", "supported"],
    ["more than 4%", "supported"],
    ["at least 4.2%", "contradicted"],
    ["4.13%", "contradicted"],
    ["less than 4%", "contradicted"],
    ["3.9%", "contradicted"],
  ])("of 4.1187 stated as %s is %s", (number, verdict) => {
    expect(claimIn(world, `Poland spent ${number} of GDP on defence in 2024.`).verdict).toBe(verdict)
  })

  test("that is cut off instead of rounded, or too coarse, is left undecided", () => {
    expect(claimIn(world, "Spain spends 1.2% of GDP on defence.").caveats[0]?.code).toBe("too-close-to-call")
    expect(claimIn(world, "Italy spends 1% of GDP on defence.").verdict).toBe("not-checkable")
  })

  test("is out of date when an older edition said so and the one in force no longer does", () => {
    const claim = claimIn(world, "Poland spent 4.12% of GDP on defence in 2024.", "2025-10-01")
    expect(claim).toMatchObject({ verdict: "out-of-date", edition: "nato-defence-expenditure/2025-08-28" })
    expect(claim.because).toMatch(/4\.12 % .* but Poland 3\.79 %/)
  })

  test("keeps what later editions say apart from the verdict", () => {
    const claim = claimIn(world, "Poland spent 4.12% of GDP on defence in 2024.")
    expect(claim.verdict).toBe("supported")
    expect(claim.since.map((since) => since.asOf)).toEqual(["2025-08-28"])
    expect(claim.since[0]?.text).toContain("3.79 % of GDP for 2024 (estimate). The number no longer holds.")
    expect(claim.since[0]?.evidence).toHaveLength(1)
  })

  test("of a year that no edition in force covers is not checkable and names the newest edition", () => {
    const claim = claimIn(world, "Poland spent 4.5% of GDP on defence in 2025.")
    expect(claim.verdict).toBe("not-checkable")
    expect(claim.caveats).toEqual([expect.objectContaining({ code: "no-edition-in-force" })])
    expect(claim.caveats[0]?.text).toContain("nato-defence-expenditure/2024-06-17")
  })

  test("that the edition does not report is not checkable, never contradicted", () => {
    const claim = claimIn(world, "Germany spent 2% of GDP on defence in 2024.")
    expect(claim).toMatchObject({ verdict: "not-checkable", caveats: [{ code: "not-reported" }] })
  })

  test("of several members holds only when it holds for each", () => {
    expect(claimIn(world, "Italy and Canada each spent less than 1.5% of GDP on defence.").verdict).toBe(
      "supported",
    )
    expect(claimIn(world, "Italy and Poland each spent less than 1.5% of GDP on defence.").verdict).toBe(
      "contradicted",
    )
  })

  test("in dollars is compared at current prices, at the precision of its last digit", () => {
    expect(claimIn(world, "The U.S. spent $968 billion on defense in 2024.").verdict).toBe("supported")
    expect(claimIn(world, "The U.S. spent $958 billion on defense in 2024.").verdict).toBe("contradicted")
  })

  test("just off a figure of an ageing edition is left undecided, far off is contradicted", () => {
    const near = claimIn(world, "Poland spent 3.9% of GDP on defence in 2024.", "2025-06-20")
    expect(near).toMatchObject({ verdict: "not-checkable", caveats: [{ code: "edition-may-be-superseded" }] })
    expect(claimIn(world, "Poland spent 2.1% of GDP on defence in 2024.", "2025-06-20").verdict).toBe(
      "contradicted",
    )
  })

  test.each([
    "Poland should spend 5% of GDP on defence.",
    "Poland does not spend 5% of GDP on defence.",
    "If Poland spent 5% of GDP on defence, Spain would follow.",
    "The top spender in NATO spends 4.12% of GDP on defence.",
    "Spain and Italy spend 1.28% and 1.49% of GDP on defence, respectively.",
    "Poland spends 5% of GDP on schools.",
    "According to SIPRI, Poland spent 4.2% of GDP on defence in 2024.",
    "In 2023 Poland said it spent money, and 4% of GDP in 2024 went to defence, after 3% in 2022.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})

describe("a level that is asked for or planned", () => {
  test("is a prediction with the level on the day, and later editions apart", () => {
    const world: World = {
      editions: [
        { published: "2024-06-17", figures: "share-of-gdp USA 2024e 3.38" },
        { published: "2025-08-28", figures: "share-of-gdp USA 2024e 3.21\nshare-of-gdp USA 2025e 3.22" },
      ],
    }
    const text = "He urged members to spend up to 5% of GDP. “This includes the United States,” he said."
    const claim = claimIn(world, text)
    expect(claim).toMatchObject({
      kind: "level",
      verdict: "prediction",
      text: "This includes the United States",
    })
    expect(claim.because).toContain("5 % − 3.38 % = 1.62 percentage points short of the up to 5 % asked for")
    expect(claim.since.map((since) => since.asOf)).toContain("2025-08-28")
    expect(claim.since.find((since) => since.asOf === "2025-08-28")?.text).toContain(
      "3.21 % of GDP for 2024 (estimate), 3.22 %",
    )
    expect(claim.evidence.map((one) => one.locator)).toEqual(["row 1", "five-percent-demand-2025"])
  })

  test("by the member itself is a prediction too", () => {
    const claim = claimIn(world, "Poland plans to spend 4.7% of GDP on defence this year.")
    expect(claim).toMatchObject({ verdict: "prediction", caveats: [{ code: "intent" }] })
    expect(claim.because).toContain("0.58 percentage points short of the 4.7 % planned")
  })
})
