import { describe, expect, test } from "vitest"
import { extractor } from "../index.ts"

/** `2 usd-million up-to ~ of x`, the parts that are not plain left out. */
function quantities(text: string): readonly string[] {
  return extractor.extract({ text, published: null }).quantities.map((quantity) => {
    const bound = quantity.bound === "exact" ? "" : ` ${quantity.bound}`
    const of = quantity.of === null ? "" : ` of ${quantity.of}`
    return `${Number(quantity.value.toFixed(4))} ${quantity.unit}${bound}${quantity.approximate ? " ~" : ""}${of}`
  })
}

describe("value, unit and bound", () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["They would spend 2% on defence.", "2 percent"],
    ["They would spend as much as 5% of gross domestic product.", "5 percent-of-gdp up-to"],
    ["They would spend up to 5% of GDP.", "5 percent-of-gdp up-to"],
    ["They spend more than 3 percent of its GDP.", "3 percent-of-gdp over"],
    ["They spend at least 2 per cent of Germany’s GDP.", "2 percent-of-gdp at-least"],
    ["They spend under 2% of economic output.", "2 percent-of-gdp under"],
    ["They went from 2% to 3.5% of GDP.", "2 percent-of-gdp", "3.5 percent-of-gdp"],
    ["It fell from 3.7% of GDP in 2014 to about 3.2%.", "3.7 percent-of-gdp", "3.2 percent-of-gdp ~"],
    ["It spends 2.5% of GDP, up from 2.3%.", "2.5 percent-of-gdp", "2.3 percent-of-gdp"],
    ["It spends 2.5% of GDP, up 12% from last year.", "2.5 percent-of-gdp", "12 percent"],
    [
      "It spends 2.5% of GDP, a third of it on arms and 20% on pay.",
      "2.5 percent-of-gdp",
      "0.3333 times of it",
      "20 percent",
    ],
    ["They spend between 1.5 and 2 percent of GDP.", "1.5 percent-of-gdp", "2 percent-of-gdp"],
    ["It rose by 0.3 percentage points.", "0.3 percentage-points"],
    ["Pledges now cover “over 50% of what is needed,” she said.", "50 percent over of what is needed"],
    ["It pays two-thirds of the bill.", "0.6667 times of the bill"],
    ["It pays about a third of the bill.", "0.3333 times ~ of the bill"],
    ["It pays half of the bill.", "0.5 times of the bill"],
    ["It is more than twice the current benchmark.", "2 times over of the current benchmark"],
    ["It is three times as much.", "3 times of as much"],
    ["It costs $2.5 billion.", "2500 usd-million"],
    ["It costs 5 billion euros.", "5000 eur-million"],
    ["It costs €500m.", "500 eur-million"],
    ["It costs £1.2bn.", "1200 gbp-million"],
    ["It costs C$3 million.", "3 cad-million"],
    ["It costs 10 billion Swedish kronor.", "10000 sek-million"],
    ["It costs some 4 million zlotys.", "4 pln-million ~"],
    ["They sent 2 million artillery rounds.", "2000000 rounds"],
    ["They sent 2 million of artillery rounds.", "2000000 rounds"],
    ["They sent roughly 300,000 shells.", "300000 rounds ~"],
    ["The 75-year alliance is in its three-year war.", "75 years", "3 years"],
    ["They met for a two-day session.", "2 days"],
    ["Some 20,000 soldiers took part.", "20000 persons ~"],
    ["The 32 allies agreed.", "32 count of allies"],
    ["They ordered 24 fighter jets.", "24 count of fighter jets"],
    ["It took 20 years or more.", "20 years at-least"],
    ["They bought half a million rounds.", "500000 rounds"],
    ["They bought a dozen tanks.", "12 count of tanks"],
    ["They bought twenty-five tanks.", "25 count of tanks"],
  ]
  for (const [text, ...expected] of cases) test(text, () => expect(quantities(text)).toEqual(expected))
})

describe("numbers that count nothing", () => {
  for (const text of [
    "They met on April 3, 2025.",
    "They met on 3 April.",
    "In 2014 they met in Wales.",
    "It began in the 1990s.",
    "Anna Rask, 54, said so.",
    "The 54-year-old minister said so.",
    "They met at 10:30 a.m. on Monday.",
    "They invoked Article 5 of the treaty.",
    "They flew F-16 jets.",
    "Call +32 2 707 41 11 for more.",
    "Call 555-123-4567 for more.",
    "The 9/11 attacks changed it.",
    "It was the second meeting.",
    "It was the 3rd meeting.",
    "One of them left.",
    "They met at No. 10.",
  ]) {
    test(text, () => expect(quantities(text)).toEqual([]))
  }
})
