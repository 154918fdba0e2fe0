import fc from "fast-check"
import papaparse from "papaparse"
import { expect, test } from "vitest"
import { ask, sampleApp } from "./ask.sample.ts"
import { renderCsv } from "./csv.ts"

const parse = (text: string) => papaparse.parse<string[]>(text.replace(/\r\n$/, ""), { delimiter: "," }).data

test("a text cell cannot start a formula, whatever it holds", () => {
  const text = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n ,\"';a1\uFF1D\uFF0B\uFF0D\uFF20(|)") })
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (cell) => {
      const [, [read = ""] = []] = parse(renderCsv({ columns: ["cell"], rows: [[cell]] }))
      expect(read.trimStart()).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
      expect(read).not.toMatch(/^[\t\r\n]/)
      expect([cell, `'${cell}`]).toContain(read)
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test("a number is written so that it reads back as itself, negative ones too", () => {
  const amount = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(amount, (number) => {
      const [, [read] = []] = parse(renderCsv({ columns: ["amount"], rows: [[number]] }))
      expect(Number(read)).toBe(number === 0 ? 0 : number)
    }),
    { seed: 1, numRuns: 1000 },
  )
  expect(renderCsv({ columns: ["amount"], rows: [[-0.72]] })).toBe("amount\r\n-0.72\r\n")
})

test("any table reads back cell for cell", () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(renderCsv({ columns: ["a", "b"], rows }))
      expect(read).toHaveLength(rows.length + 1)
      rows.forEach((row, at) => {
        const written = row.map((value) => (value === null ? "" : String(value)))
        expect(read[at + 1]?.map((text) => text.replace(/^'/, ""))).toEqual(
          written.map((text) => text.replace(/^'/, "")),
        )
      })
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("the suffix and the Accept header give the same table", async () => {
  const app = await sampleApp()
  const query = "?indicator=share-of-gdp&member=all&period=2024"
  const bySuffix = await ask(app, `/api/v1/observations.csv${query}`)
  const byHeader = await ask(app, `/api/v1/observations${query}`, { headers: { accept: "text/csv" } })
  expect(bySuffix.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(bySuffix.headers.get("content-disposition")).toBe('attachment; filename="observations.csv"')
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
