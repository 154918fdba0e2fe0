import { type IndicatorId, type MemberCode, memberName } from "../model/index.ts"
import type { AnswerRow } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import type { Look } from "./chart.ts"
import { figureKey } from "./figure-key.ts"
import { amountText, unitWords } from "./number-text.ts"

/** One figure of a series, before it has a place. */
export type SeriesPoint = Readonly<{
  key: string
  year: number
  /** `null` for a named gap. */
  value: number | null
  look: Look
  forecast: boolean
  definition: string | null
  /** Why there is no number; empty where there is one. */
  gap: string
  /** All of it in words. */
  title: string
}>

/** One member's figures, by year. */
export type SeriesLine = Readonly<{
  member: MemberCode
  name: string
  indicator: IndicatorId
  points: readonly SeriesPoint[]
}>

/** An answer's rows as a line per member, in the order of the answer. */
export function seriesLines(rows: readonly AnswerRow[]): readonly SeriesLine[] {
  return [...new Set(rows.map((row) => row.member))].map((member) => {
    const own = rows.filter((row) => row.member === member)
    return {
      member,
      name: memberName(member),
      indicator: own[0]?.indicator ?? ("" as IndicatorId),
      points: own.map((row) => seriesPoint(row)).sort((a, b) => a.year - b.year),
    }
  })
}

export function seriesPoint(row: AnswerRow, key = figureKey(row)): SeriesPoint {
  const words =
    row.value === null
      ? absenceText(row.absent ?? "not-reported")
      : `${amountText(row.value, row.indicator)} ${unitWords(row.unit)}`
  return {
    key,
    year: Number(row.period),
    value: row.value,
    look: row.absent === "not-comparable" ? "crossed" : row.status === "final" ? "solid" : "hollow",
    forecast: row.status === "forecast",
    definition: row.definition,
    gap: row.value === null ? absenceText(row.absent ?? "not-reported") : "",
    title: `${memberName(row.member)} ${row.period}: ${words}${row.value === null ? "" : statusAside(row)}`,
  }
}

/** `, estimate` behind a number that is not final; nothing behind one that is. */
export function statusAside({ status }: Pick<AnswerRow, "status">): string {
  return status === "final" ? "" : `, ${status.replaceAll("-", " ")}`
}

/** Points that may be joined: no gap between them, and the same things counted. */
export function runsOf(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = []
  for (const point of points) {
    const before = runs.at(-1)?.at(-1)
    const joined =
      before !== undefined &&
      before.value !== null &&
      point.value !== null &&
      point.year === before.year + 1 &&
      point.definition === before.definition
    if (joined) runs.at(-1)?.push(point)
    else if (point.value !== null) runs.push([point])
  }
  return runs
}

/** Years from which another definition counts, with its name. */
export function breaksOf(
  points: readonly SeriesPoint[],
): readonly Readonly<{ year: number; definition: string }>[] {
  const known = points.filter((point) => point.value !== null && point.definition !== null)
  return known.flatMap((point, at) => {
    const before = known[at - 1]
    return before && before.definition !== point.definition && point.definition !== null
      ? [{ year: point.year, definition: point.definition }]
      : []
  })
}
