import { type Member, membersOn } from "../../model/index.ts"
import { dayName } from "../../questions/index.ts"
import { parseWhole, WHOLE_NUMBER } from "../arithmetic/number-words.ts"
import { type Candidate, type Check, type Judgement, judgement } from "../check.ts"
import { citeAccession } from "../known/cite.ts"
import type { Known } from "../known/known.ts"
import { matchesIn, type SkeletonMatch, spanOf, subjectAt } from "../reading/matching.ts"
import type { Reading, Sentence } from "../reading/reading.ts"

/** `the 32-member alliance`, `NATO's 32 members`: how many members the alliance has on the day. */
export const membership: Check = {
  id: "membership",
  kind: "count",
  title: "How many members the alliance has",
  example: "Leaders of the 32-member alliance met in The Hague.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const COUNT = `(?<count>${WHOLE_NUMBER})`
const STATES = "(?:members?|allies|member (?:states|countries|nations)|countries|nations)"
const PATTERNS: readonly RegExp[] = [
  `(?<![\\w-])${COUNT}-(?:member|nation|country|strong|state)(?:-strong)? (?:(?:military|defen[cs]e|transatlantic|western|security) )*(?:<M(?<who>\\d+)>|(?<bloc>bloc|alliance|organi[sz]ation|pact))`,
  `<M(?<who>\\d+)>'s ${COUNT} ${STATES}(?! (?:in|that|who|which|meet|spend))`,
  `<M(?<who>\\d+)>,? (?:which )?(?:has|counts|comprises|consists of|is made up of|groups) ${COUNT} ${STATES}(?! (?:in|that|who|which|meet|spend))`,
].map((pattern) => new RegExp(pattern, "gi"))

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (!/\b(?:member|nation|country|countries|state|strong|allies)/i.test(sentence.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const count = read(sentence, match, reading)
      if (count === null) return []
      const candidate: Candidate = {
        span: spanOf(sentence, match),
        quantity: null,
        caveats: [],
        judge: (known) => judge(count, known),
        since: () => [],
      }
      return [candidate]
    }),
  )
}

/** The number, where it is today's: `the then 28-member alliance` and other blocs are left out. */
function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): number | null {
  const { text } = sentence.skeleton
  if (
    /\b(?:EU|E\.U\.|European Union|coalition|G7|then|when|founding|original|once|former|would|will|if)\b/i.test(
      text,
    )
  )
    return null
  if (/\b(?:in|of|since) <Y\d+>,? (?:the )?$/i.test(text.slice(0, match.start))) return null
  const who = subjectAt(sentence, match.groups.who)
  if (who ? who.code !== "NATO" : !match.groups.bloc || !/\bNATO\b/.test(reading.article.text)) return null
  if (
    !who &&
    match.groups.bloc &&
    /\bEU\b|European Union|OPEC|ASEAN|African Union/.test(reading.article.text)
  )
    return null
  return parseWhole(match.groups.count ?? "")
}

/** A number further off is more likely of another bloc. */
const FAR_OFF = 8

function judge(count: number, known: Known): Judgement | null {
  const members = membersOn(known.day)
  if (Math.abs(count - members.length) > FAR_OFF) return null
  const newest = members.reduce<Member | null>(
    (last, member) => (last === null || member.joinedOn > last.joinedOn ? member : last),
    null,
  )
  return judgement(
    count === members.length ? "supported" : "contradicted",
    `The alliance had ${members.length} members on ${dayName(known.day)}; the text says ${count}.`,
    { evidence: newest ? [citeAccession(newest)] : [] },
  )
}
