import type { ReadText, Sentence } from "../text/sentences.ts"
import { isDash } from "../text/tokens.ts"
import { AUXILIARIES, PREPOSITIONS, SUBORDINATORS } from "../text/word-classes.ts"
import { holdsQuotation } from "./attribution.ts"
import { trimEnd } from "./content-end.ts"
import type { Cue } from "./cue.ts"
import { holdsClause, phraseAfter, type TokenRange } from "./noun-phrases.ts"
import { sourceAfter, sourceBefore } from "./sources.ts"

type Reading = Readonly<{ read: ReadText; sentence: Sentence; cue: Cue }>

/** Reported words to the left of a cue, with the source between or behind. */
export type Before = Readonly<{
  content: readonly TokenRange[]
  source: readonly TokenRange[]
  /** Whether the words end in a closing quotation mark: then nothing else can be meant. */
  quoted: boolean
  /** Whether a sentence of its own stands in the quotation: `“We stay,” he said`. */
  wholeSentence: boolean
}>

/** `C, S said`, `“C,” said S`, and `C begun, S said, C ended`; `null` where the words before the cue are no report. */
export function contentBefore(reading: Reading): Before | null {
  const { read, sentence, cue } = reading
  const { tokens } = read
  if (cue.participial) return null
  const reports = cue.form.frames.some((frame) => REPORTING.has(frame))
  const inverted = invertedSource(reading)
  const source = inverted ?? sourceBefore(tokens, sentence.first, cue.first)
  if (!source) return null
  let edge = inverted ? cue.first : source[0]![0]
  if (tokens[edge - 1]?.lower === "as" && edge - 2 >= sentence.first) edge--
  const gap = tokens[edge - 1]
  if (gap === undefined || edge - 1 < sentence.first) return null
  if (gap.quotation >= 0) {
    const quoted = quotedBefore(read, sentence, edge)
    return quoted && (reports || quoted.wholeSentence)
      ? {
          content: [quoted.range],
          source,
          quoted: true,
          wholeSentence: quoted.wholeSentence || inverted !== null,
        }
      : null
  }
  if (!reports || (gap.text !== "," && !isDash(gap))) return null
  const { first } = sentence
  const end = edge - 1
  if (end - first < 1) return null
  const rest = resumedAfter(reading, inverted)
  if (rest && isOpenPhrase(reading, first, end, rest[0])) {
    return { content: [[first, end], rest], source, quoted: true, wholeSentence: false }
  }
  if (end - first < 2 || !holdsClause(tokens, first, end)) return null
  const head = tokens[first]!.lower
  if (
    (PREPOSITIONS.has(head) || (SUBORDINATORS.has(head) && !ASKING.has(head))) &&
    !holdsMainClause(read, first, end)
  )
    return null
  const quoted = holdsQuotation(tokens, first, end) && tokens[end - 1]!.quotation >= 0
  return { content: [[first, end]], source, quoted, wholeSentence: inverted !== null }
}

const ASKING = new Set(["whether", "what", "how", "why", "that", "who"])
const REPORTING = new Set(["clause", "weak", "told", "whether", "call"])

function holdsMainClause(read: ReadText, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) {
    if (read.tokens[at]!.text === "," && read.tokens[at]!.quotation < 0)
      return holdsClause(read.tokens, at + 1, end)
  }
  return false
}

/** `, he said, watched the Games`: the words after an attribution set between commas. */
function resumedAfter(reading: Reading, inverted: readonly TokenRange[] | null): TokenRange | null {
  const { read, sentence, cue } = reading
  const { tokens } = read
  let at = inverted ? inverted[inverted.length - 1]![1] : cue.end
  for (let steps = 0; steps < 8 && at < sentence.end - 2; steps++, at++) {
    const token = tokens[at]!
    if (token.quotation >= 0) return null
    if (token.text !== ",") continue
    const next = tokens[at + 1]!
    if (next.lower === "while" || next.lower === "and" || next.lower === "but" || next.lower === "because") {
      const isQuoted = holdsQuotation(tokens, at + 1, sentence.end)
      return isQuoted ? [at + 1, trimEnd(tokens, at + 1, sentence.end)] : null
    }
    const isReport = next.kind === "word" && !/ing$/.test(next.lower) && !STOPS.has(next.lower)
    return isReport || next.quotation >= 0 ? [at + 1, trimEnd(tokens, at + 1, sentence.end)] : null
  }
  return null
}

const STOPS = new Set(
  "and but or who which where when while as a an the according after before in on at during with because though although if so whose for to from".split(
    " ",
  ),
)

/** A subject, or the beginning of a clause, that wants its continuation. */
function isOpenPhrase(reading: Reading, first: number, end: number, rest: number): boolean {
  const { tokens } = reading.read
  const phrase = phraseAfter(tokens, first, end)
  const last = tokens[end - 1]!
  if (phrase && phrase[1] >= end) return true
  if (AUXILIARIES.has(last.lower)) return true
  if (tokens[rest]!.quotation >= 0) return false
  if (last.kind === "word" && holdsClause(tokens, first, end)) return true
  return end - first <= 12 && holdsClause(tokens, rest, reading.sentence.end)
}

function invertedSource(reading: Reading): readonly TokenRange[] | null {
  const { read, sentence, cue } = reading
  const { tokens } = read
  const gap = tokens[cue.first - 1]
  if (gap === undefined || cue.first - 1 < sentence.first) return null
  if (gap.quotation < 0 && gap.text !== "," && !isDash(gap)) return null
  if (!INVERTING.has(cue.form.verb)) return null
  const next = tokens[cue.end]
  if (next === undefined || next.lower === "that" || next.quotation >= 0) return null
  const right = sourceAfter(tokens, cue.end, sentence.end)
  if (!right) return null
  if (gap.quotation >= 0) return [right]
  const behind = tokens[right[1]]
  return right[1] >= sentence.end - 1 || behind?.kind === "punctuation" ? [right] : null
}
const INVERTING = new Set(
  "say add write argue ask explain warn note declare conclude insist reply respond tweet recall claim exclaim continue joke quip observe remark comment complain state announce acknowledge agree boast predict wonder report read".split(
    " ",
  ),
)

/** The quotation that ends at `edge`, with the words it completes: `The ally “has made it clear,”`. */
function quotedBefore(
  read: ReadText,
  sentence: Sentence,
  edge: number,
): { range: TokenRange; wholeSentence: boolean } | null {
  const { tokens, quotations } = read
  const quotation = quotations[tokens[edge - 1]!.quotation]
  if (!quotation) return null
  const first = Math.max(quotation.first, sentence.first)
  const before = tokens[first - 1]
  if (before === undefined || first - 1 < sentence.first) return { range: [first, edge], wholeSentence: true }
  if (before.kind === "punctuation") return { range: [first, edge], wholeSentence: true }
  return { range: [clauseStart(read, sentence, first), edge], wholeSentence: false }
}

function clauseStart(read: ReadText, sentence: Sentence, first: number): number {
  for (let at = first - 1; at > sentence.first; at--) {
    const token = read.tokens[at]!
    if (token.quotation < 0 && (token.text === ":" || token.text === ";")) return at + 1
  }
  return sentence.first
}
