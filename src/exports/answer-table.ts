import { findIndicator } from "../indicators/index.ts"
import { isUnsettled } from "../model/index.ts"
import type {
  AnyAnswer,
  AskAnswer,
  BenchmarkAnswer,
  CompareAnswer,
  CostAnswer,
  EditionsAnswer,
  Evidence,
  RevisionAnalysisAnswer,
  RevisionsAnswer,
  RevisionsBetweenAnswer,
  VintagesAnswer,
} from "../questions/index.ts"
import {
  BENCHMARK,
  COMPARE,
  COST,
  EDITION,
  FIGURE,
  type FigureRow,
  REVISION,
  REVISION_ANALYSIS,
  REVISION_BETWEEN,
  VINTAGE,
} from "./columns.ts"
import { type Column, day, type Table, tableOf, text } from "./table.ts"

/**
 * An answer → its table: a line per row, long and tidy. Each ends with the first cell it rests on, how to cite it, and
 * `link`, with which the same answer is had again.
 */
export function answerTable(answer: AnyAnswer, link: string): Table {
  switch (answer.question.kind) {
    case "ask":
      return ofFigures(answer as AskAnswer, [...FIGURE], link)
    case "benchmark":
      return ofFigures(answer as BenchmarkAnswer, [...FIGURE, ...BENCHMARK], link)
    case "revisions":
      return ofFigures(answer as RevisionsAnswer, [...FIGURE, ...REVISION], link)
    case "revisions-between":
      return ofFigures(answer as RevisionsBetweenAnswer, [...FIGURE, ...REVISION_BETWEEN], link)
    case "vintages":
      return ofFigures(answer as VintagesAnswer, [...FIGURE, ...VINTAGE], link)
    case "cost":
      return ofFigures(answer as CostAnswer, [...FIGURE, ...COST], link)
    case "compare":
      return ofFigures(answer as CompareAnswer, [...FIGURE, ...COMPARE], link)
    case "revision-analysis":
      return sourced(answer as RevisionAnalysisAnswer, REVISION_ANALYSIS, link)
    case "editions":
      return sourced(answer as EditionsAnswer, EDITION, link)
  }
}

type Sourced<Row> = Readonly<{ asOf: string; rows: readonly Row[]; evidence: readonly Evidence[] }>
type Cited = Readonly<{ evidence: readonly number[] }>

function ofFigures<Row extends FigureRow>(
  answer: Sourced<Row>,
  columns: readonly Column<Row>[],
  link: string,
): Table {
  return { ...sourced(answer, columns, link), figures: answer.rows.map(shownAs) }
}

/** How a row's figure is shown where numbers have formats. */
export function shownAs(row: FigureRow): Readonly<{ decimals: number; unsettled: boolean }> {
  return { decimals: findIndicator(row.indicator)?.decimals ?? 2, unsettled: isUnsettled(row.status) }
}

function sourced<Row extends Cited>(
  { asOf, rows, evidence }: Sourced<Row>,
  columns: readonly Column<Row>[],
  link: string,
): Table {
  const first = (row: Row) => evidence[row.evidence[0] ?? -1]
  return tableOf(rows, [
    ...columns,
    day("asOf", () => asOf),
    text("carrier", (row) => first(row)?.carrier ?? null),
    text("file", (row) => first(row)?.file ?? null),
    text("sha256", (row) => first(row)?.sha256 ?? null),
    text("locator", (row) => first(row)?.locator ?? null),
    text("citation", (row) => first(row)?.citation ?? null),
    text("frozenLink", () => link),
  ])
}
