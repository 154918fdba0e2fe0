import type { Indicator } from "../../indicators/index.ts"
import { memberName } from "../../model/index.ts"
import type { RevisionAnalysisAnswer, RevisionAnalysisRow } from "../../questions/index.ts"
import type { Layout } from "../command.ts"
import { formatAmount, formatDifference, UNIT_WORDS } from "./figure.ts"
import { renderNotes } from "./notes.ts"
import { type Column, renderTable } from "./table.ts"
import { wrapText } from "./wrap.ts"

/** With more members than this, each is shown at the horizons of estimates only. */
const MEMBERS_IN_FULL = 3
const ESTIMATES_UNTIL = 1

/** How far figures moved, by horizon: all members together first, then each; the sentence above. */
export function renderRevisionAnalysis(
  answer: RevisionAnalysisAnswer,
  indicator: Indicator,
  layout: Layout,
): string {
  const members = new Set(answer.rows.flatMap((row) => row.member ?? []))
  const full = members.size <= MEMBERS_IN_FULL
  const rows = answer.rows.filter((row) => full || row.member === null || row.horizonYears <= ESTIMATES_UNTIL)
  const hidden = answer.rows.length - rows.length
  return [
    ...wrapText(
      `${indicator.title} (${UNIT_WORDS[indicator.unit]}): revisions until the latest release`,
      layout.width,
    ),
    ...wrapText(answer.summary, layout.width),
    "",
    renderRows(rows, indicator, layout),
    ...(hidden > 0
      ? [
          "",
          ...wrapText(
            `Members at horizons up to ${ESTIMATES_UNTIL}; --json has ${hidden} more rows.`,
            layout.width,
          ),
        ]
      : []),
    "",
    renderNotes(answer, [], layout, { marks: false, editions: false }),
  ].join("\n")
}

function renderRows(rows: readonly RevisionAnalysisRow[], indicator: Indicator, { width }: Layout): string {
  const decimals = indicator.decimals + (indicator.unit.startsWith("percent") ? 1 : 0)
  const inPercent = rows.some((row) => row.meanAbsoluteRevisionPercent !== null)
  const right = (title: string): Column => ({ title, align: "right" })
  return renderTable(
    [
      { title: "Member", align: "left" },
      right("Horizon"),
      right("Pairs"),
      right("Mean"),
      right("Mean size"),
      ...(inPercent ? [right("in %")] : []),
      right("Std dev."),
      right("Up"),
      right("Down"),
      right("Largest"),
      { title: "of", align: "left" },
    ],
    rows.map((row) => [
      row.member === null ? "All members" : memberName(row.member),
      String(row.horizonYears),
      String(row.count),
      formatDifference(row.meanRevision, decimals),
      formatAmount(row.meanAbsoluteRevision, decimals),
      ...(inPercent
        ? [row.meanAbsoluteRevisionPercent === null ? "" : formatAmount(row.meanAbsoluteRevisionPercent, 1)]
        : []),
      row.standardDeviation === null ? "" : formatAmount(row.standardDeviation, decimals),
      String(row.upward),
      String(row.downward),
      formatDifference(row.largest.revision, decimals),
      row.member === null ? `${memberName(row.largest.member)} ${row.largest.period}` : row.largest.period,
    ]),
    width,
  )
}
