import fc from "fast-check"
import { expect, test } from "vitest"
import type { Benchmark } from "../records/index.ts"
import type { Chart, Mark } from "./chart.ts"
import { drawAnswer } from "./charts.ts"
import { sampleLine } from "./scoreboard.sample.ts"
import { type Printed, sampleSeries } from "./series.sample.ts"

const TWO = sampleLine(2, { id: "two", startsOn: "2014-09-05", endsOn: "2025-06-25" } as never)
const THREE = sampleLine(3.5, { id: "three", startsOn: "2025-06-25", endsOn: null } as never)

const flat = (marks: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((mark) => (mark.kind === "figure" ? flat(mark.marks) : [mark]))
const figures = (chart: Chart) => chart.marks.filter((mark) => mark.kind === "figure")
const marksOf = (chart: Chart, key: string) => flat(figures(chart).filter((mark) => mark.key === key))
const texts = (chart: Chart) => flat(chart.marks).flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))

function draw(
  said: Readonly<Record<string, readonly Printed[]>>,
  options: Readonly<{ from?: number; lines?: readonly Benchmark[]; widthPx?: number }> = {},
): Chart {
  const answer = sampleSeries(said, options.from === undefined ? {} : { from: options.from })
  const chart = drawAnswer(answer, { widthPx: options.widthPx ?? 700, benchmarks: options.lines ?? [] })
  if (!chart) throw new Error("not drawn")
  return chart
}

const printed: fc.Arbitrary<Printed> = fc.oneof(
  fc.double({ min: 0, max: 6, noNaN: true }),
  fc.double({ min: 0.01, max: 6, noNaN: true }).map((share) => `${share}e` as const),
  fc.double({ min: 0.01, max: 6, noNaN: true }).map((share) => `${share}f` as const),
  fc.constantFrom("not-reported" as const, "not-comparable" as const),
)
const codes = ["POL", "USA", "ESP", "DEU", "FRA", "ITA", "NATO"]
const someSeries = fc
  .record({ members: fc.integer({ min: 1, max: 7 }), years: fc.integer({ min: 1, max: 14 }) })
  .chain(({ members, years }) =>
    fc.record(
      Object.fromEntries(
        codes
          .slice(0, members)
          .map((code) => [code, fc.array(printed, { minLength: years, maxLength: years })]),
      ),
    ),
  )

test("every row has one mark of its own, inside the chart, whether one member or many, one year or several", () => {
  fc.assert(
    fc.property(someSeries, fc.integer({ min: 300, max: 1000 }), (said, widthPx) => {
      const answer = sampleSeries(said)
      const chart = draw(said, { widthPx, lines: [TWO, THREE] })
      const keys = answer.rows.map((row) => `${row.indicator}:${row.member}:${row.period}`)
      expect(
        figures(chart)
          .map((mark) => mark.key)
          .sort(),
      ).toEqual([...keys].sort())
      for (const mark of flat(chart.marks))
        if (mark.kind === "dot") {
          expect(mark.at.x).toBeGreaterThanOrEqual(0)
          expect(mark.at.x).toBeLessThanOrEqual(widthPx)
          expect(mark.at.y).toBeLessThanOrEqual(chart.heightPx)
        }
      expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity|:null/)
    }),
    { seed: 1, numRuns: 150 },
  )
})

test("final is solid, an estimate hollow, what cannot be compared crossed, a missing year a named gap", () => {
  const chart = draw({ POL: [1.2, "2.1e", "not-comparable", "not-reported"] })
  const looks = ["2014", "2015", "2016"].map((year) => {
    const [mark] = marksOf(chart, `share-of-gdp:POL:${year}`)
    return mark?.kind === "dot" ? mark.look : null
  })
  expect(looks).toEqual(["solid", "hollow", "crossed"])
  expect(marksOf(chart, "share-of-gdp:POL:2017").some((mark) => mark.kind === "dot")).toBe(false)
  expect(texts(chart)).toEqual(expect.arrayContaining(["not comparable", "not reported"]))
  expect(chart.notes).toEqual(["Hollow: an estimate.", "Solid: a final figure.", "Crossed: not comparable."])
})

