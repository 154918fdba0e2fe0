import { expect, test } from "vitest"
import type { RevisionAnalysisAnswer } from "../questions/index.ts"
import type { Chart } from "./chart.ts"
import { drawAnswer } from "./charts.ts"
import { SAMPLE_EVIDENCE } from "./series.sample.ts"

type Size = readonly [member: string | null, horizonYears: number, mean: number, size: number]

function draw(sizes: readonly Size[]): Chart {
  const answer = {
    question: { kind: "revision-analysis", indicator: "share-of-gdp", members: "all" },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows: sizes.map(([member, horizonYears, meanRevision, meanAbsoluteRevision]) => ({
      member,
      horizonYears,
      unit: "percent-of-gdp",
      count: 4,
      meanRevision,
      meanAbsoluteRevision,
      largest: {
        member: member ?? "POL",
        period: "2024",
        estimate: 4.12,
        latest: 3.75,
        latestEdition: "nato-defence-expenditure/2026-07-10",
        revision: -0.37,
      },
      evidence: [],
    })),
    pairs: [],
    summary: "Estimates moved.",
    evidence: SAMPLE_EVIDENCE,
    method: "",
    caveats: [],
  } as unknown as RevisionAnalysisAnswer
  const chart = drawAnswer(answer, { widthPx: 700, benchmarks: [] })
  if (!chart) throw new Error("not drawn")
  return chart
}

const figures = (chart: Chart) => chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark] : []))

test("all together stand by how early the estimate was, members at the earliest, the least sure first", () => {
  const chart = draw([
    [null, 1, 0.01, 0.05],
    [null, 0, -0.1, 0.2],
    ["POL", 0, -0.35, 0.35],
    ["GRC", 0, -0.4, 0.4],
    ["POL", 1, 0, 0.04],
  ])
  expect(figures(chart).map((mark) => mark.key)).toEqual([
    "revision:all:0",
    "revision:all:1",
    "revision:GRC:0",
    "revision:POL:0",
  ])
  expect(chart.sentence).toBe("Estimates moved.")
})

test("one member asked for has all of its own", () => {
  const chart = draw([
    [null, 0, -0.1, 0.2],
    ["POL", 0, -0.35, 0.35],
    ["POL", 1, 0, 0.04],
  ])
  expect(figures(chart).map((mark) => mark.key)).toEqual(["revision:POL:0", "revision:POL:1"])
})

test("the bar is as wide to both sides as the mean size, the dot stands at the mean", () => {
  const chart = draw([["POL", 0, -0.2, 0.3]])
  const marks = figures(chart)[0]?.marks ?? []
  const bar = marks.find((mark) => mark.kind === "bar")
  const dot = marks.find((mark) => mark.kind === "dot")
  const line = marks.find((mark) => mark.kind === "line")
  if (bar?.kind !== "bar" || dot?.kind !== "dot" || line?.kind !== "line")
    throw new Error("a mark is missing")
  const zero = line.from.x
  expect(bar.at.x + bar.widthPx / 2).toBeCloseTo(zero, 6)
  expect((zero - dot.at.x) / (bar.widthPx / 2)).toBeCloseTo(0.2 / 0.3, 6)
})
