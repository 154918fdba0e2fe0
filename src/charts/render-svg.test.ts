import fc from "fast-check"
import { expect, test } from "vitest"
import type { Chart } from "./chart.ts"
import { renderSvg } from "./render-svg.ts"
import { sampleAnswer } from "./scoreboard.sample.ts"
import { drawScoreboard } from "./scoreboard.ts"

const chartSaying = (words: string): Chart => ({
  id: "any",
  title: words,
  sentence: words,
  notes: [words],
  source: words,
  widthPx: 400,
  heightPx: 100,
  marks: [
    {
      kind: "figure",
      key: words,
      title: words,
      marks: [
        { kind: "text", at: { x: 0, y: 10 }, text: words, ink: "text", anchor: "start", style: "label" },
      ],
    },
  ],
})

/** Names of elements in the order they open; throws where one is not closed, or closed by another. */
function elementsOf(svg: string): readonly string[] {
  const names: string[] = []
  const open: string[] = []
  for (const [, closes, name = "", , alone] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[^\s=<>]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
      continue
    }
    names.push(name)
    if (!alone) open.push(name)
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`)
  return names
}

test("whatever a chart says is text in its file: it never becomes an element", () => {
  const expected = new Set(["svg", "rect", "text", "g", "title"])
  const words = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom('</text><script>x</script>"', "a & b < c", "]]>", "\u0000\u0008\u202E"),
  )
  fc.assert(
    fc.property(words, (said) => {
      const svg = renderSvg(chartSaying(said))
      expect(elementsOf(svg).filter((name) => !expected.has(name))).toEqual([])
      expect(svg.match(/</g)?.length).toBe(svg.match(/<\/?[a-z]+[\s>/]/g)?.length)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow
      expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|&(?!amp;|lt;|gt;|quot;)/)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test("the same answer gives the same file, with title, sentence and source in it", () => {
  const chart = () =>
    drawScoreboard(sampleAnswer({ POL: 4.1, ESP: "1.3e" }), { widthPx: 900, benchmarks: [] })
  const svg = renderSvg(chart())
  expect(renderSvg(chart())).toBe(svg)
  expect(elementsOf(svg)[0]).toBe("svg")
  expect(svg).toContain("2 % of GDP on defence, 2024</text>")
  expect(svg).toContain("Hollow: an estimate. Solid: a final figure. Source: NATO")
})
