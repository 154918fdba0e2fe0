import { memberName, parseDate, parseYear } from "../model/index.ts"
import type {
  AnswerRow,
  BenchmarkRow,
  CompareRow,
  CostRow,
  EditionRow,
  RevisionAnalysisRow,
  RevisionBetweenRow,
  RevisionRow,
  VintageRow,
} from "../questions/index.ts"
import { type Column, day, number, text, whole } from "./table.ts"

/** A cost of stated figures has no member. */
export type FigureRow = Omit<AnswerRow, "member"> & Pick<CostRow, "member">

export const FIGURE: readonly Column<FigureRow>[] = [
  text("member", (row) => row.member),
  text("name", (row) => nameOf(row.member)),
  text("indicator", (row) => row.indicator),
  whole("period", (row) => yearIn(row.period)),
  number("value", (row) => row.value, "figure"),
  text("absent", (row) => row.absent ?? null),
  text("unit", (row) => row.unit),
  text("status", (row) => row.status),
  text("prices", (row) => row.prices),
  whole("priceBase", (row) => row.priceBase),
  text("currency", (row) => row.currency),
  text("definition", (row) => row.definition),
  text("edition", (row) => row.edition),
  day("published", (row) => publishedOf(row.edition)),
]

export const BENCHMARK: readonly Column<BenchmarkRow>[] = [
  text("verdict", (row) => row.verdict),
  number("threshold", (row) => row.threshold),
  number("gapPercentPoints", (row) => row.gapPercentPoints),
]

export const REVISION: readonly Column<RevisionRow>[] = [
  number("difference", (row) => row.difference, "figure"),
  text("reasons", (row) => row.reasons.join("; ")),
]

export const REVISION_BETWEEN: readonly Column<RevisionBetweenRow>[] = [
  number("before", (row) => row.before, "figure"),
  text("beforeAbsent", (row) => row.beforeAbsent ?? null),
  number("difference", (row) => row.difference, "figure"),
  text("reasons", (row) => row.reasons.join("; ")),
  text("crossed", (row) => crossedText(row.crossed)),
]

export const VINTAGE: readonly Column<VintageRow>[] = [whole("horizonYears", (row) => row.horizonYears)]

export const REVISION_ANALYSIS: readonly Column<RevisionAnalysisRow>[] = [
  text("member", (row) => row.member),
  text("name", (row) => nameOf(row.member)),
  whole("horizonYears", (row) => row.horizonYears),
  text("unit", (row) => row.unit),
  whole("count", (row) => row.count),
  number("meanRevision", (row) => row.meanRevision, 3),
  number("meanAbsoluteRevision", (row) => row.meanAbsoluteRevision, 3),
  number("meanAbsoluteRevisionPercent", (row) => row.meanAbsoluteRevisionPercent),
  number("standardDeviation", (row) => row.standardDeviation, 3),
  whole("upward", (row) => row.upward),
  whole("downward", (row) => row.downward),
  text("largestMember", (row) => row.largest.member),
  whole("largestPeriod", (row) => yearIn(row.largest.period)),
  number("largestRevision", (row) => row.largest.revision, 3),
]

export const COST: readonly Column<CostRow>[] = [
  number("targetPercent", (row) => row.targetPercent),
  number("gapPercentPoints", (row) => row.gapPercentPoints),
  number("gapUsdMillion", (row) => row.gapUsdMillion, 0),
  number("gapEurMillion", (row) => row.gapEurMillion, 0),
  number("gapNationalMillion", (row) => row.gapNationalMillion, 0),
  text("nationalCurrency", (row) => row.nationalCurrency),
  number("spendingUsdMillion", (row) => row.spendingUsdMillion, 0),
  number("spendingNationalMillion", (row) => row.spendingNationalMillion, 0),
  number("gdpUsdMillion", (row) => row.gdpUsdMillion, 0),
  number("gdpNationalMillion", (row) => row.gdpNationalMillion, 0),
  text("gdpBasis", (row) => row.gdpBasis),
  text("gdpEdition", (row) => row.gdpEdition),
  text("gdpStatus", (row) => row.gdpStatus),
  number("requiredYearlyGrowthPercent", (row) => row.requiredYearlyGrowthPercent),
  number("requiredYearlyRealGrowthPercent", (row) => row.requiredYearlyRealGrowthPercent),
  number("cumulativeExtraUsdMillion", (row) => row.cumulativeExtraUsdMillion, 0),
]

export const COMPARE: readonly Column<CompareRow>[] = [
  text("publisher", (row) => row.publisher),
  text("currencyCode", (row) => row.currencyCode),
  number("difference", (row) => row.difference, "figure"),
  number("differencePercent", (row) => row.differencePercent),
  text("computed", (row) => row.computed),
  text("note", (row) => row.note),
]

export const EDITION: readonly Column<EditionRow>[] = [
  text("edition", (row) => row.edition),
  text("publisher", (row) => row.publisher),
  text("title", (row) => row.title),
  day("published", (row) => row.published),
  text("publishedPrecision", (row) => row.publishedPrecision),
  day("cutOff", (row) => row.cutOff),
  whole("priceBase", (row) => row.priceBase),
  text("definition", (row) => row.definition),
  whole("observations", (row) => row.observations),
  whole("firstPeriod", (row) => yearIn(row.firstPeriod)),
  whole("lastPeriod", (row) => yearIn(row.lastPeriod)),
  text("indicators", (row) => row.indicators.join("; ")),
  text("carriers", (row) => row.carriers.map((one) => `${one.carrier}: ${one.file}`).join("; ")),
]

export function nameOf(member: FigureRow["member"]): string | null {
  return member === null ? null : memberName(member)
}

export function crossedText(crossed: RevisionBetweenRow["crossed"]): string {
  return crossed.map((one) => `${one.benchmark} ${one.direction}`).join("; ")
}

/** A period is a year; an edition without figures has none. */
export function yearIn(period: string): number | null {
  return parseYear(period)
}

/** An edition's id ends with the day it was published. */
function publishedOf(edition: string | null): string | null {
  return edition === null ? null : parseDate(edition.slice(edition.lastIndexOf("/") + 1))
}
