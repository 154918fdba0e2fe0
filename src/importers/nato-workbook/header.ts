import { type Cell, parseYear, type Year } from "../../model/index.ts"
import { twinYears } from "../nato/index.ts"

/** One column of a block, as its header names it. */
export type Column =
  /** `2014`, `2024e`: figures of the block's own subject. */
  | Readonly<{ kind: "year"; column: number; period: Year; estimate: boolean }>
  /** `Share of real GDP 2024e (%)`: a subject of its own, for one year. */
  | Readonly<{ kind: "subject"; column: number; heading: string; period: Year; estimate: boolean }>
  /** `Real change 2014-2024e (%)`: growth over several years. */
  | Readonly<{ kind: "change"; column: number; from: Year; period: Year; estimate: boolean }>

export type Header = Readonly<{
  row: number
  columns: readonly Column[]
  /** Header cells over no known column, by column number: told only when figures stand below them. */
  unknown: ReadonlyMap<number, string>
  /** Years that stand twice where only one can be right, by column number: none of them is read. */
  twins: ReadonlyMap<number, string>
  /** The column of the first year: labels stand to its left. */
  firstColumn: number
}>

const YEAR = /^(\d{4})(?:\.0+)?\s*\(?\s*(e|est\.?|estimates?)?\s*\)?\s*\*?$/i
const CHANGE = /\b(?:change|growth|increase)\b.*?(\d{4})\s*[-–—/]\s*(\d{4})\s*(e)?\b/i
const ONE_YEAR = /\b((?:19|20|21)\d\d)\s*(e)?\b/gi

/** A row that names years → header, or `null`. A row of figures never does: its numbers are not all years. */
export function parseHeader(row: number, cells: readonly Cell[]): Header | null {
  const parsed = cells.map(parseColumn)
  const firstYear = parsed.find((column) => column?.kind === "year")?.column ?? 0
  const columns = parsed.map((column) => (column && column.column >= firstYear ? column : null))
  const years = columns.filter((column) => column?.kind === "year").length
  const known = columns.filter((column) => column !== null).length
  const labels = cells.filter(
    (cell, index) => !columns[index] && /^(country|ally|allies|member)s?\b|^currency/i.test(cell.text.trim()),
  )
  const others = cells.length - known - labels.length
  if (years < 1 || others > known || (known < 2 && (labels.length === 0 || others > 0))) return null
  const firstColumn = Math.min(...columns.flatMap((column) => (column ? [column.column] : [])))
  const unknown = new Map<number, string>()
  cells.forEach((cell, index) => {
    if (!columns[index] && cell.column > firstColumn) unknown.set(cell.column, cell.text.trim())
  })
  const named = columns.filter((column) => column !== null)
  const twins = twinYears(named.filter((column) => column.kind === "year"))
  return { row, columns: named.filter(({ column }) => !twins.has(column)), unknown, twins, firstColumn }
}

function parseColumn(cell: Cell): Column | null {
  const { column } = cell
  if (cell.value.kind === "number") {
    const period = parseYear(String(cell.value.number))
    return period && { kind: "year", column, period, estimate: isMarkedEstimate(cell) }
  }
  const text = cell.text.slice(0, 200).replace(/\s+/g, " ").trim()
  const year = YEAR.exec(text)
  if (year?.[1]) {
    const period = parseYear(year[1])
    return period && { kind: "year", column, period, estimate: Boolean(year[2]) || isMarkedEstimate(cell) }
  }
  const change = CHANGE.exec(text)
  if (change?.[1] && change[2]) {
    const [from, period] = [parseYear(change[1]), parseYear(change[2])]
    return from && period && { kind: "change", column, from, period, estimate: Boolean(change[3]) }
  }
  const named = [...text.matchAll(ONE_YEAR)]
  const period = named.length === 1 ? parseYear(named[0]?.[1] ?? "") : null
  const heading = text.replace(ONE_YEAR, " ").trim()
  if (!period || !/[a-z]{3}/i.test(heading)) return null
  return { kind: "subject", column, heading, period, estimate: Boolean(named[0]?.[2]) }
}

/** A raised `e`, or one that only the number format writes. */
function isMarkedEstimate({ marks, numberFormat }: Cell): boolean {
  return (
    marks.slice(0, 8).some((mark) => /^e$/i.test(mark.trim())) || /"\s*e\s*"|\\e/.test(numberFormat ?? "")
  )
}
