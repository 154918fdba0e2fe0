import { aggregateMembers, decimalsOf, findAggregate, type MemberCode, type Year } from "../../model/index.ts"
import type { Figure } from "./figure.ts"

/** Indicators whose aggregates are plain sums of their members. */
const SUMMED = new Set(["personnel", "spending-usd", "spending-constant-usd", "gdp-usd", "gdp-constant-usd"])

/**
 * An aggregate that is the sum of the members printed, while a member of it is blank, silently dropped that member: it
 * becomes `not-comparable`. Where the publisher estimated the blank member inside the total, the total is larger than
 * that sum and stays. Shares and changes are not sums: nothing is concluded about them.
 */
export function withoutPartialAggregates(figures: readonly Figure[]): readonly Figure[] {
  const tables = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (!SUMMED.has(figure.indicator)) continue
    const key = `${figure.indicator} ${figure.prices}`
    const table = tables.get(key) ?? []
    table.push(figure)
    tables.set(key, table)
  }
  const partial = new Set<Figure>()
  for (const table of tables.values()) for (const figure of partialIn(table)) partial.add(figure)
  return figures.map((figure) =>
    partial.has(figure) ? { ...figure, value: { kind: "absent", reason: "not-comparable" } } : figure,
  )
}

function partialIn(table: readonly Figure[]): readonly Figure[] {
  const at = new Map(table.map((figure) => [cell(figure.member, figure.period), figure]))
  return table.filter((figure) => {
    const aggregate = findAggregate(figure.member)
    if (!aggregate || figure.value.kind === "absent") return false
    const members = aggregateMembers(aggregate, figure.period).map((member) => member.code)
    const printed = members.flatMap((member) => at.get(cell(member, figure.period)) ?? [])
    const blank = printed.filter((one) => one.value.kind === "absent" && one.value.reason === "not-reported")
    if (blank.length === 0) return false
    const gap = Math.abs(figure.value.amount - printed.reduce((sum, one) => sum + amountOf(one), 0))
    const expectedOfBlank = blank.reduce((sum, one) => sum + nearestAmount(table, one), 0)
    const totals = table.filter((one) => one.member === figure.member)
    return gap <= roundingOf(printed, totals) && (expectedOfBlank === 0 || gap < expectedOfBlank / 2)
  })
}

function cell(member: MemberCode, period: Year): string {
  return `${member} ${period}`
}

function amountOf(figure: Figure): number {
  return figure.value.kind === "amount" ? figure.value.amount : 0
}

/** How far a rounded total can be from the sum of rounded figures: half a last digit each. */
function roundingOf(printed: readonly Figure[], totals: readonly Figure[]): number {
  const ofParts = (printed.length * 10 ** -decimalsShown(printed)) / 2
  const ofTotal = 10 ** -decimalsShown(totals) / 2
  const binaryNoise = 1e-9 * Math.max(...totals.map(amountOf))
  return ofParts + ofTotal + binaryNoise
}

function decimalsShown(figures: readonly Figure[]): number {
  return Math.max(0, ...figures.map((figure) => decimalsOf(amountOf(figure))))
}

/** The member's figure in the nearest year that has one, for a measure of what a total would lack; 0 when there is none. */
function nearestAmount(table: readonly Figure[], blank: Figure): number {
  const own = table.filter((figure) => figure.member === blank.member && figure.value.kind === "amount")
  const distance = (figure: Figure) => Math.abs(figure.period - blank.period)
  return own.length === 0 ? 0 : amountOf(own.reduce((a, b) => (distance(b) < distance(a) ? b : a)))
}
