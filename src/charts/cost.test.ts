import fc from "fast-check"
import { expect, test } from "vitest"
import type { Chart, Mark } from "./chart.ts"
import { drawAnswer } from "./charts.ts"
import { type Sample, sampleCost } from "./cost.sample.ts"

const draw = (...given: Parameters<typeof sampleCost>): Chart => {
  const chart = drawAnswer(sampleCost(...given), { widthPx: 700, benchmarks: [] })
  if (!chart) throw new Error("not drawn")
  return chart
}
const figures = (chart: Chart) => chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark] : []))
const bars = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "bar" ? [mark] : []))
const words = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))

const someMembers = fc.dictionary(
  fc.constantFrom("POL", "USA", "ESP", "DEU", "FRA", "ITA", "NATO"),
  fc.record({
    share: fc.oneof(fc.double({ min: 0.5, max: 6, noNaN: true }), fc.constant("not-reported" as const)),
    gdp: fc.integer({ min: 1000, max: 30_000_000 }),
  }) as fc.Arbitrary<Sample>,
  { minKeys: 1 },
)

test("every row is drawn once, the larger gap above the smaller, with a longer bar", () => {
  fc.assert(
    fc.property(someMembers, (members) => {
      const chart = draw(members)
      expect(
        figures(chart)
          .map((mark) => mark.key)
          .sort(),
      ).toEqual(
        Object.keys(members)
          .map((code) => `cost:${code}`)
          .sort(),
      )
      const lengths = figures(chart).flatMap((mark) => bars(mark.marks).map((bar) => bar.widthPx))
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
      expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity/)
    }),
    { seed: 1, numRuns: 100 },
  )
})

test("hollow rests on an estimate; who is above, has no GDP or no figure has words and no bar", () => {
  const chart = draw({
    DEU: { share: "2.5e", gdp: 5_000_000 },
    ESP: { share: 2, gdp: 1_800_000 },
    POL: { share: 4, gdp: 900_000 },
    EST: { share: 3.4 },
    LUX: { share: "not-reported" },
  })
  const of = (code: string) => figures(chart).find((mark) => mark.key === `cost:${code}`)?.marks ?? []
  expect([...bars(of("DEU")), ...bars(of("ESP"))].map((bar) => bar.look)).toEqual(["hollow", "solid"])
  expect(words(of("DEU"))).toEqual(["Germany", "50.0 billion, 1.00 points"])
  for (const code of ["POL", "EST", "LUX"]) expect(bars(of(code))).toEqual([])
  expect([of("POL"), of("EST"), of("LUX")].map((marks) => words(marks)[1])).toEqual([
    "above by 0.50 points",
    "0.10 points below, no GDP held",
    "not reported",
  ])
  expect(chart.sentence).toBe(
    "3 of 4 members with a figure were below 3.5 % of GDP in 2025; together they lack US$ 77.0 billion a year " +
      "(1 of them without a GDP, so in no sum). The largest gap is that of Germany, US$ 50.0 billion.",
  )
})

test("one member with a year to be there in has its path: a bar per year, and where it stood against it", () => {
  const chart = draw({ ESP: { share: "2e", gdp: 1_800_000 } }, { by: 2035, actual: [2.1, 2.4] })
  expect(chart.id).toBe("cost-path")
  expect(figures(chart).map((mark) => mark.key)).toEqual([
    ...Array.from({ length: 11 }, (_, at) => `cost:ESP:${2025 + at}`),
    "cost:ESP:2026:standing",
    "cost:ESP:2027:standing",
  ])
  const path = chart.marks.find((mark) => mark.kind === "path")
  expect(path?.kind === "path" && [path.stroke, path.points.length]).toEqual(["dashed", 11])
  expect(chart.sentence).toBe(
    "Spain spent 2.00 % of GDP in 2025 (estimate), 1.50 points below 3.5 % of GDP, US$ 27.0 billion a year. " +
      "To be there in 2035, its budget has to grow by 4.2 % a year. In 2027 it was 0.10 points ahead of the path.",
  )
})
