import type { ReadText, Sentence } from "../text/sentences.ts"
import { type Attribution, holdsQuotation, overlaps } from "./attribution.ts"
import { trimEnd } from "./content-end.ts"
import { type Cue, findCues } from "./cue.ts"
import { readCueStatement } from "./cue-statement.ts"
import type { TokenRange } from "./noun-phrases.ts"
import { accordingTo, behindColon, labelledSpeaker, nominalReport } from "./without-verb.ts"

/** Every attributed statement of a text, in text order of its sentence. */
export function attribute(read: ReadText): readonly Attribution[] {
  const found: Attribution[] = []
  let awaiting: Attribution | null = null
  let held: TokenRange[] = []
  let spokenTo = 0
  for (const [index, sentence] of read.sentences.entries()) {
    if (sentence.first < spokenTo) continue
    const bare = bareQuotation(read, sentence)
    if (bare && awaiting === null && runsOnToCue(read, sentence)) {
      held.push(bare)
      continue
    }
    if (bare) {
      const carrier: Attribution | undefined = awaiting ?? continued(read, found, index)
      if (carrier) {
        carrier.content.push(bare)
        if (awaiting && !found.includes(awaiting)) found.push(awaiting)
        awaiting = carrier
      }
      continue
    }
    const inSentence = attributeSentence(read, sentence, index)
    if (held.length > 0) {
      const owner = inSentence.statements.find((one) => one.content[0]![0] === sentence.first)
      owner?.content.unshift(...held)
      held = []
    }
    if (inSentence.statements.length === 0 && inSentence.announced === null) {
      const more = goesOn(read, found, index)
      if (more) found[found.length - 1]!.content.push(more)
    }
    found.push(...inSentence.statements)
    spokenTo = Math.max(0, ...inSentence.statements.flatMap((one) => one.content.map((range) => range[1])))
    awaiting = inSentence.announced
  }
  return found
}

/** A sentence that is nothing but a quotation (or a paragraph of one). */
function bareQuotation(read: ReadText, sentence: Sentence): TokenRange | null {
  let first = -1
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = read.tokens[at]!
    if (token.quotation >= 0) {
      if (first < 0) first = at
    } else if (token.kind !== "punctuation") return null
  }
  return first < 0 ? null : [first, trimEnd(read.tokens, first, sentence.end)]
}

/** Whether a quotation left open at the end of its paragraph comes to a sentence with more than quoted words. */
function runsOnToCue(read: ReadText, sentence: Sentence): boolean {
  const { quotation } = read.tokens[sentence.end - 1]!
  const end = read.quotations[quotation]?.end ?? 0
  if (end <= sentence.end) return false
  const behind = read.tokens[end]
  return (
    behind !== undefined && behind.paragraph === read.tokens[end - 1]!.paragraph && behind.kind === "word"
  )
}

/** The statement a quotation without a cue goes on: the last one with a quotation, in this paragraph or the one before. */
function continued(read: ReadText, found: readonly Attribution[], index: number): Attribution | undefined {
  const here = read.sentences[index]!
  for (let back = found.length - 1; back >= Math.max(0, found.length - 3); back--) {
    const last = found[back]!
    if (last.sentence !== found[found.length - 1]!.sentence) return undefined
    if (!last.content.some(([first, stop]) => holdsQuotation(read.tokens, first, stop))) continue
    const from = Math.max(last.content[last.content.length - 1]![1], last.cue[0]?.[1] ?? 0)
    const near = here.paragraph - read.tokens[from - 1]!.paragraph <= 1
    return near && index - last.sentence <= 6 ? last : undefined
  }
  return undefined
}

/** `“We stay,” Rask said. That makes us “the oldest ally.”`: a sentence behind a quotation that quotes on without a cue. */
function goesOn(read: ReadText, found: readonly Attribution[], index: number): TokenRange | null {
  const { tokens } = read
  const sentence = read.sentences[index]!
  const last = found[found.length - 1]
  if (!last || last.sentence !== index - 1 || read.sentences[index - 1]!.paragraph !== sentence.paragraph)
    return null
  if (!last.content.some(([first, end]) => holdsQuotation(tokens, first, end))) return null
  let quoted = 0
  for (let at = sentence.first; at < sentence.end; at++) if (tokens[at]!.quotation >= 0) quoted++
  return quoted > MIN_QUOTED ? [sentence.first, trimEnd(tokens, sentence.first, sentence.end)] : null
}
const MIN_QUOTED = 9

function attributeSentence(read: ReadText, sentence: Sentence, index: number) {
  let statements: Attribution[] = []
  let announced: Attribution | null = null
  let reached = sentence.first
  let subject: readonly TokenRange[] | null = null
  for (const cue of findCues(read.tokens, sentence)) {
    if (cue.verb < reached && statements.length > 0 && !closesSentence(read, sentence, cue)) continue
    const made = readCueStatement({ read, sentence, index, cue, subject })
    if (!made) continue
    if ("announced" in made) {
      announced = made.announced
      continue
    }
    const from = made.content[0]![0]
    statements = statements.filter(
      (other) => other.content[0]![0] < from || other.content[other.content.length - 1]![1] <= from,
    )
    statements.push(made)
    subject = made.source.length > 0 ? made.source : subject
    reached = Math.max(cue.end, ...made.content.map((range) => range[1]))
  }
  for (const other of [accordingTo(read, sentence, index), nominalReport(read, sentence, index)]) {
    if (other && !statements.some((one) => overlaps(one, other))) statements.push(other)
  }
  if (statements.length === 0 && !announced) {
    const labelled = labelledSpeaker(read, sentence, index)
    const colon = labelled ? null : behindColon(read, sentence, index)
    if (labelled) statements.push(labelled)
    else if (colon?.announced) announced = colon.made
    else if (colon) statements.push(colon.made)
  }
  return { statements, announced }
}

/** Whether a cue inside words already reported ends the sentence, so that they are its own: `…, Rask said.` */
function closesSentence(read: ReadText, sentence: Sentence, cue: Cue): boolean {
  const after = read.tokens[cue.end]
  return cue.end >= sentence.end - 1 || after === undefined || after.text === "."
}
