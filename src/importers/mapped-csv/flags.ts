import { type AbsentReason, STATUSES, type Status } from "../../model/index.ts"
import { ABSENT_REASONS, type FlagMeaning, REMARKS } from "./schema.ts"

/** Flags of the European statistical system (SDMX observation status), where a mapping does not say otherwise. */
const USUAL: Readonly<Record<string, FlagMeaning>> = {
  a: "final",
  b: "break",
  c: "not-reported",
  d: "other-definition",
  e: "estimate",
  f: "forecast",
  i: "remark",
  m: "not-reported",
  n: "remark",
  p: "estimate",
  r: "remark",
  s: "estimate",
  u: "highly-uncertain",
  z: "out-of-scope",
}

export type ReadFlags = Readonly<{
  /** The least firm of what they say, or `null`. */
  status: Status | null
  /** Why there is no figure, or `null`. */
  absent: AbsentReason | null
  remarks: readonly string[]
  unknown: readonly string[]
}>

/** Flags of one figure, written together (`bep`) or each by itself (`b e`) → what they say. */
export function parseFlags(text: string, meanings: ReadonlyMap<string, FlagMeaning>): ReadFlags {
  const whole = text.trim()
  const single = meaningOf(whole, meanings)
    ? [whole]
    : whole.split(/[\s,;]+/).flatMap((part) => lettersOf(part, meanings))
  const said = single.map((flag) => ({ flag, meaning: meaningOf(flag, meanings) }))
  const has = (meaning: string) => said.some((one) => one.meaning === meaning)
  return {
    status: [...STATUSES].reverse().find(has) ?? null,
    absent: ABSENT_REASONS.find(has) ?? null,
    remarks: said.flatMap(({ flag, meaning }) =>
      REMARKS.some((one) => one === meaning) ? [`${flag} (${meaning})`] : [],
    ),
    unknown: said.flatMap(({ flag, meaning }) => (meaning ? [] : [flag])),
  }
}

function lettersOf(part: string, meanings: ReadonlyMap<string, FlagMeaning>): readonly string[] {
  if (part === "") return []
  const letters = [...part]
  return letters.length <= 4 && letters.every((letter) => meaningOf(letter, meanings)) ? letters : [part]
}

function meaningOf(flag: string, meanings: ReadonlyMap<string, FlagMeaning>): FlagMeaning | null {
  const key = flag.toLowerCase()
  return meanings.get(flag) ?? (Object.hasOwn(USUAL, key) ? (USUAL[key] ?? null) : null)
}
