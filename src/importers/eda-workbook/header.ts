import type { Cell, MemberCode, Row } from "../../model/index.ts"
import { type Concept, conceptOf, parseEdaPlace, parseYearLabel, type YearLabel } from "../eda/index.ts"

/** A header row: of a table with a row a member and year, or of one group's figures with a column a year. */
export type Header = Readonly<{
  /** Columns that are not read: a year that stands twice. */
  left: readonly Cell[]
  /** Columns whose words nobody knows. */
  unknown: readonly Cell[]
}> &
  (
    | Readonly<{
        kind: "years-in-rows"
        member: number
        year: number
        columns: readonly Readonly<{ column: number; concept: Concept; heading: string }>[]
      }>
    | Readonly<{
        kind: "years-above"
        label: number
        member: MemberCode
        years: readonly (YearLabel & Readonly<{ column: number }>)[]
      }>
  )

const YEAR = /^(?:reference )?(?:year|period)s?$/i
const MEMBER = /\bp?ms\b|\bmember|\bcountr|\bstate/i

/** What the cells of a row name as a header, or `null` when it is none. */
export function headerOf(row: Row): Header | null {
  return yearsInRows(row) ?? yearsAbove(row)
}

function yearsInRows({ cells }: Row): Header | null {
  const words = cells.filter((cell) => cell.value.kind === "text")
  const year = words.find((cell) => YEAR.test(cell.text.trim()))
  const member = words.find(
    (cell) => cell !== year && MEMBER.test(cell.text) && conceptOf(cell.text) === null,
  )
  if (!year || !member) return null
  const rest = words.filter((cell) => cell !== year && cell !== member && cell.text.trim() !== "")
  const columns = rest.flatMap((cell) => {
    const concept = conceptOf(cell.text)
    return concept && concept !== "other" ? [{ column: cell.column, concept, heading: cell.text.trim() }] : []
  })
  const unknown = rest.filter((cell) => conceptOf(cell.text) === null)
  if (columns.length === 0) return null
  return { kind: "years-in-rows", member: member.column, year: year.column, columns, left: [], unknown }
}

function yearsAbove({ cells }: Row): Header | null {
  const label = cells.find((cell) => cell.value.kind === "text" && cell.text.trim() !== "")
  const member = label && parseEdaPlace(label.text)
  if (!label || !member) return null
  const all = cells.flatMap((cell) => {
    const year = cell.column > label.column ? parseYearLabel(cell.text) : null
    return year ? [{ column: cell.column, ...year, cell }] : []
  })
  const twice = all.filter(({ period }) => all.filter((other) => other.period === period).length > 1)
  const years = all.filter((one) => !twice.includes(one))
  if (all.length < 2 || years.length === 0 || all.length < cells.length - 1) return null
  return {
    kind: "years-above",
    label: label.column,
    member,
    years: years.map(({ cell: _, ...year }) => year),
    left: twice.map(({ cell }) => cell),
    unknown: [],
  }
}
