import type { AbsentReason } from "../model/index.ts"

const WORDS: Readonly<Record<AbsentReason, string>> = {
  "not-reported": "not reported",
  "not-a-member": "not yet a member",
  "out-of-scope": "out of scope",
  nil: "nil",
  "did-not-exist": "did not exist",
  "not-comparable": "not comparable",
}

/** The reason why there is no number, as a reader sees it in its place. */
export function absenceText(reason: AbsentReason): string {
  return WORDS[reason]
}
