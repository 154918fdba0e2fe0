import { describe, expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../../tests/fixtures/figures.ts"
import type { CostAnswer, CostQuestion, CostRow } from "../cost-question.ts"
import { costAnswer } from "./answer.ts"

type Changes = Readonly<{ [K in keyof CostQuestion]?: unknown }>

const NATO_2025: BatchSketch = {
  published: "2025-08-28",
  figures: `share-of-gdp POL 2024 3.8
    share-of-gdp POL 2025e 4.5
    share-of-gdp ESP 2024 1.4
    share-of-gdp ESP 2025e 2
    share-of-gdp ITA 2025e 2
    share-of-gdp DEU 2025e -`,
}
const IMF: BatchSketch = {
  publisher: "imf",
  published: "2025-10-14",
  figures: `gdp-usd POL 2025f 1000000
    gdp-usd ESP 2025f 1800000
    gdp-usd ITA 2025f 2500000
    gdp-real-change ESP 2026f 2
    gdp-real-change ESP 2027f 1
    gdp-real-change ITA 2026f 1
    gdp-real-change ITA 2027f 0.5
    gdp-real-change POL 2026f 3
    gdp-real-change POL 2027f 3`,
}

function ask(changes: Changes, sketches: readonly BatchSketch[] = [NATO_2025, IMF], asOf = "2026-12-31") {
  const question = {
    kind: "cost",
    targetPercent: 3.5,
    members: "all",
    period: null,
    edition: null,
    by: null,
    since: null,
    path: "linear",
    growthPercent: null,
    inflationPercent: 0,
    stated: null,
    ...changes,
  } as CostQuestion
  return costAnswer(question, contextOf(batches(...sketches), { asOf }))
}

function answered(...request: Parameters<typeof ask>): CostAnswer {
  const outcome = ask(...request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function rowOf(member: string, ...request: Parameters<typeof ask>): CostRow {
  const [changes, ...rest] = request
  const row = answered({ ...changes, members: [member] }, ...rest).rows[0]
  if (!row) throw new Error("no row")
  return row
}

const codeOf = (outcome: ReturnType<typeof ask>) => (outcome.ok ? "fine" : outcome.problem.code)
const codes = ({ caveats }: CostAnswer) => caveats.map((caveat) => caveat.code)

describe("the GDP counted is", () => {
  const own = "share-of-gdp ESP 2025e 2\nspending-usd ESP 2025e 34000\ngdp-usd ESP 2025e 1600000"
  const money = "share-of-gdp ESP 2025e 2\nspending-usd ESP 2025e 34000"

  test("first the edition's own table in current dollars", () => {
    expect(rowOf("ESP", {}, [{ published: "2025-08-28", figures: own }, IMF])).toMatchObject({
      gdpBasis: "edition-gdp",
      gdpEdition: "nato-defence-expenditure/2025-08-28",
      gdpUsdMillion: 1_600_000,
      spendingUsdMillion: 32_000,
      gapUsdMillion: 24_000,
      gapPercentPoints: 1.5,
    })
  })

  test("else its current spending ÷ its share, never a table at constant prices", () => {
    const figures = `${money}\ngdp-constant-usd ESP 2025e 1400000\nspending-constant-usd ESP 2025e 28000`
    expect(rowOf("ESP", {}, [{ published: "2025-08-28", figures }, IMF])).toMatchObject({
      gdpBasis: "edition-spending-over-share",
      gdpUsdMillion: 1_700_000,
      spendingUsdMillion: 34_000,
    })
  })

  test("else the newest release of the IMF or the World Bank by the cut, with a caveat and its status", () => {
    const bank: BatchSketch = {
      publisher: "world-bank",
      published: "2026-04-01",
      figures: "gdp-usd ESP 2025 1750000",
    }
    const at = (asOf: string) => answered({ members: ["ESP"] }, [NATO_2025, IMF, bank], asOf)
    const [before, after] = [at("2026-03-31"), at("2026-04-01")]
    expect(before.rows[0]).toMatchObject({ gdpEdition: "imf-weo/2025-10-14", gdpStatus: "forecast" })
    expect(after.rows[0]).toMatchObject({ gdpEdition: "world-bank-wdi/2026-04-01", gdpStatus: "final" })
    expect(before.caveats).toContainEqual({
      code: "gdp-from-other-publisher",
      text: "GDP of 2025 is from another publisher, Edition of 2025-10-14, 14 October 2025, a forecast: Spain.",
    })
    expect(before.evidence.map((one) => one.publisher)).toEqual(["nato", "imf"])
  })

  test("none: then the gap is in points alone, and said so", () => {
    const answer = answered({ members: ["ESP"] }, [NATO_2025])
    expect(answer.rows[0]).toMatchObject({ gapPercentPoints: 1.5, gapUsdMillion: null, gdpBasis: null })
    expect(codes(answer)).toContain("no-gdp-held")
  })

  test("never that of a publisher nobody named, such as SIPRI", () => {
    const sipri: BatchSketch = {
      publisher: "sipri",
      published: "2026-04-27",
      figures: "gdp-usd ESP 2025 1650000",
    }
    expect(rowOf("ESP", {}, [NATO_2025, sipri]).gdpBasis).toBeNull()
  })
})

describe("an aggregate", () => {
  const union = "BEL NLD LUX FRA ITA DEU".split(" ")
  const sipri: BatchSketch = {
    publisher: "sipri",
    published: "2026-04-27",
    figures: union
      .map((code, at) => `share-of-gdp ${code} 1960 ${at + 1}\nspending-usd ${code} 1960 ${(at + 1) * 10}`)
      .join("\n"),
  }
  const asked = { period: 1960, edition: "sipri-military-expenditure/2026-04-27" }

  test("that is not printed has its members' GDP, and their shares weighed with it", () => {
    const row = rowOf("EU", { ...asked, targetPercent: 5 }, [sipri])
    expect(row.gdpUsdMillion).toBeCloseTo(6_000, 9)
    expect(row.spendingUsdMillion).toBeCloseTo(210, 9)
    expect(row.value).toBeCloseTo(3.5, 9)
    expect(row.gapUsdMillion).toBeCloseTo(90, 9)
    expect(row.evidence.length).toBeGreaterThan(6)
    expect(answered({ ...asked, members: ["EU"] }, [sipri]).method).toContain(
      "Not printed: the share of European Union. Members' shares weighed with their GDP.",
    )
  })

  test("without one of its members is not guessed", () => {
    const figures = sipri.figures.replace(/share-of-gdp ITA .*\n/, "")
    expect(rowOf("EU", asked, [{ ...sipri, figures }])).toMatchObject({ value: null, gapUsdMillion: null })
  })

  test("that is printed keeps its own figures", () => {
    const figures =
      "share-of-gdp NATO_EUROPE_CANADA 2025e 2.27236\nspending-usd NATO_EUROPE_CANADA 2025e 608000"
    const row = rowOf("NATO_EUROPE_CANADA", {}, [{ published: "2025-08-28", figures }])
    expect(row.gapUsdMillion).toBeCloseTo(608_000 * (3.5 / 2.27236 - 1), 6)
  })

  test("is never summed with its members", () => {
    const figures = `${NATO_2025.figures}\nshare-of-gdp NATO 2025e 2.7\nspending-usd NATO 2025e 1500000`
    const { total } = answered({ members: ["NATO", "ESP"] }, [{ ...NATO_2025, figures }, IMF])
    expect(total).toMatchObject({ members: 1, gapUsdMillion: 27_000 })
  })
})

describe("the total", () => {
  test("adds the gaps below the target, takes nothing away for those above, and names who is missing", () => {
    const { total, rows } = answered({ members: ["POL", "ESP", "ITA", "DEU", "ISL"] })
    expect(total).toEqual({
      members: 2,
      withoutFigure: ["DEU"],
      gapUsdMillion: 27_000 + 37_500,
      gapEurMillion: null,
      cumulativeExtraUsdMillion: null,
    })
    expect(rows.find((row) => row.member === "POL")?.gapUsdMillion).toBeCloseTo(-10_000, 6)
    expect(rows.find((row) => row.member === "ISL")).toMatchObject({ absent: "out-of-scope", gdpBasis: null })
  })

  test("of everybody is over the allies of the period", () => {
    const { rows } = answered({ period: 2024, edition: "nato-defence-expenditure/2025-08-28" })
    expect(rows).toHaveLength(32)
  })
})

describe("other currencies", () => {
  const ecb: BatchSketch = {
    publisher: "ecb",
    published: "2026-01-02",
    figures: "euro-exchange-rate USA 2024 1.25 USD\neuro-exchange-rate POL 2024 4 PLN",
  }

  test("come from the rates held, an earlier year's with a caveat, and the rate is evidence and told", () => {
    const answer = answered({ members: ["ESP", "POL"] }, [NATO_2025, IMF, ecb])
    const [spain, poland] = answer.rows
    expect(spain).toMatchObject({
      gapEurMillion: 21_600,
      gapNationalMillion: 21_600,
      nationalCurrency: "EUR",
    })
    expect(poland?.gapNationalMillion).toBeCloseTo(-10_000 * 3.2, 6)
    expect(answer.caveats).toContainEqual({
      code: "rate-of-other-year",
      text: "No rate of 2025 is held for EUR, PLN: that of 2024 is used.",
    })
    expect(answer.assumptions).toContain(
      "1 US dollar = 0.8 EUR, 3.2 PLN: averages of 2024 (Edition of 2026-01-02, 2 January 2026).",
    )
    expect(answer.evidence.some((one) => one.publisher === "ecb")).toBe(true)
  })

  test("are left out where no rate is held, and that is said", () => {
    const answer = answered({ members: ["POL"] })
    expect(answer.rows[0]).toMatchObject({ gapNationalMillion: null, nationalCurrency: "PLN" })
    expect(answer.caveats).toContainEqual({
      code: "no-rate-held",
      text: "No exchange rate of 2025 or before is held for EUR, PLN: those amounts are left out.",
    })
  })
})

describe("the way to a year", () => {
  test("grows as the IMF forecasts, its last year carried on, and says so", () => {
    const answer = answered({ members: ["ESP"], by: 2028 })
    const [row] = answer.rows
    expect(row?.years.map((year) => year.period)).toEqual(["2025", "2026", "2027", "2028"])
    const end = 1_800_000 * 1.02 * 1.01 * 1.01
    expect(row?.years.at(-1)?.gdpMillion).toBeCloseTo(end, 6)
    expect(row?.requiredYearlyGrowthPercent).toBeCloseTo(100 * ((0.035 * end) / 36_000) ** (1 / 3) - 100, 9)
    expect(row?.requiredYearlyRealGrowthPercent).toBeCloseTo(row?.requiredYearlyGrowthPercent ?? 0, 9)
    expect(answer.assumptions).toContain(
      "GDP grows as forecast by Edition of 2025-10-14, 14 October 2025; after 2027 the growth of that year is carried on.",
    )
  })

  test("of an aggregate grows as its members do together", () => {
    const codes = "BEL NLD LUX FRA ITA DEU".split(" ")
    const shares = codes.map((code) => `share-of-gdp ${code} 1960 2\nspending-usd ${code} 1960 20`).join("\n")
    const growth = codes.map((code, at) => `gdp-real-change ${code} 1961 ${at}`).join("\n")
    const sketches: BatchSketch[] = [
      { publisher: "sipri", published: "2026-04-27", figures: shares },
      { publisher: "imf", published: "2026-04-20", figures: growth },
    ]
    const asked = { period: 1960, edition: "sipri-military-expenditure/2026-04-27", by: 1961 }
    expect(rowOf("EU", asked, sketches).years.at(-1)?.gdpMillion).toBeCloseTo(6_000 * 1.025, 6)
  })

  test("with inflation the nominal growth is the real one and prices together", () => {
    const row = rowOf("ESP", { by: 2035, growthPercent: 1, inflationPercent: 2 })
    const [nominal, real] = [row.requiredYearlyGrowthPercent ?? 0, row.requiredYearlyRealGrowthPercent ?? 0]
    expect((1 + real / 100) * 1.02).toBeCloseTo(1 + nominal / 100, 12)
  })

  test("needs no GDP for the growth of the budget", () => {
    const row = rowOf("ESP", { by: 2035, growthPercent: 0 }, [NATO_2025])
    expect(row.requiredYearlyGrowthPercent).toBeCloseTo(100 * (1.75 ** 0.1 - 1), 9)
    expect(row.years).toEqual([])
  })

  test("is not shown at or above the target", () => {
    expect(rowOf("POL", { by: 2035, growthPercent: 1 })).toMatchObject({
      requiredYearlyGrowthPercent: null,
      cumulativeExtraUsdMillion: null,
      years: [],
    })
  })

  test("without a forecast for anybody is a problem, for some a caveat", () => {
    expect(codeOf(ask({ by: 2035, members: ["ESP"] }, [NATO_2025]))).toBe("question/no-growth-held")
    const figures = IMF.figures.replace(/gdp-real-change ITA .*\n/g, "")
    const answer = answered({ by: 2035, members: ["ESP", "ITA"] }, [NATO_2025, { ...IMF, figures }])
    expect(codes(answer)).toContain("no-growth-held")
    expect(answer.rows.map((row) => row.years.length > 0)).toEqual([true, false])
  })
})

describe("the standing", () => {
  const later: BatchSketch = {
    published: "2026-07-10",
    definition: "core",
    figures: "share-of-gdp ESP 2024 1.4\nshare-of-gdp ESP 2025 2\nshare-of-gdp ESP 2026e 1.6",
  }

  test("tells for each later period held whether the member is ahead of the line", () => {
    const { standing, lineFrom } = rowOf("ESP", { since: 2024, by: 2034, growthPercent: 0 }, [later])
    expect(lineFrom).toEqual({ period: "2024", sharePercent: 1.4 })
    expect(
      standing.map((one) => [one.period, Number(one.aheadPercentPoints.toFixed(9)), one.status]),
    ).toEqual([
      ["2025", 0.39, "final"],
      ["2026", -0.22, "estimate"],
    ])
  })

  test("of an older edition's path takes later figures of the newest edition, and tells another definition", () => {
    const asked = {
      members: ["ESP"],
      edition: "nato-defence-expenditure/2025-08-28",
      period: 2024,
      by: 2034,
      growthPercent: 0,
    }
    const answer = answered(asked, [NATO_2025, later])
    expect(answer.rows[0]?.standing.map((one) => one.edition)).toEqual([
      "nato-defence-expenditure/2026-07-10",
      "nato-defence-expenditure/2026-07-10",
    ])
    expect(codes(answer)).toContain("definition-change")
    expect(codes(answered(asked, [NATO_2025, later], "2026-07-09"))).not.toContain("definition-change")
  })

  test("of an aggregate that is not printed starts from and stands at its members' shares together", () => {
    const of = (year: string, usa: number, can: number) =>
      `share-of-gdp USA ${year} ${usa}\nshare-of-gdp CAN ${year} ${can}`
    const sketches: BatchSketch[] = [
      {
        published: "2026-07-10",
        figures: `${of("2024", 3, 1)}\n${of("2025", 3.5, 1.5)}\n${of("2026e", 3.6, 2)}`,
      },
      {
        publisher: "imf",
        published: "2025-10-14",
        figures: ["2024", "2025", "2026f"]
          .map((year) => `gdp-usd USA ${year} 300\ngdp-usd CAN ${year} 100`)
          .join("\n"),
      },
    ]
    const row = rowOf(
      "NORTH_AMERICA",
      { targetPercent: 5, since: 2024, by: 2034, growthPercent: 0 },
      sketches,
    )
    expect(row.lineFrom).toEqual({ period: "2024", sharePercent: 2.5 })
    expect(row.standing.map((one) => [one.period, one.actualPercent, one.pathPercent])).toEqual([
      ["2025", 3, 2.75],
      ["2026", 3.2, 3],
    ])
    expect(row.evidence).toHaveLength(12)
  })

  test("needs a figure of the year it starts in", () => {
    expect(codeOf(ask({ members: ["ESP"], since: 2020, by: 2035, growthPercent: 0 }))).toBe(
      "question/no-figure-since",
    )
    const answer = answered({ members: ["ESP", "ITA"], since: 2024, by: 2035, growthPercent: 0 })
    expect(codes(answer)).toContain("no-figure-since")
  })
})

describe("a target that is an agreed benchmark", () => {
  test("is named with its due date, and the way there proposed where it is not asked for", () => {
    const answer = answered({ members: ["ESP"] })
    expect(answer.benchmark).toEqual({
      id: "three-and-a-half-percent",
      title: "three-and-a-half-percent",
      dueBy: "2035-12-31",
    })
    expect(answer.caveats.find((one) => one.code === "benchmark-due")?.text).toContain("by 2035")
    expect(codes(answered({ members: ["ESP"], by: 2035 }))).not.toContain("benchmark-due")
    expect(codes(answered({ members: ["ESP"], by: 2032 }))).toContain("benchmark-due")
  })

  test("does not exist before it was agreed", () => {
    const old: BatchSketch = { published: "2024-06-17", figures: "share-of-gdp ESP 2024e 1.28" }
    expect(answered({ members: ["ESP"] }, [old], "2025-06-24").benchmark).toBeNull()
  })

  test("of 5 % has an unpublished part, which is told", () => {
    expect(codes(answered({ members: ["ESP"], targetPercent: 5 }))).toContain("related-spending-unpublished")
  })
})

test("a workbook whose money does not yield its own share is told, and the gap follows the share", () => {
  const figures = "share-of-gdp NLD 2024e 2.05\nspending-usd NLD 2024e 21500\ngdp-usd NLD 2024e 1163000"
  const answer = answered({ members: ["NLD"], targetPercent: 2 }, [{ published: "2024-06-17", figures }])
  expect(codes(answer)).toContain("spending-over-gdp-differs")
  expect(answer.rows[0]?.gapUsdMillion).toBeCloseTo(-0.0005 * 1_163_000, 6)
})

test.each([
  [{ targetPercent: 0 }, "question/bad-target"],
  [{ targetPercent: 101 }, "question/bad-target"],
  [{ targetPercent: Number.NaN }, "question/bad-target"],
  [{ by: 2025 }, "question/years-out-of-order"],
  [{ by: 2126 }, "question/years-out-of-order"],
  [{ since: 2024 }, "question/years-out-of-order"],
  [{ since: 2026, by: 2035 }, "question/years-out-of-order"],
  [{ by: 2035, growthPercent: -51 }, "question/bad-growth"],
  [{ by: 2035, growthPercent: Number.NaN }, "question/bad-growth"],
  [{ by: 2035, inflationPercent: 201 }, "question/bad-growth"],
  [{ path: "zigzag" }, "question/bad-path"],
  [{ members: ["Atlantis"] }, "question/unknown-member"],
  [{ edition: "imf-weo/1999-01-01" }, "question/unknown-edition"],
  [{ period: 1990 }, "question/no-edition-in-force"],
])("%j is %s", (changes, code) => expect(codeOf(ask(changes))).toBe(code))
