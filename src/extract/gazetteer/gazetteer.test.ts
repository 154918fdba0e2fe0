import { describe, expect, test } from "vitest"
import { extractor } from "../index.ts"
import { COUNTRY_TABLE } from "./country-table.ts"
import { countryOfTown, mostNamedTown } from "./towns.ts"

const named = (text: string) =>
  extractor
    .extract({ text, published: null })
    .mentions.map((mention) => `${mention.id}=${text.slice(...mention.span)}`)

describe("states", () => {
  test("each row has a code of three letters and a name, once", () => {
    const rows = COUNTRY_TABLE.split("\n").map((row) => row.split("|"))
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length)
    for (const [code, names, adjectives] of rows) {
      expect(code).toMatch(/^[A-Z]{3}$/)
      expect(names).toMatch(/^\p{Lu}/u)
      expect(adjectives).toBeDefined()
    }
    expect(rows.length).toBeGreaterThanOrEqual(195)
  })
  test("are found by name, adjective, people and abbreviation", () => {
    expect(
      named(
        "The U.S. and the United Kingdom, Czech and Dutch envoys, two Poles and a US-led force met in Türkiye.",
      ),
    ).toEqual([
      "USA=U.S.",
      "GBR=United Kingdom",
      "CZE=Czech",
      "NLD=Dutch",
      "POL=Poles",
      "USA=US-led",
      "TUR=Türkiye",
    ])
  })
  test("longer names win", () => {
    expect(named("South Korea and North Macedonia and Papua New Guinea spoke.")).toEqual([
      "KOR=South Korea",
      "MKD=North Macedonia",
      "PNG=Papua New Guinea",
    ])
  })
  test("names that are part of others are not states", () => {
    expect(named("He lives in New Mexico.")).toEqual([])
  })
})

describe("organisations", () => {
  test("by long and short name; a common noun counts once its body is named", () => {
    expect(
      named("The alliance met. The North Atlantic Treaty Organization is old. The alliance stays."),
    ).toEqual(["NATO=North Atlantic Treaty Organization", "NATO=alliance"])
  })
})

describe("towns", () => {
  test("the most named one after a preposition is the place", () => {
    expect(mostNamedTown("They left Paris. They met in Warsaw, then in Brussels, and ate in Brussels.")).toBe(
      "Brussels",
    )
    expect(mostNamedTown("They met.")).toBeNull()
    expect(countryOfTown("Riga")).toBe("LVA")
  })
})
