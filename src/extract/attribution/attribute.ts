import type { Quotation } from "../text/quotations.ts"
import type { ReadText, Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { isCapitalised, PREPOSITIONS, SUBORDINATORS } from "../text/word-classes.ts"
import { contentAfter, trimEnd } from "./content.ts"
import { type Cue, findCues } from "./cue.ts"
import { holdsClause, phraseAfter, type TokenRange } from "./noun-phrases.ts"
import { sourceAfter, sourceBefore } from "./sources.ts"

/** A statement in tokens, its speaker not yet known. */
export type Attribution = {
  readonly content: TokenRange[]
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly addressee: TokenRange | null
  /** Index of the sentence with the cue. */
  readonly sentence: number
}

/** Every attributed statement of a text, in text order of its cue. */
export function attribute(read: ReadText): readonly Attribution[] {
  const found: Attribution[] = []
  let awaiting: Attribution | null = null
  for (const [index, sentence] of read.sentences.entries()) {
    const bare = bareQuotation(read, sentence)
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
    found.push(...inSentence.statements)
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

/** The statement a quotation without a cue goes on: the last one with a quotation, in this paragraph or the one before. */
function continued(read: ReadText, found: readonly Attribution[], index: number): Attribution | undefined {
  const last = found[found.length - 1]
  if (!last) return undefined
  const end = last.content[last.content.length - 1]![1]
  const from = Math.max(end, last.cue[0]?.[1] ?? 0)
  const here = read.sentences[index]!
  const near = here.paragraph - read.tokens[from - 1]!.paragraph <= 1
  return near &&
    index - last.sentence <= 6 &&
    last.content.some(([first, stop]) => holdsQuotation(read.tokens, first, stop))
    ? last
    : undefined
}

function holdsQuotation(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens[at]!.quotation >= 0) return true
  return false
}

function attributeSentence(read: ReadText, sentence: Sentence, index: number) {
  const { tokens, quotations } = read
  let statements: Attribution[] = []
  let announced: Attribution | null = null
  let reached = sentence.first
  let subject: readonly TokenRange[] | null = null
  for (const cue of findCues(tokens, sentence)) {
    if (cue.verb < reached && statements.length > 0 && !isTrailing(read, sentence, cue)) continue
    const made = readCueStatement({ read, sentence, index, cue, subject, previous: statements })
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
  const according = accordingTo(read, sentence, index)
  if (according && !statements.some((other) => overlaps(other, according))) statements.push(according)
  if (statements.length === 0 && !announced) {
    const labelled = labelledSpeaker(read, sentence, index)
    if (labelled) statements.push(labelled)
  }
  void quotations
  return { statements, announced }
}

function overlaps(a: Attribution, b: Attribution): boolean {
  return a.content.some((one) => b.content.some((two) => one[0] < two[1] && two[0] < one[1]))
}

type Reading = Readonly<{
  read: ReadText
  sentence: Sentence
  index: number
  cue: Cue
  subject: readonly TokenRange[] | null
  previous: readonly Attribution[]
}>

function readCueStatement(reading: Reading): Attribution | { announced: Attribution } | null {
  const { read, sentence, index, cue } = reading
  const { tokens } = read
  const cueRange: TokenRange = [cue.first, cue.end]
  const after = cue.passive ? null : contentAfter({ ...read, sentence, cue })
  const before = contentBefore(reading)
  if (before && (!after || before.quoted)) {
    const content = [before.content]
    if (after?.content && tokens[after.content[0]]!.quotation >= 0) content.push(after.content)
    return {
      content,
      source: before.source,
      cue: [cueRange],
      addressee: after?.addressee ?? null,
      sentence: index,
    }
  }
  if (!after) return null
  const source = subjectOf(reading)
  if (source === null) return null
  const made: Attribution = {
    content: after.content ? [after.content] : [],
    source,
    cue: [cueRange],
    addressee: after.addressee,
    sentence: index,
  }
  return after.announced ? { announced: made } : made
}

function subjectOf(reading: Reading): readonly TokenRange[] | null {
  const { read, sentence, cue, subject } = reading
  const { tokens } = read
  if (!cue.participial) {
    const left = sourceBefore(tokens, sentence.first, cue.first)
    if (left) return left
    const joint = tokens[cue.first - 1]
    if (
      joint &&
      (joint.lower === "and" || joint.lower === "but" || joint.lower === "then" || joint.text === ",")
    )
      return subject ?? mainSubject(read, sentence)
    return null
  }
  return subject ?? mainSubject(read, sentence)
}

/** The subject of a sentence: its first noun phrase, past a fronted adverbial. */
function mainSubject(read: ReadText, sentence: Sentence): readonly TokenRange[] | null {
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
  const phrase = sourceAfter(tokens, at, sentence.end)
  return phrase ? [phrase] : null
}

type Before = Readonly<{ content: TokenRange; source: readonly TokenRange[]; quoted: boolean }>

/** `C, S said` and `“C,” said S`: the reported words before the cue. */
function contentBefore(reading: Reading): Before | null {
  const { read, sentence, cue } = reading
  const { tokens } = read
  if (
    cue.participial ||
    !cue.form.frames.some(
      (frame) =>
        frame === "clause" || frame === "weak" || frame === "told" || frame === "whether" || frame === "call",
    )
  )
    return null
  const inverted = invertedSource(reading)
  const left = inverted ? null : sourceBefore(tokens, sentence.first, cue.first)
  const source = inverted ?? left
  if (!source) return null
  const edge = inverted ? cue.first : source[0]![0]
  const gap = tokens[edge - 1]
  if (gap === undefined || edge - 1 < sentence.first) return null
  const quoted = gap.quotation >= 0
  if (quoted) {
    const content = quotedBefore(read, sentence, edge)
    return content ? { content, source, quoted } : null
  }
  if (gap.text !== "," && gap.text !== "—") return null
  const first = clauseStart(reading)
  if (first >= edge - 2 || !holdsClause(tokens, first, edge - 1)) return null
  if (PREPOSITIONS.has(tokens[first]!.lower) && !holdsMainClause(read, first, edge - 1)) return null
  if (SUBORDINATORS.has(tokens[first]!.lower) && !holdsMainClause(read, first, edge - 1)) return null
  const quotedInside = holdsQuotation(tokens, first, edge - 1)
  return { content: [first, edge - 1], source, quoted: quotedInside && tokens[edge - 2]!.quotation >= 0 }
}

function holdsMainClause(read: ReadText, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) {
    if (read.tokens[at]!.text === "," && read.tokens[at]!.quotation < 0)
      return holdsClause(read.tokens, at + 1, end)
  }
  return false
}

function invertedSource(reading: Reading): readonly TokenRange[] | null {
  const { read, sentence, cue } = reading
  const { tokens } = read
  const gap = tokens[cue.first - 1]
  if (
    gap === undefined ||
    cue.first - 1 < sentence.first ||
    (gap.quotation < 0 && gap.text !== "," && gap.text !== "—")
  )
    return null
  if (!INVERTING.has(cue.form.verb)) return null
  const next = tokens[cue.end]
  if (next === undefined || next.lower === "that" || next.quotation >= 0) return null
  const right = sourceAfter(tokens, cue.end, sentence.end)
  return right &&
    tokens[cue.end]!.quotation < 0 &&
    (gap.quotation >= 0 || !holdsClause(tokens, right[0], Math.min(sentence.end, right[1] + 2)))
    ? [right]
    : null
}
const INVERTING = new Set(
  "say add write argue ask explain warn note declare conclude insist reply respond tweet recall claim exclaim continue joke quip observe remark comment complain state announce acknowledge agree boast predict wonder report read".split(
    " ",
  ),
)

/** The quotation that ends at `edge`, with the words it completes: `Trump “has made it clear,”`. */
function quotedBefore(read: ReadText, sentence: Sentence, edge: number): TokenRange | null {
  const { tokens, quotations } = read
  const quotation = quotations[tokens[edge - 1]!.quotation]
  if (!quotation) return null
  const first = Math.max(quotation.first, sentence.first)
  const before = tokens[first - 1]
  if (before === undefined || first - 1 < sentence.first) return [first, edge]
  const opening = tokens[first + 1]
  const isOwnSentence =
    opening !== undefined &&
    isCapitalised(opening.text) &&
    (before.kind === "punctuation" || before.quotation >= 0)
  if (isOwnSentence && before.quotation < 0) return [first, edge]
  return [clauseStartBefore(read, sentence, first), edge]
}

function clauseStartBefore(read: ReadText, sentence: Sentence, first: number): number {
  const { tokens } = read
  for (let at = first - 1; at > sentence.first; at--) {
    const token = tokens[at]!
    if (token.quotation < 0 && (token.text === ":" || token.text === ";")) return at + 1
  }
  return sentence.first
}

function clauseStart(reading: Reading): number {
  const last = reading.previous[reading.previous.length - 1]
  void last
  return reading.sentence.first
}

/** Whether a cue inside words already reported ends the sentence, so that they are its own: `…, Rubio said.` */
function isTrailing(read: ReadText, sentence: Sentence, cue: Cue): boolean {
  const after = read.tokens[cue.end]
  return cue.end >= sentence.end - 1 || after === undefined || after.text === "."
}

/** `According to S, C` and `C, according to S`. */
function accordingTo(read: ReadText, sentence: Sentence, index: number): Attribution | null {
  const { tokens } = read
  for (let at = sentence.first; at < sentence.end - 2; at++) {
    const token = tokens[at]!
    if (token.lower !== "according" || token.quotation >= 0 || tokens[at + 1]!.lower !== "to") continue
    const source = sourceAfter(tokens, at + 2, sentence.end)
    if (!source) return null
    const cue: TokenRange = [at, at + 2]
    const fronted = at <= sentence.first + 1
    const content: TokenRange = fronted
      ? [
          tokens[source[1]]?.text === "," ? source[1] + 1 : source[1],
          trimEnd(tokens, source[1], sentence.end),
        ]
      : [sentence.first, tokens[at - 1]!.text === "," ? at - 1 : at]
    if (content[1] - content[0] < 2 || content[1] > sentence.end) return null
    return { content: [content], source: [source], cue: [cue], addressee: null, sentence: index }
  }
  return null
}

/** `Rubio: “We stay.”`, `From Chairwoman Roe: We stay.` at the head of a paragraph. */
function labelledSpeaker(read: ReadText, sentence: Sentence, index: number): Attribution | null {
  const { tokens } = read
  const before = tokens[sentence.first - 1]
  if (before !== undefined && before.paragraph === sentence.paragraph) return null
  const isFrom = tokens[sentence.first]!.lower === "from"
  const first = isFrom ? sentence.first + 1 : sentence.first
  const phrase = phraseAfter(tokens, first, sentence.end)
  if (!phrase || !isCapitalised(tokens[first]!.text)) return null
  const colon = phrase[1]
  if (tokens[colon]?.text !== ":" || colon - first > 9 || colon >= sentence.end - 3) return null
  if (LABELS.has(tokens[colon - 1]!.lower)) return null
  const cue: TokenRange = isFrom ? [sentence.first, sentence.first + 1] : [colon, colon + 1]
  return {
    content: [[colon + 1, trimEnd(tokens, colon + 1, sentence.end)]],
    source: [[first, colon]],
    cue: [cue],
    addressee: null,
    sentence: index,
  }
}
const LABELS = new Set(
  "note update correction breaking watch read related more exclusive analysis opinion background photo video source sources here result results example question following".split(
    " ",
  ),
)

export type { Quotation }
