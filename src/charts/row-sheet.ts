import { scaleLinear } from "d3-scale"
import type { Mark } from "./chart.ts"
import { line, shortened, text, textPx } from "./marks.ts"
import { plainText } from "./number-text.ts"

/** Where a row's marks go. */
export type RowPlace = Readonly<{
  x: (amount: number) => number
  /** Height of its dots. */
  middle: number
  /** Height its words stand on. */
  baseline: number
  /** Where the room for marks ends, and where that for words. */
  rightPx: number
  endPx: number
}>

export type SheetRow = Readonly<{
  key: string
  name: string
  /** All of it in words. */
  title: string
  draw: (place: RowPlace) => readonly Mark[]
}>

/** Rows on one scale, with their heading. */
export type SheetGroup = Readonly<{
  heading: string
  unit: string
  /** Amounts the scale has to hold. */
  amounts: readonly number[]
  rows: readonly SheetRow[]
  /** Drawn over all rows: a gap from one dot to another, a line through them. */
  over?: (
    place: Readonly<{ x: (amount: number) => number; topPx: number; bottomPx: number }>,
  ) => readonly Mark[]
  /** Height that `over` needs below the rows. */
  footPx?: number
}>

type Sheet = Readonly<{
  widthPx: number
  /** Room for the number right of the furthest mark. */
  valuePx: number
  /** Whether every group has a scale of its own, with its ticks. Otherwise all stand on the first one's. */
  scales: "one" | "each"
}>

const ROW_PX = 21
const HEADING_PX = 30
const AXIS_PX = 22
const UNIT_PX = 15
const NAMES_AT_MOST = 0.36

/** Names on the left, marks on a scale, groups under headings: the scoreboard's order for every list of members. */
export function rowSheet(groups: readonly SheetGroup[], { widthPx, valuePx, scales }: Sheet) {
  const names = groups.flatMap((group) => group.rows.map((row) => textPx(row.name)))
  const leftPx = Math.min(Math.max(widthPx < 520 ? 96 : 140, ...names) + 12, NAMES_AT_MOST * widthPx)
  const rightPx = widthPx - valuePx
  const scaleOf = (amounts: readonly number[]) =>
    scaleLinear()
      .domain([Math.min(0, ...amounts), Math.max(0, ...amounts) || 1])
      .range([leftPx, rightPx])
  const shared = scaleOf(groups.flatMap((group) => group.amounts))
  const marks: Mark[] = []
  const guides: Mark[] = []
  let y = 0
  for (const [at, group] of groups.entries()) {
    const x = scales === "each" ? scaleOf(group.amounts) : shared
    const ownAxis = scales === "each" || at === 0
    y += HEADING_PX
    marks.push(text({ x: 0, y: y - 6 }, group.heading, { ink: "text", style: "strong" }))
    const ticks = x.ticks(widthPx < 520 ? 3 : 5)
    if (ownAxis) {
      const besideTicks = textPx(group.unit, "small") < leftPx - 12
      y += besideTicks ? AXIS_PX : AXIS_PX + UNIT_PX
      marks.push(
        text({ x: 0, y: besideTicks ? y - 6 : y - 6 - UNIT_PX }, group.unit, {
          ink: "quiet",
          style: "small",
        }),
      )
      for (const tick of ticks)
        marks.push(
          text({ x: x(tick), y: y - 6 }, plainText(tick), { ink: "quiet", style: "small", anchor: "middle" }),
        )
    }
    const topPx = y
    const bottomPx = y + group.rows.length * ROW_PX + (group.footPx ?? 0)
    for (const tick of ticks)
      guides.push(line({ x: x(tick), y: topPx }, { x: x(tick), y: bottomPx }, tick === 0 ? "stem" : "rule"))
    for (const row of group.rows) {
      y += ROW_PX
      const place = { x, baseline: y - 6, middle: y - 10.5, rightPx, endPx: widthPx }
      marks.push({
        kind: "figure",
        key: row.key,
        title: row.title,
        marks: [
          text({ x: 0, y: y - 6 }, shortened(row.name, leftPx - 8), { ink: "text" }),
          ...row.draw(place),
        ],
      })
    }
    if (group.over) marks.push(...group.over({ x, topPx, bottomPx: y }))
    y = bottomPx
  }
  return { marks: [...guides, ...marks], heightPx: y + 8 }
}

/** A gap with its reason: dotted where the mark would stand. */
export function gapRow(reason: string, { x, middle, baseline, endPx }: RowPlace): readonly Mark[] {
  return [
    line({ x: x(0), y: middle }, { x: x(0) + 24, y: middle }, "quiet", "dotted"),
    text({ x: x(0) + 30, y: baseline }, shortened(reason, endPx - x(0) - 30), {
      ink: "quiet",
      style: "aside",
    }),
  ]
}
