import type { ReadText, Sentence } from "../text/sentences.ts"
import { type Attribution, holdsQuotation } from "./attribution.ts"
import { addresseeAt, contentAfter } from "./content-after.ts"
import { contentBefore } from "./content-before.ts"
import type { Cue } from "./cue.ts"
import type { TokenRange } from "./noun-phrases.ts"
import { sourceBefore } from "./sources.ts"
import { mainSubject } from "./without-verb.ts"

type Reading = Readonly<{
  read: ReadText
  sentence: Sentence
  index: number
  cue: Cue
  subject: readonly TokenRange[] | null
}>

/** What one cue reports, with its speaker; or a speaker whose words the next sentence brings. `null` when it reports nothing. */
export function readCueStatement(reading: Reading): Attribution | { announced: Attribution } | null {
  const { read, sentence, index, cue } = reading
  const { tokens } = read
  const cueRange: TokenRange = [cue.first, cue.end]
  const after = cue.passive ? null : contentAfter({ ...read, sentence, cue })
  const addressee = after?.addressee ?? addresseeOf(reading)
  const before = contentBefore(reading)
  const quotedAfter = after?.content && tokens[after.content[0]]!.quotation >= 0 ? after.content : null
  const spansBoth =
    before !== null &&
    quotedAfter !== null &&
    before.content.some(([first, end]) => holdsQuotation(tokens, first, end))
  if (
    before &&
    (!after?.content || before.wholeSentence || spansBoth || (before.quoted && quotedAfter !== null))
  ) {
    const content = [...before.content]
    const last = content[content.length - 1]!
    const resumed = quotedAfter ?? behindSource(reading, before.source)
    if (resumed && resumed[0] >= last[1]) content.push(resumed)
    return {
      content,
      source: before.source,
      cue: [cueRange],
      addressee,
      sentence: index,
    }
  }
  if (!after) return null
  if (after.content && withholds(reading, after.content[0])) return null
  const source = subjectOf(reading)
  if (source === null || isNobody(read, source)) return null
  const content = after.content ? [after.content] : []
  const made: Attribution = { content, source, cue: [cueRange], addressee: after.addressee, sentence: index }
  return after.announced ? { announced: made } : made
}

/** `would not say how many`, `never explained why`: nothing is said. */
function withholds(reading: Reading, first: number): boolean {
  const { tokens } = reading.read
  if (!/^(?:how|what|who|when|where|why|whether|if|which)$/.test(tokens[first]!.lower)) return false
  for (let at = reading.cue.first; at < reading.cue.verb; at++) {
    if (/^(?:not|never)$|n[’']t$/.test(tokens[at]!.lower)) return true
  }
  return false
}

/** `nobody proposed one`, `no minister said so`. */
function isNobody(read: ReadText, source: readonly TokenRange[]): boolean {
  const head = source[0] ? read.tokens[source[0][0]]!.lower : ""
  return head === "nobody" || head === "no" || head === "none" || head === "neither"
}

function subjectOf(reading: Reading): readonly TokenRange[] | null {
  const { read, sentence, cue, subject } = reading
  const { tokens } = read
  if (cue.participial) return subject ?? sentenceSubject(reading)
  const left = sourceBefore(tokens, sentence.first, cue.first)
  const last = tokens[cue.first - 1]
  if (left && subject && last?.lower === "who" && tokens[cue.first - 2]?.text === ",") {
    const named = subject[0]!
    if (cue.first - named[1] <= 2 && cue.first > named[1]) return [named, [cue.first - 1, cue.first]]
  }
  if (left) return left
  const joint = tokens[cue.first - 1]
  const isJoined =
    joint && (joint.lower === "and" || joint.lower === "but" || joint.lower === "then" || joint.text === ",")
  return isJoined ? (subject ?? sentenceSubject(reading)) : null
}

function sentenceSubject(reading: Reading): readonly TokenRange[] | null {
  const subject = mainSubject(reading.read, reading.sentence)
  return subject ? [subject] : null
}

/** `“We stay,” said Rask, “and we pay.”`: the quotation that goes on behind an inverted source. */
function behindSource(reading: Reading, source: readonly TokenRange[]): TokenRange | null {
  const { read, sentence, cue } = reading
  const { tokens, quotations } = read
  const end = source[source.length - 1]![1]
  const mark = tokens[end]
  const next = tokens[end + 1]
  if (end <= cue.verb || end + 1 >= sentence.end || !mark || !next || next.quotation < 0) return null
  if (mark.text !== "," && mark.text !== ":") return null
  return [end + 1, Math.min(sentence.end, quotations[next.quotation]!.end)]
}

function addresseeOf(reading: Reading): TokenRange | null {
  const { read, sentence, cue } = reading
  return cue.form.frames.includes("told") ? addresseeAt(read.tokens, cue.end, sentence.end) : null
}
