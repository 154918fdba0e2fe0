import { type MemberCode, parsePlace } from "../../model/index.ts"
import { headerKey } from "../macro/index.ts"
import { GROUPS } from "./groups.ts"

/** Who a row is about. */
export type Place =
  | Readonly<{ kind: "place"; code: MemberCode }>
  /** One of the Bank's groups, which are no aggregates of ours. */
  | Readonly<{ kind: "group" }>

const GROUP: Place = { kind: "group" }
const GROUP_CODES = new Set(GROUPS.map(([code]) => code))
const GROUP_NAMES = new Set(GROUPS.map(([, name]) => headerKey(name)))
/** Later and earlier groups follow these words. */
const GROUP_WORDS =
  /\bincome\b|\bida\b|\bibrd\b|\bdividend\b|\bsmall states\b|\boecd\b|\bunclassified\b|^(?:south|east|central|latin|sub saharan|middle east|europe|africa) .*\b(?:asia|africa|pacific|caribbean|western|eastern)\b/

/** The Bank's own codes, and those it used before ISO changed them. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["EUU", "EU"],
  ["WLD", "WORLD"],
  ["KSV", "XKX"],
  ["WBG", "PSE"],
  ["ADO", "AND"],
  ["ROM", "ROU"],
  ["TMP", "TLS"],
  ["ZAR", "COD"],
  ["IMY", "IMN"],
])

/** By code first, then by name; `null` where neither names anybody. */
export function parseWorldBankPlace(code: string, name: string): Place | null {
  const key = code.trim().toUpperCase()
  if (GROUP_CODES.has(key)) return GROUP
  if (/^[A-Z]{2,3}$/.test(key)) {
    const known = parsePlace(CODES.get(key) ?? key)
    if (known) return { kind: "place", code: known }
  }
  if (name.length > 120) return null
  const words = headerKey(name)
  if (GROUP_NAMES.has(words)) return GROUP
  const known = name.trim() === "" ? null : parsePlace(OWN_NAMES.get(words) ?? name)
  if (known) return { kind: "place", code: known }
  return GROUP_WORDS.test(words) ? GROUP : null
}

/** Names of the Bank's that the lists of states do not hold, as `headerKey` gives them. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ["puerto rico us", "PRI"],
  ["somalia fed rep", "SOM"],
])
