import { describe, expect, test } from "vitest"
import { briefIn, claimIn, type World } from "../briefing.sample.ts"

/** Two of four above 2 % in the first edition, one in the second. */
const world: World = {
  editions: [
    {
      published: "2024-06-17",
      figures: `
        share-of-gdp POL 2024e 4.12
        share-of-gdp ALB 2024e 2.03
        share-of-gdp ESP 2024e 1.28
        share-of-gdp ITA 2024e 1.49`,
    },
    {
      published: "2025-08-28",
      figures: `
        share-of-gdp POL 2024e 3.79
        share-of-gdp ALB 2024e 1.70
        share-of-gdp ESP 2024e 1.43
        share-of-gdp ITA 2024e 1.50`,
    },
  ],
}

describe("a count of members", () => {
  test.each([
    ["Two allies met the 2% benchmark in 2024.", "supported"],
    ["Only one ally met the 2% benchmark in 2024.", "contradicted"],
    ["Two NATO members spent at least 2% of GDP on defence in 2024.", "supported"],
    ["Two NATO countries are still below 2%.", "supported"],
    ["One ally spends more than 4% of GDP on defence.", "supported"],
    ["No ally met the alliance's target in 2024.", "contradicted"],
    ["Two allies are expected to meet the 2% target in 2024.", "supported"],
    ["Two allies will meet the 2% target in 2024.", "prediction"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(world, text)).toMatchObject({ kind: "count", verdict })
  })

  test("rests on the cells of those it counts, and is counted again in later editions", () => {
    const claim = claimIn(world, "Two allies met the 2% benchmark in 2024.")
    expect(claim.evidence.map((one) => one.locator)).toEqual(["row 2", "row 1"])
    expect(claim.since[0]).toMatchObject({ asOf: "2025-08-28" })
    expect(claim.since[0]?.text).toContain("1 ally at or above 2 % of GDP for 2024")
  })

  test("that an older edition bears out is out of date", () => {
    const rising: World = {
      editions: [
        { published: "2024-06-17", figures: "share-of-gdp POL 2024e 4.12\nshare-of-gdp ALB 2024e 1.98" },
        { published: "2025-08-28", figures: "share-of-gdp POL 2024e 3.79\nshare-of-gdp ALB 2024e 2.01" },
      ],
    }
    const claim = claimIn(rising, "Only one ally met the 2% benchmark in 2024.", "2025-09-10")
    expect(claim.verdict).toBe("out-of-date")
  })

  test("that a member without a figure could complete is left undecided", () => {
    const gaps: World = {
      editions: [
        { published: "2025-08-28", figures: "share-of-gdp POL 2025e 4.48\nshare-of-gdp DEU 2025e -" },
      ],
    }
    const claim = claimIn(gaps, "Two allies met the 2% benchmark in 2025.", "2025-10-01")
    expect(claim).toMatchObject({ verdict: "not-checkable", caveats: [{ code: "too-close-to-call" }] })
  })

  test("against a bare target is not called wrong while another commitment would bear it out", () => {
    const text = "Two allies reached the alliance's spending target in 2024."
    expect(claimIn(world, text, "2025-07-01")).toMatchObject({
      verdict: "not-checkable",
      caveats: [{ code: "which-benchmark" }],
    })
  })

  test.each([
    "Two allies should meet the 2% target.",
    "Two EU countries met the 2% target.",
    "Two allies met the 20% equipment target in 2024.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})
