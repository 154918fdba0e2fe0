import type { Ink, Mark, Point } from "./chart.ts"
import { line, text, textPx } from "./marks.ts"
import { breaksOf, runsOf, type SeriesPoint } from "./series-lines.ts"
import type { TimeAxis } from "./time-axis.ts"
import type { ValueAxis } from "./value-axis.ts"

export type LinePlace = Readonly<{
  time: TimeAxis
  value: ValueAxis
  ink: Ink
  /** How its joins are drawn: heavy where nothing else is said. */
  stroke?: "fine" | "heavy"
  radiusPx: number
  /** Whether gaps and breaks are named here. Where many lines stand small, their titles alone name them. */
  named: boolean
}>

/** A series as it is drawn everywhere: joined where it may be, dashed towards a forecast, a mark per figure. */
export function lineMarks(points: readonly SeriesPoint[], place: LinePlace): readonly Mark[] {
  return [
    ...joins(points, place),
    ...(place.named ? breakMarks(points, place) : []),
    ...figures(points, place),
  ]
}

/** Where a series' figures stand. */
export function placesOf(
  points: readonly SeriesPoint[],
  { time, value }: Pick<LinePlace, "time" | "value">,
): readonly Point[] {
  return points.flatMap((point) =>
    point.value === null ? [] : [{ x: time.ofYear(point.year), y: value.of(point.value) }],
  )
}

function joins(
  points: readonly SeriesPoint[],
  { time, value, ink, stroke = "heavy" }: LinePlace,
): readonly Mark[] {
  return runsOf(points).flatMap((run): readonly Mark[] => {
    const known = run.filter((point) => !point.forecast)
    const ahead = run.slice(Math.max(0, known.length - 1))
    return [
      ...(known.length > 1
        ? [{ kind: "path" as const, points: placesOf(known, { time, value }), ink, stroke }]
        : []),
      ...(ahead.length > 1 && ahead.some((point) => point.forecast)
        ? [
            {
              kind: "path" as const,
              points: placesOf(ahead, { time, value }),
              ink,
              stroke: "dashed" as const,
            },
          ]
        : []),
    ]
  })
}

function figures(points: readonly SeriesPoint[], place: LinePlace): readonly Mark[] {
  const { time, value, ink, radiusPx } = place
  return points.map((point, position): Mark => {
    const x = time.ofYear(point.year)
    const { key, title } = point
    if (point.value !== null)
      return {
        kind: "figure",
        key,
        title,
        marks: [{ kind: "dot", at: { x, y: value.of(point.value) }, radiusPx, ink, look: point.look }],
      }
    return { kind: "figure", key, title, marks: gapMarks(points, position, place) }
  })
}

/** A dotted stretch above the axis, a cross where there is a figure that cannot be compared; a run of gaps is named once. */
function gapMarks(points: readonly SeriesPoint[], position: number, place: LinePlace): readonly Mark[] {
  const { time, value, radiusPx, named } = place
  const point = points[position]
  if (!point) return []
  const y = value.bottomPx - 7
  const x = time.ofYear(point.year)
  const half = time.yearPx / 2
  const mark: Mark =
    point.look === "crossed"
      ? { kind: "dot", at: { x, y }, radiusPx, ink: "quiet", look: "crossed" }
      : line({ x: x - half + 1, y }, { x: x + half - 1, y }, "quiet", "dotted")
  const startsRun = points[position - 1]?.gap !== point.gap
  if (!named || !startsRun) return [mark]
  const after = points.slice(position).findIndex((one) => one.gap !== point.gap)
  const years = after === -1 ? points.length - position : after
  const middle = x + ((years - 1) * time.yearPx) / 2
  const fits = textPx(point.gap, "small") < years * time.yearPx + 60
  return fits
    ? [
        mark,
        text({ x: middle, y: point.look === "crossed" ? y - 10 : y - 6 }, point.gap, {
          ink: "quiet",
          style: "aside",
          anchor: "middle",
        }),
      ]
    : [mark]
}

/** Where a figure counts other things than the one before it, a dotted line between them says what from. */
function breakMarks(points: readonly SeriesPoint[], { time, value }: LinePlace): readonly Mark[] {
  return breaksOf(points).flatMap(({ year, definition }) => {
    const x = time.ofYear(year) - time.yearPx / 2
    return [
      line({ x, y: value.topPx }, { x, y: value.bottomPx }, "stem", "dotted"),
      text({ x: x + 5, y: value.bottomPx - 5 }, `${definition} definition`, { ink: "quiet", style: "aside" }),
    ]
  })
}
