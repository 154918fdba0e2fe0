import { expect, test } from "vitest"
import type { Chart, Mark } from "./chart.ts"
import { drawAnswer } from "./charts.ts"
import { type Said, sampleCompare } from "./publishers.sample.ts"

const USD = { indicator: "spending-usd", unit: "usd-million" }

const draw = (said: readonly Said[]): Chart => {
  const chart = drawAnswer(sampleCompare(said), { widthPx: 700, benchmarks: [] })
  if (!chart) throw new Error("not drawn")
  return chart
}
const figures = (chart: Chart) => chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark] : []))
const words = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))

test("every publisher's figure is drawn once, on the scale of its concept, with the gap labelled", () => {
  const chart = draw([
    { publisher: "nato", printed: "3.79e" },
    { publisher: "sipri", printed: 4.2 },
    { publisher: "nato", printed: 34_975, ...USD },
    { publisher: "world-bank", printed: 38_000, ...USD },
  ])
  expect(figures(chart).map((mark) => mark.key)).toEqual([
    "share-of-gdp:POL:2024@nato",
    "share-of-gdp:POL:2024@sipri",
    "spending-usd:POL:2024@nato",
    "spending-usd:POL:2024@world-bank",
  ])
  expect(words(chart.marks)).toEqual(
    expect.arrayContaining(["apart 0.41 points (10.8 %)", "apart 3025 (8.6 %)"]),
  )
  expect(chart.sentence).toBe(
    "Poland 2024: 3 publishers held. They are furthest apart on defence expenditure as a share of GDP: NATO 3.79, SIPRI 4.20 % of GDP.",
  )
})

test("a figure that cannot be set against the others is crossed, a missing one a named gap", () => {
  const chart = draw([
    { publisher: "nato", printed: 3.79 },
    { publisher: "eda", printed: 3.1, note: "in another currency" },
    { publisher: "sipri", printed: "not-reported" },
  ])
  const looks = figures(chart).map(({ marks }) => marks.find((mark) => mark.kind === "dot")?.look ?? null)
  expect(looks).toEqual(["solid", "crossed", null])
  expect(words(figures(chart)[2]?.marks ?? [])).toEqual(["SIPRI", "not reported"])
})

test("one publisher alone is said to be alone", () => {
  expect(draw([{ publisher: "nato", printed: 3.79 }]).sentence).toBe(
    "Poland 2024: 1 publisher held; there is none to set it against.",
  )
})
