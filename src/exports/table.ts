/** A value of one cell. Numbers stay numbers; `null` is an empty cell. */
export type CellValue = string | number | boolean | null

/** What a column's cells are, in files that tell kinds apart: a `day` is `YYYY-MM-DD`, a `whole` number has no fraction. */
export type CellKind = "text" | "number" | "whole" | "flag" | "day"

export type TableColumn = Readonly<{
  name: string
  kind: CellKind
  /** Decimals a workbook shows its numbers with; `figure` for those of each row's own figure. It keeps every digit. */
  decimals?: number | "figure"
}>

/** What a table holds, in the order of its columns. */
export type Table = Readonly<{
  columns: readonly TableColumn[]
  rows: readonly (readonly CellValue[])[]
  /** Beside each row, for a table of figures: how its figure is shown. */
  figures?: readonly Readonly<{ decimals: number; unsettled: boolean }>[]
}>

/** A column, and what a row says in it. */
export type Column<Row> = TableColumn & Readonly<{ of: (row: Row) => CellValue }>

export function text<Row>(name: string, of: Column<Row>["of"]): Column<Row> {
  return { name, kind: "text", of }
}

export function day<Row>(name: string, of: Column<Row>["of"]): Column<Row> {
  return { name, kind: "day", of }
}

export function whole<Row>(name: string, of: Column<Row>["of"]): Column<Row> {
  return { name, kind: "whole", of }
}

export function flag<Row>(name: string, of: Column<Row>["of"]): Column<Row> {
  return { name, kind: "flag", of }
}

export function number<Row>(
  name: string,
  of: Column<Row>["of"],
  decimals: number | "figure" = 2,
): Column<Row> {
  return { name, kind: "number", decimals, of }
}

/** Rows → the cells of columns. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return {
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  }
}
