import { REPORTING_NOUNS, ROLE_LABELS } from "../cues/nouns.ts"
import type { ReadText, Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { BE, DETERMINERS, isCapitalised, PREPOSITIONS, SUBORDINATORS } from "../text/word-classes.ts"
import type { Attribution } from "./attribution.ts"
import { contentEnd, trimEnd } from "./content-end.ts"
import { holdsClause, phraseAfter, phraseBefore, type TokenRange } from "./noun-phrases.ts"
import { sourceAfter } from "./sources.ts"

/** `According to S, C` and `C, according to S`. */
export function accordingTo(read: ReadText, sentence: Sentence, index: number): Attribution | null {
  const { tokens } = read
  for (let at = sentence.first; at < sentence.end - 2; at++) {
    const token = tokens[at]!
    if (token.lower !== "according" || token.quotation >= 0 || tokens[at + 1]!.lower !== "to") continue
    const source = sourceAfter(tokens, at + 2, sentence.end)
    if (!source) return null
    const behind = tokens[source[1]]?.text === "," ? source[1] + 1 : source[1]
    const opensWithAside = SUBORDINATORS.has(tokens[sentence.first]!.lower) && behind > source[1]
    const fronted = at <= sentence.first + 1 || (opensWithAside && behind < sentence.end - 2)
    const content: TokenRange = fronted
      ? [behind, trimEnd(tokens, behind, sentence.end)]
      : [sentence.first, tokens[at - 1]!.text === "," ? at - 1 : at]
    if (content[1] - content[0] < 2 || content[1] > sentence.end) return null
    const isOpen = !fronted && behind > source[1] && !holdsClause(tokens, content[0], content[1])
    const rest: TokenRange = [behind, trimEnd(tokens, behind, sentence.end)]
    const both = isOpen && rest[1] - rest[0] > 1 && rest[1] <= sentence.end
    return {
      content: both ? [content, rest] : [content],
      source: [source],
      cue: [[at, at + 2]],
      addressee: null,
      sentence: index,
    }
  }
  return null
}

/** `Rask: “We stay.”`, `From Chairwoman Roe: We stay.` at the head of a paragraph. */
export function labelledSpeaker(read: ReadText, sentence: Sentence, index: number): Attribution | null {
  const { tokens } = read
  const before = tokens[sentence.first - 1]
  if (before !== undefined && before.paragraph === sentence.paragraph) return null
  const isFrom = tokens[sentence.first]!.lower === "from"
  const first = isFrom ? sentence.first + 1 : sentence.first
  const phrase = isFrom ? sourceAfter(tokens, first, sentence.end) : phraseAfter(tokens, first, sentence.end)
  if (!phrase || !isCapitalised(tokens[first]!.text)) return null
  const colon = phrase[1]
  if (tokens[colon]?.text !== ":" || colon - first > (isFrom ? 24 : 9) || colon >= sentence.end - 3)
    return null
  if (!isFrom && !isSpeakerLabel(tokens, first, colon)) return null
  const cue: TokenRange = isFrom ? [sentence.first, sentence.first + 1] : [colon, colon + 1]
  const end = isFrom ? sentence.end : paragraphEnd(read, index)
  const content: TokenRange = [colon + 1, trimEnd(tokens, colon + 1, end)]
  return { content: [content], source: [[first, colon]], cue: [cue], addressee: null, sentence: index }
}

/** A label that may be a person’s: up to four capitalised words, none of them a heading’s, not in the first line. */
function isSpeakerLabel(tokens: readonly Token[], first: number, colon: number): boolean {
  const isHeadline = tokens[first]!.paragraph === 0 && tokens[colon + 1]!.quotation < 0
  if (colon - first > 4 || isHeadline) return false
  for (let at = first; at < colon; at++) {
    const token = tokens[at]!
    if (
      token.kind !== "word" ||
      !isCapitalised(token.text) ||
      ROLE_LABELS.has(token.lower) ||
      DETERMINERS.has(token.lower)
    )
      return false
  }
  return true
}

function paragraphEnd(read: ReadText, index: number): number {
  let last = index
  while (read.sentences[last + 1]?.paragraph === read.sentences[index]!.paragraph) last++
  return read.sentences[last]!.end
}

/** `Rask went further: “We stay.”`: a quotation behind a colon, whatever the verb. */
export function behindColon(
  read: ReadText,
  sentence: Sentence,
  index: number,
): { made: Attribution; announced: boolean } | null {
  const { tokens } = read
  for (let at = sentence.first + 2; at < sentence.end; at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || token.text !== ":") continue
    const announced = at === sentence.end - 1
    if (!announced && (tokens[at + 1]!.quotation < 0 || at + 1 >= sentence.end)) return null
    const source = mainSubject(read, sentence)
    if (!source || source[1] >= at || !holdsClause(tokens, source[1] - 1, at)) return null
    const content: TokenRange[] = announced ? [] : [[at + 1, trimEnd(tokens, at + 1, sentence.end)]]
    return {
      made: { content, source: [source], cue: [[at, at + 1]], addressee: null, sentence: index },
      announced,
    }
  }
  return null
}

/** The subject of a sentence: its first noun phrase, past a fronted adverbial. */
export function mainSubject(read: ReadText, sentence: Sentence): TokenRange | null {
  const { tokens } = read
  let at = sentence.first
  const head = tokens[at]!
  if (head.lower === "but" || head.lower === "and") at++
  const fronted = tokens[at]
  if (
    fronted &&
    (PREPOSITIONS.has(fronted.lower) || SUBORDINATORS.has(fronted.lower) || /(?:ing|ed)$/.test(fronted.lower))
  ) {
    while (at < sentence.end && tokens[at]!.text !== ",") at++
    at++
  }
  return sourceAfter(tokens, at, sentence.end)
}

/** `the minister’s claim that C`, `her answer was that C`. */
export function nominalReport(read: ReadText, sentence: Sentence, index: number): Attribution | null {
  const { tokens } = read
  for (let at = sentence.first + 1; at < sentence.end - 3; at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || !REPORTING_NOUNS.has(token.lower)) continue
    let next = at + 1
    if (BE.has(tokens[next]!.lower)) next++
    if (tokens[next]!.lower !== "that") continue
    const source = ownerOf(read, sentence, at)
    if (!source) continue
    const cue: TokenRange = [at, next]
    const last = { first: at, verb: at, end: next, form: NOUN_FORM, participial: false, passive: false }
    const end = contentEnd({ ...read, sentence, cue: last, first: next + 1 })
    return { content: [[next + 1, end]], source: [source], cue: [cue], addressee: null, sentence: index }
  }
  return null
}
const NOUN_FORM = { verb: "claim", forms: [], frames: ["clause"], particles: [] } as const

/** `his`, `the minister’s` before a noun and its adjectives. */
function ownerOf(read: ReadText, sentence: Sentence, noun: number): TokenRange | null {
  const { tokens } = read
  for (let at = noun - 1; at >= Math.max(sentence.first, noun - 4); at--) {
    const token = tokens[at]!
    if (/^(?:his|her|their)$/.test(token.lower)) return [at, at + 1]
    if (token.kind === "possessive" || (token.text === "’" && !token.spaced))
      return phraseBefore(tokens, sentence.first, at)
    if (token.kind !== "word" || DETERMINERS.has(token.lower)) return null
  }
  return null
}
