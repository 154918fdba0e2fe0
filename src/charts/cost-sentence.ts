import { findAggregate, memberName } from "../model/index.ts"
import type { CostAnswer, CostRow } from "../questions/index.ts"
import { absenceText } from "./absence-text.ts"
import { amountText, moneyText, shortText } from "./number-text.ts"
import { statusAside } from "./series-lines.ts"

/** What a target costs, in a sentence: of one member its own gap, of several their sum. */
export function costSentence(answer: CostAnswer): string {
  const [row] = answer.rows
  if (!row) return "No member was asked for."
  return answer.rows.length === 1 ? ofOne(answer, row) : ofSeveral(answer)
}

/** Whose row it is; figures that the asker stated may be nobody's. */
export function costName({ member }: Pick<CostRow, "member">): string {
  return member === null ? "As stated" : memberName(member)
}

function ofOne({ question }: CostAnswer, row: CostRow): string {
  const name = row.member === null ? "Whoever the figures describe" : memberName(row.member)
  const target = `${shortText(question.targetPercent)} % of GDP`
  if (row.value === null) return `${name} ${row.period}: ${absenceText(row.absent ?? "not-reported")}.`
  const share = `${name} spent ${amountText(row.value, row.indicator)} % of GDP in ${row.period}${statusWords(row)}`
  if (row.gapPercentPoints !== null && row.gapPercentPoints <= 0)
    return `${share}: it is at ${target} or above it.`
  const gap =
    row.gapUsdMillion !== null
      ? `, ${moneyText(row.gapUsdMillion, "USD")} a year`
      : row.gapNationalMillion !== null && row.nationalCurrency !== null
        ? `, ${moneyText(row.gapNationalMillion, row.nationalCurrency)} a year`
        : ""
  const static_ = `${share}, ${amountText(row.gapPercentPoints ?? 0, row.indicator)} points below ${target}${gap}.`
  if (question.by === null || row.requiredYearlyGrowthPercent === null) return static_
  return `${static_} To be there in ${question.by}, its budget has to grow by ${row.requiredYearlyGrowthPercent.toFixed(1)} % a year.`
}

function ofSeveral({ question, rows: all, total }: CostAnswer): string {
  const rows = all.filter((row) => row.member === null || !findAggregate(row.member))
  const below = rows.filter((row) => (row.gapPercentPoints ?? -1) > 0)
  const judged = rows.filter((row) => row.gapPercentPoints !== null)
  const period = rows[0]?.period ?? ""
  const [largest] = [...below].sort((a, b) => (b.gapUsdMillion ?? 0) - (a.gapUsdMillion ?? 0))
  const target = `${shortText(question.targetPercent)} % of GDP`
  if (!largest) return `None of the ${judged.length} members with a figure was below ${target} in ${period}.`
  const most =
    largest.gapUsdMillion === null
      ? ""
      : ` The largest gap is that of ${costName(largest)}, ${moneyText(largest.gapUsdMillion, "USD")}.`
  const unpriced = below.filter((row) => row.gapUsdMillion === null).length
  const money =
    total.gapUsdMillion === null
      ? "; no GDP of that year is held, so the gaps are in points"
      : `; together they lack ${moneyText(total.gapUsdMillion, "USD")} a year${unpriced > 0 ? ` (${unpriced} of them without a GDP, so in no sum)` : ""}`
  return `${below.length} of ${judged.length} members with a figure were below ${target} in ${period}${money}.${most}`
}

function statusWords(row: CostRow): string {
  const aside = statusAside(row).replace(/^, /, "")
  return aside === "" ? "" : ` (${aside})`
}
