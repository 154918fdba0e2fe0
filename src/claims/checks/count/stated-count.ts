import { compare, type Match, type Stated } from "../../arithmetic/compare.ts"
import { parseWhole } from "../../arithmetic/number-words.ts"
import type { SkeletonMatch } from "../../reading/matching.ts"

/** A count as a text states it. */
export type StatedCount = Stated | "all" | "none"

/** Members on the side the text names, on the other, and without a figure. */
export type Counts = Readonly<{ here: number; other: number; unknown: number }>

/** `more than 20`, `all` → the count; `null` when it is no number. */
export function statedCount(groups: SkeletonMatch["groups"]): StatedCount | null {
  const word = (groups.count ?? "").toLowerCase()
  if (word === "all" || groups.every) return "all"
  if (word === "no" || word === "none") return "none"
  const value = parseWhole(word)
  if (value === null) return null
  const bound = (groups.bound ?? "").trim().toLowerCase()
  return {
    value,
    precision: 1,
    decimals: 0,
    bound: /^(?:more than|over)$/.test(bound)
      ? "over"
      : bound === "at least"
        ? "at-least"
        : /^(?:fewer|less) than$/.test(bound)
          ? "under"
          : "exact",
    approximate: /^(?:about|around|some|nearly|almost)$/.test(bound),
  }
}

/** Iceland has no armed forces, and is counted by some. */
const OUT_OF_SCOPE = 1

/** Whether a count holds. Members without a figure can leave it open. */
export function testCounts(stated: StatedCount, { here, other, unknown }: Counts): Match {
  if (stated === "all") return other > 0 ? "differs" : unknown > 0 ? "unclear" : "matches"
  if (stated === "none") return here > 0 ? "differs" : unknown > 0 ? "unclear" : "matches"
  if (stated.approximate) {
    const off = Math.abs(here - stated.value)
    return off <= 1 ? "matches" : off <= 3 ? "unclear" : "differs"
  }
  const match = compare({ ...stated, precision: 0 }, here)
  const couldBe =
    stated.bound === "exact" &&
    stated.value > here &&
    stated.value <= here + unknown + (unknown > 0 && other === 0 ? OUT_OF_SCOPE : 0)
  return match === "differs" && couldBe ? "unclear" : match
}

export function countShown(stated: StatedCount): string {
  if (stated === "all" || stated === "none") return stated
  const words = {
    exact: stated.approximate ? "about " : "",
    over: "more than ",
    "at-least": "at least ",
    under: "fewer than ",
    "up-to": "up to ",
  }
  return `${words[stated.bound]}${stated.value}`
}
