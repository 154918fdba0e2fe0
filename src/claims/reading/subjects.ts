import type { Span } from "../../extract/index.ts"
import type { MemberCode } from "../../model/index.ts"
import { ADJECTIVES, CAPITALS, GROUPS, MEMBER_NOUNS } from "./subject-names.ts"

/** A member or a group of members that a sentence names. Offsets count in the article. */
export type Subject = Readonly<{
  code: MemberCode
  kind: "member" | "group"
  form: "noun" | "adjective"
  /** False where the publisher's nearest aggregate is wider than the words: `Europe` against Europe and Canada. */
  exact: boolean
  span: Span
}>

type Spelling = Omit<Subject, "span">

const nouns = new Map<string, Spelling>(
  MEMBER_NOUNS.map(([name, code]) => [
    name.toLowerCase(),
    { code, kind: "member", form: "noun", exact: true },
  ]),
)
const adjectives = new Map<string, Spelling>(
  ADJECTIVES.flatMap(([code, ...words]) =>
    words.map((word) => [
      word.toLowerCase(),
      { code: code as MemberCode, kind: "member", form: "adjective", exact: true },
    ]),
  ),
)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).map(escaped)

const groupPatterns = GROUPS.map(({ pattern }, at) => `(?<g${at}>${pattern})`).join("|")
const SUBJECT = new RegExp(
  `(?<![\\p{L}\\d.'’-])(?:${groupPatterns}|(?<noun>${longestFirst(nouns.keys()).join("|")})|(?<adjective>${longestFirst(adjectives.keys()).join("|")}))(?![\\p{L}\\d])`,
  "giu",
)

const capitals = new Map<string, Spelling>(
  CAPITALS.map(([code, name]) => [
    name.toLowerCase(),
    { code: code as MemberCode, kind: "member", form: "noun", exact: true },
  ]),
)
const CAPITAL = new RegExp(
  `(?<!\\b(?:in|at|from|near|to|of|the|for|outside|around|between|and) |[\\p{L}\\d.'’-])(?:${[...CAPITALS.map(([, name]) => name)].join("|")})(?=['’]s (?:defen[cs]e|military|spending|share)\\b|,? (?:now |currently |already |also |still |alone |itself )?(?:spends?|spent|is spending|allocates?|allocated|devotes?|devoted|invests?|invested|accounts? for|accounted for|contributes?|contributed|pays|paid|puts|shoulders|bears|provides|foots|meets|met|exceeds|falls short|is (?:NATO|the alliance)['’]s) )`,
  "gu",
)

/** Members and groups in a stretch of text, in order. `us` in lower case is a pronoun, never the United States. */
export function readSubjects(text: string, offset: number): readonly Subject[] {
  const found: Subject[] = []
  for (const match of text.matchAll(SUBJECT)) {
    const words = match[0]
    const spelling = spellingOf(match.groups ?? {})
    if (!spelling || !looksLikeName(words)) continue
    found.push({ ...spelling, span: [offset + match.index, offset + match.index + words.length] })
  }
  for (const match of text.matchAll(CAPITAL)) {
    const spelling = capitals.get(match[0].toLowerCase())
    if (spelling)
      found.push({ ...spelling, span: [offset + match.index, offset + match.index + match[0].length] })
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function spellingOf(groups: Record<string, string | undefined>): Spelling | null {
  if (groups.noun !== undefined) return nouns.get(groups.noun.toLowerCase()) ?? null
  if (groups.adjective !== undefined) return adjectives.get(groups.adjective.toLowerCase()) ?? null
  const at = GROUPS.findIndex((_, index) => groups[`g${index}`] !== undefined)
  const group = GROUPS[at]
  return group ? { code: group.code as MemberCode, kind: "group", form: "noun", exact: group.exact } : null
}

/** Names carry a capital; `the alliance`, `allies` and `the largest ally` are common words. */
function looksLikeName(words: string): boolean {
  if (/\b(?:alliance|allies|ally)\b/i.test(words)) return true
  const name = words.replace(/^(?:the|nato's) /i, "")
  return /^\p{Lu}/u.test(name) && !/^Us$/.test(name)
}
