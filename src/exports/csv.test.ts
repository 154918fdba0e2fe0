import fc from "fast-check"
import papaparse from "papaparse"
import { expect, test } from "vitest"
import { renderCsv } from "./csv.ts"

const columns = (...names: string[]) => names.map((name) => ({ name, kind: "text" as const }))

const parse = (text: string) => papaparse.parse<string[]>(text.replace(/\r\n$/, ""), { delimiter: "," }).data

test("a text cell cannot start a formula, whatever it holds", () => {
  const text = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n ,\"';a1\uFF1D\uFF0B\uFF0D\uFF20(|)") })
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (cell) => {
      const [, [read = ""] = []] = parse(renderCsv({ columns: columns("cell"), rows: [[cell]] }))
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
      const [, [read] = []] = parse(renderCsv({ columns: columns("amount"), rows: [[number]] }))
      expect(Number(read)).toBe(number === 0 ? 0 : number)
    }),
    { seed: 1, numRuns: 1000 },
  )
  expect(renderCsv({ columns: columns("amount"), rows: [[-0.72]] })).toBe("amount\r\n-0.72\r\n")
})

test("any table reads back cell for cell", () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(renderCsv({ columns: columns("a", "b"), rows }))
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
