import type { Cell, Row, Sheet } from "../../model/index.ts"
import { type MemberLabel, parseMemberLabel, saysNothing, saysOnlyUnit, subjectOf } from "../nato/index.ts"
import { type Header, parseHeader } from "./header.ts"
import { withHeadingsOfTheirOwn } from "./headings.ts"

/** A line of text on its own: a unit, a heading. */
export type Line = Readonly<{ text: string; address: string; column: number }>

export type LabelledRow = Readonly<{
  number: number
  hidden: boolean
  cells: readonly Cell[]
  /** The leftmost text before the first year, or `null`. */
  label: Cell | null
  /** Who is named there, or `null`. */
  member: MemberLabel | null
}>

/** A run of rows under one heading and one header. */
export type Block = Readonly<{
  title: string
  units: readonly string[]
  /** The last line of text above the rows: what they are about. */
  heading: Line
  header: Header
  /** The header stands below the heading, thus once a block; or above it, shared by the sheet. */
  headerBelow: boolean
  rows: readonly LabelledRow[]
}>

export type SheetBlocks = Readonly<{
  blocks: readonly Block[]
  /** The first row that names a member and holds figures while no header names the years. */
  headless: LabelledRow | null
}>

const TITLE = /^\s*table\s+\d+\s*[a-z]?\s*[:.–—-]\s*\S/i
const NOTE = /^\s*(?:notes?\b|sources?\b|\*|\([a-z]\)\s)/i
/** Page numbers (`-7-`) and numbered columns (`(1)`). */
const FURNITURE = /^\s*(?:-?\s*\d{1,3}\s*-?|\((?:\d+|-)\))\s*$/

export function isTitle(cell: Cell): boolean {
  return cell.value.kind === "text" && TITLE.test(cell.text)
}

/**
 * Reads a sheet top to bottom: titles, unit lines, headings, headers and rows of members, each told by what it says.
 * The same walk reads all three layouts: what differs is which of heading and header comes first.
 */
export function readBlocks(sheet: Sheet): SheetBlocks {
  const blocks: Block[] = []
  let headless: LabelledRow | null = null
  let rows: LabelledRow[] | null = null
  let title = ""
  let units: readonly string[] = []
  let heading: Line | null = null
  let lines: Line[] = []
  let header: Header | null = null
  let headerBelow = false
  let inNotes = false

  for (const row of sheet.rows) {
    const cells = row.cells.filter((cell) => cell.value.kind !== "text" || cell.text.trim() !== "")
    if (cells.length === 0 || (row.hidden && !isWholeRow(row, header))) continue
    const titleCell = cells.find(isTitle)
    if (titleCell) {
      title = titleCell.text.trim()
      heading = { text: title, address: titleCell.address, column: titleCell.column }
      rows = header = null
      ;[units, lines, inNotes] = [[], [], false]
      continue
    }
    if (cells.every((cell) => cell.value.kind === "text" && FURNITURE.test(cell.text))) continue
    const labelled = labelledRow(row, cells, header)
    const newHeader = labelled.member ? null : parseHeader(row.number, cells)
    if (newHeader) {
      header = newHeader
      const own = headingBeside(cells, newHeader)
      if (own && saysOnlyUnit(own.text)) lines.unshift(own)
      else if (own) lines.push(own)
      heading = lines.at(-1) ?? heading
      headerBelow = lines.length > 0
      inNotes = false
      rows = null
      continue
    }
    if (!holdsFigures(labelled, header)) {
      const texts = cells.filter((cell) => cell.value.kind === "text")
      const [first] = texts
      if (!first) continue
      const text = lineOf(texts)
      const note = NOTE.test(text)
      if (note || (inNotes && !subjectOf({ heading: text, units, title }))) {
        inNotes = true
        continue
      }
      heading = { text, address: first.address, column: first.column }
      lines.push(heading)
      headerBelow = inNotes = false
      rows = null
      continue
    }
    if (inNotes && !isRowOfTable(labelled, header)) continue
    inNotes = false
    if (!header) {
      if (labelled.member) headless ??= labelled
      continue
    }
    if (!rows) {
      units = [...lines.slice(0, -1).map((line) => line.text), ...units]
      heading ??= { text: "", address: `row ${row.number}`, column: 0 }
      rows = []
      blocks.push({ title, units, heading, header, headerBelow, rows })
      // A unit line whose heading is gone still holds for the blocks below.
      if (lines.length === 1 && saysOnlyUnit(heading.text)) units = [...units, heading.text]
      lines = []
    }
    rows.push(labelled)
  }
  return { blocks: withHeadingsOfTheirOwn(blocks), headless }
}

/** A shared text of thousands of characters may stand in thousands of cells: a line is never longer than this. */
const LONGEST_LINE = 500

function lineOf(cells: readonly Cell[]): string {
  let line = ""
  for (const cell of cells) {
    if (line.length >= LONGEST_LINE) break
    line += `${line === "" ? "" : " "}${cell.text.slice(0, LONGEST_LINE).trim()}`
  }
  return line.slice(0, LONGEST_LINE)
}

/** A heading or unit that stands in the header row, left of the years, where others have nothing or `Country`. */
function headingBeside(cells: readonly Cell[], header: Header): Line | null {
  const cell = cells.find(
    ({ value, column, text }) => value.kind === "text" && column < header.firstColumn && !saysNothing(text),
  )
  return cell ? { text: cell.text.trim(), address: cell.address, column: cell.column } : null
}

/** A member's row with numbers under the years is none of the notes, whatever line came before it. */
function isRowOfTable({ member, cells }: LabelledRow, header: Header | null): boolean {
  if (!member || !header) return false
  const years = new Set(header.columns.map((column) => column.column))
  const numbers = cells.filter((cell) => cell.value.kind === "number" && years.has(cell.column))
  return numbers.length * 2 > years.size
}

/** A hidden row counts only when it names a member and holds no error: the workbook's hidden leftovers do neither. */
function isWholeRow(row: Row, header: Header | null): boolean {
  return (
    row.cells.every((cell) => cell.value.kind !== "error") &&
    labelledRow(row, row.cells, header).member !== null
  )
}

function labelledRow(row: Row, cells: readonly Cell[], header: Header | null): LabelledRow {
  const label =
    cells.find((cell) => cell.value.kind === "text" && (!header || cell.column < header.firstColumn)) ?? null
  const member = label && parseMemberLabel(label.text)
  return { number: row.number, hidden: row.hidden, cells, label, member }
}

/** A row of a member, or one that holds something under the years: figures, errors, or dots for missing ones. */
function holdsFigures({ member, label, cells }: LabelledRow, header: Header | null): boolean {
  if (member) return true
  if (!header) return false
  const under = cells.filter((cell) => cell.column >= header.firstColumn)
  return under.length > 1 || (label !== null && under.some((cell) => cell.value.kind !== "text"))
}
