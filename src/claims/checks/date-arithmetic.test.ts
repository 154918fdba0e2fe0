import { describe, expect, test } from "vitest"
import { briefIn, claimIn, event, type World } from "../briefing.sample.ts"

const world: World = {
  events: [
    event("treaty", ["north atlantic alliance", "nato was founded"], "1949-04-04"),
    event("wales", ["wales summit", "wales pledge"], "2014-09-04", "2014-09-05"),
    event(
      "invasion",
      ["invasion of ukraine", "invaded ukraine", "war in ukraine", "war against russia"],
      "2022-02-24",
    ),
    event("finland", ["finland joined nato"], "2023-04-04"),
    event("ministers", ["nato foreign ministers meeting"], "2025-04-03", "2025-04-04"),
  ],
}

describe("an age", () => {
  test("counts completed years: 75 on 3 April 2025, 76 the day after", () => {
    const text = "Few expect the end of the 75-year NATO alliance."
    expect(claimIn(world, text, "2025-04-03")).toMatchObject({
      verdict: "supported",
      text: "75-year NATO alliance",
    })
    expect(claimIn(world, text, "2025-04-04").verdict).toBe("contradicted")
    expect(claimIn(world, "He praised NATO's 76-year history.", "2025-04-04").verdict).toBe("supported")
  })

  test("with a misspelt number is read as the nearest one, and says so", () => {
    const claim = claimIn(world, "Donors are tired of a thee-year war in Ukraine.")
    expect(claim).toMatchObject({ verdict: "supported", caveats: [{ code: "typo" }] })
    expect(claim.caveats[0]?.text).toContain("“thee-year” is read as “three-year”")
  })

  test("is given the next number in the month before an anniversary", () => {
    expect(claimIn(world, "The three-year war in Ukraine goes on.", "2025-02-10").verdict).toBe("supported")
    expect(claimIn(world, "The three-year war in Ukraine goes on.", "2024-12-10").verdict).toBe(
      "contradicted",
    )
  })

  test.each([
    ["The war in Ukraine, now in its fourth year, goes on.", "supported"],
    ["The war in Ukraine, now in its fifth year, goes on.", "contradicted"],
    ["Russia invaded Ukraine three years ago.", "supported"],
    ["Russia invaded Ukraine five years ago.", "contradicted"],
    ["Members made the Wales pledge a decade ago.", "supported"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(world, text)).toMatchObject({ kind: "date-arithmetic", verdict })
  })
})

describe("a length and a year", () => {
  test.each([
    ["NATO foreign ministers arrived for a two-day meeting.", "supported"],
    ["NATO foreign ministers arrived for a four-day meeting.", "contradicted"],
    ["The goal was set at the 2014 Wales summit.", "supported"],
    ["The goal was set at the 2012 Wales summit.", "contradicted"],
    ["Finland joined NATO in April 2023.", "supported"],
    ["Finland joined the alliance in 2022.", "contradicted"],
    ["Russia invaded Ukraine on 24 February 2022.", "supported"],
    ["Russia invaded Ukraine on 25 February 2022.", "contradicted"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(world, text)).toMatchObject({ kind: "date-arithmetic", verdict })
  })

  test("of an event that had not happened on the article's date is not judged", () => {
    expect(briefIn(world, "Finland joined NATO in 2023.", "2022-05-01").claims).toEqual([])
    expect(briefIn(world, "NATO foreign ministers plan a two-day meeting.", "2025-03-01").claims).toEqual([])
  })

  test.each([
    "Germany leads a three-year NATO mission.",
    "The 20-year war in Afghanistan ended.",
    "The government has a ten-year plan.",
    "The war in Ukraine in 2024 was costly.",
    "Spending since Russia invaded Ukraine rose most in 2024.",
    "Sweden applied two years after the invasion of Ukraine.",
    "Finland and Norway signed a treaty in 2023.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})
