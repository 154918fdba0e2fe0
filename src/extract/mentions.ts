import type { Extraction } from "./extractor.ts"
import { countryAt } from "./gazetteer/countries.ts"
import { ORGANISATION_NOUNS, organisationAt } from "./gazetteer/organisations.ts"
import type { People } from "./names/persons.ts"
import type { ReadText } from "./text/sentences.ts"

/** The states, organisations and persons a text names, in text order. `the bloc` counts once the union has been named. */
export function findMentions(read: ReadText, people: People): Extraction["mentions"] {
  const { tokens } = read
  const found: Extraction["mentions"][number][] = []
  const named = new Set<string>()
  const persons = new Map(people.mentions.map((mention) => [mention.first, mention]))
  for (let at = 0; at < tokens.length; at++) {
    const person = persons.get(at)
    if (person) {
      found.push({
        kind: "person",
        id: person.person.name,
        span: [tokens[at]!.start, tokens[person.end - 1]!.end],
      })
      at = person.end - 1
      continue
    }
    const organisation = organisationAt(tokens, at)
    if (organisation) {
      named.add(organisation.id)
      found.push({
        kind: "organisation",
        id: organisation.id,
        span: [tokens[at]!.start, tokens[organisation.end - 1]!.end],
      })
      at = organisation.end - 1
      continue
    }
    const country = countryAt(tokens, at)
    if (country) {
      found.push({
        kind: "country",
        id: country.code,
        span: [tokens[at]!.start, tokens[country.end - 1]!.end],
      })
      at = country.end - 1
      continue
    }
    const noun = ORGANISATION_NOUNS.get(tokens[at]!.lower)
    if (
      noun &&
      tokens[at - 1]?.lower === "the" &&
      [...named].some((id) => id === noun || id.startsWith("EUROPEAN_"))
    ) {
      found.push({ kind: "organisation", id: noun, span: [tokens[at]!.start, tokens[at]!.end] })
    }
  }
  return found
}
