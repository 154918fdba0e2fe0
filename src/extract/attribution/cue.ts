import { type CueForm, cueForms } from "../cues/verbs.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { AUXILIARIES, BE, DETERMINERS, isAdverb, isCapitalised, PREPOSITIONS } from "../text/word-classes.ts"

/** A reporting verb in a sentence, with its auxiliaries, adverbs and particle. */
export type Cue = Readonly<{
  /** First token of the verb group: `has also said`. */
  first: number
  /** The verb itself. */
  verb: number
  /** After the last token of the group. */
  end: number
  form: CueForm
  /** `saying`, without an auxiliary: its subject is that of the clause before. */
  participial: boolean
  /** `was told`, `was described`: its subject is not who speaks. */
  passive: boolean
}>

/** No sentence people write has more; a longer list would only cost time. */
const MOST_CUES = 40

/** The reporting verbs of a sentence outside its quotations, left to right. */
export function findCues(tokens: readonly Token[], sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = sentence.first; at < sentence.end && cues.length < MOST_CUES; at++) {
    const token = tokens[at]!
    if (token.quotation >= 0 || token.kind !== "word") continue
    const cue = readCue(tokens, sentence, at)
    if (cue) cues.push(cue)
  }
  return cues
}

function readCue(tokens: readonly Token[], sentence: Sentence, at: number): Cue | null {
  const token = tokens[at]!
  const found = cueForms(token.lower)
  if (found.length === 0) return null
  const before = at > sentence.first ? tokens[at - 1] : undefined
  if (isCapitalised(token.text) && before !== undefined && before.quotation < 0) return null
  const contracted =
    before?.kind === "possessive" && /^(?:he|she|it|who|that)$/.test(tokens[at - 2]?.lower ?? "")
  if (before !== undefined && !contracted && isNounHere(before, token)) return null
  const form = found.find((one) => particleEnd(tokens, at + 1, one.particles, sentence.end) !== null)
  if (!form) return null
  const end = particleEnd(tokens, at + 1, form.particles, sentence.end) ?? at + 1
  const first = contracted ? at - 1 : groupStart(tokens, sentence.first, at)
  const helpers = tokens.slice(first, at).map((one) => one.lower)
  const isIng = form.forms.includes("ing") && !form.forms.includes("past")
  const hasBe = helpers.some((lower) => BE.has(lower) || lower.endsWith("’s") || lower.endsWith("'s"))
  if (NOUNS_TOO.has(token.lower) && !takesNounVerb(before)) return null
  if (hasBe && !isIng && !form.forms.includes("participle")) return null
  if (before?.lower === "to" && !GOING_ON.test(tokens[first]!.lower)) return null
  if (form.forms.length === 1 && form.forms[0] === "base" && helpers.length === 0 && !takesPlural(before))
    return null
  return {
    first,
    verb: at,
    end,
    form,
    participial: isIng && !hasBe,
    passive: hasBe && !isIng && form.forms.includes("participle"),
  }
}

/** Third persons that are plural nouns as well: `the states that`, `her comments that`. */
const NOUNS_TOO = new Set(
  "states comments remarks claims calls hopes fears notes estimates questions answers reports worries".split(
    " ",
  ),
)
function takesNounVerb(before: Token | undefined): boolean {
  if (before === undefined || before.quotation >= 0) return true
  if (before.kind !== "word") return before.text === "," || before.text === ")"
  if (/^(?:he|she|it|who|which|also)$/.test(before.lower) || isAdverb(before.lower)) return true
  return isCapitalised(before.text) ? !before.lower.endsWith("an") : SINGULAR_SPEAKERS.has(before.lower)
}
const SINGULAR_SPEAKERS = new Set(
  "report document letter article paper study statement minister president government spokesman spokeswoman official author newspaper ministry campaign lawsuit complaint book".split(
    " ",
  ),
)

const GOING_ON =
  /^(?:went|goes|continued|continues|came|used|appeared|seemed|seems|appears|rushed|was|is|has|had)$/

function isNounHere(before: Token, token: Token): boolean {
  if (before.kind === "possessive" || before.kind === "number") return true
  if (
    DETERMINERS.has(before.lower) &&
    before.lower !== "all" &&
    before.lower !== "both" &&
    before.lower !== "many" &&
    before.lower !== "some" &&
    before.lower !== "few"
  ) {
    return !isAdverb(before.lower)
  }
  return (
    PREPOSITIONS.has(before.lower) &&
    !token.lower.endsWith("ing") &&
    before.lower !== "to" &&
    before.lower !== "as" &&
    before.lower !== "than"
  )
}

/** A base form is a finite verb only after a plural, `I`, `we`, `they`, `you`, `who`. */
function takesPlural(before: Token | undefined): boolean {
  if (before === undefined) return false
  return (
    /^(?:i|we|they|you|who|many|some|people)$/.test(before.lower) ||
    (before.lower.endsWith("s") && before.kind === "word") ||
    isAdverb(before.lower)
  )
}

/** Start of the verb group: back over auxiliaries, adverbs and `went on to`. */
function groupStart(tokens: readonly Token[], floor: number, verb: number): number {
  let at = verb
  if (tokens[at - 1]?.lower === "to" && at - 1 > floor) {
    let back = at - 2
    while (
      back > floor &&
      (isAdverb(tokens[back]!.lower) || tokens[back]!.lower === "on" || tokens[back]!.lower === "to")
    )
      back--
    if (back >= floor && GOING_ON.test(tokens[back]!.lower)) at = back
  }
  while (at > floor) {
    const token = tokens[at - 1]!
    if (token.quotation >= 0 || token.kind !== "word") break
    if (isCapitalised(token.text) || !(AUXILIARIES.has(token.lower) || isAdverb(token.lower))) break
    at--
  }
  return at
}

function particleEnd(
  tokens: readonly Token[],
  at: number,
  particles: readonly string[],
  end: number,
): number | null {
  let next = at
  for (const particle of particles) {
    if (next >= end || tokens[next]!.lower !== particle) return null
    next++
  }
  return next
}
