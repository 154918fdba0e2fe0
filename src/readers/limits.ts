const MEBIBYTE = 1024 * 1024

/** What a file from outside may cost at most. Sizes in bytes; lengths in UTF-16 units. */
export const LIMITS = {
  file: 64 * MEBIBYTE,
  article: 5 * MEBIBYTE,
  table: 32 * MEBIBYTE,

  /** Entries of the archive a workbook is. */
  parts: 2_000,
  partName: 512,
  /** One part, inflated. */
  part: 32 * MEBIBYTE,
  /** All parts together, inflated. */
  allParts: 64 * MEBIBYTE,
  /** Inflated to compressed. Checked from `partRatioFrom` bytes on: little parts may shrink to almost nothing. */
  partRatio: 200,
  partRatioFrom: MEBIBYTE,

  /** Elements of a part that is held as a tree (shared strings, styles). */
  elements: 500_000,
  /** Length of one tag with its attributes. */
  tag: 65_536,

  sheets: 500,
  sheetName: 255,
  /** Spreadsheet programs' own bounds. */
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
  cellText: 32_767,
  numberFormat: 255,
  /** Cells that hold something, in the whole workbook. */
  cells: 500_000,

  tableRows: 1_000_000,
  tableColumns: 16_384,
  tableFields: 5_000_000,
  field: 100_000,
} as const
