import type { Quantity } from "../../extract/index.ts"

/** `of NATO's total spending`, `of its defence budget`: a whole that publishers print parts of. */
const OF_SPENDING =
  /^ of (?:all |the |total |overall )*(?:[\p{L}.]+(?:['’]s?)? ){0,3}(?:(?:total|combined|overall|collective|annual|defen[cs]e|military) ){0,3}(?:spending|budgets?|expenditures?|outlays?|bill)\b/iu
const BY_BEFORE = /\bby (?:(?:more than|over|nearly|almost|about|around|roughly|at least|some) )?$/i

/**
 * `two-thirds of the alliance's spending` and `by a third` as percentages, so that the checks read them like any other.
 * A fraction with no bound is a round number, hence approximate. Other ratios are left as they are.
 */
export function fractionAsPercent(quantity: Quantity, sentence: string, offset: number): Quantity {
  if (quantity.unit !== "times" || quantity.value >= 1) return quantity
  const before = sentence.slice(0, quantity.span[0] - offset)
  const after = sentence.slice(quantity.span[1] - offset)
  if (!OF_SPENDING.test(after) && !BY_BEFORE.test(before)) return quantity
  return {
    ...quantity,
    unit: "percent",
    value: Math.round(1_000 * quantity.value) / 10,
    approximate: quantity.bound === "exact",
  }
}
