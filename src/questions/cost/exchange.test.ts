import { expect, test } from "vitest"
import { type BatchSketch, batches, contextOf } from "../../../tests/fixtures/figures.ts"
import type { Year } from "../../model/index.ts"
import { figuresOf } from "../context.ts"
import { readRate } from "./exchange.ts"

const ECB: BatchSketch = {
  publisher: "ecb",
  published: "2025-01-02",
  figures:
    "euro-exchange-rate USA 2024 1.25 USD\neuro-exchange-rate POL 2024 4.3 PLN\neuro-exchange-rate USA 2023 1.0 USD",
}

function rate(currency: string, year: number, ...sketches: readonly BatchSketch[]) {
  const found = readRate(figuresOf(contextOf(batches(...sketches))), currency, year as Year)
  return found && { perUsd: found.perUsd, year: found.year }
}

test("a dollar is a dollar, and a euro what its reference rate says", () => {
  expect(rate("USD", 2024)).toEqual({ perUsd: 1, year: 2024 })
  expect(rate("EUR", 2024, ECB)).toEqual({ perUsd: 0.8, year: 2024 })
})

test("a national currency is crossed through the euro, unless it is quoted against the dollar", () => {
  expect(rate("PLN", 2024, ECB)?.perUsd).toBeCloseTo(3.44, 12)
  const bank: BatchSketch = {
    publisher: "world-bank",
    published: "2025-07-01",
    figures: "exchange-rate POL 2024 3.98 PLN",
  }
  expect(rate("PLN", 2024, ECB, bank)).toEqual({ perUsd: 3.98, year: 2024 })
})

test("the newest earlier year stands in, never a later one", () => {
  expect(rate("EUR", 2026, ECB)).toEqual({ perUsd: 0.8, year: 2024 })
  expect(rate("EUR", 2023, ECB)).toEqual({ perUsd: 1, year: 2023 })
  expect(rate("EUR", 2022, ECB)).toBeNull()
})

test("a rate in another currency than the state kept its accounts in is none of it", () => {
  const restated: BatchSketch = {
    publisher: "world-bank",
    published: "2025-07-01",
    figures: "exchange-rate HRV 2020 0.876 EUR\nexchange-rate HRV 2015 6.86 HRK",
  }
  expect(rate("HRK", 2020, restated)).toEqual({ perUsd: 6.86, year: 2015 })
  expect(rate("SEK", 2020, restated)).toBeNull()
})
