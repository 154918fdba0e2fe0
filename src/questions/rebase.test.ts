import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { EditionId, IndicatorId, MemberCode, Prices, RecordedBatch, Year } from "../model/index.ts"
import { ask } from "./index.ts"

type Request = {
  indicator?: string
  members?: readonly string[]
  from?: number
  to?: number
  priceBase: number
  prices?: Prices
}

function question(recorded: readonly RecordedBatch[], request: Request) {
  return ask(
    {
      kind: "ask",
      indicator: (request.indicator ?? "spending-constant-usd") as IndicatorId,
      members: (request.members ?? ["POL"]) as MemberCode[],
      periods: request.from ? { from: request.from as Year, to: (request.to ?? request.from) as Year } : null,
      edition: null as EditionId | null,
      publisher: null,
      prices: request.prices ?? null,
      priceBase: request.priceBase as Year,
    },
    contextOf(recorded),
  )
}

function answered(recorded: readonly RecordedBatch[], request: Request) {
  const outcome = question(recorded, request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const own = {
  published: "2024-06-17",
  priceBase: 2015,
  figures: `
    spending-constant-usd POL 2015 100
    spending-usd POL 2015 100
    spending-constant-usd POL 2021 150
    spending-usd POL 2021 180`,
} as const

const bare = {
  published: "2016-01-28",
  priceBase: 2010,
  figures: "spending-constant-usd POL 2012 90\nspending-constant-usd HRV 2012 50",
} as const

const macro = [
  {
    published: "2025-07-01",
    publisher: "world-bank",
    priceBase: null,
    figures: `
      gdp-deflator-change POL 2011 10
      gdp-deflator-change POL 2012 0
      gdp-deflator-change POL 2013 20
      exchange-rate POL 2010 3 PLN
      exchange-rate POL 2013 4 PLN
      gdp-deflator-change HRV 2011 0
      gdp-deflator-change HRV 2012 0
      gdp-deflator-change HRV 2013 0
      exchange-rate HRV 2010 7.5345 HRK
      exchange-rate HRV 2013 0.5 EUR`,
  },
] as const

describe("money brought to another year's prices", () => {
  test("goes by the edition's own current ÷ constant figures of that year, both cited", () => {
    const { rows, evidence, method } = answered(batches(own), { priceBase: 2021 })
    expect(rows.map((row) => row.value)).toEqual([120, 180])
    expect(rows[0]).toMatchObject({
      priceBase: 2021,
      rebased: { from: 2015, to: 2021, factor: 1.2, recipe: "own-edition" },
    })
    expect(rows[0]?.evidence.map((at) => evidence[at]?.locator)).toEqual(["row 1", "row 4", "row 3"])
    expect(method).toContain("current ÷ constant")
  })

  test("goes by deflator and exchange rate where the edition lacks that year, their editions cited", () => {
    const { rows, evidence, caveats } = answered(batches(bare, ...macro), { from: 2012, priceBase: 2013 })
    expect(rows[0]?.value).toBeCloseTo((90 * 1.1 * 1.2 * 3) / 4, 9)
    expect(rows[0]?.rebased).toMatchObject({ from: 2010, recipe: "deflator-and-exchange-rate" })
    expect(rows[0]?.evidence.map((at) => evidence[at]?.publisher)).toEqual([
      "nato",
      ...Array(5).fill("world-bank"),
    ])
    expect(caveats[0]).toMatchObject({ code: "rebased-by-deflator" })
  })

  test("turns a currency that the euro replaced into euros at the fixed rate", () => {
    const { rows } = answered(batches(bare, ...macro), { members: ["HRV"], from: 2012, priceBase: 2013 })
    expect(rows[0]?.value).toBeCloseTo(50 / (0.5 / 1), 9)
  })

  test("is not comparable where neither is possible, and says why", () => {
    const { rows, caveats } = answered(batches(bare, own), { from: 2012, priceBase: 2021 })
    expect(rows[0]).toMatchObject({ value: null, absent: "not-comparable" })
    expect(caveats[0]?.text).toContain("no GDP deflator of both 2010 and 2021")
  })

  test("stands in one series though its editions print at two bases", () => {
    const late = { published: "2025-08-28", figures: "spending-constant-usd POL 2024e 300" }
    const { rows, caveats } = answered(batches(own, late), { priceBase: 2021 })
    expect(rows.map((row) => [row.value, row.rebased?.from])).toEqual([
      [120, 2015],
      [180, 2015],
      [300, undefined],
    ])
    expect(caveats).toEqual([])
  })

  test("in national currency needs no exchange rate", () => {
    const national = {
      published: "2024-06-17",
      priceBase: 2010,
      figures: "spending-national/constant POL 2012 70 Zlotys",
    }
    const { rows } = answered(batches(national, ...macro), {
      indicator: "spending-national",
      priceBase: 2013,
    })
    expect(rows[0]?.value).toBeCloseTo(70 * 1.1 * 1.2, 9)
    expect(rows[0]?.prices).toBe("constant")
  })

  test("of a group is the sum of members brought over one by one, never by the group's ratio", () => {
    const group = {
      published: "2024-06-17",
      priceBase: 2015,
      figures: `
        spending-constant-usd NORTH_AMERICA 2016 300
        spending-constant-usd USA 2016 200
        spending-constant-usd CAN 2016 100
        spending-constant-usd USA 2021 100
        spending-usd USA 2021 110
        spending-constant-usd CAN 2021 100
        spending-usd CAN 2021 200`,
    }
    const { rows, method } = answered(batches(group), {
      members: ["NORTH_AMERICA"],
      from: 2016,
      priceBase: 2021,
    })
    expect(rows[0]?.value).toBeCloseTo(200 * 1.1 + 100 * 2, 9)
    expect(rows[0]?.rebased?.recipe).toBe("sum-of-members")
    expect(method).toContain("member by member")
  })

  test("is no firmer than the figures it is brought over by", () => {
    const estimated = { ...own, figures: own.figures.replaceAll("2021", "2021e") }
    expect(answered(batches(estimated), { from: 2015, priceBase: 2021 }).rows[0]?.status).toBe("estimate")
  })

  test("leaves shares as they are", () => {
    const share = { published: "2024-06-17", figures: "share-of-gdp POL 2021 2.2" }
    const { rows } = answered(batches(share), { indicator: "share-of-gdp", priceBase: 2010 })
    expect(rows[0]?.value).toBe(2.2)
    expect(rows[0]?.rebased).toBeUndefined()
  })
})

test.each([
  ["no year", { priceBase: 20.21 }],
  ["a year before any data", { priceBase: 1950 }],
  ["asked of current prices", { priceBase: 2021, indicator: "spending-usd" }],
  [
    "asked of current prices by form",
    { priceBase: 2021, prices: "current" as const, indicator: "spending-national" },
  ],
])("a price base that is %s is a problem", (_, request) => {
  const recorded = batches(own, {
    published: "2024-06-18",
    figures: "spending-national/current POL 2015 1 Zlotys\nspending-national/constant POL 2015 1 Zlotys",
  })
  expect(question(recorded, request)).toMatchObject({
    ok: false,
    problem: { code: "question/bad-price-base" },
  })
})
