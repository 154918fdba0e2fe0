import { describe, expect, test } from "vitest"
import { briefIn, claimIn, event, type World } from "../briefing.sample.ts"

const world: World = {
  editions: [
    {
      published: "2024-06-17",
      priceBase: 2015,
      figures: `
        spending-constant-usd NATO_EUROPE_CANADA 2021 100000
        spending-constant-usd NATO_EUROPE_CANADA 2024e 130000
        share-of-gdp NATO_EUROPE_CANADA 2021 1.66
        share-of-gdp NATO_EUROPE_CANADA 2024e 2.02
        spending-constant-usd GRC 2021 7000
        spending-constant-usd GRC 2024e 6000
        share-of-gdp GRC 2021 3.70
        share-of-gdp GRC 2024e 3.08
        spending-constant-usd HUN 2021 2000
        spending-constant-usd HUN 2024e 2100
        share-of-gdp HUN 2021 1.40
        share-of-gdp HUN 2024e 1.30
        spending-constant-usd POL 2014 10000
        spending-constant-usd POL 2024e 31000
        spending-usd POL 2014 10100
        spending-usd POL 2024e 31500
        real-change NATO_EUROPE_CANADA 2024e 17.9`,
    },
    {
      published: "2025-08-28",
      figures: `
        real-change NATO_EUROPE_CANADA 2022 3.8
        real-change NATO_EUROPE_CANADA 2023 9.3
        real-change NATO_EUROPE_CANADA 2024e 18.6
        share-of-gdp NATO_EUROPE_CANADA 2021 1.63
        share-of-gdp NATO_EUROPE_CANADA 2024e 1.99`,
    },
  ],
  events: [event("invasion", ["invasion of ukraine", "russia's invasion"], "2022-02-24")],
}

describe("a trend", () => {
  test("starts in the last full year before the event and ends in the newest year of the edition in force", () => {
    const text =
      "Rutte noted that European armies have boosted spending since Russia’s invasion of Ukraine and asked for more."
    const claim = claimIn(world, text)
    expect(claim).toMatchObject({
      kind: "trend",
      verdict: "supported",
      edition: "nato-defence-expenditure/2024-06-17",
    })
    expect(claim.because).toContain(
      "US$ 100,000 million for 2021 → 130,000 million for 2024 (estimate) at 2015 prices, +30 %",
    )
    expect(claim.because).toContain("1.66 % of GDP for 2021 → 2.02 % for 2024 (estimate), +0.36 points")
    expect(claim.caveats.map((caveat) => caveat.code)).toEqual([
      "wider-aggregate",
      "membership-changed",
      "estimate",
    ])
    expect(claim.evidence).toHaveLength(4)
  })

  test("is followed through later editions, by yearly real changes where these hold no money", () => {
    const [since] = claimIn(
      world,
      "European allies have boosted military spending since the invasion of Ukraine.",
    ).since
    expect(since).toMatchObject({ asOf: "2025-08-28" })
    expect(since?.text).toContain("+34.6 % in real terms from 2021 to 2024")
  })

  test.each([
    ["European allies have cut military spending since the invasion of Ukraine.", "contradicted"],
    ["Greece has increased its defence spending since the invasion of Ukraine.", "contradicted"],
    ["Hungary has increased its defence spending since the invasion of Ukraine.", "depends-on-measure"],
    ["Poland's defence spending has tripled since 2014.", "supported"],
    ["Poland's defence spending has doubled since 2014.", "contradicted"],
    ["Spending by European allies and Canada rose by 17.9% in real terms in 2024.", "supported"],
    ["Spending by European allies and Canada rose by 27.9% in real terms in 2024.", "contradicted"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(world, text)).toMatchObject({ kind: "trend", verdict })
  })

  test.each([
    "Allies must raise defence spending after the invasion of Ukraine.",
    "Greece has increased its aid spending since 2014.",
    "Greece has increased its defence spending since the moon landing.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})

describe("a share that moved from one number to another", () => {
  const moved: World = {
    editions: [
      { published: "2024-06-17", figures: "share-of-gdp DEU 2014 1.19\nshare-of-gdp DEU 2024e 2.12" },
    ],
  }

  test.each([
    ["Germany's share rose from 1.19% of GDP in 2014 to 2.12% in 2024.", "supported"],
    ["Germany's share rose from 1.19% of GDP in 2014 to about 2.1% last year.", "supported"],
    ["Germany's share rose from 1.39% of GDP in 2014 to 2.12% in 2024.", "contradicted"],
    ["Germany's share rose from 1.19% of GDP in 2014 to 2.52% in 2024.", "contradicted"],
    ["Germany's share rose from 1.19% of GDP in 2013 to 2.12% in 2024.", "not-checkable"],
  ])("“%s” is %s", (text, verdict) => {
    expect(claimIn(moved, text)).toMatchObject({ kind: "trend", verdict })
  })

  test("shows both ends with a cell each", () => {
    const claim = claimIn(moved, "Germany's share rose from 1.19% of GDP in 2014 to 2.12% in 2024.")
    expect(claim.evidence.map((one) => one.locator)).toEqual(["row 1", "row 2"])
    expect(claim.because).toContain("Germany 1.19 % of GDP for 2014")
    expect(claim.because).toContain("Germany 2.12 % of GDP for 2024 (estimate)")
  })
})

describe("every year", () => {
  const figures = (middle: number) =>
    `spending-constant-usd FRA 2021 100\nspending-constant-usd FRA 2022 ${middle}\nspending-constant-usd FRA 2023 120\nspending-constant-usd FRA 2024e 130`
  const text = "France has raised its defence spending every year since 2021."

  test("is only true when each step went the same way", () => {
    expect(claimIn({ editions: [{ published: "2024-06-17", figures: figures(110) }] }, text).verdict).toBe(
      "supported",
    )
    expect(claimIn({ editions: [{ published: "2024-06-17", figures: figures(90) }] }, text).verdict).toBe(
      "contradicted",
    )
  })
})
