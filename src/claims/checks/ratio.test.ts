import { describe, expect, test } from "vitest"
import { briefIn, claimIn, type World } from "../briefing.sample.ts"

const world: World = {
  editions: [
    {
      published: "2024-06-17",
      figures: `
        share-of-gdp POL 2024e 4.12
        share-of-gdp ESP 2024e 1.28
        share-of-gdp FRA 2024e 2.06
        spending-usd POL 2024e 35000
        spending-usd ESP 2024e 21300
        spending-usd FRA 2024e 64300`,
    },
  ],
}

describe("a ratio to the benchmark", () => {
  test("shows its arithmetic and the benchmark's source; later commitments stand apart", () => {
    const claim = claimIn(
      world,
      "Members should spend up to 5% of GDP — more than double the current benchmark.",
    )
    expect(claim).toMatchObject({
      kind: "ratio",
      verdict: "supported",
      text: "up to 5% of GDP — more than double the current benchmark",
      quantity: { value: 5, unit: "percent-of-gdp", bound: "up-to", approximate: false },
    })
    expect(claim.because).toMatch(/^5 \/ 2 = 2\.5, which is more than 2/)
    expect(claim.evidence.map((one) => one.locator)).toEqual(["two-percent"])
    expect(claim.since.map((since) => since.asOf)).toEqual(["2025-06-25", "2025-06-25"])
  })

  test.each([
    ["5% of GDP, more than three times the current benchmark", "contradicted"],
    ["4% of GDP, double the alliance's 2% target", "supported"],
    ["4% of GDP, more than double the alliance's 2% target", "contradicted"],
    ["3% of GDP, half as much again", null],
    ["6% of GDP, triple the alliance's 2% target", "supported"],
    ["4% of GDP, double the alliance's 3% target", "contradicted"],
  ])("“%s” is %s", (words, verdict) => {
    const [claim] = briefIn(world, `Members should spend ${words}.`).claims
    expect(claim?.verdict ?? null).toBe(verdict)
  })

  test("depends on the measure when several benchmarks are in force and pull apart", () => {
    const claim = claimIn(world, "One member spends 7% of GDP, double the current benchmark.", "2025-07-01")
    expect(claim.verdict).toBe("depends-on-measure")
    expect(claim.measures.map((measure) => measure.verdict)).toEqual(["supported", "contradicted"])
  })
})

describe("a ratio between members", () => {
  test("as a share of GDP is judged from one edition", () => {
    const claim = claimIn(world, "Poland spends twice as much as France on defence, as a share of GDP.")
    expect(claim).toMatchObject({ verdict: "supported", edition: "nato-defence-expenditure/2024-06-17" })
    expect(claim.because).toContain("= 2")
  })

  test("without a measure depends on it where share and money disagree", () => {
    const claim = claimIn(world, "Poland spends twice as much as France on defence.")
    expect(claim.verdict).toBe("depends-on-measure")
    expect(claim.measures.map((measure) => measure.measure)).toEqual(["share-of-gdp", "spending-usd"])
  })

  test("is contradicted when one name is changed", () => {
    expect(
      claimIn(world, "Spain spends twice as much as France on defence, as a share of GDP.").verdict,
    ).toBe("contradicted")
  })

  test("of one member to the benchmark uses the member's figure", () => {
    expect(claimIn(world, "Poland spends more than twice the 2% benchmark.").verdict).toBe("supported")
    expect(claimIn(world, "France spends more than twice the 2% benchmark.").verdict).toBe("contradicted")
  })
})
