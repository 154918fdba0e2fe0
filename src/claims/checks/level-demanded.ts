import type { Quantity } from "../../extract/index.ts"
import type { Candidate, Check } from "../check.ts"
import { type Intent, intentSince, judgeIntent } from "../judging/intent.ts"
import { matchesIn, spanOf } from "../reading/matching.ts"
import { HEDGED, INTENT } from "../reading/phrases.ts"
import { type Reading, type Sentence, sentencesBefore } from "../reading/reading.ts"
import { subjectsAt } from "../reading/subject-lists.ts"

/**
 * `That includes the United States`, after a demand of so many per cent of GDP: how far the named members were from
 * it. What members are asked to reach is intent, so the verdict is a prediction with the level stated.
 */
export const levelDemanded: Check = {
  id: "level-demanded",
  kind: "level",
  title: "A member's level against what is demanded",
  example: "Members must commit to spending 5% of GDP. That includes the United States.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const INCLUDES =
  /(?:^\W*(?:and |but )?(?:that|this|it|which)(?: also)? (?:includes?|means|applies to|goes for|covers|would include)|,? \(?including) (?<who><M\d+>(?:,? (?:and )?<M\d+>){0,12})/gi

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  return matchesIn(sentence, INCLUDES).flatMap((match) => {
    const members = subjectsAt(sentence, match.groups.who).flatMap((subject) =>
      subject.kind === "member" ? [subject.code] : [],
    )
    const goal = demandBefore(sentence, reading, match.start)
    if (members.length === 0 || !goal) return []
    const intent: Intent = { members, goal, by: "asked" }
    const candidate: Candidate = {
      span: spanOf(sentence, match),
      quantity: goal,
      caveats: [],
      judge: (known) => judgeIntent(intent, known),
      since: (later) => intentSince(intent, later),
    }
    return [candidate]
  })
}

/** The share of GDP asked for in the same sentence before the words, or in the two sentences before, of one paragraph. */
function demandBefore(sentence: Sentence, reading: Reading, start: number): Quantity | null {
  const own = sentence.skeleton.text.slice(0, start)
  const near = sentencesBefore(reading, sentence, 2).filter((other) => other.paragraph === sentence.paragraph)
  const inOwn = sentence.quantities.filter(
    (quantity) =>
      quantity.unit === "percent-of-gdp" && quantity.span[1] <= sentence.skeleton.spanOf(start, start)[0],
  )
  if (inOwn.length > 0) return isDemand(own) ? (inOwn.at(-1) ?? null) : null
  for (const other of near) {
    const shares = other.quantities.filter((quantity) => quantity.unit === "percent-of-gdp")
    if (shares.length > 0) return isDemand(other.skeleton.text) ? (shares[0] ?? null) : null
  }
  return null
}

function isDemand(text: string): boolean {
  return HEDGED.test(text) || INTENT.test(text) || /\bcommit(?:ments?)?\b/i.test(text)
}
