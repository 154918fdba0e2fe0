import { LABELLED_COUNTS } from "./labelled/counts.sample.ts"
import { LABELLED_DATES } from "./labelled/dates.sample.ts"
import type { LabelledClaim } from "./labelled/labelled-claim.sample.ts"
import { LABELLED_LEVELS } from "./labelled/levels.sample.ts"
import { LABELLED_MOVEMENTS } from "./labelled/movements.sample.ts"

export type { LabelledClaim }

/** Sentences written for this set. The false ones differ from a true one by one number, name or date. */
export const LABELLED_CLAIMS: readonly LabelledClaim[] = [
  ...LABELLED_LEVELS,
  ...LABELLED_COUNTS,
  ...LABELLED_MOVEMENTS,
  ...LABELLED_DATES,
]
