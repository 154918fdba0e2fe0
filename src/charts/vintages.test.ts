import { expect, test } from "vitest"
import type { VintagesAnswer } from "../questions/index.ts"
import type { Chart, Mark } from "./chart.ts"
import { drawAnswer } from "./charts.ts"
import { type Printed, SAMPLE_EVIDENCE, sampleFigure } from "./series.sample.ts"

/** Each edition's figures, from 2022 on. */
type Editions = Readonly<Record<string, readonly Printed[]>>

function answerOf(editions: Editions, members: readonly string[] = ["POL"]): VintagesAnswer {
  return {
    question: { kind: "vintages", indicator: "share-of-gdp", members, release: "all" },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows: members.flatMap((member) =>
      Object.entries(editions).flatMap(([published, series]) =>
        series.map((printed, at) => ({
          ...sampleFigure(member, 2022 + at, printed),
          edition: `nato-defence-expenditure/${published}`,
          published,
          horizonYears: Number(published.slice(0, 4)) - 2022 - at,
        })),
      ),
    ),
    evidence: SAMPLE_EVIDENCE,
    method: "",
    caveats: [],
  } as unknown as VintagesAnswer
}

const THREE: Editions = {
  "2024-06-17": [2.2, 3.3, "4.12e"],
  "2025-08-28": [2.2, 3.3, "3.79e", "4.48e"],
  "2026-07-10": [2.2, 3.26, 3.75, "4.25e"],
}

function draw(answer: VintagesAnswer): Chart {
  const chart = drawAnswer(answer, { widthPx: 700, benchmarks: [] })
  if (!chart) throw new Error("not drawn")
  return chart
}
const keys = (chart: Chart) => chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark.key] : []))
const paths = (chart: Chart) => chart.marks.flatMap((mark) => (mark.kind === "path" ? [mark] : []))
const words = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []))

test("each edition is a line with every figure it printed; only the newest is heavy", () => {
  const chart = draw(answerOf(THREE))
  expect(keys(chart)).toHaveLength(11)
  expect(new Set(keys(chart)).size).toBe(11)
  expect(paths(chart).map((path) => path.stroke)).toEqual(["fine", "fine", "heavy"])
  expect(words(chart.marks)).toEqual(
    expect.arrayContaining(["4.12, 17 June 2024", "4.48, 28 August 2025", "4.25, 10 July 2026"]),
  )
  expect(chart.sentence).toBe(
    "3 editions held. The largest step is Poland 2024: 4.12 in the edition of 17 June 2024, 3.75 in that of 10 July 2026 (−0.37).",
  )
})

test("several members have a small plot each, with every figure", () => {
  const chart = draw(answerOf(THREE, ["POL", "ESP"]))
  expect(keys(chart)).toHaveLength(22)
  expect(words(chart.marks)).toEqual(expect.arrayContaining(["Poland", "Spain"]))
})

test("one edition alone moves nothing, and none at all is said", () => {
  expect(draw(answerOf({ "2024-06-17": [2.2] })).sentence).toBe(
    "1 edition held; no figure stands in more than one of them.",
  )
  expect(draw(answerOf({})).sentence).toBe("No edition held gives a number.")
})
