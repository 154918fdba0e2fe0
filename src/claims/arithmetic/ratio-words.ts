import type { Match } from "./compare.ts"
import { parseWhole, WHOLE_NUMBER } from "./number-words.ts"

/** `more than twice`: how many times as much, under which bound. */
export type StatedRatio = Readonly<{
  value: number
  bound: "exact" | "over" | "under" | "at-least"
  approximate: boolean
}>

const QUALIFIER =
  "(?:(?<over>well over|just over|slightly more than|more than|over|upwards of|in excess of)|(?<under>less than|under|not even|just under)|(?<least>at least|no less than)|(?<about>nearly|almost|about|around|roughly|approximately|some|close to|virtually))"

const CORE = `(?<core>twice|double|doubling|thrice|triple|tripling|quadruple|half|one and a half times|(?:${WHOLE_NUMBER}|\\d+(?:\\.\\d+)?)(?:-fold|fold| times|x)|(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -]quarter|three[ -]quarters|(?:a|one)[ -]fifth)`

/** Whether a text may hold a ratio at all; cheap, so that the long patterns are only tried where they can fit. */
export const ANY_RATIO =
  /\b(?:twice|thrice|doubl(?:e|ing)|tripl(?:e|ing)|quadruple|half|times|\w+-?fold|thirds?|quarters?|fifth)\b|\dx\b/i

/** Matches a ratio in words, with its qualifier. Named groups: over, under, least, about, core. */
export const RATIO_WORDS = `(?:${QUALIFIER} )?${CORE}`

const FIXED: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  doubling: 2,
  tripling: 3,
  thrice: 3,
  triple: 3,
  quadruple: 4,
  half: 0.5,
  "one and a half times": 1.5,
  "a third": 1 / 3,
  "one third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 0.25,
  "one quarter": 0.25,
  "three quarters": 0.75,
  "a fifth": 0.2,
  "one fifth": 0.2,
}

/** The groups of a match of `RATIO_WORDS` → the ratio; `null` when the core is no number. */
export function readRatio(groups: Readonly<Record<string, string | undefined>>): StatedRatio | null {
  const core = (groups.core ?? "").toLowerCase().replace(/-(?=third|quarter|fifth)/, " ")
  const count = /^(.+?)(?:-fold|fold| times|x)$/.exec(core)
  const value = FIXED[core] ?? (count ? (parseWhole(count[1] ?? "") ?? Number(count[1])) : Number.NaN)
  if (!Number.isFinite(value) || value <= 0) return null
  return {
    value,
    bound: groups.over ? "over" : groups.under ? "under" : groups.least ? "at-least" : "exact",
    approximate: groups.about !== undefined,
  }
}

/**
 * Whether a ratio holds. Between two agreed numbers (a demand and a benchmark) it is plain arithmetic; between
 * measured figures a little looseness is left, and a doubtful zone beyond it.
 */
export function compareRatio(stated: StatedRatio, actual: number, inputs: "agreed" | "measured"): Match {
  const off = actual / stated.value - 1
  const [close, far] = inputs === "agreed" ? [0.02, 0.02] : [0.05, 0.15]
  switch (stated.bound) {
    case "over":
      return off > 1e-9 ? "matches" : inputs === "measured" && off > -0.03 ? "unclear" : "differs"
    case "under":
      return off < -1e-9 ? "matches" : inputs === "measured" && off < 0.03 ? "unclear" : "differs"
    case "at-least":
      return off >= -1e-9 ? "matches" : inputs === "measured" && off > -0.03 ? "unclear" : "differs"
    case "exact": {
      const distance = Math.abs(off)
      if (stated.approximate) return distance <= 0.12 ? "matches" : distance <= 0.25 ? "unclear" : "differs"
      return distance <= close ? "matches" : distance <= far ? "unclear" : "differs"
    }
  }
}

/** `more than 2`, `about 3`. */
export function ratioShown(stated: StatedRatio): string {
  const value = Math.round(stated.value * 100) / 100
  const words = {
    exact: stated.approximate ? "about " : "",
    over: "more than ",
    under: "less than ",
    "at-least": "at least ",
  }
  return `${words[stated.bound]}${value}`
}
