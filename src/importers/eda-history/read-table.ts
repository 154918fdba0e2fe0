import type { Measured, Observation, Problem, Table } from "../../model/index.ts"
import { parseEdaPlace, parseYearLabel, problem } from "../eda/index.ts"
import { parseFigure, shiftDecimal } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"
import type { Columns, FigureColumn } from "./columns.ts"
import { canBeSpent, moneyScale, shiftBySize } from "./scale.ts"

export type ReadHistory = Readonly<{ figures: readonly Observation[]; problems: readonly Problem[] }>

/** The rows of a history → figures in their indicators' units; what cannot be read is told, the rest kept. */
export function readHistory(table: Table, columns: Columns, file: string): ReadHistory {
  const figures: Observation[] = []
  const problems: Problem[] = []
  const unknown = new Set<string>()
  const scale = moneyScale(spendingOf(table, columns))
  if (scale === null) problems.push(problem.unknownScale(file, "DefExp", "money of no one scale"))
  for (const { line, fields } of table.rows) {
    const place = `${file} row ${line}`
    const label = fields[columns.member]?.trim() ?? ""
    const member = parseEdaPlace(label)
    if (!member) {
      if (!unknown.has(label)) problems.push(problem.unknownMember(place, label))
      unknown.add(label)
      continue
    }
    const yearText = fields[columns.year] ?? ""
    const year = parseYearLabel(yearText)
    if (!year) {
      problems.push(problem.unknownYear(place, yearText))
      continue
    }
    for (const column of columns.figures) {
      const locator = `row ${line}, column ${column.name}`
      const text = fields[column.column] ?? ""
      const value = measured(text, column, scale)
      if (value === "no-scale") {
        if (column.measure !== "money")
          problems.push(problem.unknownScale(`${file} ${locator}`, column.name, text))
      } else if (value === "impossible") problems.push(problem.impossible(`${file} ${locator}`, text))
      else if (value === "unreadable") problems.push(problem.badCell(`${file} ${locator}`, text, false))
      else {
        const { indicator, prices } = column
        const { period, status } = year
        figures.push({ indicator, prices, member, period, currency: null, value, status, locator })
      }
    }
  }
  return { figures, problems }
}

function measured(
  text: string,
  { measure, indicator }: FigureColumn,
  scale: number | null,
): Measured | "no-scale" | "impossible" | "unreadable" {
  if (parseMissingMark(text)) return { kind: "absent", reason: "not-reported" }
  const amount = parseFigure(text)
  if (amount === null) return "unreadable"
  const isSpending = indicator === "spending-eur" && scale !== null && amount !== 0
  if (isSpending && !canBeSpent(amount, scale)) return "impossible"
  const inMoney = scale === null ? null : scale - 6
  const shift = measure === "money" ? inMoney : shiftBySize(measure, amount)
  return shift === null ? "no-scale" : { kind: "amount", amount: shiftDecimal(amount, shift) }
}

function spendingOf(table: Table, { figures }: Columns): readonly number[] {
  const spending = figures.find(({ indicator }) => indicator === "spending-eur")
  if (!spending) return []
  return table.rows.flatMap(({ fields }) => parseFigure(fields[spending.column] ?? "") ?? [])
}
