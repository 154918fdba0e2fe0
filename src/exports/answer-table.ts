import { memberName } from "../model/index.ts"
import type {
  AnswerRow,
  AnyAnswer,
  AskAnswer,
  BenchmarkAnswer,
  BenchmarkRow,
  CostAnswer,
  CostRow,
  EditionRow,
  EditionsAnswer,
  Evidence,
  RevisionAnalysisAnswer,
  RevisionAnalysisRow,
  RevisionBetweenRow,
  RevisionRow,
  RevisionsAnswer,
  RevisionsBetweenAnswer,
  VintageRow,
  VintagesAnswer,
} from "../questions/index.ts"
import type { CellValue, Table } from "./table.ts"

type Column<Row> = Readonly<{ name: string; of: (row: Row) => CellValue }>

/** A cost of stated figures has no member. */
type FigureRow = Omit<AnswerRow, "member"> & Pick<CostRow, "member">

const FIGURE: readonly Column<FigureRow>[] = [
  { name: "member", of: (row) => row.member },
  { name: "name", of: (row) => (row.member === null ? null : memberName(row.member)) },
  { name: "indicator", of: (row) => row.indicator },
  { name: "period", of: (row) => row.period },
  { name: "value", of: (row) => row.value },
  { name: "absent", of: (row) => row.absent ?? null },
  { name: "unit", of: (row) => row.unit },
  { name: "status", of: (row) => row.status },
  { name: "prices", of: (row) => row.prices },
  { name: "priceBase", of: (row) => row.priceBase },
  { name: "currency", of: (row) => row.currency },
  { name: "definition", of: (row) => row.definition },
  { name: "edition", of: (row) => row.edition },
]

const BENCHMARK: readonly Column<BenchmarkRow>[] = [
  { name: "verdict", of: (row) => row.verdict },
  { name: "threshold", of: (row) => row.threshold },
  { name: "gapPercentPoints", of: (row) => row.gapPercentPoints },
]

const REVISION: readonly Column<RevisionRow>[] = [
  { name: "published", of: (row) => row.published },
  { name: "difference", of: (row) => row.difference },
  { name: "reasons", of: (row) => row.reasons.join("; ") },
]

const REVISION_BETWEEN: readonly Column<RevisionBetweenRow>[] = [
  { name: "before", of: (row) => row.before },
  { name: "beforeAbsent", of: (row) => row.beforeAbsent ?? null },
  { name: "difference", of: (row) => row.difference },
  { name: "reasons", of: (row) => row.reasons.join("; ") },
  { name: "crossed", of: (row) => row.crossed.map((one) => `${one.benchmark} ${one.direction}`).join("; ") },
]

const VINTAGE: readonly Column<VintageRow>[] = [
  { name: "published", of: (row) => row.published },
  { name: "horizonYears", of: (row) => row.horizonYears },
]

const REVISION_ANALYSIS: readonly Column<RevisionAnalysisRow>[] = [
  { name: "member", of: (row) => row.member },
  { name: "name", of: (row) => (row.member === null ? null : memberName(row.member)) },
  { name: "horizonYears", of: (row) => row.horizonYears },
  { name: "unit", of: (row) => row.unit },
  { name: "count", of: (row) => row.count },
  { name: "meanRevision", of: (row) => row.meanRevision },
  { name: "meanAbsoluteRevision", of: (row) => row.meanAbsoluteRevision },
  { name: "meanAbsoluteRevisionPercent", of: (row) => row.meanAbsoluteRevisionPercent },
  { name: "standardDeviation", of: (row) => row.standardDeviation },
  { name: "upward", of: (row) => row.upward },
  { name: "downward", of: (row) => row.downward },
  { name: "largestMember", of: (row) => row.largest.member },
  { name: "largestPeriod", of: (row) => row.largest.period },
  { name: "largestRevision", of: (row) => row.largest.revision },
]

