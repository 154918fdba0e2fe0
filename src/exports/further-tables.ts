import type {
  AnyAnswer,
  BenchmarkAnswer,
  BenchmarkRow,
  CompareAnswer,
  CompareReason,
  CostAnswer,
  CostRow,
  NotHeld,
  RevisionAnalysisAnswer,
  RevisionPair,
} from "../questions/index.ts"
import { shownAs } from "./answer-table.ts"
import { BENCHMARK, crossedText, FIGURE, type FigureRow, nameOf, yearIn } from "./columns.ts"
import { type Column, flag, number, type Table, tableOf, text, whole } from "./table.ts"

/** What an answer holds beside its rows, as sheets of a workbook: sheet name → table. */
export function furtherTables(answer: AnyAnswer): ReadonlyMap<string, Table> {
  switch (answer.question.kind) {
    case "benchmark":
      return filled({ Aggregates: aggregates(answer as BenchmarkAnswer) })
    case "cost":
      return filled({ Years: years(answer as CostAnswer), Standing: standing(answer as CostAnswer) })
    case "compare":
      return filled({
        Reasons: tableOf((answer as CompareAnswer).reasons, REASON),
        "Not held": tableOf((answer as CompareAnswer).notHeld, NOT_HELD),
      })
    case "revision-analysis":
      return filled({ Estimates: tableOf((answer as RevisionAnalysisAnswer).pairs, PAIR) })
    case "ask":
    case "editions":
    case "revisions":
    case "revisions-between":
    case "vintages":
      return new Map()
  }
}

function filled(tables: Readonly<Record<string, Table>>): ReadonlyMap<string, Table> {
  return new Map(Object.entries(tables).filter(([, table]) => table.rows.length > 0))
}

function aggregates({ aggregates: rows }: BenchmarkAnswer): Table {
  const columns: readonly Column<BenchmarkRow>[] = [...FIGURE, ...BENCHMARK]
  return { ...tableOf(rows, columns), figures: rows.map(shownAs) }
}

type YearOfMember = Readonly<{ row: CostRow; year: CostRow["years"][number] }>

const YEAR: readonly Column<YearOfMember>[] = [
  text("member", ({ row }) => row.member),
  text("name", ({ row }) => nameOf(row.member)),
  whole("period", ({ year }) => yearIn(year.period)),
  number("sharePercent", ({ year }) => year.sharePercent),
  number("growthPercent", ({ year }) => year.growthPercent),
  text("currency", ({ row }) => row.moneyCurrency),
  number("gdpMillion", ({ year }) => year.gdpMillion, 0),
  number("spendingMillion", ({ year }) => year.spendingMillion, 0),
  number("extraMillion", ({ year }) => year.extraMillion, 0),
  number("gdpUsdMillion", ({ year }) => year.gdpUsdMillion, 0),
  number("spendingUsdMillion", ({ year }) => year.spendingUsdMillion, 0),
  number("extraUsdMillion", ({ year }) => year.extraUsdMillion, 0),
]

function years({ rows }: CostAnswer): Table {
  return tableOf(
    rows.flatMap((row) => row.years.map((year) => ({ row, year }))),
    YEAR,
  )
}

type StandingOfMember = Readonly<{ member: FigureRow["member"]; one: CostRow["standing"][number] }>

const STANDING: readonly Column<StandingOfMember>[] = [
  text("member", ({ member }) => member),
  text("name", ({ member }) => nameOf(member)),
  whole("period", ({ one }) => yearIn(one.period)),
  number("actualPercent", ({ one }) => one.actualPercent),
  number("pathPercent", ({ one }) => one.pathPercent),
  number("aheadPercentPoints", ({ one }) => one.aheadPercentPoints),
  text("status", ({ one }) => one.status),
  text("edition", ({ one }) => one.edition),
]

function standing({ rows }: CostAnswer): Table {
  return tableOf(
    rows.flatMap(({ member, standing: all }) => all.map((one) => ({ member, one }))),
    STANDING,
  )
}

const REASON: readonly Column<CompareReason>[] = [
  text("kind", (reason) => reason.kind),
  text("aspect", (reason) => reason.aspect),
  text("text", (reason) => reason.text),
  text("publishers", (reason) => reason.publishers.join("; ")),
  text("sources", (reason) => reason.sources.map(({ citation }) => citation).join("; ")),
]

const NOT_HELD: readonly Column<NotHeld>[] = [
  text("publisher", (one) => one.publisher),
  text("name", (one) => one.name),
  text("why", (one) => one.why),
  text("remedy", (one) => one.remedy),
]

const PAIR: readonly Column<RevisionPair>[] = [
  text("member", (pair) => pair.member),
  text("name", (pair) => nameOf(pair.member)),
  whole("period", (pair) => yearIn(pair.period)),
  whole("horizonYears", (pair) => pair.horizonYears),
  number("estimate", (pair) => pair.estimate, 3),
  text("estimateEdition", (pair) => pair.estimateEdition),
  text("estimateStatus", (pair) => pair.estimateStatus),
  number("latest", (pair) => pair.latest, 3),
  text("latestEdition", (pair) => pair.latestEdition),
  text("latestStatus", (pair) => pair.latestStatus),
  number("revision", (pair) => pair.revision, 3),
  flag("withinRounding", (pair) => pair.withinRounding),
  text("crossed", (pair) => crossedText(pair.crossed)),
]
