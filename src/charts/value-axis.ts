import { scaleLinear } from "d3-scale"
import type { Mark } from "./chart.ts"
import { line, text } from "./marks.ts"
import { plainText } from "./number-text.ts"

/** Amounts from bottom to top. */
export type ValueAxis = Readonly<{
  of: (amount: number) => number
  ticks: readonly number[]
  topPx: number
  bottomPx: number
  startsAtZero: boolean
}>

/** What nearly repeats one level shows no movement on a scale from 0: below this ratio of least to most, it starts there. */
const LEVEL = 0.7

/** A scale that holds every amount and threshold, from 0 where that leaves the movement of the amounts to be seen. */
export function valueAxis(
  amounts: readonly number[],
  room: Readonly<{
    topPx: number
    bottomPx: number
    ticks: number
    thresholds?: readonly number[]
    always?: "from-zero"
  }>,
): ValueAxis {
  const all = [...amounts, ...(room.thresholds ?? [])]
  const [least, most] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1]
  const moves = amounts.length === 0 || Math.min(...amounts) <= LEVEL * Math.max(...amounts)
  const startsAtZero = room.always === "from-zero" || moves || least <= 0
  const margin = (most - least || Math.abs(most) || 1) * 0.08
  const scale = scaleLinear()
    .domain(startsAtZero ? [Math.min(0, least), Math.max(0, most) || 1] : [least - margin, most + margin])
    .range([room.bottomPx, room.topPx])
    .nice(room.ticks)
  return {
    of: scale,
    ticks: scale.ticks(room.ticks),
    topPx: room.topPx,
    bottomPx: room.bottomPx,
    startsAtZero,
  }
}

/** Guiding lines with their amounts left of them; the lowest is the axis of years itself. */
export function valueMarks(
  { of, ticks, bottomPx }: ValueAxis,
  room: Readonly<{ leftPx: number; rightPx: number; labels: boolean }>,
): readonly Mark[] {
  return ticks.flatMap((tick) => {
    const y = of(tick)
    const rule = line({ x: room.leftPx, y }, { x: room.rightPx, y }, tick === 0 ? "stem" : "rule")
    const label = text({ x: room.leftPx - 8, y: y + 4 }, plainText(tick), {
      ink: "quiet",
      style: "small",
      anchor: "end",
    })
    return [...(Math.abs(y - bottomPx) < 1 ? [] : [rule]), ...(room.labels ? [label] : [])]
  })
}
