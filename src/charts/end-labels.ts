import type { Beside } from "./benchmark-steps.ts"
import type { Ink, Mark, TextMark } from "./chart.ts"
import { text } from "./marks.ts"
import type { SeriesPoint } from "./series-lines.ts"
import type { TimeAxis } from "./time-axis.ts"
import type { ValueAxis } from "./value-axis.ts"

type Labelled = Readonly<{
  points: readonly SeriesPoint[]
  ink: Ink
  words: (amount: number) => string
}>

const APART_PX = 16

/** What each line says at its last figure, and what else stands right of the plot; labels that would meet are moved apart. */
export function endLabels(
  lines: readonly Labelled[],
  { time, value, beside }: Readonly<{ time: TimeAxis; value: ValueAxis; beside: readonly Beside[] }>,
): readonly Mark[] {
  const plotEnd = time.ofYear(time.to) + time.yearPx / 2
  const ends = lines.flatMap(({ points, ink, words }) => {
    const last = points.findLast((point) => point.value !== null)
    if (last?.value == null) return []
    const label: Label = {
      x: time.ofYear(last.year) + 9,
      y: value.of(last.value) + 4.5,
      ink: ink === "stem" ? "quiet" : ink,
      words: words(last.value),
      style: "label",
    }
    return [label]
  })
  const others = beside.map(
    ({ y, words }): Label => ({ x: plotEnd + 5, y, words, ink: "quiet", style: "small" }),
  )
  const labels = [...ends, ...others].sort((a, b) => a.y - b.y)
  const heights = spread(
    labels.map((label) => label.y),
    { least: value.topPx + 4, most: value.bottomPx, apart: APART_PX },
  )
  return labels.map(({ x, words, ink, style }, at) => text({ x, y: heights[at] ?? 0 }, words, { ink, style }))
}

type Label = Readonly<{ x: number; y: number; words: string; ink: Ink; style: TextMark["style"] }>

/** Heights in ascending order, moved as little as a pass down and a pass up need to keep them apart. */
export function spread(
  heights: readonly number[],
  { least, most, apart }: Readonly<{ least: number; most: number; apart: number }>,
): readonly number[] {
  const placed: number[] = []
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? least - apart) + apart))
  for (let at = placed.length - 1; at >= 0; at--) {
    const below = placed[at + 1]
    const limit = below === undefined ? most : below - apart
    placed[at] = Math.min(placed[at] ?? limit, limit)
  }
  return placed
}
