import { describe, expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { IndicatorId, MemberCode, RecordedBatch } from "../model/index.ts"
import { revisionAnalysis } from "./index.ts"

function analysis(
  recorded: readonly RecordedBatch[],
  members: readonly string[] = ["POL", "ESP"],
  indicator = "share-of-gdp",
) {
  const found = revisionAnalysis(
    {
      kind: "revision-analysis",
      indicator: indicator as IndicatorId,
      members: members as MemberCode[],
      periods: null,
      publisher: null,
    },
    contextOf(recorded),
  )
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const classic: readonly BatchSketch[] = [
  {
    published: "2023-06-17",
    figures: "share-of-gdp POL 2023e 3\nshare-of-gdp ESP 2023e 1.9\nshare-of-gdp NATO 2023e 2.5",
  },
  { published: "2024-06-17", figures: "share-of-gdp POL 2023 3.2\nshare-of-gdp POL 2024e 4" },
  {
    published: "2025-08-28",
    figures:
      "share-of-gdp POL 2023 3.3\nshare-of-gdp ESP 2023 2.1\nshare-of-gdp POL 2024e 3.6\nshare-of-gdp NATO 2023 2.7",
  },
]

describe("how far first figures moved", () => {
  const { rows, pairs, summary } = analysis(batches(...classic), ["POL", "ESP", "NATO"])

  test("is told by horizon, all states together first, groups apart", () => {
    expect(rows.map((row) => [row.member, row.horizonYears, row.count])).toEqual([
      [null, 0, 3],
      [null, 1, 1],
      ["POL", 0, 2],
      ["POL", 1, 1],
      ["ESP", 0, 1],
      ["NATO", 0, 1],
    ])
  })

  test("is latest − estimate, its mean, mean size and sample deviation", () => {
    const [together] = rows
    expect(together?.meanRevision).toBeCloseTo((0.3 + 0.2 - 0.4) / 3, 12)
    expect(together?.meanAbsoluteRevision).toBeCloseTo(0.3, 12)
    expect(together?.standardDeviation).toBeCloseTo(Math.sqrt((0.8 ** 2 + 0.5 ** 2 + 1.3 ** 2) / 9 / 2), 12)
    expect([together?.upward, together?.downward, together?.largest.period]).toEqual([2, 1, "2024"])
    expect(pairs).toHaveLength(5)
  })

  test("names the benchmarks crossed", () => {
    expect(pairs.find((pair) => pair.member === "ESP")?.crossed).toEqual([
      { benchmark: "two-percent", direction: "up" },
    ])
    expect(summary).toContain("In 1 of 3 cases it crossed 2 % (two-percent)")
  })

  test("cites both cells of every pair", () => {
    expect(pairs.every((pair) => new Set(pair.evidence).size === 2)).toBe(true)
  })
})

test("a step from one definition to another is no revision: the latest of the same one is taken", () => {
  const core = {
    published: "2026-07-10",
    definition: "core",
    figures: "share-of-gdp POL 2023 3.1\nshare-of-gdp POL 2025e 4.5",
  } as const
  const found = analysis(batches(...classic, core))
  expect(found.pairs.every((pair) => pair.latestEdition === "nato-defence-expenditure/2025-08-28")).toBe(true)
  expect(found.caveats.find(({ code }) => code === "definition-change")?.text).toContain(
    "1 release is left out",
  )
})

test("money at two price bases is never a pair, and that is said", () => {
  const bases = batches(
    { published: "2023-06-17", priceBase: 2015, figures: "spending-constant-usd POL 2023e 100" },
    {
      published: "2024-06-17",
      priceBase: 2015,
      figures: "spending-constant-usd POL 2023 110\nspending-constant-usd POL 2024e 200",
    },
    {
      published: "2025-08-28",
      priceBase: 2021,
      figures: "spending-constant-usd POL 2023 140\nspending-constant-usd POL 2024 260",
    },
  )
  const found = analysis(bases, ["POL"], "spending-constant-usd")
  expect(found.pairs.map((pair) => pair.revision)).toEqual([10])
  expect(found.rows[0]?.meanAbsoluteRevisionPercent).toBeCloseTo(10, 12)
  expect(found.caveats.map(({ code }) => code)).toContain("mixed-price-bases")
})

test("national currencies are not taken together, nor a kuna from a euro", () => {
  const currencies = batches(
    {
      published: "2016-01-28",
      figures:
        "spending-national/current HRV 2015e 4700 Kunas\nspending-national/current POL 2015e 40 Zlotys",
    },
    {
      published: "2024-06-17",
      figures: "spending-national/current HRV 2015 780 Euros\nspending-national/current POL 2015 41 Zlotys",
    },
  )
  const found = analysis(currencies, ["HRV", "POL"], "spending-national")
  expect(found.rows.map((row) => row.member)).toEqual(["POL"])
})

test("a step within the rounding of a coarse file is marked", () => {
  const coarse = batches(
    { published: "2024-06-17", figures: "share-of-gdp POL 2024e 4.1249" },
    { published: "2025-08-28", carrier: "transcription", figures: "share-of-gdp POL 2024 4.12" },
  )
  const { pairs, caveats } = analysis(coarse)
  expect(pairs[0]?.withinRounding).toBe(true)
  expect(caveats.map(({ code }) => code)).toContain("within-rounding")
})

test("with one edition there is nothing to analyse", () => {
  expect(() => analysis(batches(classic[0] as BatchSketch))).toThrow("question/no-revisions")
})
