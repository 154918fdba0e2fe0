import ExcelJS from "exceljs"
import type { Cell, CellValue, Workbook } from "../../model/index.ts"

/** What both readers must agree on. */
export type CellFacts = Omit<Cell, "column" | "address">

/** Our cells by `Sheet!A1`. */
export function factsOfOurReader(workbook: Workbook): ReadonlyMap<string, CellFacts> {
  const facts = new Map<string, CellFacts>()
  for (const { name, rows } of workbook.sheets) {
    for (const { value, text, marks, numberFormat, fontColour, address } of rows.flatMap(
      (row) => row.cells,
    )) {
      const look = { numberFormat: plainFormat(numberFormat), fontColour: plainColour(fontColour) }
      facts.set(`${name}!${address}`, { value, text, marks, ...look })
    }
  }
  return facts
}

/** The same file through ExcelJS, in our terms. Only what holds something; of a merged area only its first cell. */
export async function factsOfSecondReader(bytes: Uint8Array): Promise<ReadonlyMap<string, CellFacts>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const facts = new Map<string, CellFacts>()
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const shown = cell.isMerged && cell.master !== cell ? null : shownBy(cell)
        if (shown) facts.set(`${sheet.name}!${cell.address}`, { ...shown, ...lookOf(cell) })
      })
    })
  })
  return facts
}

type Shown = Readonly<{ value: CellValue; text: string; marks: readonly string[] }>

function shownBy(cell: ExcelJS.Cell): Shown | null {
  const value = resultOf(cell)
  const plain = (kind: CellValue, text: string): Shown => ({ value: kind, text, marks: [] })
  if (value === null || value === undefined || value === "") return null
  if (typeof value === "number") return plain({ kind: "number", number: value }, String(value))
  if (typeof value === "boolean") return plain({ kind: "boolean", boolean: value }, value ? "TRUE" : "FALSE")
  if (typeof value === "string") return plain({ kind: "text" }, value)
  if (value instanceof Date) {
    const iso = value.toISOString().replace(/(T00:00:00)?\.\d{3}Z$/, "")
    return plain({ kind: "date", iso }, iso)
  }
  if ("error" in value) return plain({ kind: "error" }, value.error)
  if ("hyperlink" in value) return plain({ kind: "text" }, value.text)
  if (!("richText" in value)) throw new Error(`a cell of an unknown kind: ${JSON.stringify(value)}`)
  const raised = value.richText.filter((run) => run.font?.vertAlign === "superscript")
  const words = value.richText.filter((run) => !raised.includes(run))
  return {
    value: { kind: "text" },
    text: words.map((run) => run.text).join(""),
    marks: raised.map((run) => run.text),
  }
}

/** ExcelJS leaves out the result of a formula where it is 0. */
function resultOf(cell: ExcelJS.Cell): ExcelJS.CellValue {
  return cell.formula === undefined ? cell.value : (cell.result ?? 0)
}

function lookOf(cell: ExcelJS.Cell): Pick<CellFacts, "numberFormat" | "fontColour"> {
  const format: string | undefined = cell.numFmt
  return {
    numberFormat: plainFormat(format === undefined || format === "General" ? null : format),
    fontColour: plainColour(cell.font?.color?.argb?.slice(2) ?? null),
  }
}

/** ExcelJS takes escapes out of a format, and has another spelling for the built-in date. */
function plainFormat(format: string | null): string | null {
  return format === "mm-dd-yy" ? "m/d/yyyy" : (format?.replaceAll("\\", "") ?? null)
}

/** ExcelJS does not resolve themes, in which text is black. */
function plainColour(colour: string | null): string | null {
  return colour === "000000" ? null : colour
}
