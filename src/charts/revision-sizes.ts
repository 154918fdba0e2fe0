import { indicatorOrThrow } from "../indicators/index.ts"
import { memberName } from "../model/index.ts"
import type { RevisionAnalysisAnswer, RevisionAnalysisRow } from "../questions/index.ts"
import type { Canvas, Chart, Mark } from "./chart.ts"
import { line, text } from "./marks.ts"
import { amountText, differenceText, unitWords } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { type RowPlace, rowSheet, type SheetRow } from "./row-sheet.ts"
import { editionDay, sourceLine } from "./source-line.ts"

const BAR_PX = 9
const DOT_PX = 4

/** What tells one row from another: a member, or all together, and how long after the year the estimate was made. */
export function revisionSizeKey({ member, horizonYears }: RevisionAnalysisRow): string {
  return `revision:${member ?? "all"}:${horizonYears}`
}

/** How far estimates were off, by how early they were made and by member: the size as a bar, the lean as a dot. */
export function drawRevisionSizes(answer: RevisionAnalysisAnswer, { widthPx }: Canvas): Chart {
  const indicator = indicatorOrThrow(answer.question.indicator)
  const groupsOfRows = groupsIn(answer)
  const reach = groupsOfRows
    .flatMap(({ rows }) => rows)
    .map((row) =>
      Math.max(row.meanAbsoluteRevision, Math.abs(row.meanRevision), Math.abs(row.largest.revision)),
    )
  const most = Math.max(0, ...reach)
  const groups = groupsOfRows.map(({ heading, rows, nameOf }) => ({
    heading,
    unit: unitOf(answer),
    amounts: [-most, most],
    rows: rows.map((row) => sizeRow(row, answer, nameOf(row))),
  }))
  const { marks, heightPx } = rowSheet(groups, { widthPx, valuePx: widthPx < 520 ? 52 : 130, scales: "one" })
  return {
    id: "revision-sizes",
    title: `${indicator.title}: how far estimates were off`,
    sentence: answer.summary,
    notes: readingNotes(
      [],
      [
        "Bar: the mean size of a revision, to both sides.",
        "Dot: the mean revision; right of 0, estimates were too low.",
        "Line: the largest one.",
      ],
    ),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx,
    marks,
  }
}

type RowGroup = Readonly<{
  heading: string
  rows: readonly RevisionAnalysisRow[]
  nameOf: (row: RevisionAnalysisRow) => string
}>

/** All together by how early the estimate was; below, the members at the earliest. Of one member alone, its own by how early. */
function groupsIn({ rows }: RevisionAnalysisAnswer): readonly RowGroup[] {
  const byHorizon = (a: RevisionAnalysisRow, b: RevisionAnalysisRow) => a.horizonYears - b.horizonYears
  const together = rows.filter((row) => row.member === null)
  const ofMembers = rows.filter((row) => row.member !== null)
  const members = [...new Set(ofMembers.flatMap(({ member }) => (member === null ? [] : [member])))]
  const ofHorizon = (row: RevisionAnalysisRow) => horizonWords(row.horizonYears)
  const groups: RowGroup[] =
    members.length === 1 && members[0]
      ? [{ heading: memberName(members[0]), rows: [...ofMembers].sort(byHorizon), nameOf: ofHorizon }]
      : [
          { heading: "All members together", rows: [...together].sort(byHorizon), nameOf: ofHorizon },
          {
            heading: `By member, estimated ${horizonWords(earliestOf(ofMembers))}`,
            rows: ofMembers
              .filter((row) => row.horizonYears === earliestOf(ofMembers))
              .sort((a, b) => b.meanAbsoluteRevision - a.meanAbsoluteRevision),
            nameOf: ({ member }) => (member === null ? "" : memberName(member)),
          },
        ]
  return groups.filter((group) => group.rows.length > 0)
}

function earliestOf(rows: readonly RevisionAnalysisRow[]): number {
  return Math.min(...rows.map((row) => row.horizonYears))
}

/** How long after the year it describes an estimate was published. */
export function horizonWords(years: number): string {
  if (years === 0) return "in the year itself"
  if (years === 1) return "the year after"
  return years > 1 ? `${years} years after` : years === -1 ? "the year before" : `${-years} years before`
}

function unitOf({ rows }: RevisionAnalysisAnswer): string {
  const unit = rows[0]?.unit
  return unit === undefined ? "" : unit.startsWith("percent") ? "percentage points" : unitWords(unit)
}

function sizeRow(row: RevisionAnalysisRow, answer: RevisionAnalysisAnswer, name: string): SheetRow {
  const { indicator } = answer.question
  const { largest } = row
  return {
    key: revisionSizeKey(row),
    name,
    title:
      `${row.member === null ? "All members" : memberName(row.member)}, estimated ${horizonWords(row.horizonYears)}: ` +
      `off by ${amountText(row.meanAbsoluteRevision, indicator)} on average, mean revision ${differenceText(row.meanRevision, indicator)}, ` +
      `${row.count} estimate${row.count === 1 ? "" : "s"}; the largest ${memberName(largest.member)} ${largest.period}, ` +
      `${amountText(largest.estimate, indicator)} to ${amountText(largest.latest, indicator)} (edition of ${editionDay(largest.latestEdition)})`,
    draw: (place) => sizeMarks(row, answer, place),
  }
}

function sizeMarks(
  row: RevisionAnalysisRow,
  answer: RevisionAnalysisAnswer,
  place: RowPlace,
): readonly Mark[] {
  const { indicator } = answer.question
  const { x, middle, baseline, rightPx } = place
  const size = row.meanAbsoluteRevision
  const words = `±${amountText(size, indicator)}`
  return [
    line({ x: x(0), y: middle }, { x: x(row.largest.revision), y: middle }, "quiet"),
    {
      kind: "bar",
      at: { x: x(-size), y: middle - BAR_PX / 2 },
      widthPx: Math.max(1.5, x(size) - x(-size)),
      heightPx: BAR_PX,
      ink: "stem",
      look: "solid",
    },
    {
      kind: "dot",
      at: { x: x(row.meanRevision), y: middle },
      radiusPx: DOT_PX,
      ink: "accent",
      look: "solid",
    },
    text({ x: rightPx + 12, y: baseline }, words, { ink: "text" }),
  ]
}
