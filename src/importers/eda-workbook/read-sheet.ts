import type { Cell, MemberCode, Problem, Row, Sheet } from "../../model/index.ts"
import {
  type Concept,
  conceptOf,
  parseEdaPlace,
  parseYearLabel,
  problem,
  type YearLabel,
} from "../eda/index.ts"
import { parseMissingMark } from "../missing-mark.ts"
import { type Header, headerOf } from "./header.ts"

/** A cell with what the words around it say it is. */
export type Entry = Readonly<{
  sheet: string
  concept: Concept
  heading: string
  member: MemberCode
  year: YearLabel
  /** `null` where the cell is empty. */
  cell: Cell | null
  /** `EU27!B3`. */
  locator: string
}>

export type ReadSheet = Readonly<{
  entries: readonly Entry[]
  /** Lines above the first header, which may say a unit. */
  above: string
  problems: readonly Problem[]
}>

/** Every table of a sheet, whether years stand in rows or above columns; nothing where it has none. */
export function readSheet(sheet: Sheet): ReadSheet {
  const entries: Entry[] = []
  const problems: Problem[] = []
  const above: string[] = []
  const told = new Set<string>()
  let header: Header | null = null
  for (const row of sheet.rows) {
    const next = headerOf(row)
    if (next) {
      header = next
      problems.push(
        ...next.left.map(({ address, text }) => problem.yearTwice(`${sheet.name}!${address}`, text)),
      )
      problems.push(
        ...next.unknown.map(({ address, text }) => problem.unknownHeading(`${sheet.name}!${address}`, text)),
      )
      continue
    }
    if (!header) {
      above.push(row.cells.map((cell) => cell.text).join(" "))
      continue
    }
    const read = header.kind === "years-in-rows" ? readRecord : readLine
    for (const found of read(sheet.name, row, header as never)) {
      if ("concept" in found) entries.push(found)
      else if (!told.has(`${found.code} ${found.found}`)) {
        told.add(`${found.code} ${found.found}`)
        problems.push(found)
      }
    }
  }
  return { entries, above: above.join(" "), problems }
}

/** A row of one member and year, a column a figure. */
function readRecord(
  sheet: string,
  row: Row,
  header: Header & { kind: "years-in-rows" },
): readonly (Entry | Problem)[] {
  const label = at(row, header.member)?.text.trim() ?? ""
  const filled = header.columns.some(({ column }) => isFigure(at(row, column)))
  const yearText = at(row, header.year)?.text ?? ""
  if (!filled && (label === "" || yearText === "")) return []
  const place = (column: number) => `${sheet}!${letters(column)}${row.number}`
  const member = parseEdaPlace(label)
  if (!member) return [problem.unknownMember(place(header.member), label)]
  const year = parseYearLabel(yearText)
  if (!year) return [problem.unknownYear(place(header.year), yearText)]
  return header.columns.map(({ column, concept, heading }) => {
    return { sheet, concept, heading, member, year, cell: at(row, column), locator: place(column) }
  })
}

/** A row of one figure of the group above, a column a year. */
function readLine(
  sheet: string,
  row: Row,
  header: Header & { kind: "years-above" },
): readonly (Entry | Problem)[] {
  const label = at(row, header.label)?.text ?? ""
  const figures = header.years.filter(({ column }) => isFigure(at(row, column)))
  if (figures.length === 0) return []
  const repeatsHeader = figures.every(({ column, period }) => Number(at(row, column)?.text) === period)
  if (label.trim() === "" && repeatsHeader) return []
  const concept = conceptOf(label)
  if (concept === "other") return []
  if (!concept) return [problem.unknownHeading(`${sheet}!${letters(header.label)}${row.number}`, label)]
  return header.years.map(({ column, ...year }) => ({
    sheet,
    concept,
    heading: label.trim(),
    member: header.member,
    year,
    cell: at(row, column),
    locator: `${sheet}!${letters(column)}${row.number}`,
  }))
}

function at(row: Row, column: number): Cell | null {
  return row.cells.find((cell) => cell.column === column) ?? null
}

/** Whether a cell holds a number, or something in a number's place. */
function isFigure(cell: Cell | null): boolean {
  if (!cell) return false
  return cell.value.kind === "number" || cell.value.kind === "error" || parseMissingMark(cell.text) !== null
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last
}
