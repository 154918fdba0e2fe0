import ExcelJS from "exceljs"
import type { Cell, CellValue, Sheet, Workbook } from "../../model/index.ts"

/** What stands in a cell of a sketch: a number or a text, or one of them dressed up. */
export type Ink =
  | number
  | string
  | Readonly<{ number: number; format: string }>
  | Readonly<{ text: string; superscript: string }>
  | Readonly<{ error: string }>
  /** In a colour: `RRGGBB`, or the old palette's number for blue (12) or red (10). */
  | Readonly<{ ink: number | string; colour: string | 10 | 12; format?: string }>

/** A sheet drawn by address: `{ B4: "Table 1 : Defence expenditure" }`. */
export type Sketch = Readonly<{
  name: string
  cells: Readonly<Record<string, Ink>>
  hiddenRows?: readonly number[]
  hidden?: boolean
}>

/** A row of ink from a column on: `across("D", 8, [2014, 2015])` → `{ D8: 2014, E8: 2015 }`. */
export function across(column: string, row: number, inks: readonly (Ink | null)[]): Record<string, Ink> {
  const first = columnNumber(column)
  return Object.fromEntries(
    inks.flatMap((ink, index) => (ink === null ? [] : [[`${columnLetters(first + index)}${row}`, ink]])),
  )
}

/** The workbook as readers hand it to importers. */
export function toWorkbook(sketches: readonly Sketch[]): Workbook {
  return { kind: "workbook", sheets: sketches.map(toSheet) }
}

function toSheet({ name, cells, hiddenRows = [], hidden = false }: Sketch): Sheet {
  const rows = new Map<number, Cell[]>()
  for (const [address, ink] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(address)?.[0])
    rows.set(row, [...(rows.get(row) ?? []), toCell(address, ink)])
  }
  const ordered = [...rows].sort(([a], [b]) => a - b)
  return {
    name,
    hidden,
    rows: ordered.map(([number, row]) => ({
      number,
      hidden: hiddenRows.includes(number),
      cells: row.sort((a, b) => a.column - b.column),
    })),
  }
}

function toCell(address: string, ink: Ink): Cell {
  const column = columnNumber(/[A-Z]+/.exec(address)?.[0] ?? "A")
  const cell = (value: CellValue, text: string, more: Partial<Cell> = {}): Cell => {
    return { column, address, value, text, marks: [], numberFormat: null, fontColour: null, ...more }
  }
  if (typeof ink === "number") return cell({ kind: "number", number: ink }, String(ink))
  if (typeof ink === "string") return cell({ kind: "text" }, ink)
  if ("error" in ink) return cell({ kind: "error" }, ink.error)
  if ("colour" in ink) {
    const value: CellValue =
      typeof ink.ink === "number" ? { kind: "number", number: ink.ink } : { kind: "text" }
    const fontColour = typeof ink.colour === "number" ? OLD_PALETTE[ink.colour] : ink.colour
    return cell(value, String(ink.ink), { numberFormat: ink.format ?? null, fontColour })
  }
  if ("format" in ink) {
    return cell({ kind: "number", number: ink.number }, String(ink.number), { numberFormat: ink.format })
  }
  return cell({ kind: "text" }, ink.text, { marks: [ink.superscript] })
}

/** The same workbook as the bytes of an .xlsx, written by another library than the one that reads it. */
export async function toXlsx(sketches: readonly Sketch[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, cells, hiddenRows = [], hidden = false } of sketches) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? "hidden" : "visible" })
    for (const [address, ink] of Object.entries(cells)) {
      const cell = sheet.getCell(address)
      cell.value = excelValue(ink)
      if (typeof ink === "object" && "format" in ink && ink.format) cell.numFmt = ink.format
      if (typeof ink === "object" && "colour" in ink) cell.font = { color: excelColour(ink.colour) }
    }
    for (const row of hiddenRows) sheet.getRow(row).hidden = true
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const OLD_PALETTE = { 10: "FF0000", 12: "0000FF" } as const

/** ExcelJS writes indexed colours; only its types have none. */
function excelColour(colour: string | 10 | 12): Partial<ExcelJS.Color> {
  const stated = typeof colour === "number" ? { indexed: colour } : { argb: `FF${colour}` }
  return stated as Partial<ExcelJS.Color>
}

function excelValue(ink: Ink): ExcelJS.CellValue {
  if (typeof ink !== "object") return ink
  if ("error" in ink) return { error: ink.error } as ExcelJS.CellErrorValue
  if ("colour" in ink) return ink.ink
  if ("format" in ink) return ink.number
  const superscript = { text: ink.superscript, font: { vertAlign: "superscript" as const } }
  return { richText: [{ text: ink.text }, superscript] }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26))
}
