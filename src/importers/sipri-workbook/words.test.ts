import { describe, expect, test } from "vitest"
import { parsePlaceLabel } from "./places.ts"
import { shareForm } from "./share-form.ts"
import { readLegend, statusOf } from "./status.ts"
import { isInUsDollars, priceBasesIn, scalesIn } from "./unit-words.ts"

describe("places", () => {
  test.each([
    ["Norh Macedonia", "MKD"],
    ["Macedonia, FYR", "MKD"],
    ["Congo, Repubic of", "COG"],
    ["Congo, Republic of", "COG"],
    ["Congo, Dem. Rep.", "COD"],
    ["Congo, DR", "COD"],
    ["Slovak Rep.", "SVK"],
    ["Czechia", "CZE"],
    ["eSwatini", "SWZ"],
    ["Côte d’Ivoire", "CIV"],
    ["Cote d'Ivoire", "CIV"],
    ["Gambia, The", "GMB"],
    ["Korea, North", "PRK"],
    ["Viet Nam", "VNM"],
    ["Timor Leste", "TLS"],
    ["Trinidad & Tobago", "TTO"],
    ["Bosnia-Herzegovina", "BIH"],
    ["German DR", "DDR"],
    ["USSR", "SUN"],
    ["f. Yugoslavia", "YUG"],
    ["Yemen, North", "YAR"],
    ["Yemen", "YEM"],
    ["UAE", "ARE"],
    ["USA", "USA"],
    ["UK", "GBR"],
    ["Türkiye", "TUR"],
    ["European Union", "EU_INSTITUTIONS"],
    ["  Poland ‡§¶16", "POL"],
    ["Poland 3, 16", "POL"],
    ["Polanda", "POL"],
    ["Venezuela (Bolivarian Republic of)", "VEN"],
  ])("%s is the state %s", (label, code) => expect(parsePlaceLabel(label)).toEqual({ kind: "state", code }))

  test.each([
    ["World", "WORLD"],
    ["World total (including Iraq)", "WORLD"],
    ["Middle East (including Iraq)", "MIDDLE_EAST"],
    ["Asia and Oceania", "ASIA_OCEANIA"],
    ["Europe", "EUROPE"],
  ])("%s is the region %s", (label, code) => expect(parsePlaceLabel(label)).toEqual({ kind: "region", code }))

  test.each(["Sub-Saharan", "South East Asia", "Central and Western Europe", "World total (excluding Iraq)"])(
    "%s is a part",
    (label) => expect(parsePlaceLabel(label)).toEqual({ kind: "part" }),
  )

  test.each(["Ruritania", "", "16", "__proto__", "constructor", "§ Figures are budgets", "x".repeat(1e5)])(
    "%s is nobody",
    (label) => expect(parsePlaceLabel(label)).toBeNull(),
  )
})

describe("colours", () => {
  const legend = readLegend([])
  test.each([
    ["0000FF", "estimate"],
    ["0000D4", "estimate"],
    ["0070C0", "estimate"],
    ["1F497D", "estimate"],
    ["FF0000", "highly-uncertain"],
    ["DD0806", "highly-uncertain"],
    ["C0504D", "highly-uncertain"],
    ["000000", "final"],
    ["44546A", "final"],
    ["7F7F7F", "final"],
    ["7030A0", "final"],
    ["ED7D31", "final"],
    ["FFFFFF", "final"],
    [null, "final"],
  ])("%s is %s", (colour, status) => expect(statusOf(colour, legend)).toBe(status))

  test("a sheet's own legend is followed", () => {
    expect(
      readLegend(["Figures in red are SIPRI estimates. Figures in blue indicate highly uncertain data."]),
    ).toEqual({
      red: "estimate",
      blue: "highly-uncertain",
    })
  })
})

test.each([
  ["Figures are in US $m., at constant 2019 prices", [6]],
  ["Figures are in US$ b., at constant 2022 prices", [9]],
  ["in constant (2023) US$ m., 1949-2024", [6]],
  ["in US$m. at 2020 prices and in US$ b.", [6, 9]],
  ["in millions of US$ at current prices", [6]],
  ["in local currency m. at current prices", [6]],
  ["Figures are in local currency at current prices", []],
  ["Figures are in current US$", []],
  ["Military budgets of Mali", []],
])("scale: %s", (text, scales) => expect(scalesIn(text)).toEqual(scales))

test.each([
  ["in US$ m.", true],
  ["in millions of US dollars", true],
  ["in current USD", true],
  ["in millions of dollars", false],
  ["in PPP US$", false],
  ["in US$ or euros", false],
])("dollars: %s", (text, is) => expect(isInUsDollars(text)).toBe(is))

test.each([
  ["in constant (2023) US$", [2023]],
  ["at constant 2019 prices, except for the last figure, at 2020 prices", [2019]],
  ["constant (2022) and constant 2023", [2022, 2023]],
  ["in constant US dollars", []],
])("price year: %s", (text, years) => expect(priceBasesIn(text)).toEqual(years))

test.each([
  [null, [0.01, 0.02, 1.17], { kind: "form", form: 2 }],
  [null, [1, 2, 117], { kind: "form", form: 0 }],
  [null, [0, 0, 0.02], { kind: "form", form: 2 }],
  [null, [], { kind: "form", form: 2 }],
  ["0.0%", [0.5], { kind: "form", form: 2 }],
  ["0.0%", [1, 2, 117], { kind: "form", form: 0 }],
  ['0.0"%"', [0.5], { kind: "form", form: 0 }],
  ["0.0\\%", [0.5], { kind: "form", form: 0 }],
  [null, [100, 200, 300], { kind: "unclear", middle: 200 }],
])("shares under %j: %j", (format, numbers, form) =>
  expect(shareForm(numbers.map((number) => ({ number, format })))).toEqual(form),
)
