import { describe, expect, test } from "vitest"
import { briefIn, claimIn, type World } from "../briefing.sample.ts"

const world: World = {
  editions: [
    {
      published: "2024-06-17",
      figures: `
        share-of-gdp DEU 2023e 1.64
        share-of-gdp DEU 2024e 2.12
        share-of-gdp ESP 2024e 1.28
        share-of-gdp BEL 2024e 1.30`,
    },
  ],
}

describe("whether a member meets a benchmark", () => {
  test.each([
    ["Germany met NATO's 2% target in 2024.", "supported"],
    ["Germany met NATO's 2% target in 2023.", "contradicted"],
    ["Germany exceeds the alliance's current benchmark.", "supported"],
    ["Spain and Belgium are still below the alliance's 2% guideline.", "supported"],
    ["Spain and Germany are still below the alliance's 2% guideline.", "contradicted"],
    ["Spain has yet to meet NATO's spending target.", "supported"],
    ["Countries such as Spain and Belgium fall short of the 2% spending target.", "supported"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(world, text)).toMatchObject({ kind: "target-met", verdict })
  })

  test("shows each member's figure", () => {
    const claim = claimIn(world, "Spain and Belgium are still below the alliance's 2% guideline.")
    expect(claim.because).toContain("Spain 1.28 %, Belgium 1.30 % of GDP for 2024")
    expect(claim.evidence).toHaveLength(2)
  })

  test("without a number is not checkable once several commitments are in force", () => {
    expect(claimIn(world, "Germany met NATO's spending target in 2024.", "2025-07-01").verdict).toBe(
      "not-checkable",
    )
  })

  test("without a number means the one named before, once several are in force", () => {
    const text = "The alliance's old 2% target stood for a decade. Germany met that target in 2024."
    const claim = briefIn(world, text, "2025-07-01").claims.find((one) => one.kind === "target-met")
    expect(claim?.verdict).toBe("supported")
  })

  test.each([
    "Spain hopes to meet the 2% target.",
    "Germany missed its emissions target in 2023.",
    "Finland met NATO's requirements for membership.",
    "Germany met NATO's goal of 35,000 troops.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})
