import { detectLanguage } from "./article/language.ts"
import { attribute } from "./attribution/attribute.ts"
import type { Attribution } from "./attribution/attribution.ts"
import type { TokenRange } from "./attribution/noun-phrases.ts"
import type { ExtractedStatement, Extraction, Extractor, Span } from "./extractor.ts"
import { countryOfTown, townAt } from "./gazetteer/towns.ts"
import { findMentions } from "./mentions.ts"
import { findPeople } from "./names/persons.ts"
import { resolveSpeakers } from "./names/speakers.ts"
import { findQuantities } from "./quantities/quantities.ts"
import { statementDay } from "./statement-day.ts"
import { type ReadText, readText } from "./text/sentences.ts"

const NOTHING: Extraction = { statements: [], quantities: [], mentions: [] }

/** The rules version: a table of reporting verbs and the orders in which newspapers attribute words. English only. */
export const extractor: Extractor = {
  id: "rules",
  extract: ({ text, published }) => {
    if (detectLanguage(text) !== "en") return NOTHING
    const read = readText(text)
    const people = findPeople(read.tokens)
    const attributions = attribute(read)
    const speakers = resolveSpeakers(read, people, attributions)
    const statements = attributions.map((attribution, index): ExtractedStatement => {
      return {
        kind: kindOf(read, attribution),
        speaker: speakers[index] ?? null,
        cue: attribution.cue[0] ? words(read, attribution.cue[0]) : null,
        content: spans(read, attribution.content),
        source: spans(read, attribution.source),
        cueSpan: spans(read, attribution.cue),
        addressee: attribution.addressee ? words(read, attribution.addressee) : null,
        date: statementDay(read, attribution, published),
        place: placeOf(read, attribution),
      }
    })
    return { statements, quantities: findQuantities(read), mentions: findMentions(read, people) }
  },
}

function spans(read: ReadText, ranges: readonly TokenRange[]): readonly Span[] {
  return ranges.map(([first, end]) => [read.tokens[first]!.start, read.tokens[end - 1]!.end] as const)
}

function words(read: ReadText, [first, end]: TokenRange): string {
  return read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end)
}

/** Direct when all its words are in quotation marks, indirect when none is, mixed otherwise. */
function kindOf(read: ReadText, attribution: Attribution): ExtractedStatement["kind"] {
  let quoted = 0
  let all = 0
  for (const [first, end] of attribution.content) {
    for (let at = first; at < end; at++) {
      const token = read.tokens[at]!
      if (token.kind !== "word" && token.kind !== "number") continue
      all++
      if (token.quotation >= 0) quoted++
    }
  }
  if (quoted === 0) return "indirect"
  return quoted === all ? "direct" : "mixed"
}

/** `said in Brussels`: a town in the narrator’s words of the sentence, outside what was said. */
function placeOf(read: ReadText, attribution: Attribution): string | null {
  const sentence = read.sentences[attribution.sentence]!
  const cueEnd = attribution.cue[0]?.[1] ?? sentence.first
  const sourceEnd = attribution.source[0]?.[1] ?? cueEnd
  const last = Math.min(
    sentence.end,
    Math.max(cueEnd, sourceEnd === cueEnd ? cueEnd : Math.max(cueEnd, sourceEnd)) + 8,
  )
  for (let at = sentence.first + 1; at < last; at++) {
    const token = read.tokens[at]!
    if (token.quotation >= 0 || attribution.content.some(([first, end]) => at >= first && at < end)) continue
    const before = read.tokens[at - 1]!.lower
    if (before !== "in" && before !== "at" && before !== "from") continue
    const town = townAt(read.tokens, at)
    if (town && countryOfTown(town)) return town
  }
  return null
}
