import { countryAt } from "../gazetteer/countries.ts"
import { ORGANISATION_NOUNS, organisationAt } from "../gazetteer/organisations.ts"
import { countryOfTown, townAt } from "../gazetteer/towns.ts"
import { isDash, type Token } from "../text/tokens.ts"
import { DETERMINERS } from "../text/word-classes.ts"
import { type Gender, genderOfTitle, isRoleHead, isRoleWord, stateOfOffice, TITLES } from "./roles.ts"

/** What stands beside a name: an office and whose it is. */
export type Role = Readonly<{ role: string | null; affiliation: string | null; gender: Gender | null }>

const LONGEST = 14

/** The role before a name: `Latvian Defense Minister`, `Secretary of State`, `the union’s top diplomat,`; `null` when none stands there. */
export function roleBeforeName(tokens: readonly Token[], name: number): Role | null {
  let at = name - 1
  if (at < 0 || tokens[at]!.paragraph !== tokens[name]?.paragraph) return null
  const title = TITLES.get(tokens[at]!.lower)
  if (title !== undefined) {
    const state = ownerBefore(tokens, at)
    return {
      role: title,
      affiliation: state ?? (title ? stateOfOffice(title) : null),
      gender: genderOfTitle(tokens[at]!.lower),
    }
  }
  const comma = tokens[at]!.text === ","
  if (comma) at--
  const end = at + 1
  let first = end
  while (first > 0 && end - first < LONGEST && standsInRole(tokens, first - 1, end)) first--
  while (first < end && !isRoleWord(tokens[first]!.lower)) first++
  if (first >= end || !endsInRole(tokens, first, end)) return null
  const affiliation = ownerBefore(tokens, first) ?? ownerWithin(tokens, first, end)
  if (
    comma &&
    affiliation === null &&
    !DETERMINERS.has(tokens[first - 1]?.lower ?? "") &&
    tokens[first - 1]?.kind !== "possessive"
  )
    return null
  return roleOf(tokens, first, end, affiliation)
}

/** `Secretary of State`: words of a role, or `of` and what it is of, before the name. */
function standsInRole(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!
  if (token.quotation !== tokens[end - 1]!.quotation || token.paragraph !== tokens[end - 1]!.paragraph)
    return false
  if (token.kind !== "word") return token.text === "&"
  if (isRoleWord(token.lower)) return true
  if (token.lower === "of" || token.lower === "for" || token.lower === "and")
    return at > 0 && isRoleWord(tokens[at - 1]!.lower)
  return tokens[at - 1]?.lower === "of" && isRoleHead(tokens[at - 2]?.lower ?? "")
}

function endsInRole(tokens: readonly Token[], first: number, end: number): boolean {
  if (isRoleHead(tokens[end - 1]!.lower)) return true
  for (let at = first; at < end; at++)
    if (tokens[at]!.lower === "of" && at > first && isRoleHead(tokens[at - 1]!.lower)) return true
  return false
}

/** The apposition after a name: `, the European Union’s top foreign policy official,`, `(R-Fla.)`. */
export function roleAfterName(tokens: readonly Token[], end: number): Role | null {
  const mark = tokens[end]
  if (mark === undefined) return null
  if (mark.text === "(" && /^[RDI]-/.test(tokens[end + 1]?.text ?? ""))
    return { role: null, affiliation: "USA", gender: null }
  if (mark.text !== "," && !isDash(mark)) return null
  let at = end + 1
  if (tokens[at]?.kind === "number" && tokens[at + 1]?.text === ",") at += 2
  let affiliation: string | null = null
  for (let steps = 0; steps < LONGEST && at < tokens.length; steps++) {
    const token = tokens[at]!
    if (token.paragraph !== mark.paragraph) return null
    const owner = ownerAt(tokens, at)
    if (owner) {
      affiliation ??= owner.affiliation
      at = owner.end
    } else if (tokens[at + 1]?.kind === "possessive") at += 2
    else if (token.kind === "possessive" || DETERMINERS.has(token.lower) || token.lower === "who") at++
    else break
  }
  const first = at
  let head = -1
  for (; at < Math.min(tokens.length, first + 10); at++) {
    const token = tokens[at]!
    if (token.kind !== "word" || token.quotation !== mark.quotation) break
    if (/^(?:of|for|at|in|with|who|and|said|says|told|is|was|has)$/.test(token.lower)) break
    if (isRoleHead(token.lower)) head = at
    else if (head >= 0) break
  }
  if (head < 0) return null
  const stop = complementEnd(tokens, head)
  const behind = affiliation ?? ownerWithin(tokens, stop, Math.min(tokens.length, stop + 7))
  return roleOf(tokens, first, stop, behind)
}

/** `head of defence planning`, `Secretary of State`: past what the office is of, unless that is whose it is. */
function complementEnd(tokens: readonly Token[], head: number): number {
  if (tokens[head + 1]?.lower !== "of" && tokens[head + 1]?.lower !== "for") return head + 1
  let at = head + 2
  while (at < head + 7 && tokens[at]?.kind === "word") {
    if (ownerAt(tokens, at)) return head + 1
    if (
      /^(?:who|which|in|at|on|with|said|says|told|to|from|and|has|is|was|will|by|since)$/.test(
        tokens[at]!.lower,
      )
    )
      break
    at++
  }
  return at > head + 2 && !DETERMINERS.has(tokens[head + 2]!.lower) ? at : head + 1
}

function roleOf(tokens: readonly Token[], first: number, end: number, affiliation: string | null): Role {
  const role = tokens
    .slice(first, end)
    .map((token) => (token.spaced ? ` ${token.text}` : token.text))
    .join("")
    .trim()
  let gender: Gender | null = null
  for (let at = first; at < end; at++) gender ??= genderOfTitle(tokens[at]!.lower)
  return { role, affiliation: affiliation ?? stateOfOffice(role), gender }
}

function ownerAt(tokens: readonly Token[], at: number): { affiliation: string; end: number } | null {
  const organisation = organisationAt(tokens, at)
  if (organisation) return organisation
  const country = countryAt(tokens, at)
  if (country) return { affiliation: country.code, end: country.end }
  const noun = ORGANISATION_NOUNS.get(tokens[at]?.lower ?? "")
  if (noun) return { affiliation: noun, end: at + 1 }
  const town = townAt(tokens, at)
  const state = town ? countryOfTown(town) : null
  return town && state ? { affiliation: state, end: at + town.split(" ").length } : null
}

/** The state or organisation just before a role: `Latvian`, `NATO`, `the European Union’s`. */
function ownerBefore(tokens: readonly Token[], first: number): string | null {
  let end = first
  if (tokens[end - 1]?.kind === "possessive") end--
  for (let length = 1; length <= 5 && end - length >= 0; length++) {
    const owner = ownerAt(tokens, end - length)
    if (owner && owner.end === end) return owner.affiliation
  }
  return null
}

/** `president of Finland`, `ambassador to NATO`. */
function ownerWithin(tokens: readonly Token[], first: number, end: number): string | null {
  let linked = false
  for (let at = first; at < end; at++) {
    const token = tokens[at]!
    if (token.kind === "punctuation" && token.text !== "&") return null
    const owner = ownerAt(tokens, at)
    if (owner) return linked && !townAt(tokens, at) ? owner.affiliation : null
    if (token.kind === "word" && /^(?:of|for|to|at|on)$/.test(token.lower)) linked = true
    else if (token.lower === "in" || token.lower === "who") return null
  }
  return null
}
