import { describe, expect, test } from "vitest"
import type { Batch, Observation, PublisherId } from "../../model/index.ts"
import { shippedPart } from "./index.ts"

const observation = (text: string): Observation => {
  const [indicator, member, period] = text.split(" ")
  return {
    indicator,
    member,
    period: Number(period),
    prices: "current",
    currency: null,
    value: { kind: "amount", amount: 1 },
    status: "final",
    locator: text,
  } as Observation
}

const batchOf = (publisher: string, texts: readonly string[]): Batch => ({
  edition: { id: `${publisher}/2025-01-01`, publisher: publisher as PublisherId } as Batch["edition"],
  carrier: "official",
  file: { name: "figures.csv", sha256: "00", size: 1 },
  observations: texts.map(observation),
})

const shipped = (publisher: string, ...texts: readonly string[]) =>
  shippedPart(batchOf(publisher, texts))?.observations.map((one) => one.locator) ?? null

describe("what ships", () => {
  test("of SIPRI are the allies' shares of GDP alone", () => {
    expect(
      shipped("sipri", "share-of-gdp POL 2024", "spending-usd POL 2024", "share-of-gdp RUS 2024"),
    ).toEqual(["share-of-gdp POL 2024"])
  })

  test("of the World Bank are members' GDP, prices, population and rates from 1990 on", () => {
    expect(
      shipped(
        "world-bank",
        "gdp-usd POL 1989",
        "gdp-usd POL 1990",
        "population AUT 2000",
        "population BRA 2000",
        "gdp-per-head POL 2000",
      ),
    ).toEqual(["gdp-usd POL 1990", "population AUT 2000"])
  })

  test("of the alliance is everything, of a publisher without known terms nothing", () => {
    expect(shipped("nato", "personnel NATO 2024")).toEqual(["personnel NATO 2024"])
    expect(shipped("ministry", "spending-national POL 2024")).toBeNull()
  })
})
