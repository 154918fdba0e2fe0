import { shiftDecimal } from "../figure-text.ts"
import type { Subject } from "../nato/index.ts"
import type { Series } from "./read-table.ts"

type Bounds = Readonly<{ least: number; most: number; scales: readonly number[] }>

/** What an ally, or all of them, can have, in dollars or heads, with room on both sides; and the powers of ten printed. */
const SPENDING: Bounds = { least: 4e7, most: 3e12, scales: [0, 3, 6, 9] }
const GDP: Bounds = { least: 2e9, most: 2e14, scales: [0, 3, 6, 9] }
const HEADS: Bounds = { least: 500, most: 8e6, scales: [0, 3] }

const BOUNDS: Readonly<Record<string, Bounds>> = {
  "spending-usd": SPENDING,
  "spending-constant-usd": SPENDING,
  "gdp-usd": GDP,
  "gdp-constant-usd": GDP,
  personnel: HEADS,
}

/**
 * The subject of figures whose words leave their scale open, where only one scale puts all of them within what states
 * have; `null` where none does, or several.
 */
export function scaled({ unscaled, figures }: Series): Subject | null {
  const bounds = unscaled && BOUNDS[unscaled.indicator]
  if (!unscaled || !bounds) return null
  const amounts = figures.flatMap(({ value }) =>
    value.kind === "amount" && value.amount !== 0 ? [value.amount] : [],
  )
  const fits = (amount: number) => amount >= bounds.least && amount <= bounds.most
  const fitting = bounds.scales.filter((scale) =>
    amounts.every((amount) => fits(shiftDecimal(amount, scale))),
  )
  const [scale] = fitting
  if (amounts.length === 0 || scale === undefined || fitting.length > 1) return null
  return { ...unscaled, shift: unscaled.shift + scale }
}
