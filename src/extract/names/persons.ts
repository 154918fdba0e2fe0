import { countryAt } from "../gazetteer/countries.ts"
import { organisationAt } from "../gazetteer/organisations.ts"
import type { Token } from "../text/tokens.ts"
import { isCapitalised, TIME_WORDS } from "../text/word-classes.ts"
import { roleAfterName, roleBeforeName } from "./apposition.ts"
import { genderOfGivenName } from "./given-names.ts"
import { type Gender, genderOfTitle, isRoleHead, isRoleWord, TITLES } from "./roles.ts"

/** Somebody named in an article, with what it says about them. */
export type Person = {
  name: string
  /** The last word of the name, by which later mentions go. */
  last: string
  role: string | null
  affiliation: string | null
  gender: Gender | null
  /** Token of the first mention. */
  first: number
}

/** A place where a person is named; the range covers the name, not the role. */
export type PersonMention = Readonly<{ person: Person; first: number; end: number }>

export type People = Readonly<{ people: readonly Person[]; mentions: readonly PersonMention[] }>

const PARTICLES = new Set([
  "de",
  "del",
  "der",
  "den",
  "di",
  "da",
  "du",
  "la",
  "le",
  "van",
  "von",
  "bin",
  "al",
  "el",
  "ter",
  "ten",
  "dos",
  "zu",
])
const LONGEST_NAME = 5

/** Finds the persons of a text: full names first, then mentions by the last name. */
export function findPeople(tokens: readonly Token[]): People {
  const people: Person[] = []
  const mentions: PersonMention[] = []
  const byLast = new Map<string, Person>()
  for (let at = 0; at < tokens.length; at++) {
    const end = nameEnd(tokens, at)
    if (end === null) continue
    const person = personNamed({ tokens, first: at, end, people, byLast })
    if (person) {
      mentions.push({ person, first: at, end })
      at = end - 1
    }
  }
  return { people, mentions }
}

/** Where the name that begins at `at` ends: capitalised words that are no country, organisation, role or day. */
export function nameEnd(tokens: readonly Token[], at: number): number | null {
  if (!isNameWord(tokens, at) || isOfOffice(tokens, at)) return null
  let end = at + 1
  while (end < tokens.length && end - at < LONGEST_NAME && tokens[end]!.paragraph === tokens[at]!.paragraph) {
    const token = tokens[end]!
    if (isNameWord(tokens, end) && token.spaced) end++
    else if (PARTICLES.has(token.lower) && joinsName(tokens, end)) end++
    else if (isNickname(tokens, end)) end += 3
    else break
  }
  return end
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== "word" || !isCapitalised(token.text)) return false
  if (
    TIME_WORDS.has(token.lower) &&
    token.lower !== "may" &&
    token.lower !== "april" &&
    token.lower !== "june" &&
    token.lower !== "august"
  )
    return false
  if (TITLES.has(token.lower) || NEVER_NAMES.has(token.lower)) return false
  if (isRoleHead(token.lower) && !isSurnameHere(tokens, at)) return false
  if (organisationAt(tokens, at)) return false
  if (isRoleWord(token.lower) && isRoleWord(tokens[at + 1]?.lower ?? "")) return false
  const country = countryAt(tokens, at)
  return country === null || (at > 0 && genderOfGivenName(tokens[at - 1]!.text) !== null && token.spaced)
}

/** The second half of `Secretary of State`, `Chief of Staff`. */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.lower === "of" &&
    isRoleHead(tokens[at - 2]?.lower ?? "") &&
    genderOfGivenName(tokens[at]!.text) === null
  )
}

/** `Rep. King`, `Anna Bishop`: a role’s name behind a title or a given name is a surname. */
function isSurnameHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || !SURNAMES_TOO.has(tokens[at]!.lower)) return false
  return TITLES.has(before.lower) || genderOfGivenName(before.text) !== null
}
const SURNAMES_TOO = new Set(
  "king prince bishop pope major judge marshal farmer coach price chancellor speaker founder nurse".split(
    " ",
  ),
)

