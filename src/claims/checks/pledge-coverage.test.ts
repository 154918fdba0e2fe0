import { describe, expect, test } from "vitest"
import { briefIn, claimIn, initiative, type World } from "../briefing.sample.ts"

const drive = (reports: Parameters<typeof initiative>[1] = []) =>
  initiative(
    {
      id: "rounds",
      names: ["two million rounds", "2 million rounds", "ammunition initiative"],
      announcedOn: "2025-03-19",
      deadline: "2025-12-31",
      quantity: 2_000_000,
      leader: "Kaja Kallas",
    },
    reports,
  )

const TEXT =
  "Kaja Kallas leads a drive for 2 million rounds for Ukraine. There were pledges for “over 50% of the target,” Kallas said."

describe("the coverage of a pledge", () => {
  const world: World = {
    initiatives: [
      drive([
        { on: "2025-04-14", by: "Kaja Kallas", share: 66.7 },
        { on: "2025-06-23", by: "Kaja Kallas", share: 80 },
      ]),
    ],
  }

  test("reported by its own side alone is not checkable, whatever the arithmetic", () => {
    const claim = claimIn(world, TEXT)
    expect(claim).toMatchObject({
      kind: "pledge-coverage",
      verdict: "not-checkable",
      said: "confirmed",
      text: "pledges for “over 50% of the target,”",
      quantity: { value: 50, unit: "percent", bound: "over" },
    })
    expect(claim.caveats.map((caveat) => caveat.code)).toEqual(["self-reported"])
    expect(claim.because).toContain(
      "Need: 2,000,000 rounds; more than 50 % of it is more than 1,000,000 rounds.",
    )
    expect(claim.because).toContain("not rounds delivered")
  })

  test("is followed by later reports and the deadline, never in the verdict", () => {
    expect(claimIn(world, TEXT).since.map((since) => since.asOf)).toEqual([
      "2025-04-14",
      "2025-06-23",
      "2025-12-31",
    ])
    expect(claimIn({ ...world, today: "2025-05-01" }, TEXT).since.map((since) => since.asOf)).toEqual([
      "2025-04-14",
    ])
  })

  test("belongs to no drive that was announced later", () => {
    expect(briefIn(world, TEXT, "2025-02-01").claims).toEqual([])
  })

  test("is judged where somebody else counted", () => {
    const counted: World = {
      initiatives: [drive([{ on: "2025-03-30", by: "An auditor", share: 52, selfReported: false }])],
    }
    expect(claimIn(counted, TEXT).verdict).toBe("supported")
    expect(claimIn(counted, TEXT.replace("50%", "90%")).verdict).toBe("contradicted")
  })

  test("in another source of the same day confirms that it was said, not that it is so", () => {
    const heard: World = { initiatives: [drive([{ on: "2025-04-03", by: "Kaja Kallas", share: 50 }])] }
    const text = TEXT.replace("“", "").replace(",”", ",")
    expect(claimIn(heard, text)).toMatchObject({ verdict: "not-checkable", said: "confirmed" })
    expect(claimIn(world, text)).toMatchObject({ verdict: "not-checkable", said: "single-source" })
  })

  test.each([
    "The president promised tariffs of 25% on cars, and 2 million rounds.",
    "Italy pledged 2 million rounds, but over 50% of the money went to loans.",
  ])("is not read from: %s", (text) => {
    expect(briefIn(world, text).claims).toEqual([])
  })
})
