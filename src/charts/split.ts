import { indicatorOrThrow } from "../indicators/index.ts"
import { memberName } from "../model/index.ts"
import type { AnswerRow, AskAnswer } from "../questions/index.ts"
import { benchmarkSteps, stepsWithin } from "./benchmark-steps.ts"
import type { Canvas, Chart } from "./chart.ts"
import { text } from "./marks.ts"
import { amountText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { seriesLines, statusAside } from "./series-lines.ts"
import { smallMultiples } from "./small-multiples.ts"
import { sourceLine } from "./source-line.ts"

const NARROW_PX = 560

/**
 * What one member's expenditure goes into: a small plot per part on one scale. Not stacked, since the newest figures of
 * the parts may come from different editions and then need not sum to 100.
 */
export function drawSplit(parts: readonly AskAnswer[], { widthPx, benchmarks }: Canvas): Chart {
  const rows = parts.flatMap((answer) => answer.rows)
  const asOf = parts[0]?.asOf
  const years = rows.map((row) => Number(row.period))
  const span = { from: Math.min(...years), to: Math.max(...years) }
  const panels = parts.flatMap((answer) => {
    const indicator = indicatorOrThrow(answer.question.indicator)
    const [line] = seriesLines(answer.rows)
    if (!line) return []
    const steps = stepsWithin(
      benchmarkSteps(benchmarks, { indicator: indicator.id, asOf: answer.asOf }),
      span,
    )
    return [{ heading: partName(answer), lines: [{ points: line.points, ink: "accent" as const }], steps }]
  })
  const first = parts[0]?.question.indicator
  const sheet =
    first === undefined || rows.length === 0
      ? { marks: [], notes: [], heightPx: 40 }
      : smallMultiples(panels, {
          widthPx,
          years: span,
          steps: [],
          indicator: first,
          columns: widthPx < NARROW_PX ? 2 : 4,
          plotPx: 120,
        })
  const mixed = editionsMixed(rows)
  return {
    id: "split",
    title: `What the expenditure of ${rows[0] ? memberName(rows[0].member) : "a member"} goes into`,
    sentence: sentenceOf(parts),
    notes: readingNotes(sheet.marks, [
      ...sheet.notes,
      mixed.length > 0
        ? `Parts of ${mixed.length > 1 ? `${mixed[0]}–${mixed.at(-1)}` : mixed[0]} come from different editions and need not sum to 100.`
        : "",
    ]),
    source: sourceLine(
      parts.flatMap((answer) => answer.evidence),
      asOf ?? ("" as AskAnswer["asOf"]),
    ),
    widthPx,
    heightPx: sheet.heightPx,
    marks: [
      text({ x: 0, y: 13 }, unitWords("percent-of-spending"), { ink: "quiet", style: "small" }),
      ...sheet.marks,
    ],
  }
}

/** `Equipment share of …` → `Equipment`. */
function partName({ question }: AskAnswer): string {
  return indicatorOrThrow(question.indicator).title.split(" ")[0] ?? ""
}

/** Years for which the parts given are not all from one edition. */
function editionsMixed(rows: readonly AnswerRow[]): readonly string[] {
  const editionsOf = new Map<string, Set<string>>()
  for (const { period, edition, value } of rows)
    if (value !== null && edition !== null)
      editionsOf.set(period, (editionsOf.get(period) ?? new Set()).add(edition))
  return [...editionsOf]
    .filter(([, editions]) => editions.size > 1)
    .map(([period]) => period)
    .sort()
}

/** The newest year for which every part is known. */
function sentenceOf(parts: readonly AskAnswer[]): string {
  const periods = [...new Set(parts.flatMap((answer) => answer.rows.map((row) => row.period)))]
    .sort()
    .reverse()
  for (const period of periods) {
    const there = parts.flatMap((answer) =>
      answer.rows.filter((row) => row.period === period && row.value !== null),
    )
    const [one] = there
    if (!one || there.length < parts.length) continue
    const said = there.map(
      (row) => `${amountText(row.value ?? 0, row.indicator)} % ${SPENT_ON[row.indicator] ?? row.indicator}`,
    )
    const unsettled = there.find((row) => row.status !== "final")
    const status = unsettled ? ` (${statusAside(unsettled).replace(", ", "")})` : ""
    return `In ${period}${status} ${memberName(one.member)} spent ${said.slice(0, -1).join(", ")} and ${said.at(-1)}.`
  }
  return "No year is held for which every part of the expenditure is known."
}

const SPENT_ON: Readonly<Record<string, string>> = {
  "equipment-share": "on equipment",
  "personnel-share": "on personnel",
  "infrastructure-share": "on infrastructure",
  "other-share": "on other things",
}
