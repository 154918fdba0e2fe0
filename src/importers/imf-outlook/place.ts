import { type MemberCode, parsePlace } from "../../model/index.ts"

export type Place = Readonly<{ kind: "place"; code: MemberCode }> | Readonly<{ kind: "group" }>

/** The Fund's own codes. */
const CODES: Readonly<Record<string, string>> = {
  KOS: "XKX",
  UVK: "XKX",
  WBG: "PSE",
  G001: "WORLD",
  G998: "EU",
}

/** By code first, then by name; `null` where neither names anybody. `isGroupTable`: the file is of country groups. */
export function parseImfPlace(code: string, name: string, isGroupTable: boolean): Place | null {
  const key = code.trim().toUpperCase()
  const own = CODES[key]
  if (own !== undefined) return { kind: "place", code: own as MemberCode }
  if (/^G[X\d][A-Z\d]{1,4}$/.test(key)) return { kind: "group" }
  const byCode = /^[A-Z]{3}$/.test(key) ? parsePlace(key) : null
  const known = byCode ?? (name.length <= 120 && name.trim() !== "" ? parsePlace(name) : null)
  if (known) return { kind: "place", code: known }
  return isGroupTable ? { kind: "group" } : null
}
