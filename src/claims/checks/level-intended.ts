import type { Candidate, Check } from "../check.ts"
import { type Intent, intentSince, judgeIntent } from "../judging/intent.ts"
import { isAboutDefence } from "../judging/measure-of.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import { DEFENCE, NEGATED, SPENDING } from "../reading/phrases.ts"
import type { Sentence } from "../reading/reading.ts"
import { hasOneFigure, SUBJECTS, subjectsAt } from "../reading/subject-lists.ts"

/** `Poland plans to spend 4.7% of GDP`: a member's own plan, with its level on the day. */
export const levelIntended: Check = {
  id: "level-intended",
  kind: "level",
  title: "A level that a member plans to reach",
  example: "Poland plans to spend 4.7% of GDP on defence this year.",
  find: (reading) => reading.sentences.flatMap(findIn),
}

const MEANS =
  "(?:will|plans? to|aims? to|intends? to|hopes? to|(?:(?:has|have) )?(?:pledged|promised|vowed|committed|agreed|decided) to|(?:is|are) (?:set|on track|on course|planning|aiming) to)"
const ANY_MEANS = new RegExp(`\\b${MEANS}\\b`, "i")
const REACH = `(?:spend|allocate|devote|invest|reach|hit|achieve|(?:raise|increase|boost|lift|ramp up|bring|take|hike)(?: its| their)?(?: own| total| annual)?(?: ${SPENDING})?(?: from <Q\\d+>)?(?: to)?)`
const PATTERN = new RegExp(
  `${SUBJECTS}(?:'s government)?(?: as a whole)?(?:, [^<>,;]{1,60},)?,? ${MEANS},? ${REACH}(?: on ${DEFENCE})? <Q(?<quantity>\\d+)>`,
  "gi",
)

function findIn(sentence: Sentence): readonly Candidate[] {
  if (sentence.quantities.length === 0 || sentence.subjects.length === 0) return []
  if (!ANY_MEANS.test(sentence.text)) return []
  return matchesIn(sentence, PATTERN).flatMap((match) => {
    const intent = read(sentence, match)
    if (!intent) return []
    const candidate: Candidate = {
      span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
      quantity: intent.goal,
      caveats: [],
      judge: (known) => judgeIntent(intent, known),
      since: (later) => intentSince(intent, later),
    }
    return [candidate]
  })
}

function read(sentence: Sentence, match: SkeletonMatch): Intent | null {
  const subjects = subjectsAt(sentence, match.groups.who)
  const goal = quantityAt(sentence, match.groups.quantity)
  if (goal?.unit !== "percent-of-gdp" || subjects.length === 0 || NEGATED.test(match.text)) return null
  if (!subjects.every((subject) => hasOneFigure(subject, sentence)) || !isAboutDefence(sentence)) return null
  return { members: subjects.map((subject) => subject.code), goal, by: "planned" }
}
