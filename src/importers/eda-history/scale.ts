import { shiftDecimal } from "../figure-text.ts"
import type { FigureColumn } from "./columns.ts"

/** What a participating state, or all of them, can spend in a year, in euros, with room on both sides. */
const LEAST_EUROS = 1e7
const MOST_EUROS = 3e12

/** Of a hundred amounts as many may be garbled before the file's scale is in doubt. */
const MOST_GARBLED = 5

/**
 * The power of ten the file's money is in: 0 for euros, 6 for millions. The one that makes nearly all spending a state's
 * or the group's; `null` where none does, or several.
 */
export function moneyScale(spending: readonly number[]): number | null {
  const amounts = spending.filter((amount) => amount !== 0)
  const most = Math.floor((amounts.length * MOST_GARBLED) / 100)
  const scales = [0, 3, 6, 9].filter(
    (scale) => amounts.filter((amount) => !canBeSpent(amount, scale)).length <= most,
  )
  return amounts.length > 0 && scales.length === 1 ? (scales[0] ?? null) : null
}

/** Whether a state or the group can spend so much in a year. */
export function canBeSpent(amount: number, scale: number): boolean {
  const inEuros = shiftDecimal(amount, scale)
  return inEuros >= LEAST_EUROS && inEuros <= MOST_EUROS
}

/** Decimal places to a figure's unit, by its size: the states this is about spend 0.2 to 10 % of GDP, 50 to 5,000 euros a head. */
const SIZES: Readonly<
  Record<"share" | "money-per-head", readonly (readonly [least: number, most: number, shift: number])[]>
> = {
  share: [
    [0, 0.2, 2],
    [0.2, 100, 0],
    [1000, 200_000, -4],
  ],
  "money-per-head": [
    [1, 1e5, 0],
    [1e6, 1e11, -6],
  ],
}

/**
 * Places to shift a share to percent, or money per head to euros. The history multiplied every column of most rows by a
 * million, shares and money per head too: 8501.82 for 0.85 %. Later rows are as printed: 0.0138. `null` for no such size.
 */
export function shiftBySize(
  measure: Exclude<FigureColumn["measure"], "money">,
  amount: number,
): number | null {
  const size = SIZES[measure].find(([least, most]) => amount >= least && amount < most)
  return size ? size[2] : null
}
