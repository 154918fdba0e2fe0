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

/** Hedges by their last word, longest first, each read backwards from the number. */
type Words = Readonly<{ words: readonly string[]; bound: Hedge["bound"] | null }>
const byLastWord = new Map<string, Words[]>()
for (const [text, bound] of [...BEFORE, ...APPROXIMATE.map((one) => [one, null] as const)]) {
  const words = text.split(" ")
  const last = words[words.length - 1] ?? ""
  const known = byLastWord.get(last) ?? []
  known.push({ words, bound })
  known.sort((a, b) => b.words.length - a.words.length)
  byLastWord.set(last, known)
}

/** Reads the hedge before the number that begins at `first` and after the one that ends at `end`. */
export function hedgeAt(tokens: readonly Token[], first: number, end: number): Hedge {
  let at = first
  let bound: Hedge["bound"] = "exact"
  let approximate = false
  for (let steps = 0; steps < 3; steps++) {
    const found = byLastWord
      .get(tokens[at - 1]?.lower ?? "")
      ?.find(({ words }) => endsWith(tokens, at, words))
    if (!found) break
    if (found.bound === null) approximate = true
    else if (bound === "exact") bound = found.bound
    at -= found.words.length
  }
  if (tokens[end]?.lower !== "or") return { bound, approximate }
  const after = tokens[end + 1]?.lower ?? ""
  if (bound === "exact" && (after === "more" || after === "higher")) bound = "at-least"
  if (bound === "exact" && (after === "less" || after === "fewer" || after === "lower")) bound = "up-to"
  return { bound, approximate: approximate || after === "so" }
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[end - words.length + index]?.lower === word)
}
