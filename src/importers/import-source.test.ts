import { expect, test } from "vitest"
import type { PublisherId } from "../model/index.ts"
import { importSource } from "./import-source.ts"
import type { RegisteredEdition } from "./importer.ts"
import { requestFor, tableOf } from "./request.sample.ts"

const YEARS = Array.from({ length: 50 }, (_, at) => 1970 + at)
const GARBLED = ["POL", "DEU", "FRA", "ITA", "ESP"].map(
  (code) => `${code},NY.GDP.MKTP.CD,${YEARS.map(() => "n o").join(",")}`,
)

test("of a kind of problem a hundred are told, and the others counted", () => {
  const text = `Country Code,Indicator Code,${YEARS.join(",")}\n${GARBLED.join("\n")}\n`
  const read = importSource(requestFor(tableOf(text)))
  const problems = read.ok ? read.value.problems : []
  expect(problems).toHaveLength(101)
  expect(problems.at(-1)).toMatchObject({ place: "some-file", found: "150 more of this kind" })
})

test("a file that does not say when it was published is told which editions of its publisher are known by their figures", () => {
  const registered = (publisher: string, published: string) =>
    ({
      edition: { publisher: publisher as PublisherId, published },
      fingerprints: [],
    }) as unknown as RegisteredEdition
  const text = "Country Code,Indicator Code,2020,2021\nPOL,NY.GDP.MKTP.CD,599449000000,681346000000"
  const editions = { editions: [registered("nato", "2024-06-17"), registered("world-bank", "2025-07-01")] }
  const read = importSource(requestFor(tableOf(text), { published: null, editions }))
  const problem = read.ok ? null : read.problem
  expect(problem).toMatchObject({ code: "import/unknown-edition" })
  expect(problem?.expected).toContain("published 2025-07-01")
  expect(problem?.expected).not.toContain("2024-06-17")
})

const TABLES: readonly (readonly [name: string, text: string])[] = [
  [
    "the World Bank's",
    "Country Name,Country Code,Indicator Name,Indicator Code,2020\nPoland,POL,GDP,NY.GDP.MKTP.CD,599449000000",
  ],
  ["an unnamed one", "Country Name,Country Code,Year,Value\nPoland,POL,2020,599449000000"],
  ["the Fund's", "ISO,WEO Subject Code,Country,Units,Scale,2020\nPOL,NGDPD,Poland,Dollars,Billions,599.4"],
  ["the bank's", "Date,USD,PLN\n2024-06-17,1.07,4.36"],
  ["the bank's portal's", "KEY,TIME_PERIOD,OBS_VALUE\nEXR.A.PLN.EUR.SP00.A,2024,4.3"],
  ["the agency's", "CountryName,Year,DefExp,pDefExpGDP,DefInv\nPoland,2020,11000000000,0.021,3000000000"],
  [
    "the alliance's",
    "country,year,share_of_real_gdp\nPoland,2020,2.2\nGermany,2020,1.5\nFrance,2020,2\nItaly,2020,1.4\nSpain,2020,1",
  ],
]

test.each(TABLES)("names that mean something to JavaScript are only names: %s table", (_, text) => {
  const lines = text.split("\n").map((line) => line.split(","))
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]) {
    for (const [row, fields] of lines.entries()) {
      for (const column of fields.keys()) {
        const changed = lines.map((line, at) => (at === row ? line.with(column, name) : line))
        const added = [...lines, (lines[1] ?? []).with(column, name)]
        for (const table of [changed, added])
          importSource(requestFor(tableOf(table.map((line) => line.join(",")).join("\n"))))
      }
      const all = [...lines, fields.map(() => name)]
      importSource(requestFor(tableOf(all.map((line) => line.join(",")).join("\n"))))
    }
  }
})
