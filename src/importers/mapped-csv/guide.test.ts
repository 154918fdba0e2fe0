import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { mapped } from "./mapped.sample.ts"
import { mappingSchema } from "./schema.ts"

const GUIDE = readFileSync(new URL("../../../docs/guides/mapped-csv.md", import.meta.url), "utf8")

function block(language: string, name: string): string {
  const found = new RegExp(`^\`\`\`${language} ${name}\\n([^]*?)^\`\`\`$`, "m").exec(GUIDE)
  if (!found?.[1]) throw new Error(`no ${language} ${name}`)
  return found[1]
}

const example = (name: string) => mapped(block("csv", name), JSON.parse(block("json", name)))

describe("the guide's examples do what it says", () => {
  test("expenditure by function", async () => {
    const { figures, problems, batches, at } = await example("cofog")
    expect(batches[0]).toMatchObject({
      carrier: "official",
      edition: {
        id: "eurostat-cofog/2025-02-27",
        publisher: "eurostat",
        definition: "cofog",
        citation: "Eurostat, General government expenditure by function (gov_10a_exp), 2025-02-27.",
      },
    })
    expect(figures.length).toBe(7)
    expect(at("spending-eur", "GRC", 2023)).toMatchObject({ value: { amount: 5432.1 }, status: "estimate" })
    expect(at("spending-eur", "EU", 2023)).toMatchObject({ value: { amount: 227000.5 }, status: "final" })
    expect(at("share-of-government-spending", "IRL", 2023)?.value).toEqual({
      kind: "absent",
      reason: "not-reported",
    })
    expect(problems).toMatchObject([{ code: "import/flagged-figures", found: "flag b (break): SWE 2023" }])
  })

  test("a national budget", async () => {
    const { figures, problems, batches, at } = await example("budget")
    expect(problems).toEqual([])
    expect(batches[0]?.edition).toMatchObject({
      publishedPrecision: "month",
      citation:
        "Treasury of some state, Defence budget 2024/25, 2024-06-30. Fiscal years stand under the year in which they begin.",
    })
    expect(figures.length).toBe(6)
    expect(at("spending-national-fiscal-year", "DEU", 2023)).toEqual({
      indicator: "spending-national-fiscal-year",
      prices: "current",
      member: "DEU",
      period: 2023,
      currency: "EUR",
      value: { kind: "amount", amount: 51950 },
      status: "final",
      locator: "row 4, column Einzelplan 14",
    })
    expect(at("spending-national-fiscal-year", "DEU", 2024)).toMatchObject({
      value: { amount: 1_053_250 },
      status: "forecast",
    })
    expect(at("share-of-government-spending", "DEU", 2022)?.value).toEqual({ kind: "amount", amount: 10.1 })
  })
})

test("the guide names every field there is", () => {
  const fields = (schema: z.ZodType, path: string): string[] => {
    const inner = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema
    if (!(inner instanceof z.ZodObject)) return [path]
    return Object.entries(inner.shape).flatMap(([name, one]) => fields(one as z.ZodType, `${path}.${name}`))
  }
  const all = fields(mappingSchema, "").map((path) => path.split(".").at(-1) ?? "")
  expect(all.filter((name) => !GUIDE.includes(name))).toEqual([])
})
