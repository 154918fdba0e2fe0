import type { Article } from "../../extract/index.ts"
import type { Verdict } from "../brief.ts"

/** Verdicts as they are read out. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: "supported",
  contradicted: "contradicted",
  "out-of-date": "out of date",
  "depends-on-measure": "depends on the measure",
  prediction: "prediction",
  opinion: "opinion",
  "not-checkable": "not checkable here",
}

export const DATE_WORDS: Readonly<Record<Article["publishedFrom"], string>> = {
  option: "as given",
  metadata: "from its metadata",
  dateline: "from its dateline",
  "file-name": "from the file name",
  unknown: "unknown",
}

/** `3 claims: 2 supported, 1 not checkable here`. */
export function tally(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return "No claim that can be checked with what is held."
  const counts = (Object.keys(VERDICT_WORDS) as Verdict[]).flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length
    return count > 0 ? [`${count} ${VERDICT_WORDS[verdict]}`] : []
  })
  return `${verdicts.length} ${verdicts.length === 1 ? "claim" : "claims"}: ${counts.join(", ")}.`
}
