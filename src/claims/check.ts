import type { Quantity, Span } from "../extract/index.ts"
import type { CalendarDate, EditionId } from "../model/index.ts"
import type { Caveat, Evidence } from "../questions/index.ts"
import type { Claim, Since, Verdict } from "./brief.ts"
import type { Known } from "./known/known.ts"
import type { Reading } from "./reading/reading.ts"

/**
 * One kind of checkable sentence. To add a check: write a file in `checks/`, add a line to `checks/index.ts`.
 * `find` proposes; it leaves out whatever it cannot read for certain. Each candidate then judges itself.
 */
export type Check = Readonly<{
  id: string
  /** What claims of it are called in a brief; two checks may share a kind. */
  kind: string
  title: string
  /** A sentence that it catches. */
  example: string
  find: (reading: Reading) => readonly Candidate[]
}>

/** A checkable part of a text, read but not yet judged. */
export type Candidate = Readonly<{
  span: Span
  quantity: Quantity | null
  /** What the reading itself must warn of: a misspelt number. */
  caveats: readonly Caveat[]
  /** From what was known on the article's date, and nothing else. `null` where that leaves nothing to decide on: no claim. */
  judge: (known: Known) => Judgement | null
  /** What was published after the article's date. Never part of the verdict. */
  since: (later: Later) => readonly Since[]
  /** Pure arithmetic needs no date; every other claim without one is not checkable. */
  judgeUndated?: () => Judgement
}>

export type Judgement = Readonly<{
  verdict: Verdict
  because: string
  edition: EditionId | null
  evidence: readonly Evidence[]
  caveats: readonly Caveat[]
  measures: Claim["measures"]
  /** True where a source other than this article holds the same words of the same speaker. */
  saidElsewhere?: boolean
}>

/** The time after the article: what was known on its date, and what is known today. */
export type Later = Readonly<{ after: CalendarDate; then: Known; now: Known }>

/** A judgement with the usual empty parts filled in. */
export function judgement(
  verdict: Verdict,
  because: string,
  parts: Partial<Omit<Judgement, "verdict" | "because">> = {},
): Judgement {
  return { verdict, because, edition: null, evidence: [], caveats: [], measures: [], ...parts }
}
