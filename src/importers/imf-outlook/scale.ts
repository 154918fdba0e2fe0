import type { Subject } from "./subjects.ts"

/** `Billions` → 9; `null` where no word says it. */
export function scaleIn(text: string): number | null {
  const word = /^(units|thousands|millions|billions|trillions)$/i.exec(text.trim())?.[1]?.toLowerCase()
  return word === undefined
    ? null
    : ["units", "thousands", "millions", "billions", "trillions"].indexOf(word) * 3
}

/** The power of ten a subject's amounts are printed in, told by their size; `null` where that does not tell. */
export function scaleBySize({ sizes }: Subject, amounts: readonly number[]): number | null {
  if (sizes === null) return 0
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const amount of amounts) {
    if (amount <= 0) continue
    least = Math.min(least, amount)
    most = Math.max(most, amount)
  }
  if (most < sizes.most) return sizes.scale
  return least >= sizes.least ? 0 : null
}
