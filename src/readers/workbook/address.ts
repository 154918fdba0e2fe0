import { LIMITS } from "../limits.ts"

export type CellPlace = Readonly<{ row: number; column: number }>

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/

/** `N32` → row 32, column 14, both 1-based; `null` for anything outside a sheet. */
export function parseAddress(reference: string): CellPlace | null {
  const match = REFERENCE.exec(reference)
  if (!match?.[1]) return null
  let column = 0
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(match[2])
  return row <= LIMITS.sheetRows && column <= LIMITS.sheetColumns ? { row, column } : null
}

/** Row 32, column 14 → `N32`. */
export function addressOf({ row, column }: CellPlace): string {
  let letters = LETTERS[column]
  if (letters === undefined) {
    letters = columnLetters(column)
    LETTERS[column] = letters
  }
  return letters + row
}

/** Filled as columns are met: at most 16,384. */
const LETTERS: (string | undefined)[] = []

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last
}
