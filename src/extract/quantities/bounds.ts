import type { Quantity } from "../extractor.ts"
import type { Token } from "../text/tokens.ts"

/** How a number is hedged by the words round it. */
export type Hedge = Readonly<{ bound: Quantity["bound"]; approximate: boolean }>

const BEFORE: readonly (readonly [string, Hedge["bound"]])[] = [
  ["up to", "up-to"],
  ["as much as", "up-to"],
  ["as many as", "up-to"],
  ["as high as", "up-to"],
  ["no more than", "up-to"],
  ["not more than", "up-to"],
  ["at most", "up-to"],
  ["a maximum of", "up-to"],
  ["maximum of", "up-to"],
  ["at least", "at-least"],
  ["no less than", "at-least"],
  ["no fewer than", "at-least"],
  ["not less than", "at-least"],
  ["a minimum of", "at-least"],
  ["minimum of", "at-least"],
  ["well over", "over"],
  ["just over", "over"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["in excess of", "over"],
  ["upwards of", "over"],
  ["over", "over"],
  ["above", "over"],
  ["exceeding", "over"],
  ["exceeds", "over"],
  ["exceeded", "over"],
  ["surpassing", "over"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["lower than", "under"],
  ["just under", "under"],
  ["well under", "under"],
  ["under", "under"],
  ["below", "under"],
]
const APPROXIMATE = [
  "about",
  "around",
  "some",
  "roughly",
  "approximately",
  "nearly",
  "almost",
  "close to",
  "an estimated",
  "estimated",
  "circa",
  "~",
  "nearly half",
  "just about",
  "just shy of",
]

/** Reads the hedge before the number that begins at `first` and after the one that ends at `end`. */
export function hedgeAt(tokens: readonly Token[], first: number, end: number): Hedge {
  let at = first
  let bound: Hedge["bound"] = "exact"
  let approximate = false
  for (let steps = 0; steps < 3; steps++) {
    const limit = BEFORE.find(([words]) => endsWith(tokens, at, words))
    const vague = APPROXIMATE.find((words) => endsWith(tokens, at, words))
    if (!limit && !vague) break
    if (limit && bound === "exact") bound = limit[1]
    if (vague) approximate = true
    at -= (limit?.[0] ?? vague ?? "").split(" ").length
  }
  const after = `${tokens[end]?.lower ?? ""} ${tokens[end + 1]?.lower ?? ""}`
  if (bound === "exact" && /^or (?:more|higher)$/.test(after)) bound = "at-least"
  if (bound === "exact" && /^or (?:less|fewer|lower)$/.test(after)) bound = "up-to"
  if (after === "or so") approximate = true
  return { bound, approximate }
}

function endsWith(tokens: readonly Token[], end: number, words: string): boolean {
  const parts = words.split(" ")
  return parts.every((part, index) => tokens[end - parts.length + index]?.lower === part)
}
