import fc from "fast-check"
import { expect, test } from "vitest"
import { MEMBERS } from "../model/index.ts"
import type { Chart, Mark } from "./chart.ts"
import { type Said, sampleAnswer, sampleLine } from "./scoreboard.sample.ts"
import { drawScoreboard } from "./scoreboard.ts"

const FOUR: Said = {
  POL: "4.12e",
  USA: 3.38,
  ESP: "1.28e",
  DEU: "not-reported",
  FIN: "not-a-member",
  NATO: 2.71,
}

const draw = (said: Said, lines: readonly number[] = [], widthPx = 660) =>
  drawScoreboard(sampleAnswer(said), { widthPx, benchmarks: lines.map((line) => sampleLine(line)) })

function figure(chart: Chart, key: string): readonly Mark[] {
  const found = chart.marks.find((mark) => mark.kind === "figure" && mark.key === key)
  return found?.kind === "figure" ? found.marks : []
}

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []))
const dots = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "dot" ? [mark] : []))

const someShares = fc.dictionary(
  fc.constantFrom(...MEMBERS.map((member) => member.code), "NATO", "NATO_EUROPE"),
  fc.oneof(
    fc.double({ min: 0, max: 6, noNaN: true }),
    fc.double({ min: 0, max: 6, noNaN: true }).map((share) => `${share}e` as `${number}e`),
    fc.constantFrom("not-reported" as const, "not-a-member" as const),
  ),
)
const someLines = fc.uniqueArray(fc.constantFrom(1, 1.5, 2.5, 3, 3.5, 5), { maxLength: 4 })
const someWidth = fc.integer({ min: 300, max: 1200 })

test("every row of the answer is drawn once, with its name and its number or its reason", () => {
  fc.assert(
    fc.property(someShares, someWidth, (said, widthPx) => {
      const answer = sampleAnswer(said)
      const chart = drawScoreboard(answer, { widthPx, benchmarks: [] })
      const drawn = chart.marks.flatMap((mark) => (mark.kind === "figure" ? [mark.key] : []))
      expect([...drawn].sort()).toEqual(
        [...answer.rows, ...answer.aggregates].map((row) => row.member).sort(),
      )
      for (const key of drawn) expect(texts(figure(chart, key))).toHaveLength(2)
    }),
    { seed: 1, numRuns: 100 },
  )
})

test("a final figure is solid, an estimate hollow, a gap has no dot but its reason", () => {
  const chart = draw(FOUR)
  expect(dots(figure(chart, "USA"))[0]?.look).toBe("solid")
  expect(dots(figure(chart, "POL"))[0]?.look).toBe("hollow")
  expect(dots(figure(chart, "DEU"))).toEqual([])
  expect(texts(figure(chart, "DEU")).map((mark) => mark.text)).toEqual(["Germany", "not reported"])
  expect(texts(figure(chart, "FIN")).map((mark) => mark.text)).toEqual(["Finland", "not yet a member"])
  expect(chart.notes).toEqual(["Hollow: an estimate.", "Solid: a final figure."])
})

test("dots stand in the order of their values, left to right", () => {
  fc.assert(
    fc.property(someShares, someWidth, (said, widthPx) => {
      const chart = draw(said, [], widthPx)
      const places = Object.entries(said)
        .map(([key, share]) => ({
          share: Number.parseFloat(String(share)),
          x: dots(figure(chart, key))[0]?.at.x,
        }))
        .filter((one): one is { share: number; x: number } => one.x !== undefined)
        .sort((a, b) => a.share - b.share)
      places.forEach((place, at) => {
        expect(place.x).toBeGreaterThanOrEqual(places[at - 1]?.x ?? 0)
      })
    }),
    { seed: 1, numRuns: 100 },
  )
})

test("everything stays inside the canvas", () => {
  fc.assert(
    fc.property(someShares, someLines, someWidth, (said, lines, widthPx) => {
      const chart = draw(said, lines, widthPx)
      const all = chart.marks.flatMap((mark) => (mark.kind === "figure" ? mark.marks : [mark]))
      for (const mark of all) {
        if (mark.kind === "dot") expect(mark.at.x).toBeLessThanOrEqual(chart.widthPx)
        if (mark.kind !== "text") continue
        const widthOfText = mark.text.length * 7.4
        const left = mark.anchor === "end" ? mark.at.x - widthOfText : mark.at.x
        const right = mark.anchor === "start" ? mark.at.x + widthOfText : mark.at.x
        expect(mark.at.y).toBeLessThanOrEqual(chart.heightPx)
        expect(right).toBeLessThanOrEqual(chart.widthPx + 8)
        if (mark.style !== "small") expect(left).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 1, numRuns: 200 },
  )
})

test("a benchmark's label never lies across another benchmark's line", () => {
  fc.assert(
    fc.property(someLines, someWidth, (lines, widthPx) => {
      const chart = draw(FOUR, lines, widthPx)
      const vertical = chart.marks.flatMap((mark) =>
        mark.kind === "line" && mark.ink !== "rule" && mark.from.x === mark.to.x ? [mark] : [],
      )
      for (const label of texts(chart.marks).filter((mark) => mark.text.includes("from"))) {
        const left = label.at.x - label.text.length * 6.2
        for (const line of vertical)
          if (line.from.x > left && line.from.x < label.at.x)
            expect(line.from.y).toBeGreaterThanOrEqual(label.at.y)
      }
    }),
    { seed: 1, numRuns: 200 },
  )
})

test("a benchmark's line is labelled with the day it starts, a demand as a demand", () => {
  const lines = [sampleLine(3.5), sampleLine(5, { standing: "demand", startsOn: "2025-01-07" } as never)]
  const chart = drawScoreboard(sampleAnswer(FOUR), { widthPx: 660, benchmarks: lines })
  const labels = texts(chart.marks).map((mark) => mark.text)
  expect(labels).toEqual(
    expect.arrayContaining([
      "2 %, from 5 September 2014",
      "3.5 %, from 25 June 2025",
      "5 %, demand, from 7 January 2025",
    ]),
  )
})

test("a benchmark on another indicator draws no line", () => {
  const other = sampleLine(20, { indicator: "equipment-share" } as never)
  const chart = drawScoreboard(sampleAnswer(FOUR), { widthPx: 660, benchmarks: [other] })
  expect(texts(chart.marks).some((mark) => mark.text.startsWith("20 %"))).toBe(false)
})

test("the sentence names no highest and lowest where most could not be compared", () => {
  const answer = sampleAnswer(FOUR)
  const chart = drawScoreboard(
    { ...answer, counts: { ...answer.counts, notComparable: 2 } },
    { widthPx: 660, benchmarks: [] },
  )
  expect(chart.sentence).not.toMatch(/highest|lowest/)
})

test("the sentence counts, names what is missing, and gives both ends; the source names file and day", () => {
  const chart = draw(FOUR)
  expect(chart.sentence).toBe(
    "2 of 4 allies met the 2 % benchmark for 2024 (1 not reported), in the edition of 17 June 2024. " +
      "Poland (4.12) is highest, Spain (1.28) lowest.",
  )
  expect(chart.source).toBe(
    "Source: NATO, Defence Expenditure, 17 June 2024. tables.xlsx. As known on 3 April 2025.",
  )
})
