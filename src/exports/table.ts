/** A value of one cell. Numbers stay numbers; `null` is an empty cell. */
export type CellValue = string | number | boolean | null

/** What a table holds, in the order of its columns. */
export type Table = Readonly<{
  columns: readonly string[]
  rows: readonly (readonly CellValue[])[]
}>