const COST: readonly Column<CostRow>[] = [
  { name: "targetPercent", of: (row) => row.targetPercent },
  { name: "gapPercentPoints", of: (row) => row.gapPercentPoints },
  { name: "gapUsdMillion", of: (row) => row.gapUsdMillion },
  { name: "gapEurMillion", of: (row) => row.gapEurMillion },
  { name: "gapNationalMillion", of: (row) => row.gapNationalMillion },
  { name: "nationalCurrency", of: (row) => row.nationalCurrency },
  { name: "spendingUsdMillion", of: (row) => row.spendingUsdMillion },
  { name: "gdpUsdMillion", of: (row) => row.gdpUsdMillion },
  { name: "gdpBasis", of: (row) => row.gdpBasis },
  { name: "gdpEdition", of: (row) => row.gdpEdition },
  { name: "gdpStatus", of: (row) => row.gdpStatus },
  { name: "requiredYearlyGrowthPercent", of: (row) => row.requiredYearlyGrowthPercent },
  { name: "requiredYearlyRealGrowthPercent", of: (row) => row.requiredYearlyRealGrowthPercent },
  { name: "cumulativeExtraUsdMillion", of: (row) => row.cumulativeExtraUsdMillion },
]

const EDITION: readonly Column<EditionRow>[] = [
  { name: "edition", of: (row) => row.edition },
  { name: "publisher", of: (row) => row.publisher },
  { name: "title", of: (row) => row.title },
  { name: "published", of: (row) => row.published },
  { name: "publishedPrecision", of: (row) => row.publishedPrecision },
  { name: "cutOff", of: (row) => row.cutOff },
  { name: "priceBase", of: (row) => row.priceBase },
  { name: "definition", of: (row) => row.definition },
  { name: "observations", of: (row) => row.observations },
  { name: "firstPeriod", of: (row) => row.firstPeriod },
  { name: "lastPeriod", of: (row) => row.lastPeriod },
  { name: "indicators", of: (row) => row.indicators.join("; ") },
  { name: "carriers", of: (row) => row.carriers.map((one) => `${one.carrier}: ${one.file}`).join("; ") },
]

/** An answer → its table: a line per row, each with the day it was asked for and the first cell it rests on. */
export function answerTable(answer: AnyAnswer): Table {
  switch (answer.question.kind) {
    case "ask":
      return tableOf(answer as AskAnswer, FIGURE)
    case "benchmark":
      return tableOf(answer as BenchmarkAnswer, [...FIGURE, ...BENCHMARK])
    case "revisions":
      return tableOf(answer as RevisionsAnswer, [...FIGURE, ...REVISION])
    case "revisions-between":
      return tableOf(answer as RevisionsBetweenAnswer, [...FIGURE, ...REVISION_BETWEEN])
    case "vintages":
      return tableOf(answer as VintagesAnswer, [...FIGURE, ...VINTAGE])
    case "revision-analysis":
      return tableOf(answer as RevisionAnalysisAnswer, REVISION_ANALYSIS)
    case "cost":
      return tableOf(answer as CostAnswer, [...FIGURE, ...COST])
    case "editions":
      return tableOf(answer as EditionsAnswer, EDITION)
  }
}

function tableOf<Row extends Readonly<{ evidence: readonly number[] }>>(
  answer: Readonly<{ asOf: string; rows: readonly Row[]; evidence: readonly Evidence[] }>,
  columns: readonly Column<Row>[],
): Table {
  return {
    columns: [...columns.map((column) => column.name), "asOf", "file", "sha256", "locator", "citation"],
    rows: answer.rows.map((row) => {
      const first = answer.evidence[row.evidence[0] ?? -1]
      return [
        ...columns.map((column) => column.of(row)),
        answer.asOf,
        first?.file ?? null,
        first?.sha256 ?? null,
        first?.locator ?? null,
        first?.citation ?? null,
      ]
    }),
  }
}
