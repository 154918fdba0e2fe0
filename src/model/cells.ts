/** A workbook or table as readers hand it to importers: plain values, nothing of the file format left. */
export type Workbook = Readonly<{ kind: "workbook"; sheets: readonly Sheet[] }>

export type Sheet = Readonly<{
  name: string
  hidden: boolean
  /** Only rows that hold something, in order. */
  rows: readonly Row[]
}>

export type Row = Readonly<{
  /** 1-based, as a spreadsheet shows it. */
  number: number
  hidden: boolean
  /** Only cells that hold something, left to right. */
  cells: readonly Cell[]
}>

export type Cell = Readonly<{
  /** 1-based column. */
  column: number
  /** `N32`. */
  address: string
  value: CellValue
  /** The text with superscript runs left out: `Albania`, never `Albaniaa`. For numbers, the number as text. */
  text: string
  /** Superscript runs, such as footnote letters: `["a"]`. */
  marks: readonly string[]
  /** The number format (`0.00%`), or `null` for General. */
  numberFormat: string | null
  /** `RRGGBB` of the font, or `null` for automatic. */
  fontColour: string | null
}>

export type CellValue =
  | Readonly<{ kind: "number"; number: number }>
  | Readonly<{ kind: "text" }>
  | Readonly<{ kind: "boolean"; boolean: boolean }>
  | Readonly<{ kind: "date"; iso: string }>
  /** `#REF!`, `#N/A` …, in `text`. */
  | Readonly<{ kind: "error" }>

/** A delimited text file. Rows are trimmed of nothing; a short row is simply shorter. */
export type Table = Readonly<{
  kind: "table"
  header: readonly string[]
  /** `line` is the 1-based line in the file where the row starts. */
  rows: readonly Readonly<{ line: number; fields: readonly string[] }>[]
}>

export type SourceContent = Workbook | Table
