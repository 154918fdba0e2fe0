import { describe, expect, test } from "vitest"
import { subjectOf } from "./subject.ts"

function said(title: string, units: string[], heading: string): string | null {
  const subject = subjectOf({ title, units, heading })
  if (!subject) return null
  const shift = subject.shift === 0 ? "" : ` shift ${subject.shift}`
  return `${subject.indicator} ${subject.prices} ${subject.base}${shift}`
}

describe("a block's subject is told by its words", () => {
  test.each([
    [
      "Table 1 : Defence expenditures",
      ["(million national currency)"],
      "Current prices",
      "spending-national current null",
    ],
    [
      "Table 1 : Defence expenditures",
      ["(million national currency)"],
      "2010 prices ",
      "spending-national constant 2010",
    ],
    [
      "Table 2 : Defence expenditures",
      ["(million US dollars)"],
      "2010 prices and exchange rates",
      "spending-constant-usd constant 2010",
    ],
    [
      "Table 3 : Defence expenditures as a percentage of gross domestic product and annual real change",
      ["(based on 2010 prices)"],
      "As a percentage of gross domestic product",
      "share-of-gdp constant 2010",
    ],
    [
      "Table 3 : Defence expenditures as a percentage of gross domestic product and annual real change",
      ["(based on 2010 prices)"],
      "Annual real change",
      "real-change constant 2010",
    ],
    [
      "Table 4 : Gross domestic product",
      ["(2010 prices and exchange rates)"],
      "Real GDP (billion US dollars)",
      "gdp-constant-usd constant 2010 shift 3",
    ],
    [
      "Table 4 : Gross domestic product",
      ["(2010 prices and exchange rates)"],
      "GDP per capita (thousand US dollars)",
      "gdp-per-head constant 2010",
    ],
    [
      "Table 5 : Defence expenditures per capita and military personnel",
      [],
      "Defence expenditures per capita in 2010 US dollars",
      "spending-per-head constant 2010",
    ],
    [
      "Table 5 : Defence expenditures per capita and military personnel",
      [],
      "Military personnel (thousands)",
      "personnel null null",
    ],
    [
      "Table 6a : Distribution of defence expenditures by category (%)",
      [],
      "Equipment (a)",
      "equipment-share null null",
    ],
    [
      "Table 6a : Distribution of defence expenditures by category (%)",
      [],
      "Personnel (b)",
      "personnel-share null null",
    ],
    [
      "Table 6b : Distribution of defence expenditures by category (%)",
      [],
      "Other (b)",
      "other-share null null",
    ],
    [
      "Table 2 : Defence expenditure",
      ["Million US dollars"],
      "Current prices and exchange rates",
      "spending-usd current null",
    ],
    [
      "Table 3: Core defence expenditure as a share of GDP and annual real change",
      ["Based on 2021 prices"],
      "Share of real GDP (%)",
      "share-of-gdp constant 2021",
    ],
    [
      "Table 4 : Defence expenditure real change 2014-2024e",
      [],
      "Million US dollars (2015 prices and exchange rates)",
      "spending-constant-usd constant 2015",
    ],
    [
      "Table 5 : GDP",
      ["Million US dollars"],
      "Constant 2015 prices and exchange rates",
      "gdp-constant-usd constant 2015",
    ],
    [
      "Table 6: GDP per capita and core defence expenditure per capita",
      ["2021 prices and exchange rates"],
      "Core defence expenditure per capita (US dollars)",
      "spending-per-head constant 2021",
    ],
    ["Table 7 : Military personnel", [], "Thousands", "personnel null null"],
    [
      "Table 8b : Distribution of defence expenditure by main category",
      ["Percentage of total defence expenditure"],
      "Infrastructure (c)",
      "infrastructure-share null null",
    ],
  ])("%s, %s, %s", (title, units, heading, expected) => {
    expect(said(title, units, heading)).toBe(expected)
  })

  test.each([
    ["share_of_real_gdp_2021_prices", ["pct"], "share-of-gdp constant 2021"],
    ["real_change_defence_2021_prices", ["pct"], "real-change constant 2021"],
    ["military_personnel", ["thousand"], "personnel null null"],
    ["personnel_share", ["pct"], "personnel-share null null"],
    ["pct_gdp", [], "share-of-gdp constant null"],
    ["spending_musd_2021", [], "spending-constant-usd constant 2021"],
  ])("a column or metric named %s", (heading, units, expected) => {
    expect(said("", units, heading)).toBe(expected)
  })
})

test("what the words leave open is not guessed", () => {
  expect(said("Table 2 : Defence expenditure", ["Million US dollars"], "Konstant 2015")).toBeNull()
  expect(said("Table 2 : Defence expenditure", [], "Current prices")).toBeNull()
  expect(
    said("Table 2 : Defence expenditure", ["US dollars"], "Current prices and exchange rates"),
  ).toBeNull()
  expect(said("Table 7 : Military personnel", [], "Heads")).toBeNull()
  expect(said("", [], "usd2021_per_capita")).toBeNull()
  expect(said("Table 2 : Defence expenditure", ["Million US dollars"], "Million US dollars")).toBeNull()
})
