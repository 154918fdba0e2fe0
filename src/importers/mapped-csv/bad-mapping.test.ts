import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { importSource } from "../import-source.ts"
import type { RegisteredEdition } from "../importer.ts"
import { requestFor, tableOf } from "../request.sample.ts"
import { EDITION, mapped } from "./mapped.sample.ts"
import { parseMapping } from "./mapping.ts"

const FIGURE = { column: "value", indicator: "spending-eur", unit: "million euro" }
const GOOD = { ...EDITION, member: { column: "geo" }, period: { column: "year" }, figures: [FIGURE] }

const told = (change: object) =>
  parseMapping({ ...GOOD, ...change }).problems.map(({ place, found, expected }) => ({
    place,
    found,
    expected,
  }))

test("a good mapping has no problem", () => {
  expect(parseMapping(GOOD).problems).toEqual([])
})

describe("each bad field is told with its path, what was found and what was expected", () => {
  test.each([
    ["series", { series: "Some Series" }, "mapping, series", '"Some Series"', /lower-case words/],
    ["nothing", { publisher: undefined }, "mapping, publisher", "nothing", /object/],
    [
      "a day",
      { edition: { ...EDITION.edition, published: "2025-02-30" } },
      "mapping, edition.published",
      '"2025-02-30"',
      /existing day/,
    ],
    [
      "a definition",
      { edition: { ...EDITION.edition, definition: "broad" } },
      "mapping, edition.definition",
      '"broad"',
      /classic/,
    ],
    ["a field too many", { colour: "red" }, "mapping, colour", '"red"', /no such field/],
    [
      "a member",
      { member: { constant: "Narnia" } },
      "mapping, member.constant",
      '"Narnia"',
      /state or an aggregate/,
    ],
    [
      "a code",
      { member: { column: "geo", codes: { D: "Narnia" } } },
      "mapping, member.codes.D",
      '"Narnia"',
      /state or an aggregate/,
    ],
    ["both", { member: { column: "geo", constant: "DEU" } }, "mapping, member", /column/, /either/],
    ["neither", { period: {} }, "mapping, period", "{}", /one of column/],
    [
      "an indicator",
      { figures: [{ ...FIGURE, indicator: "tanks" }] },
      "mapping, figures.0.indicator",
      '"tanks"',
      /share-of-gdp.*spending-eur/,
    ],
    [
      "a unit",
      { figures: [{ ...FIGURE, unit: "pieces" }] },
      "mapping, figures.0.unit",
      '"pieces"',
      /million euro/,
    ],
    [
      "a unit of something else",
      { figures: [{ ...FIGURE, unit: "percent" }] },
      "mapping, figures.0.unit",
      '"percent"',
      /million euro/,
    ],
    [
      "prices",
      { figures: [{ ...FIGURE, indicator: "share-of-gdp", unit: "percent" }] },
      "mapping, figures.0.prices",
      "nothing",
      /constant or current/,
    ],
    [
      "prices it has not",
      { figures: [{ ...FIGURE, prices: "constant" }] },
      "mapping, figures.0.prices",
      '"constant"',
      /current/,
    ],
    [
      "a price base",
      {
        figures: [
          { ...FIGURE, indicator: "spending-constant-usd", unit: "million US dollars", prices: "constant" },
        ],
      },
      "mapping, edition.priceBase",
      "null",
      /year whose prices/,
    ],
    [
      "a column",
      { figures: [{ ...FIGURE, column: undefined }] },
      "mapping, figures.0.column",
      "nothing",
      /column/,
    ],
    [
      "a column beside those of years",
      { period: { columns: "years" } },
      "mapping, figures.0.column",
      '"value"',
      /nothing/,
    ],
    ["no figure", { figures: [] }, "mapping, figures", "[]", /at least one/],
  ])("%s", (_, change, place, found, expected) => {
    const problems = told(change)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.place).toBe(place)
    expect(problems[0]?.found).toMatch(found)
    expect(problems[0]?.expected).toMatch(expected)
  })

  test("all of them at once", () => {
    expect(
      told({ series: 3, publisher: { id: "X" }, figures: [{ ...FIGURE, colour: 1 }, {}] }).map(
        (one) => one.place,
      ),
    ).toEqual([
      "mapping, publisher.id",
      "mapping, publisher.name",
      "mapping, series",
      "mapping, figures.0.colour",
      "mapping, figures.1.indicator",
      "mapping, figures.1.unit",
    ])
  })
})

test("nothing is imported with a bad mapping", async () => {
  const { batches, codes } = await mapped("geo,year,value\nDE,2023,100\n", { ...GOOD, series: 3 })
  expect([batches, codes]).toEqual([[], ["import/bad-mapping"]])
})

test("a series that a publisher is known for takes no figures of another", () => {
  const registered = {
    edition: { series: "some-series", publisher: "its-owner", published: "2020-01-01" },
    fingerprints: [],
  }
  const content = tableOf("geo,year,value\nDE,2023,100")
  const editions = { editions: [registered as unknown as RegisteredEdition] }
  const outcome = importSource(requestFor(content, { mapping: GOOD, published: null, editions }))
  expect(outcome).toMatchObject({
    value: { batches: [], problems: [{ code: "import/bad-mapping", place: "mapping, publisher.id" }] },
  })
})

test("an edition that is known has the price base it is known with", () => {
  const edition = {
    id: "some-series/2025-02-27",
    series: "some-series",
    publisher: "some-office",
    priceBase: 2015,
  }
  const editions = { editions: [{ edition, fingerprints: [] } as unknown as RegisteredEdition] }
  const mapping = { ...GOOD, edition: { ...EDITION.edition, priceBase: 2021 } }
  const content = tableOf("geo,year,value\nDE,2023,100")
  const outcome = importSource(requestFor(content, { mapping, published: null, editions }))
  expect(outcome).toMatchObject({
    value: { batches: [], problems: [{ code: "import/bad-mapping", place: "mapping, edition.priceBase" }] },
  })
})

test("whatever JSON it is, the answer is a mapping or problems, and no long text goes into them", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const { mapping, problems } = parseMapping(json)
      expect(mapping === null).toBe(problems.length > 0)
    }),
    { seed: 20250403, numRuns: 300 },
  )
  const [problem] = parseMapping({ ...GOOD, series: "X".repeat(100_000) }).problems
  expect(problem?.found.length ?? 1000).toBeLessThan(200)
})

test("names that mean something to JavaScript mean nothing here", async () => {
  const json = JSON.parse(
    JSON.stringify(GOOD).replace('"geo"}', '"geo","codes":{"constructor":"Germany","__proto__":"France"}}'),
  )
  const { figures, codes } = await mapped(
    "geo,year,value\nconstructor,2023,1\ntoString,2023,2\nhasOwnProperty,2023,3\n",
    json,
  )
  expect(figures.map((one) => one.member)).toEqual(["DEU"])
  expect(codes).toEqual(["import/unknown-member", "import/unknown-member"])
})
