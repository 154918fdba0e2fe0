import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx"
import type { AnyAnswer, Evidence } from "../questions/index.ts"
import { answerTable } from "./answer-table.ts"
import { furtherTables } from "./further-tables.ts"
import { type Publication, particulars } from "./publication.ts"
import { type CellKind, type CellValue, type Table, type TableColumn, tableOf, text } from "./table.ts"

const FONT = { name: "Calibri", size: 11 }
const HEADER: CellStyle = { font: { ...FONT, bold: true }, alignment: { vertical: "top" } }
const ITALIC: CellStyle = { font: { ...FONT, italic: true } }

/** Widest column, in characters: longer text runs on past it when selected. */
const WIDTH_MOST = 48
const WIDTH_LEAST = 8

/** Neither the clock nor the file system leaves a trace in a workbook: the same answer gives the same bytes. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1))

/**
 * An answer → a workbook: its figures, what it holds beside them, every cell it rests on ("Sources"), and how it came
 * about ("About"). Estimates and forecasts are set in italics, beside the status column that names them.
 */
export function renderWorkbook(publication: Publication): Promise<Uint8Array> {
  const { answer, link } = publication
  return writeXlsx({
    sheets: [
      sheetOf("Figures", withEvidence(answerTable(answer, link), answer.rows)),
      ...[...furtherTables(answer)].map(([name, table]) => sheetOf(name, table)),
      sheetOf("Sources", sourcesTable(answer.evidence)),
      aboutSheet(particulars(publication)),
    ],
    defaultFont: FONT,
    properties: { creator: "Muster", created: NO_DATE, modified: NO_DATE },
  })
}

/** Every cell a row rests on, by its number in the sheet of sources. */
function withEvidence(table: Table, rows: AnyAnswer["rows"]): Table {
  return {
    ...table,
    columns: [...table.columns, { name: "evidence", kind: "text" }],
    rows: table.rows.map((row, at) => [...row, rows[at]?.evidence.join("; ") ?? null]),
  }
}

function sheetOf(name: string, table: Table): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  table.columns.forEach((_, column) => {
    cells.set(`0,${column}`, { style: HEADER })
  })
  table.rows.forEach((row, at) => {
    const figure = table.figures?.[at]
    row.forEach((_, column) => {
      const style = styleOf(table.columns[column], figure)
      if (style) cells.set(`${at + 1},${column}`, { style })
    })
  })
  return {
    name,
    rows: [
      table.columns.map((column) => column.name),
      ...table.rows.map((row) => row.map((value, at) => written(value, table.columns[at]?.kind))),
    ],
    columns: table.columns.map((column, at) => ({ width: widthOf(column, table.rows, at) })),
    cells,
    freezePane: { rows: 1 },
  }
}

function written(value: CellValue, kind: CellKind | undefined): CellValue | Date {
  return kind === "day" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value
}

type Figure = NonNullable<Table["figures"]>[number]

function styleOf(column: TableColumn | undefined, figure: Figure | undefined): CellStyle | null {
  const numFmt = column && formatOf(column, figure)
  const style = { ...(numFmt ? { numFmt } : {}), ...(figure?.unsettled ? ITALIC : {}) }
  return Object.keys(style).length > 0 ? style : null
}

function formatOf({ kind, decimals }: TableColumn, figure: Figure | undefined): string | null {
  if (kind === "day") return "yyyy-mm-dd"
  if (kind !== "number") return null
  const places = decimals === "figure" ? (figure?.decimals ?? 2) : (decimals ?? 2)
  return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`
}

function widthOf({ name, kind }: TableColumn, rows: Table["rows"], at: number): number {
  if (kind === "day") return 12
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? "").length), name.length)
  return Math.min(WIDTH_MOST, Math.max(WIDTH_LEAST, kind === "number" ? name.length : longest) + 2)
}

function sourcesTable(evidence: readonly Evidence[]): Table {
  const numbered = evidence.map((one, at) => ({ ...one, at }))
  return tableOf(numbered, [
    { name: "evidence", kind: "whole", of: (one) => one.at },
    text("publisher", (one) => one.publisher),
    text("edition", (one) => one.edition),
    text("carrier", (one) => one.carrier),
    text("sourceClass", (one) => one.sourceClass),
    text("file", (one) => one.file),
    text("sha256", (one) => one.sha256),
    text("locator", (one) => one.locator),
    text("citation", (one) => one.citation),
  ])
}

function aboutSheet(lines: ReadonlyMap<string, string>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } }
  const names = [...lines.keys()]
  names.forEach((_, at) => {
    cells.set(`${at},0`, { style: HEADER })
    cells.set(`${at},1`, { style: wrapped })
  })
  return {
    name: "About",
    rows: [...lines].map((line) => [...line]),
    columns: [{ width: 20 }, { width: 110 }],
    cells,
  }
}
