import type { Attribution } from "../attribution/attribution.ts"
import type { Speaker } from "../extractor.ts"
import type { ReadText, Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { mentionsUpTo, mentionsWithin, REACH } from "./mention-search.ts"
import { ofPhrase } from "./offices.ts"
import type { People, Person, PersonMention } from "./persons.ts"
import { ofPerson, type Resolved } from "./resolved.ts"
import { withSpeakers } from "./surnames.ts"

/** Who speaks in each attribution: a person, an office or a body, pronouns followed back to the nearest one that fits. */
export function resolveSpeakers(
  read: ReadText,
  known: People,
  attributions: readonly Attribution[],
): readonly (Speaker | null)[] {
  const people = withSpeakers(
    read.tokens,
    known,
    attributions.flatMap((one) => one.source.slice(0, 1)),
  )
  let previous: Person | null = null
  let since: Since = null
  return attributions.map((attribution) => {
    const range = attribution.source[0]
    if (!range) return null
    const mention = mentionText(read, attribution)
    const resolved = resolve({
      read,
      people,
      first: range[0],
      end: range[1],
      previous,
      since,
      sentence: attribution.sentence,
    })
    if (resolved.person) previous = resolved.person
    since = resolved.person ? read.sentences[attribution.sentence]! : null
    return { mention, name: resolved.name, role: resolved.role, affiliation: resolved.affiliation }
  })
}

/** The sentence of the attribution just before, when a person speaks in it. */
type Since = Sentence | null
function mentionText(read: ReadText, attribution: Attribution): string {
  const range = attribution.source[0]!
  return read.text.slice(read.tokens[range[0]]!.start, read.tokens[range[1] - 1]!.end)
}

function resolve(at: {
  read: ReadText
  people: People
  first: number
  end: number
  previous: Person | null
  since: Since
  /** Index of the sentence with the cue. */
  sentence: number
}): Resolved {
  const { read, people, first, end } = at
  const { tokens } = read
  const head = tokens[first]!
  if (end - first === 1 && /^(?:he|she|him|her|who)$/.test(head.lower)) {
    const gender =
      head.lower === "who" ? null : head.lower.startsWith("h") && head.lower !== "her" ? "male" : "female"
    return ofPerson(pronounPerson({ ...at, gender }))
  }
  if (end - first === 1 && /^(?:they|i|we|it|you|them)$/.test(head.lower))
    return { person: null, name: null, role: null, affiliation: null }
  const within = mentionsWithin(people.mentions, first, end)
  if (within.length > 1 && tokens[within[1]!.first - 1] && joined(tokens, within[0]!, within[1]!)) {
    const names = within.map((mention) => mention.person)
    return {
      person: names[0] ?? null,
      name: names.map((person) => person.name).join(" and "),
      role: sharedRole(names),
      affiliation: names.every((person) => person.affiliation === names[0]!.affiliation)
        ? names[0]!.affiliation
        : null,
    }
  }
  const named = within.find((mention) => !isOwner(tokens, mention))
  if (named) return ofPerson(named.person)
  return ofPhrase(at)
}

/** `Vice President and Defense Secretary`; a plural before the first name holds for all: `Ministers`. */
function sharedRole(names: readonly Person[]): string | null {
  const roles = [...new Set(names.map((person) => person.role))]
  if (roles.every((role) => role !== null)) return roles.join(" and ")
  return roles[0]?.endsWith("s") ? roles[0] : null
}

function joined(tokens: readonly Token[], one: PersonMention, two: PersonMention): boolean {
  for (let at = one.end; at < two.first; at++)
    if (tokens[at]!.lower === "and" || tokens[at]!.lower === "&") return true
  return false
}

function isOwner(tokens: readonly Token[], mention: PersonMention): boolean {
  const next = tokens[mention.end]
  return next?.kind === "possessive" || next?.text === "’"
}

/** `he`: the last speaker, unless a fitting person is the subject of a sentence since; else the nearest fitting one before. */
function pronounPerson(at: {
  read: ReadText
  people: People
  first: number
  previous: Person | null
  since: Since
  /** Index of the sentence with the cue. */
  sentence: number
  gender: "male" | "female" | null
}): Person | null {
  const fits = (person: Person) => at.gender === null || person.gender === null || person.gender === at.gender
  const paragraph = at.read.tokens[at.first]!.paragraph
  const isNear = at.since !== null && at.since.paragraph === paragraph && at.previous !== null
  if (isNear && at.previous && fits(at.previous)) return at.previous
  const { mentions } = at.people
  for (let back = at.sentence; back >= Math.max(0, at.sentence - 3); back--) {
    const here = at.read.sentences[back]!
    if (paragraph - here.paragraph > 2) break
    const subject = mentionsWithin(mentions, here.first, Math.min(here.end, at.first)).find(
      (mention) =>
        fits(mention.person) &&
        !isOwner(at.read.tokens, mention) &&
        at.read.tokens[mention.first]!.quotation < 0,
    )
    if (!subject) continue
    const chosen = subject.person
    if (chosen.gender === null && at.gender) chosen.gender = at.gender
    return chosen
  }
  if (at.previous && fits(at.previous)) return at.previous
  const last = mentionsUpTo(mentions, at.first) - 1
  for (let index = last; index >= Math.max(0, last - REACH); index--) {
    if (fits(mentions[index]!.person)) return mentions[index]!.person
  }
  return null
}