/** Capitalised words that begin sentences or name institutions, not persons. */
const NEVER_NAMES = new Set(
  `the a an and but or in on at of for from with as by to if when while after before since although though because so yet not no i he she it we they you this that these those there here his her its their our my what who how why where which
republican republicans democrat democrats democratic party ministry council committee university institute group corp inc llc ltd news post times center centre agency bank union department house court street states forces army navy parliament congress senate summit foundation association association's european europe western eastern northern southern central asian african americas america internet christmas easter god bible islam christian muslim jewish according asked speaking responding also still now then later earlier meanwhile however instead despite during under over between among both all some many most several few one two three four five six seven eight nine ten first second third last next more less other another every each any even only just such white black new old great big yes thanks according both once until without within through across against amid around about like per via than defense defence foreign interior prime security national international federal supreme twitter facebook fox cnn msnbc abc nbc cbs politico reuters bloomberg associated press minister president secretary gdp covid brexit affairs services relations operations intelligence project day ever pac votes beats street avenue mr mrs ms dr poll polls report act treaty pact plan initiative agreement conference week air force one`.split(
    /\s+/,
  ),
)

function joinsName(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    if (isNameWord(tokens, next)) return true
    if (!PARTICLES.has(tokens[next]?.lower ?? "")) return false
  }
  return false
}

/** `Edward “Ted” Holm`. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === "quote" &&
    tokens[at + 2]?.kind === "quote" &&
    isNameWord(tokens, at + 1) &&
    isNameWord(tokens, at + 3)
  )
}

function personNamed(known: {
  tokens: readonly Token[]
  first: number
  end: number
  people: Person[]
  byLast: Map<string, Person>
}): Person | null {
  const { tokens, first, end, people, byLast } = known
  const words = nameWords(tokens, first, end)
  const last = words[words.length - 1] ?? ""
  const same = byLast.get(last)
  const before = roleBeforeName(tokens, first)
  if (words.length === 1) {
    if (same) {
      learn(same, before, tokens[first - 1])
      return same
    }
    if (before === null && !genderOfTitle(tokens[first - 1]?.lower ?? "")) return null
  }
  if (same && words.length > 1 && compatible(same, words)) {
    if (same.name.split(" ").length < words.length && !same.name.includes(" ")) same.name = words.join(" ")
    learn(same, before ?? roleAfterName(tokens, end), tokens[first - 1])
    return same
  }
  const after = roleAfterName(tokens, end)
  const given = genderOfGivenName(words[0] ?? "")
  const isPerson = before !== null || after !== null || given !== null || isPersonal(tokens, first, end)
  if (!isPerson) return null
  const person: Person = {
    name: words.join(" "),
    last,
    role: null,
    affiliation: null,
    gender: given ?? genderOfTitle(tokens[first - 1]?.lower ?? "") ?? before?.gender ?? after?.gender ?? null,
    first,
  }
  learn(person, before ?? after, tokens[first - 1])
  if (before && after && person.affiliation === null) person.affiliation = after.affiliation
  people.push(person)
  byLast.set(last, person)
  return person
}

function learn(person: Person, role: ReturnType<typeof roleBeforeName>, before: Token | undefined): void {
  if (role) {
    person.role ??= role.role
    person.affiliation ??= role.affiliation
    person.gender ??= role.gender
  }
  person.gender ??= genderOfTitle(before?.lower ?? "")
}

function nameWords(tokens: readonly Token[], first: number, end: number): string[] {
  const words: string[] = []
  for (let at = first; at < end; at++)
    if (tokens[at]!.kind === "word" && tokens[at]!.quotation < 0) words.push(tokens[at]!.text)
  if (words.length === 0)
    for (let at = first; at < end; at++) if (tokens[at]!.kind === "word") words.push(tokens[at]!.text)
  const trailing = words[words.length - 1]
  if (words.length > 2 && trailing !== undefined && /^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(trailing)) words.pop()
  return words
}

function compatible(person: Person, words: readonly string[]): boolean {
  const known = person.name.split(" ")
  return known.length === 1 || known[0] === words[0] || (known[0]?.[0] ?? "") === (words[0]?.[0] ?? "")
}

/** Two or three capitalised words with an initial, or with an age behind them, are a person’s. */
function isPersonal(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first < 2) return false
  if (/^\d{2}$/.test(tokens[end + 1]?.text ?? "") && tokens[end]?.text === ",") return true
  if (genderOfTitle(tokens[first - 1]?.lower ?? "") !== null) return true
  for (let at = first; at < end; at++) if (/^\p{Lu}\.$/u.test(tokens[at]!.text)) return true
  return false
}
