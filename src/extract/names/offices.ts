import { countryAt } from "../gazetteer/countries.ts"
import { ORGANISATION_NOUNS, organisationAt } from "../gazetteer/organisations.ts"
import { countryOfTown, townAt } from "../gazetteer/towns.ts"
import type { ReadText } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { DETERMINERS, isCapitalised } from "../text/word-classes.ts"
import { mentionsUpTo, REACH } from "./mention-search.ts"
import type { People, Person } from "./persons.ts"
import { ofPerson, type Resolved } from "./resolved.ts"
import { genderOfTitle, isRoleHead, isRoleWord } from "./roles.ts"

/** An office or a body: `the minister`, `the Kremlin`, `officials in Kyiv`. */
export function ofPhrase(at: { read: ReadText; people: People; first: number; end: number }): Resolved {
  const { tokens, text } = at.read
  let first = at.first
  let affiliation: string | null = null
  let head = -1
  for (let index = first; index < at.end; index++) {
    const organisation = organisationAt(tokens, index)
    const country = organisation ? null : countryAt(tokens, index)
    affiliation ??=
      organisation?.affiliation ??
      country?.code ??
      ORGANISATION_NOUNS.get(tokens[index]!.lower) ??
      stateOfTownAt(tokens, index)
    if (head < 0 && isRoleHead(tokens[index]!.lower)) head = index
  }
  while (first < at.end && DETERMINERS.has(tokens[first]!.lower)) first++
  if (head < 0) return { person: null, name: null, role: null, affiliation }
  const isDefinite = tokens[at.first]!.lower === "the" && head - first <= 2 && head === at.end - 1
  const known = isDefinite ? personInRole(at, { head: tokens[head]!.lower, affiliation }) : null
  if (known) return ofPerson(known)
  let start = head
  while (start > first && isRoleWord(tokens[start - 1]!.lower)) start--
  return { person: null, name: null, role: text.slice(tokens[start]!.start, tokens[head]!.end), affiliation }
}

/** `Beijing`, `officials in Kyiv`; not the town in `the Washington Post`. */
function stateOfTownAt(tokens: readonly Token[], at: number): string | null {
  const town = townAt(tokens, at)
  if (!town) return null
  const next = tokens[at + town.split(" ").length]
  const isPartOfName = next?.kind === "word" && isCapitalised(next.text)
  return isPartOfName ? null : countryOfTown(town)
}

/** The last person before `first` whose office ends in `head` and is of the same state: `the minister`, `the Polish president`. */
function personInRole(
  at: { people: People; first: number },
  wanted: Readonly<{ head: string; affiliation: string | null }>,
): Person | null {
  const { mentions } = at.people
  const gender = genderOfTitle(wanted.head)
  const last = mentionsUpTo(mentions, at.first) - 1
  for (let index = last; index >= Math.max(0, last - REACH); index--) {
    const { person } = mentions[index]!
    const role = person.role?.toLowerCase() ?? ""
    if (!role.endsWith(wanted.head) || /(?:^|\b)(?:vice|deputy|former)\b/.test(role)) continue
    if (gender !== null && person.gender !== null && person.gender !== gender) continue
    if (
      wanted.affiliation !== null &&
      person.affiliation !== null &&
      person.affiliation !== wanted.affiliation
    )
      continue
    return person
  }
  return null
}
