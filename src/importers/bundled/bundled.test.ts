import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Batch, Edition, Observation } from "../../model/index.ts"
import { MEMBERS } from "../../model/index.ts"
import { parseBundledBatches, withoutRedundant, writeBundle } from "./index.ts"

const edition = {
  id: "nato-defence-expenditure/2024-06-17",
  series: "nato-defence-expenditure",
  publisher: "nato",
  title: "Defence Expenditure",
  published: "2024-06-17",
  publishedPrecision: "day",
  cutOff: null,
  cutOffPrecision: null,
  priceBase: 2015,
  definition: "classic",
  citation: "NATO, 17 June 2024.",
} as unknown as Edition

const figure = {
  indicator: "share-of-gdp",
  member: "POL",
  period: 2024,
  prices: "constant",
  currency: null,
  value: { kind: "amount", amount: 4.12 },
  status: "estimate",
  locator: "TABLE3!N32",
} as unknown as Observation

function batch(change: Partial<Batch> = {}): Batch {
  const file = { name: "240617 Def-Exp (1).xlsx", sha256: "0".repeat(64), size: 10 }
  return { edition, carrier: "official", file, observations: [figure], ...change }
}

function readBack(batches: readonly Batch[]) {
  const files = writeBundle("nato", batches)
  return parseBundledBatches(JSON.parse(files.get("batches.json") ?? ""), files)
}

const observations: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constantFrom("share-of-gdp", "spending-national"),
  member: fc.constantFrom(...MEMBERS.map((member) => member.code)),
  period: fc.integer({ min: 1949, max: 2100 }),
  prices: fc.constantFrom("current", "constant", null),
  currency: fc.constantFrom(null, "New Lei", 'a "quoted", name'),
  value: fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((amount) => ({ kind: "amount", amount: amount + 0 })),
    fc.constantFrom("nil", "not-reported", "not-comparable").map((reason) => ({ kind: "absent", reason })),
  ),
  status: fc.constantFrom("final", "estimate"),
  locator: fc.constantFrom("TABLE3!N32", "row 23, column 2024e", "Table 3!B5", 'row 2, column a "b", c'),
}) as unknown as fc.Arbitrary<Observation>

describe("bundled figures", () => {
  test("what is written reads back the same", () => {
    fc.assert(
      fc.property(fc.array(observations, { minLength: 1, maxLength: 20 }), (figures) => {
        expect(readBack([batch({ observations: figures })])).toEqual({
          ok: true,
          value: [batch({ observations: figures })],
        })
      }),
      { seed: 20250403, numRuns: 300 },
    )
  })

  test("the same batches in another order give the same bytes", () => {
    const [one, two] = [batch(), batch({ carrier: "transcription" })]
    expect([...writeBundle("nato", [one, two])]).toEqual([...writeBundle("nato", [two, one])])
  })

  test("files are named by edition, carrier and source", () => {
    expect([...writeBundle("nato", [batch()]).keys()]).toEqual([
      "batches.json",
      "2024-06-17.official.240617-def-exp-1.csv",
    ])
  })

  test.each([
    ["a value and an absence", "share-of-gdp,constant,POL,2024,4.12,nil,estimate,,TABLE3!N32"],
    ["neither value nor absence", "share-of-gdp,constant,POL,2024,,,estimate,,TABLE3!N32"],
    ["an unknown member", "share-of-gdp,constant,XYZ,2024,4.12,,estimate,,TABLE3!N32"],
    ["no number", "share-of-gdp,constant,POL,2024,many,,estimate,,TABLE3!N32"],
    ["a missing field", "share-of-gdp,constant,POL,2024,4.12,,estimate,TABLE3!N32"],
  ])("a row with %s is refused with its line", (_, row) => {
    const files = new Map(writeBundle("nato", [batch()]))
    const name = "2024-06-17.official.240617-def-exp-1.csv"
    files.set(name, `${files.get(name)?.split("\n")[0]}\n${row}\n`)
    const read = parseBundledBatches(JSON.parse(files.get("batches.json") ?? ""), files)
    expect(read).toMatchObject({ ok: false, problem: { code: "bundled/bad-row", place: `${name} line 2` } })
  })

  test("a missing or a cut file is noticed", () => {
    const files = writeBundle("nato", [
      batch({ observations: [figure, { ...figure, member: "ESP" } as Observation] }),
    ])
    const manifest = JSON.parse(files.get("batches.json") ?? "")
    expect(parseBundledBatches(manifest, new Map())).toMatchObject({
      ok: false,
      problem: { code: "bundled/missing-file" },
    })
    const cut = new Map([...files].map(([name, text]) => [name, text.split("\n").slice(0, 2).join("\n")]))
    expect(parseBundledBatches(manifest, cut)).toMatchObject({
      ok: false,
      problem: { code: "bundled/cut-file" },
    })
    expect(parseBundledBatches({ format: 2 }, files)).toMatchObject({
      ok: false,
      problem: { code: "bundled/bad-manifest" },
    })
  })
})

test("a batch that adds nothing to a better carrier of its edition does not ship", () => {
  const official = batch()
  const copied = batch({ carrier: "transcription" })
  const more = batch({
    carrier: "transcription",
    observations: [figure, { ...figure, period: 2023 } as Observation],
  })
  expect(withoutRedundant([copied, official])).toEqual([official])
  expect(withoutRedundant([more, official])).toEqual([more, official])
})
