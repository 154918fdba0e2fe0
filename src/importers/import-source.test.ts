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
