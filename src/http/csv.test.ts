import papaparse from "papaparse"
import { expect, test } from "vitest"
import { ask, sampleApp } from "./ask.sample.ts"

const parse = (text: string) => papaparse.parse<string[]>(text.replace(/\r\n$/, ""), { delimiter: "," }).data

test("the suffix and the Accept header give the same table", async () => {
  const app = await sampleApp()
  const query = "?indicator=share-of-gdp&member=all&period=2024"
  const bySuffix = await ask(app, `/api/v1/observations.csv${query}`)
  const byHeader = await ask(app, `/api/v1/observations${query}`, { headers: { accept: "text/csv" } })
  expect(bySuffix.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(bySuffix.headers.get("content-disposition")).toBe(
    'attachment; filename="muster-share-of-gdp-2024-as-of-2026-11-24.csv"',
  )
  expect(await byHeader.text()).toBe(await bySuffix.text())
})

test("a browser's own Accept header gets JSON", async () => {
  const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  const response = await ask(await sampleApp(), "/api/v1/editions", { headers: { accept } })
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8")
})

test("a table has a line per row of the answer, with its first cell's source", async () => {
  const app = await sampleApp()
  const path = "/api/v1/benchmarks/two-percent"
  const query = "?period=2024&asOf=2025-01-01"
  const { rows } = (await (await ask(app, path + query)).json()) as {
    rows: { member: string; value: number }[]
  }
  const [header = [], ...lines] = parse(await (await ask(app, `${path}.csv${query}`)).text())
  const cell = (line: string[], name: string) => line[header.indexOf(name)]
  expect(lines.map((line) => cell(line, "member"))).toEqual(rows.map((row) => row.member))
  const spain = lines.find((line) => cell(line, "member") === "ESP") ?? []
  expect(
    ["value", "gapPercentPoints", "verdict", "file", "locator", "asOf"].map((name) => cell(spain, name)),
  ).toEqual(["1.3", "-0.7", "not-met", "'=tables.xlsx", "TABLE3!ESP2024", "2025-01-01"])
})
