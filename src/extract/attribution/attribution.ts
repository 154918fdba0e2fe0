import type { Token } from "../text/tokens.ts"
import type { TokenRange } from "./noun-phrases.ts"

/** A statement in tokens, its speaker not yet known. */
export type Attribution = {
  readonly content: TokenRange[]
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly addressee: TokenRange | null
  /** Index of the sentence with the cue. */
  readonly sentence: number
}

export function holdsQuotation(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens[at]!.quotation >= 0) return true
  return false
}

export function overlaps(a: Attribution, b: Attribution): boolean {
  return a.content.some((one) => b.content.some((two) => one[0] < two[1] && two[0] < one[1]))
}
