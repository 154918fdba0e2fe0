import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../../tests/fixtures/figures.ts"
import type { MemberCode, Year } from "../../model/index.ts"
import type { Snapshot } from "../../records/index.ts"
import type { CompareAnswer } from "../index.ts"
import { compareAnswer } from "./index.ts"

const { definitions }: Pick<Snapshot, "definitions"> = JSON.parse(
  readFileSync(new URL("../../../data/definitions.json", import.meta.url), "utf8"),
)

function outcomeOf(member: string, period: number, sketches: readonly BatchSketch[], asOf = "2026-12-31") {
  const context = contextOf(batches(...sketches), { asOf })
  return compareAnswer(
    { kind: "compare", member: member as MemberCode, period: period as Year },
    { ...context, snapshot: { ...context.snapshot, definitions } },
  )
}

function compare(...asked: Parameters<typeof outcomeOf>): CompareAnswer {
  const outcome = outcomeOf(...asked)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const rowsOf = (answer: CompareAnswer, indicator: string) =>
  answer.rows.filter((row) => row.indicator === indicator)
const reasonsOf = (answer: CompareAnswer, aspect: string) =>
  answer.reasons.filter((reason) => reason.aspect === aspect).map(({ text }) => text)

const NATO: BatchSketch = {
  published: "2024-06-17",
  figures:
    "share-of-gdp POL 2023e 3.25\nspending-national POL 2023e 110000 Zlotys\nspending-usd POL 2023e 26200",
}
const SIPRI: BatchSketch = {
  published: "2025-04-28",
  publisher: "sipri",
  figures: "share-of-gdp POL 2023 3.3\nspending-national POL 2023 112000 Zlotys\nspending-usd POL 2023 26500",
}
const EUROSTAT: BatchSketch = {
  published: "2025-03-01",
  publisher: "eurostat",
  figures: "share-of-gdp POL 2023 2.1\nspending-national POL 2023 71500 PLN",
}
const EDA: BatchSketch = {
  published: "2024-12-04",
  publisher: "eda",
  figures: "share-of-gdp POL 2023 3.26\nspending-eur POL 2023 24000",
}
const ECB: BatchSketch = {
  published: "2024-01-02",
  publisher: "ecb",
  figures: "euro-exchange-rate POL 2023 4.5 PLN\neuro-exchange-rate USA 2023 1.08 USD",
}

describe("publishers side by side", () => {
  test("stand in their order, each against the first", () => {
    const answer = compare("POL", 2023, [EUROSTAT, SIPRI, NATO])
    expect(rowsOf(answer, "share-of-gdp").map((row) => [row.publisher, row.value, row.status])).toEqual([
      ["nato", 3.25, "estimate"],
      ["sipri", 3.3, "final"],
      ["eurostat", 2.1, "final"],
    ])
    const [first, second, third] = rowsOf(answer, "share-of-gdp")
    expect(first?.difference).toBeNull()
    expect(second?.difference).toBeCloseTo(0.05, 10)
    expect(third?.difference).toBeCloseTo(-1.15, 10)
    expect(third?.differencePercent).toBeCloseTo((-100 * 1.15) / 3.25, 10)
    const gap = answer.gaps.find((one) => one.indicator === "share-of-gdp")
    expect(gap).toMatchObject({
      lowest: { publisher: "eurostat", value: 2.1 },
      highest: { publisher: "sipri", value: 3.3 },
    })
  })

  test("compare money whose currency they name differently", () => {
    const rows = rowsOf(compare("POL", 2023, [NATO, EUROSTAT]), "spending-national")
    expect(rows.map((row) => [row.currency, row.currencyCode, row.difference])).toEqual([
      ["Zlotys", "PLN", null],
      ["PLN", "PLN", -38500],
    ])
  })

  test("are brought to a common currency at a rate held of that year, marked as computed and cited", () => {
    const answer = compare("POL", 2023, [NATO, EDA, ECB])
    const [, eda] = rowsOf(answer, "spending-national")
    expect(eda).toMatchObject({ publisher: "eda", value: 108000, difference: -2000, currencyCode: "PLN" })
    expect(eda?.computed).toContain("1 EUR = 4.5 PLN, the average of 2023")
    expect(eda?.evidence.map((at) => answer.evidence[at]?.publisher)).toEqual(["eda", "ecb"])
    expect(rowsOf(answer, "spending-usd")[1]).toMatchObject({ publisher: "eda", value: 24000 * 1.08 })
  })

  test("stand alone in their currency where no rate of that year is held, and a caveat says so", () => {
    const answer = compare("POL", 2023, [
      NATO,
      EDA,
      { ...ECB, figures: "euro-exchange-rate POL 2022 4.7 PLN" },
    ])
    expect(rowsOf(answer, "spending-national")).toHaveLength(1)
    expect(answer.caveats).toContainEqual(expect.objectContaining({ code: "no-rate-held" }))
  })

  test("need no rate in the euro area", () => {
    const answer = compare("DEU", 2023, [
      { published: "2024-06-17", figures: "spending-national DEU 2023e 67000 Euros" },
      { published: "2024-12-04", publisher: "eda", figures: "spending-eur DEU 2023 65000" },
    ])
    expect(rowsOf(answer, "spending-national")[1]).toMatchObject({ publisher: "eda", difference: -2000 })
  })

  test("are not subtracted at constant prices of two years", () => {
    const figures = "spending-constant-usd POL 2023 20000\nspending-constant-usd POL 2022 16000"
    const answer = compare("POL", 2023, [
      { published: "2024-06-17", figures, priceBase: 2015 },
      { published: "2025-04-28", publisher: "sipri", figures, priceBase: 2023 },
    ])
    const [, sipri] = rowsOf(answer, "spending-constant-usd")
    expect(sipri).toMatchObject({
      difference: null,
      note: "At prices of 2023, the first at prices of 2015.",
    })
    expect(answer.gaps.map(({ indicator }) => indicator)).toEqual(["real-change"])
    expect(rowsOf(answer, "real-change").map(({ value }) => value)).toEqual([25, 25])
  })

  test("may go on naming a currency that the state gave up: its own dollars show that it means euros", () => {
    const answer = compare("HRV", 2023, [
      {
        published: "2024-06-17",
        figures: "spending-national HRV 2023e 1330 Euros\nspending-usd HRV 2023e 1440",
      },
      {
        published: "2025-04-28",
        publisher: "sipri",
        figures: "spending-national HRV 2023 1332 Kunas\nspending-usd HRV 2023 1441",
      },
    ])
    expect(rowsOf(answer, "spending-national")[1]).toMatchObject({ currencyCode: "EUR", difference: 2 })
    expect(answer.caveats).toContainEqual(expect.objectContaining({ code: "currency-misnamed" }))
  })

  test("in a currency that the state did give up are brought over at the rate fixed for good", () => {
    const answer = compare("HRV", 2023, [
      { published: "2024-06-17", figures: "spending-national HRV 2023e 1000 Euros" },
      { published: "2025-04-28", publisher: "sipri", figures: "spending-national HRV 2023 7534.5 Kunas" },
    ])
    expect(rowsOf(answer, "spending-national")[1]).toMatchObject({ value: 1000, difference: 0 })
  })
})

describe("why they differ", () => {
  test("a share's gap is split into spending and the GDP each must have used", () => {
    const answer = compare("POL", 2023, [NATO, EUROSTAT])
    const [split] = answer.shareSplits
    expect(answer.impliedGdp.map(({ gdpMillion }) => Math.round(gdpMillion))).toEqual([3384615, 3404762])
    expect((split?.spendingPercentPoints ?? 0) + (split?.gdpPercentPoints ?? 0)).toBeCloseTo(-1.15, 10)
    expect(Math.abs(split?.gdpPercentPoints ?? 1)).toBeLessThan(0.02)
  })

  test("a share and its money of two editions are never divided by each other", () => {
    const answer = compare("POL", 2023, [
      NATO,
      { published: "2026-07-10", definition: "core", figures: "share-of-gdp POL 2023 3.4" },
    ])
    expect(answer.impliedGdp[0]).toMatchObject({ sharePercent: 3.25, spendingMillion: 110000 })
    expect(answer.caveats).toContainEqual(expect.objectContaining({ code: "mixed-editions" }))
  })

  test("what a publisher's newer edition moved its share by stands beside the split", () => {
    const answer = compare("POL", 2023, [
      NATO,
      SIPRI,
      { published: "2026-07-10", definition: "core", figures: "share-of-gdp POL 2023 3.4" },
    ])
    const [split] = answer.shareSplits
    expect(split?.differencePercentPoints).toBeCloseTo(0.05, 10)
    expect(split?.revisionPercentPoints).toBeCloseTo(-0.15, 10)
    expect(split?.text).toContain(
      "The newest shares differ by -0.10: the other -0.15 came with NATO's of 10 July 2026",
    )
  })

  test("dollars that are the state's own currency stand once, and so do euros", () => {
    const dollars = compare("USA", 2023, [
      { published: "2024-06-17", figures: "spending-national USA 2023 900 USD\nspending-usd USA 2023 900" },
      { ...SIPRI, figures: "spending-usd USA 2023 910" },
    ])
    expect(dollars.rows.map(({ indicator }) => indicator)).toEqual(["spending-usd", "spending-usd"])
    const euros = compare("DEU", 2023, [
      { published: "2024-06-17", figures: "spending-national DEU 2023 900 Euros" },
      { ...EDA, figures: "spending-eur DEU 2023 910" },
    ])
    expect(euros.rows.map(({ indicator }) => indicator)).toEqual(["spending-national", "spending-national"])
  })

  test("definitions that part are told with both sides and their documents", () => {
    const answer = compare("POL", 2023, [NATO, EUROSTAT])
    const pensions = answer.reasons.find(({ aspect }) => aspect === "pensions")
    expect(pensions?.text).toContain("Pensions: counted by NATO; left out by Eurostat.")
    expect(pensions?.sources.map(({ publisher }) => publisher)).toEqual(["nato", "un"])
    expect(reasonsOf(answer, "basis").join()).toContain(
      "NATO: as it is paid; Eurostat: as it is earned or delivered",
    )
    expect(reasonsOf(answer, "research")).toEqual([])
  })

  test("a publisher's exceptions for the state are told, and only in their years", () => {
    const of = (member: string, period: number) =>
      compare(member, period, [
        { ...SIPRI, figures: `share-of-gdp ${member} ${period} 2` },
        { ...NATO, figures: `share-of-gdp ${member} ${period} 2` },
      ])
    expect(reasonsOf(of("ALB", 2023), "paramilitaries").join()).toContain("Marked ¶")
    expect(reasonsOf(of("ALB", 2023), "pensions").join()).not.toContain("2006")
    expect(reasonsOf(of("ALB", 2005), "pensions").join()).toContain("Before 2006")
    expect(reasonsOf(of("USA", 2023), "year").join()).toContain("1 October")
  })

  test("other rates to the dollar are seen where the same money differs in dollars", () => {
    const same = "spending-national POL 2023 110000 Zlotys\nspending-usd POL 2023"
    const answer = compare("POL", 2023, [
      { published: "2024-06-17", figures: `${same} 26200` },
      { published: "2025-04-28", publisher: "sipri", figures: `${same} 26000` },
    ])
    expect(reasonsOf(answer, "currency").join()).toContain("NATO 4.1985 PLN a dollar and SIPRI 4.2308 PLN")
  })

  test("a fiscal year that a publisher prints apart is measured, and one that is the calendar year is said to be", () => {
    const of = (fiscal: number) =>
      compare("GBR", 2023, [
        { published: "2024-06-17", figures: "spending-national GBR 2023e 61000 Pounds" },
        {
          published: "2025-04-28",
          publisher: "sipri",
          figures: `spending-national GBR 2023 60000 Pounds\nspending-national-fiscal-year GBR 2023 ${fiscal} Pounds`,
        },
      ])
    expect(reasonsOf(of(63000), "year").join()).toContain("5.0 % apart")
    expect(rowsOf(of(63000), "spending-national-fiscal-year")).toHaveLength(1)
    expect(rowsOf(of(60000), "spending-national-fiscal-year")).toHaveLength(0)
  })
})

describe("what is not held", () => {
  test("is named with how to get it; what a publisher never has, and the licensed, with why", () => {
    const answer = compare("USA", 2023, [
      { ...NATO, figures: "share-of-gdp USA 2023e 3.2\nspending-usd USA 2023e 900000" },
    ])
    const why = Object.fromEntries(answer.notHeld.map((one) => [one.publisher, one]))
    expect(Object.keys(why)).toEqual(["sipri", "eda", "eurostat", "national", "iiss"])
    expect(why.sipri?.remedy).toContain("muster import")
    expect(why.eda).toMatchObject({ remedy: null })
    expect(why.national?.remedy).toContain("--mapping")
    expect(why.iiss).toMatchObject({ remedy: null, why: expect.stringContaining("licence") })
  })

  test("names a publisher of whom only a share is held, which cannot be split", () => {
    const answer = compare("POL", 2023, [NATO, { ...SIPRI, figures: "share-of-gdp POL 2023 3.3" }])
    expect(answer.notHeld.find(({ publisher }) => publisher === "sipri")?.why).toContain("No amount is held")
    expect(answer.shareSplits).toEqual([])
  })

  test("names the years that a publisher has instead", () => {
    const answer = compare("POL", 2023, [
      NATO,
      { ...EDA, figures: "share-of-gdp POL 2020 2.2\nshare-of-gdp POL 2022 2.2" },
    ])
    expect(answer.notHeld.find(({ publisher }) => publisher === "eda")?.why).toBe(
      "Its editions held have Poland from 2020 to 2022, without 2023.",
    )
  })

  test("a national budget counts as held under any publisher's name", () => {
    const answer = compare("POL", 2023, [
      NATO,
      {
        published: "2024-05-31",
        publisher: "pl-budget",
        figures: "spending-national-fiscal-year POL 2023 97000 PLN",
      },
    ])
    expect(answer.notHeld.map(({ publisher }) => publisher)).not.toContain("national")
  })

  test("nobody having a figure is a problem that says which years there are", () => {
    const outcome = outcomeOf("POL", 1990, [NATO])
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "question/no-publisher-holds", found: expect.stringContaining("2023 to 2023") },
    })
  })

  test("an unknown member is a problem with the nearest name", () => {
    expect(outcomeOf("Polnad", 2023, [NATO])).toMatchObject({
      ok: false,
      problem: { code: "question/unknown-member", remedy: "Did you mean Poland?" },
    })
  })
})
