import type { Cell, Outcome, SourceContent } from "../../model/index.ts"
import { bad, fine } from "../../model/index.ts"
import { type DecimalMark, shiftDecimal } from "../figure-text.ts"
import { listed, wrongContent } from "./problems.ts"
import type { MappingFile } from "./schema.ts"

/** A file as lines of fields, whatever it was: nothing is a header yet. */
export type Lines = Readonly<{
  /** `null` for a delimited text. */
  sheet: string | null
  lines: readonly Line[]
}>

/** `line` is the 1-based number in the file or sheet. */
export type Line = Readonly<{ line: number; fields: readonly string[] }>

/** The file's lines; of a workbook, those of the sheet the mapping names, or of the only one. Problem: `import/mapping-wrong-content`. */
export function linesOf(content: SourceContent, table: MappingFile["table"], file: string): Outcome<Lines> {
  if (content.kind === "table") return fine({ sheet: null, lines: withoutTabs(linesOfText(content)) })
  const shownSheets = content.sheets.filter((sheet) => !sheet.hidden)
  const named = content.sheets.find((sheet) => sheet.name.trim() === table.sheet?.trim())
  const sheet = table.sheet === undefined && shownSheets.length === 1 ? shownSheets[0] : named
  if (!sheet) {
    const found = `a workbook with sheets ${listed(content.sheets.map(({ name }) => name))}`
    const expected = table.sheet === undefined ? "table.sheet, the one to read" : `a sheet "${table.sheet}"`
    return bad(wrongContent(file, found, expected))
  }
  const mark = table.decimalMark ?? "."
  const lines = sheet.rows.map(({ number, cells }) => {
    const fields = new Array<string>(Math.max(0, ...cells.map((cell) => cell.column))).fill("")
    for (const cell of cells) fields[cell.column - 1] = cellText(cell, mark)
    return { line: number, fields }
  })
  return fine({ sheet: sheet.name, lines })
}

function linesOfText({ header, rows }: SourceContent & { kind: "table" }): readonly Line[] {
  // The reader does not say where the header stands: above the first row, on line 1 where nothing is above it.
  const line = Math.max(1, (rows[0]?.line ?? 2) - 1)
  return [{ line, fields: header }, ...rows]
}

/** Statistical offices part their first column's dimensions by commas and all columns by tabs: commas may win where years are few. */
function withoutTabs(lines: readonly Line[]): readonly Line[] {
  const misparted = lines.some(({ fields }) => fields.some((field) => /\\[^\t]*\t/.test(field)))
  return misparted ? lines.map(({ line, fields }) => ({ line, fields: fields.join(",").split("\t") })) : lines
}

/** A number as text, in percent where it is shown so. */
function cellText({ value, text, numberFormat }: Cell, mark: DecimalMark): string {
  if (value.kind !== "number") return text
  const number = numberFormat?.includes("%") ? shiftDecimal(value.number, 2) : value.number
  return String(number).replace(".", mark)
}
