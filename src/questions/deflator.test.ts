import { describe, expect, test } from "vitest"
import { batches, contextOf } from "../../tests/fixtures/figures.ts"
import type { IndicatorId, MemberCode, PublisherId, RecordedBatch, Year } from "../model/index.ts"
import { ask } from "./index.ts"

function rowsOf(
  recorded: readonly RecordedBatch[],
  request: Readonly<{
    indicator: string
    members?: readonly string[]
    publisher?: string
    priceBase?: number
  }>,
) {
  const outcome = ask(
    {
      kind: "ask",
      indicator: request.indicator as IndicatorId,
      members: (request.members ?? ["POL"]) as MemberCode[],
      periods: null,
      edition: null,
      publisher: (request.publisher ?? null) as PublisherId | null,
      prices: null,
      priceBase: (request.priceBase ?? null) as Year | null,
    },
    contextOf(recorded),
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const changes = {
  published: "2025-07-01",
  publisher: "world-bank",
  priceBase: null,
  figures: `
    gdp-deflator-change POL 2014 25
    gdp-deflator-change POL 2015 10
    gdp-deflator-change POL 2016 20
    gdp-deflator-change POL 2017 50`,
} as const

const table1 = {
  published: "2024-06-17",
  priceBase: 2015,
  figures: `
    spending-national/current POL 2015 40 Zlotys
    spending-national/constant POL 2015 40 Zlotys
    spending-usd POL 2015 10
    spending-national/current POL 2016e 66 Zlotys
    spending-national/constant POL 2016e 55 Zlotys
    spending-usd POL 2016e 15`,
} as const

describe("the GDP deflator", () => {
  test("is chained from yearly changes, 100 in 2015, each change cited", () => {
    const { rows } = rowsOf(batches(changes), { indicator: "gdp-deflator" })
    const values = rows.map((row) => Number(row.value?.toFixed(9)))
    expect(values).toEqual([Number((100 / 1.1).toFixed(9)), 100, 120, 180])
    expect(rows.map((row) => row.evidence.length)).toEqual([1, 1, 1, 2])
    expect(new Set(rows.map((row) => row.priceBase))).toEqual(new Set([2015]))
  })

  test("is 100 in the year asked for", () => {
    const { rows } = rowsOf(batches(changes), { indicator: "gdp-deflator", priceBase: 2017 })
    expect(rows.at(-1)?.value).toBe(100)
    expect(rows[0]?.value).toBeCloseTo(100 / 1.1 / 1.2 / 1.5, 9)
  })

  test("is read as printed where an edition prints it, and set to 100 in another year on request", () => {
    const printed = {
      published: "2025-10-14",
      publisher: "imf",
      priceBase: 2010,
      figures: "gdp-deflator POL 2010 100\ngdp-deflator POL 2020 125",
    } as const
    expect(
      rowsOf(batches(printed), { indicator: "gdp-deflator" }).rows.map((row) => [row.value, row.priceBase]),
    ).toEqual([
      [100, 2010],
      [125, 2010],
    ])
    const { rows } = rowsOf(batches(printed), { indicator: "gdp-deflator", priceBase: 2020 })
    expect(rows.map((row) => row.value)).toEqual([80, 100])
  })

  test("with a gap in its changes has no number beyond the gap", () => {
    const gap = { ...changes, figures: changes.figures.replace(/.*2016 20\n/, "") }
    const { rows } = rowsOf(batches(gap), { indicator: "gdp-deflator" })
    expect(rows.find((row) => row.period === "2017")).toMatchObject({ value: null, absent: "not-comparable" })
  })

  test("implied by the alliance's Table 1 is named so, and asked only where nobody prints one", () => {
    const { rows, method } = rowsOf(batches(table1), { indicator: "gdp-deflator" })
    expect(rows.map((row) => [row.value, row.status])).toEqual([
      [100, "final"],
      [120, "estimate"],
    ])
    expect(method).toContain("implied by Table 1")
    const both = batches(table1, changes)
    expect(rowsOf(both, { indicator: "gdp-deflator" }).question.publisher).toBe("world-bank")
    expect(rowsOf(both, { indicator: "gdp-deflator", publisher: "nato" }).rows.at(-1)?.value).toBeCloseTo(
      120,
      9,
    )
  })
})

describe("the exchange rate to the dollar", () => {
  const euros = {
    published: "2026-03-05",
    publisher: "ecb",
    priceBase: null,
    figures: `
      euro-exchange-rate USA 2022 1.25 USD
      euro-exchange-rate POL 2022 5 PLN
      euro-exchange-rate HRV 2022 7.5 HRK
      euro-exchange-rate USA 2023 1.25 USD`,
  } as const

  test("is crossed through the euro; in the euro area it is 1 ÷ dollars per euro", () => {
    const { rows, method } = rowsOf(batches(euros), {
      indicator: "exchange-rate",
      members: ["POL", "HRV", "USA"],
    })
    expect(rows.map((row) => [row.member, row.period, row.value, row.currency])).toEqual([
      ["POL", "2022", 4, "PLN"],
      ["POL", "2023", null, null],
      ["HRV", "2022", 6, "HRK"],
      ["HRV", "2023", 0.8, "EUR"],
      ["USA", "2022", 1, "USD"],
      ["USA", "2023", 1, "USD"],
    ])
    expect(method).toContain("Crossed through the euro")
  })

  test("implied by an edition's two tables is named so", () => {
    const { rows, method } = rowsOf(batches(table1, euros), { indicator: "exchange-rate", publisher: "nato" })
    expect(rows.map((row) => row.value)).toEqual([4, 4.4])
    expect(method).toContain("implied")
  })
})
