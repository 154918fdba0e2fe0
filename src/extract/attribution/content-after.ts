import type { Token } from "../text/tokens.ts"
import { isAdverb, PREPOSITIONS, TIME_WORDS } from "../text/word-classes.ts"
import { clauseFrom, WH } from "./clause-content.ts"
import { announced, type CueReading, type Following, following } from "./following.ts"
import { phraseAfter, type TokenRange } from "./noun-phrases.ts"
import { calledFrom, objectFrom, urgedFrom } from "./object-content.ts"

/** The reported words to the right of a cue; `null` when there are none. */
export function contentAfter(read: CueReading): Following | null {
  const { tokens, cue, sentence } = read
  const end = sentence.end
  for (const frame of cue.form.frames) {
    const found = byFrame(read, frame, end)
    if (found) return found
  }
  return tokens[cue.end]?.text === ":" && cue.end >= end - 1 ? announced(cue.end) : null
}

function byFrame(read: CueReading, frame: string, end: number): Following | null {
  const { tokens, cue } = read
  switch (frame) {
    case "clause":
      return clauseFrom(read, { from: cue.end, bare: true, addressee: null })
    case "weak":
      return clauseFrom(read, { from: cue.end, bare: BARE_WEAK.has(cue.form.verb), addressee: null })
    case "whether": {
      const next = tokens[cue.end]
      return next && cue.end < end && WH.has(next.lower) ? following(read, cue.end) : null
    }
    case "told":
      return toldFrom(read)
    case "to":
      return toFrom(read)
    case "urge":
      return urgedFrom(read, end)
    case "accuse":
      return objectFrom(read, { end, link: /^(?:of|for)$/, needsLink: true })
    case "as":
      return objectFrom(read, { end, link: /^as$/, needsLink: true })
    case "call":
      return calledFrom(read, end)
    case "object":
      return objectFrom(read, { end, link: null, needsLink: !BARE_OBJECT.has(cue.form.verb) })
    default:
      return null
  }
}

/** `promised [on Tuesday] to leave`. */
function toFrom(read: CueReading): Following | null {
  const { tokens, cue, sentence } = read
  let at = cue.end
  while (
    at < Math.min(sentence.end, cue.end + 3) &&
    (TIME_WORDS.has(tokens[at]!.lower) || tokens[at]!.lower === "on" || isAdverb(tokens[at]!.lower))
  )
    at++
  const next = tokens[at + 1]
  if (tokens[at]?.lower !== "to" || at >= sentence.end - 2 || next === undefined) return null
  return next.kind === "word" || next.kind === "quote" ? following(read, at) : null
}

/** Weak verbs whose bare clause is still a report: `they believe the plan works`. */
const BARE_WEAK = new Set([
  "believe",
  "think",
  "fear",
  "hope",
  "expect",
  "conclude",
  "feel",
  "show",
  "find",
  "report",
  "write",
  "worry",
  "recall",
  "understand",
  "guess",
])
/** Verbs whose object alone is worth reporting. */
const BARE_OBJECT = new Set([
  "call for",
  "reject",
  "deny",
  "demand",
  "propose",
  "warn of",
  "warn against",
  "push for",
  "plead for",
  "announce",
  "oppose",
])

/** Who is told: the noun phrase behind `told`, without a place or occasion behind it. */
export function addresseeAt(tokens: readonly Token[], first: number, ceiling: number): TokenRange | null {
  const phrase = phraseAfter(tokens, first, ceiling)
  if (!phrase) return null
  if (OBJECT_PRONOUNS.has(tokens[first]!.lower)) return [first, first + 1]
  for (let at = first + 1; at < phrase[1]; at++) {
    if (tokens[at]!.lower !== "of" && PREPOSITIONS.has(tokens[at]!.lower)) return [first, at]
  }
  return phrase
}

function toldFrom(read: CueReading): Following | null {
  const { tokens, cue, sentence } = read
  const shorter = addresseeAt(tokens, cue.end, sentence.end)
  if (!shorter) return clauseFrom(read, { from: cue.end, bare: false, addressee: null })
  const after = tokens[shorter[1]]
  if (after?.lower === "to" && shorter[1] < sentence.end - 1) return following(read, shorter[1], shorter)
  return clauseFrom(read, { from: shorter[1], bare: cue.form.verb !== "ask", addressee: shorter })
}

const OBJECT_PRONOUNS = new Set([
  "him",
  "her",
  "them",
  "me",
  "us",
  "you",
  "reporters",
  "lawmakers",
  "journalists",
  "supporters",
  "parliament",
])
