import type { Quantity } from "../../extract/index.ts"

/** A number as a text states it. `precision` is the worth of its last digit: 0.1 for `4.0`, 1,000 for `$967 billion` in millions. */
export type Stated = Readonly<{
  value: number
  precision: number
  /** Digits after the point as written. */
  decimals: number
  bound: Quantity["bound"]
  approximate: boolean
}>

/** `unclear`: within rounding or looseness of the truth, so that a careful reader would not call it either way. */
export type Match = "matches" | "differs" | "unclear"

/** How far `about` may be off, as a part of the number. */
const APPROXIMATE = 0.06
/** `nearly 968` is meant more closely than `nearly 60`: from three digits on, so much. */
const APPROXIMATE_FINE = 0.02
const THREE_DIGITS = 100
/** A coarse number that rounds right may still mislead: 1.6 is no `2`. */
const COARSE = 0.1
/** Numbers with fewer decimals are often cut off instead of rounded: `3.3` for 3.38. */
const FINE_DECIMALS = 2

/** A figure this near a bound, as a part of it, may have been rounded onto it. */
const ON_BOUND = 0.01

/** Whether a number holds against a held figure, at the number's own precision and under its bound. */
export function compare(stated: Stated, held: number): Match {
  const half = (stated.precision / 2) * (1 + 1e-9)
  const slack = Math.min(half, ON_BOUND * Math.abs(stated.value))
  switch (stated.bound) {
    case "exact":
      return stated.approximate ? approximately(stated, held, half) : exactly(stated, held, half)
    case "over":
      return held > stated.value ? "matches" : held > stated.value - slack ? "unclear" : "differs"
    case "at-least":
      return held >= stated.value ? "matches" : held >= stated.value - slack ? "unclear" : "differs"
    case "under":
      return held < stated.value ? "matches" : held < stated.value + slack ? "unclear" : "differs"
    case "up-to":
      return held <= stated.value ? "matches" : held <= stated.value + slack ? "unclear" : "differs"
  }
}

function exactly({ value, precision, decimals }: Stated, held: number, half: number): Match {
  const distance = Math.abs(held - value)
  if (distance <= half) return distance <= COARSE * Math.max(1, Math.abs(value)) ? "matches" : "unclear"
  const cutOff = decimals < FINE_DECIMALS && held > value && held < value + precision
  return cutOff ? "unclear" : "differs"
}

function approximately({ value, precision }: Stated, held: number, half: number): Match {
  const isFine = Math.abs(value) / precision >= THREE_DIGITS
  const tolerance = Math.max(half, (isFine ? APPROXIMATE_FINE : APPROXIMATE) * Math.abs(value))
  const distance = Math.abs(held - value)
  return distance <= tolerance ? "matches" : distance <= 2 * tolerance ? "unclear" : "differs"
}

/** A quantity with the precision it is written with; numbers in words count as whole. */
export function statedOf(quantity: Quantity, text: string): Stated {
  const written = /\d[\d,]*(?:\.(\d+))?/.exec(text.slice(...quantity.span))
  const number = written ? Number(written[0].replaceAll(",", "")) : quantity.value
  const decimals = written?.[1]?.length ?? 0
  const scale = number === 0 ? 1 : Math.abs(quantity.value / number)
  return {
    value: quantity.value,
    precision: scale * 10 ** -decimals,
    decimals,
    bound: quantity.bound,
    approximate: quantity.approximate,
  }
}

/** `more than 2 %`, `about 2 %`: how a bound reads. */
export function boundShown({ bound, approximate }: Pick<Stated, "bound" | "approximate">): string {
  const words = {
    exact: "",
    "up-to": "up to ",
    "at-least": "at least ",
    over: "more than ",
    under: "less than ",
  }
  return words[bound] || (approximate ? "about " : "")
}
