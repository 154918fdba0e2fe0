import type { TokenRange } from "../attribution/noun-phrases.ts"
import { countryAt } from "../gazetteer/countries.ts"
import { organisationAt } from "../gazetteer/organisations.ts"
import { townAt } from "../gazetteer/towns.ts"
import type { Token } from "../text/tokens.ts"
import { DETERMINERS } from "../text/word-classes.ts"
import { roleAfterName, roleBeforeName } from "./apposition.ts"
import { mentionsWithin } from "./mention-search.ts"
import { nameEnd, type People, type Person, type PersonMention } from "./persons.ts"
import { isRoleWord } from "./roles.ts"

/** Nouns that are capitalised only because they open a sentence. Plurals in -s are never taken for surnames there. */
const COLLECTIVES = new Set(
  "police parliament government congress opposition administration lawmakers people nobody somebody everyone beijing moscow tehran".split(
    " ",
  ),
)

/** Adds the persons who are named only by a surname and speak: `Rask said` in a story that never gives her in full. */
export function withSpeakers(
  tokens: readonly Token[],
  people: People,
  sources: readonly TokenRange[],
): People {
  const added = new Map<string, Person>()
  const named = new Set(people.mentions.map((mention) => mention.first))
  for (const [first, end] of sources) {
    if (mentionsWithin(people.mentions, first, end).length > 0) continue
    const name = nameIn(tokens, first, end)
    if (!name || named.has(name[0])) continue
    const words = tokens
      .slice(name[0], name[1])
      .filter((token) => token.kind === "word")
      .map((token) => token.text)
    const last = words[words.length - 1] ?? ""
    const role = roleBeforeName(tokens, name[0]) ?? roleAfterName(tokens, name[1])
    const person = added.get(last) ?? {
      name: words.join(" "),
      last,
      role: null,
      affiliation: null,
      gender: role?.gender ?? null,
      first: name[0],
    }
    person.role ??= role?.role ?? null
    person.affiliation ??= role?.affiliation ?? null
    added.set(last, person)
  }
  if (added.size === 0) return people
  const mentions: PersonMention[] = [...people.mentions]
  for (let at = 0; at < tokens.length; at++) {
    const person = added.get(tokens[at]!.text)
    if (person && !named.has(at)) mentions.push({ person, first: at, end: at + 1 })
  }
  mentions.sort((a, b) => a.first - b.first)
  return { people: [...people.people, ...added.values()], mentions }
}

/** The name a source consists of, or ends in: `Rask`, `Mr. Rask`; `null` for `Sources close to the talks`. */
function nameIn(tokens: readonly Token[], first: number, end: number): TokenRange | null {
  for (let at = first; at < Math.min(end, first + 6); at++) {
    if (organisationAt(tokens, at) || countryAt(tokens, at)) return null
  }
  if (DETERMINERS.has(tokens[first]!.lower)) return null
  for (let at = first; at < Math.min(end, first + 6); at++) {
    const stop = nameEnd(tokens, at)
    if (stop === null) continue
    if (stop < end && tokens[stop]!.kind === "word") return null
    const token = tokens[at]!
    if (
      stop - at === 1 &&
      opensSentence(tokens, at) &&
      (token.lower.endsWith("s") || COLLECTIVES.has(token.lower))
    )
      return null
    return townAt(tokens, at) || isRoleWord(token.lower) ? null : [at, Math.min(stop, end)]
  }
  return null
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.paragraph !== tokens[at]!.paragraph || /^[.?!:”"“]$/.test(before.text)
}
