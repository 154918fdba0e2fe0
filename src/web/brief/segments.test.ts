import fc from "fast-check"
import { expect, test } from "vitest"
import { type Layer, paragraphsOf } from "./segments.ts"

const TEXT = "Allies met.\n\nPoland spends 4 %, she said.\nNobody laughed."

const someText = fc
  .array(fc.constantFrom("a", "b", " ", "\n", "“", "😀"), { maxLength: 60 })
  .map((parts) => parts.join(""))
const layersIn = (text: string) =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom("claim", "content", "source", "cue"))
      .map(
        ([a, b, part], at): Layer =>
          ({ id: `x${at}`, part, start: Math.min(a, b), end: Math.max(a, b) }) as Layer,
      ),
    { maxLength: 8 },
  )
const textWithLayers = someText.chain((text) => fc.tuple(fc.constant(text), layersIn(text)))

test("the runs of all paragraphs, in order, are the text without its empty lines and line breaks", () => {
  fc.assert(
    fc.property(textWithLayers, ([text, layers]) => {
      const shown = paragraphsOf(text, layers).flatMap((paragraph) =>
        paragraph.segments.map((one) => one.text),
      )
      const lines = text.split("\n").filter((line) => line.trim() !== "")
      expect(shown.join("")).toBe(lines.join(""))
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("on a run stand exactly the layers that cover its characters", () => {
  fc.assert(
    fc.property(textWithLayers, ([text, layers]) => {
      for (const { segments } of paragraphsOf(text, layers))
        for (const { start, end, layers: on } of segments)
          for (let at = start; at < end; at++)
            expect(on.map((one) => one.id)).toEqual(
              layers.filter((one) => one.start <= at && at < one.end).map((one) => one.id),
            )
    }),
    { seed: 1, numRuns: 300 },
  )
})

test("a claim is closed once, where its span ends, also when it overlaps another", () => {
  const layers: Layer[] = [
    { id: "c1", part: "claim", start: 13, end: 30 },
    { id: "c2", part: "claim", start: 20, end: 30 },
    { id: "s1", part: "content", start: 13, end: 31 },
  ]
  const closing = paragraphsOf(TEXT, layers)
    .flatMap((paragraph) => paragraph.segments)
    .filter((segment) => segment.closes.length > 0)
  expect(closing.map(({ text, closes }) => [text, closes])).toEqual([["spends 4 %", ["c1", "c2"]]])
})
