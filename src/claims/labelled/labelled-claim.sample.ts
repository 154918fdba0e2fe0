import type { Verdict } from "../brief.ts"

/** A sentence with what a careful reader would say of it on its date from the bundled figures. */
export type LabelledClaim = readonly [
  published: string,
  text: string,
  kind: string,
  /** `none`: nothing that can be checked, or nothing a person could decide; a claim judged true or false there is wrong. */
  verdict: Verdict | "none",
]
