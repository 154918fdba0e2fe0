import type { Verdict } from "../../claims/index.ts"

/** Verdicts in the order of what a reader must see first, each with its word. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  contradicted: "contradicted",
  "out-of-date": "out of date",
  "depends-on-measure": "depends on the measure",
  supported: "supported",
  prediction: "prediction",
  opinion: "opinion",
  "not-checkable": "not checkable here",
}

/** How often each verdict was given, in that order: `2 supported, 1 not checkable here`. */
export function verdictSummary(verdicts: readonly Verdict[]): string {
  const words = Object.keys(VERDICT_WORDS) as Verdict[]
  return words
    .map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict]}`)
    .join(", ")
}