test("a forecast continues the line dashed; nothing is joined across a gap", () => {
  const chart = draw({ POL: [1.9, 2, "not-reported", 2.2, 2.4, "2.6f"] })
  const paths = chart.marks.flatMap((mark) =>
    mark.kind === "path" ? [[mark.stroke, mark.points.length]] : [],
  )
  expect(paths).toEqual([
    ["heavy", 2],
    ["heavy", 2],
    ["dashed", 2],
  ])
  expect(chart.notes).toContain("Dashed: a forecast.")
})

test("a benchmark line starts at its date and ends where the next takes its place", () => {
  const chart = draw({ POL: Array.from({ length: 16 }, () => 1.5) }, { from: 2012, lines: [TWO, THREE] })
  const x = (year: number) => {
    const [dot] = marksOf(chart, `share-of-gdp:POL:${year}`)
    return dot?.kind === "dot" ? dot.at.x : 0
  }
  const level = chart.marks.flatMap((mark) =>
    mark.kind === "line" && mark.ink === "quiet" && mark.from.y === mark.to.y ? [mark] : [],
  )
  expect(level).toHaveLength(2)
  const [two, three] = level
  const yearPx = x(2014) - x(2013)
  expect(two?.from.x).toBeCloseTo(x(2014) + (247 / 365 - 0.5) * yearPx, 6)
  expect(two?.to.x).toBe(three?.from.x)
  expect(three?.from.x).toBeCloseTo(x(2025) + (175 / 365 - 0.5) * yearPx, 6)
  expect(three?.from.y).toBeLessThan(two?.from.y ?? 0)
})

test("before its successor was agreed a benchmark runs on; a demand and a target with an unpublished part draw nothing", () => {
  const answer = { ...sampleSeries({ POL: [1.5, 1.6] }, { from: 2023 }), asOf: "2025-04-03" } as never
  const others = [
    sampleLine(5, { standing: "demand", startsOn: "2025-01-07" } as never),
    sampleLine(5, { startsOn: "2014-01-01", endsOn: null, parts: { core: 3.5, related: 1.5 } } as never),
  ]
  const chart = drawAnswer(answer, { widthPx: 700, benchmarks: [TWO, THREE, ...others] })
  const level = chart?.marks.filter((mark) => mark.kind === "line" && mark.ink === "quiet")
  expect(level).toHaveLength(1)
})

test("a benchmark's label never stands on a line: without room it is told below", () => {
  const steep = draw(
    { POL: [1, 1.2, 1.4, 1.7, 2, 2.4, 2.9, 3.3, 3.7, 4.1, 4.4, 4.6, 4.8] },
    { lines: [TWO, THREE] },
  )
  const label = texts(steep).find((one) => one.startsWith("3.5 %"))
  expect(label === "3.5 %" ? steep.notes.join(" ") : label).toContain("3.5 %, from 25 June 2025")
})

test("the line is broken where another definition counts, and says so", () => {
  const answer = sampleSeries({ POL: [1.9, 2, 2.1, 2.2] })
  const rows = answer.rows.map((row, at) => ({ ...row, definition: at < 2 ? "classic" : "core" }))
  const chart = drawAnswer({ ...answer, rows } as never, { widthPx: 700, benchmarks: [] })
  expect(chart?.marks.filter((mark) => mark.kind === "path")).toHaveLength(2)
  expect(chart && texts(chart)).toContain("core definition")
  expect(chart?.notes).toContain("The line is broken where the definition changes (classic, core).")
})

test("the sentence gives a member's way, and of several who is highest and lowest", () => {
  expect(draw({ POL: [1.9, 2.4, "4.1e"] }).sentence).toBe(
    "Poland: from 1.90 % of GDP in 2014 to 4.10 in 2016 (estimate).",
  )
  expect(draw({ POL: [2, 2.4, 1.1, 1.9] }).sentence).toBe(
    "Poland: from 2.00 % of GDP in 2014 to 1.90 in 2017; highest 2.40 in 2015, lowest 1.10 in 2016.",
  )
  expect(draw({ POL: [2, 4.1], ESP: [1, 1.3], DEU: [1, "not-reported"], NATO: [2, 5] }).sentence).toBe(
    "In 2015, of 2 members with a figure, Poland (4.10) is highest and Spain (1.30) lowest, % of GDP.",
  )
  expect(draw({ POL: ["not-reported", "not-reported"] }).sentence).toBe("No edition held gives a number.")
})
