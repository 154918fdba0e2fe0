import type { Measured } from "../../model/index.ts"
import { type DecimalMark, parseFigure, shiftDecimal } from "../figure-text.ts"
import { parseMissingMark } from "../missing-mark.ts"

/** Digits that publishers print at most; what follows is the noise of binary numbers. */
const DIGITS = 15

/** A printed amount in its indicator's unit: the decimal point moved, and nothing beyond the 15th digit. */
export function inUnit(amount: number, places: number): number {
  return shiftDecimal(Number(amount.toPrecision(DIGITS)), places)
}

/** A field → its figure in the indicator's unit, or not reported; `null` where it is neither. */
export function parseAmount(text: string, places: number, decimalMark: DecimalMark = "."): Measured | null {
  if (parseMissingMark(text)) return { kind: "absent", reason: "not-reported" }
  const figure = parseFigure(text, decimalMark)
  return figure === null ? null : { kind: "amount", amount: inUnit(figure, places) }
}
