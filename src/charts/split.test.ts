import { expect, test } from "vitest"
import type { AskAnswer } from "../questions/index.ts"
import { sampleLine } from "./scoreboard.sample.ts"
import { sampleSeries } from "./series.sample.ts"
import { drawSplit } from "./split.ts"

const part = (
  indicator: string,
  shares: readonly number[],
  edition = "nato-defence-expenditure/2025-08-28",
): AskAnswer =>
  sampleSeries(
    { POL: shares },
    { from: 2024, changes: { indicator, unit: "percent-of-spending", edition } as never },
  )
const FOUR = [
  part("equipment-share", [42, 50]),
  part("personnel-share", [30, 27]),
  part("infrastructure-share", [5, 4]),
  part("other-share", [23, 19]),
]
const GUIDELINE = sampleLine(20, {
  indicator: "equipment-share",
  unit: "percent-of-spending",
  startsOn: "2014-09-05",
  endsOn: null,
} as never)

const draw = (parts: readonly AskAnswer[]) => drawSplit(parts, { widthPx: 700, benchmarks: [GUIDELINE] })

test("each part has its plot with every figure; only equipment has the guideline", () => {
  const chart = draw(FOUR)
  expect(chart.marks.filter((mark) => mark.kind === "figure")).toHaveLength(8)
  expect(chart.marks.filter((mark) => mark.kind === "line" && mark.ink === "quiet")).toHaveLength(1)
  expect(chart.notes).toContain("Grey line: 20 %, from 5 September 2014.")
  expect(chart.sentence).toBe(
    "In 2025 Poland spent 50.0 % on equipment, 27.0 % on personnel, 4.0 % on infrastructure and 19.0 % on other things.",
  )
})

test("parts of one year from different editions are said to be so", () => {
  const mixed = [part("equipment-share", [42, 50], "nato-defence-expenditure/2026-07-10"), ...FOUR.slice(1)]
  expect(draw(mixed).notes).toContain(
    "Parts of 2024–2025 come from different editions and need not sum to 100.",
  )
  expect(draw(FOUR).notes.join(" ")).not.toContain("different editions")
})
