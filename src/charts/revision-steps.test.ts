import { expect, test } from "vitest"
import type { RevisionsAnswer } from "../questions/index.ts"
import { drawRevisionSteps } from "./revision-steps.ts"

type Step = readonly [published: string, value: number | null, difference: number | null]

function answerOf(steps: readonly Step[]): RevisionsAnswer {
  return {
    question: { kind: "revisions", indicator: "share-of-gdp", member: "POL", period: 2024 },
    asOf: "2026-11-24",
    recordedBy: "2026-11-24T12:00:00.000Z",
    rows: steps.map(([published, value, difference]) => ({
      member: "POL",
      indicator: "share-of-gdp",
      period: "2024",
      value,
      ...(value === null ? { absent: "not-reported" } : {}),
      unit: "percent-of-gdp",
      status: "estimate",
      edition: `nato-defence-expenditure/${published}`,
      published,
      difference,
      reasons: [],
      evidence: [],
    })),
    evidence: [],
    method: "",
    caveats: [],
  } as unknown as RevisionsAnswer
}

const draw = (steps: readonly Step[]) => drawRevisionSteps(answerOf(steps), { widthPx: 400, benchmarks: [] })

test("a figure steps from edition to edition, and the sentence says by how much", () => {
  const chart = draw([
    ["2024-06-17", 4.12, null],
    ["2025-08-28", 3.79, -0.33],
    ["2026-07-10", 3.75, -0.04],
  ])
  expect(chart.sentence).toBe(
    "From 4.12 in the edition of 17 June 2024 to 3.75 in the edition of 10 July 2026 (−0.33, −0.04).",
  )
  const figures = chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark.title] : []))
  expect(figures).toEqual([
    "Edition of 17 June 2024: 4.12 % of GDP",
    "Edition of 28 August 2025: 3.79 % of GDP",
    "Edition of 10 July 2026: 3.75 % of GDP",
  ])
})

test("an edition without the number is a named gap, and the step runs past it", () => {
  const chart = draw([
    ["2024-06-17", 1.5, null],
    ["2025-08-28", null, null],
    ["2026-07-10", 1.6, null],
  ])
  const step = chart.marks.find((mark) => mark.kind === "step")
  expect(step?.kind === "step" && step.points).toHaveLength(2)
  expect(JSON.stringify(chart.marks)).toContain("not reported")
})

test("one edition alone, and editions without any number, are said as such", () => {
  expect(draw([["2024-06-17", 4.12, null]]).sentence).toBe(
    "4.12 in the edition of 17 June 2024; no other edition held gives this figure.",
  )
  const none = draw([["2024-06-17", null, null]])
  expect(none.sentence).toBe("No edition gives a number.")
  expect(JSON.stringify(none.marks)).not.toMatch(/null|Infinity|NaN/)
})
