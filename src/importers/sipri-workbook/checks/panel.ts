import type { Observation } from "../../../model/index.ts"

const FIRST = 1900
const SPAN = 300

/** A sheet's amounts as logarithms, by place, a number a year from 1900 on. What is missing or 0 is NaN. */
export type Panel = ReadonlyMap<string, Float64Array>

export function panelOf(figures: readonly Observation[]): Panel {
  const panel = new Map<string, Float64Array>()
  for (const { member, period, value } of figures) {
    if (value.kind === "absent" || value.amount <= 0) continue
    let row = panel.get(member)
    if (!row) {
      row = new Float64Array(SPAN).fill(Number.NaN)
      panel.set(member, row)
    }
    row[period - FIRST] = Math.log(value.amount)
  }
  return panel
}

/** One row, the sum of all: a year that nobody holds is NaN. */
export function summed(panel: Panel): Float64Array {
  const sums = new Float64Array(SPAN).fill(Number.NaN)
  for (const row of panel.values()) {
    row.forEach((amount, at) => {
      if (!Number.isNaN(amount)) sums[at] = ((sums[at] as number) || 0) + Math.exp(amount)
    })
  }
  return sums.map(Math.log)
}

/** Fewer places, or of one place fewer years, prove nothing: a few states may be as odd as they like. */
const PLACES_AT_LEAST = 8

/** The middle of `a ÷ b` over all places and years that both hold, over one year or one place; `null` where that is too little. */
export function medianRatio(
  a: Panel,
  b: Panel,
  among: { year?: number; place?: string } = {},
): number | null {
  const ratios: number[] = []
  let places = 0
  for (const [place, row] of a) {
    const other = b.get(place)
    if (!other || (among.place !== undefined && place !== among.place)) continue
    const before = ratios.length
    const [from, to] = among.year === undefined ? [0, SPAN] : [among.year - FIRST, among.year - FIRST + 1]
    for (let at = from; at < to; at += 1) {
      const ratio = (row[at] as number) - (other[at] as number)
      if (Number.isFinite(ratio)) ratios.push(ratio)
    }
    if (ratios.length > before) places += 1
  }
  const count = among.place === undefined ? places : ratios.length
  const middle = count < PLACES_AT_LEAST ? null : middleOf(ratios)
  return middle === null ? null : Math.exp(middle)
}

/** Fewer pairs of neighbouring years say nothing of how two sheets lie to each other. */
const PAIRS_AT_LEAST = 300
/** How much smoother than as they stand two sheets must be when one is moved: half way between true and moved, in all editions held. */
const CLEARLY_SMOOTHER = 0.85
/** So many places, taken evenly from all, tell as much as the whole world. */
const PLACES_ENOUGH = 60
/** The ratio of two rightly placed sheets hardly moves from year to year; below this no movement is worth a word. */
const SMOOTH_ENOUGH = 0.01

/**
 * By how many years sheet `a` is out of place against `b`; 0 when they lie as they should. What one amount is of another
 * (people, an economy, a price level) moves slowly; set against another year's, it takes on both sheets' own jumps.
 */
export function displacement(a: Panel, b: Panel): number {
  const roughness = (offset: number) =>
    middleOf(steps(a, b, offset), PAIRS_AT_LEAST) ?? Number.POSITIVE_INFINITY
  const asTheyStand = roughness(0)
  if (!Number.isFinite(asTheyStand) || asTheyStand < SMOOTH_ENOUGH) return 0
  let best = { offset: 0, roughness: CLEARLY_SMOOTHER * asTheyStand }
  for (const offset of [-1, 1, -2, 2]) {
    const moved = roughness(offset)
    if (moved < best.roughness) best = { offset, roughness: moved }
  }
  return best.offset
}

/** How far `a`, moved by so many years, over `b` moves from one year to the next, as logarithms. */
function steps(a: Panel, b: Panel, offset: number): number[] {
  const moves: number[] = []
  const every = Math.ceil(a.size / PLACES_ENOUGH)
  for (const [index, [place, row]] of [...a].entries()) {
    const other = index % every === 0 ? b.get(place) : undefined
    if (!other) continue
    let before = Number.NaN
    for (let at = 2; at < SPAN - 2; at += 1) {
      const ratio = (row[at + offset] as number) - (other[at] as number)
      const move = Math.abs(ratio - before)
      if (Number.isFinite(move)) moves.push(move)
      before = ratio
    }
  }
  return moves
}

function middleOf(numbers: number[], atLeast = 1): number | null {
  if (numbers.length < atLeast) return null
  return Float64Array.from(numbers).sort()[Math.floor(numbers.length / 2)] ?? null
}
