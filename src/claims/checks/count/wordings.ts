import { WHOLE_NUMBER } from "../../arithmetic/number-words.ts"
import { ANY_BENCHMARK, ANY_SPENDING_VERB, DEFENCE } from "../../reading/phrases.ts"
import { TARGET } from "../../reading/targets.ts"

const STATES =
  "(?:members?|ally|member (?:states?|countries|country)|countries|country|nations?|states?|governments)"
const WHO = `(?<bound>(?:more than|over|at least|fewer than|less than|only|just|exactly|about|around|some|nearly|almost) )?(?<![\\d.,<])(?<!\\bof (?:the |its |<M\\d+>'s )?(?:then |current )?)(?:(?<every>all)(?: of the)? )?(?<count>${WHOLE_NUMBER}|all|no|none)(?: (?:of|out of) (?:the |its |<M\\d+>'s )?(?:then )?(?:${WHOLE_NUMBER})?)?(?: (?:current|other))? ?(?:<M(?<who>\\d+)>(?: ${STATES})?|${STATES}(?: (?:of|in) <M(?<in>\\d+)>)?)(?: out of (?:<M\\d+>'s |the )?(?:${WHOLE_NUMBER})(?: members| allies)?)?(?:, (?:among them|including|led by|all of them) [^;.]{1,60}?,)?`
/** `of NATO's 32 members, 23` */
const OF_ALL = `\\bof (?:the |<M\\d+>'s )?(?:${WHOLE_NUMBER}) (?:<M\\d+>|${STATES}),? (?<bound>(?:more than|over|at least|fewer than|less than|only|just|about|some|nearly) )?(?<count>${WHOLE_NUMBER})`
const EXPECTED =
  "(?:,? (?:are|were) (?:all )?(?:expected|estimated|projected|forecast) to(?: have)?|(?<intent>,? (?:will|(?:are|were) (?:going|set|on track|on course|due) to|plan to|aim to)(?: have)?))?"
const LIGHT = "(?: have| had| are| were){0,4}"

const MEET =
  "(?:meets?|met|meeting|hits?|hitting|reach|reaches|reached|achieves?|achieved|exceeds?|exceeded|pass|passed|surpass|surpassed|cleared|crossed|topped|fulfil|fulfill|fulfilled)(?: or (?:exceed|exceeded|surpass))?"
const MISS = `(?:(?:do|did) not (?:meet|reach|hit)|miss|missed|fail to meet|failed to meet|(?:fall|fell|are|were|remain|remained)(?: well)? (?:short of|below|under))`
const STAND = "(?:fall|fell|falling|are|were|remain|remained|stand|stood)(?: well)?"
const SPEND =
  "(?:are |were )?(?:spends?|spent|spending|invests?|invested|investing|allocate|allocated|devote|devoted)"

/**
 * Ways to count members against a line. Named groups: `bound`, `every`, `count`, `who` or `in` (a group of members),
 * `intent`, and where the line stands: `target`, `targetAfter`, `share`, `floor` or `short`. `met` says on which side.
 */
export const PATTERNS = [
  { met: true, pattern: new RegExp(`${WHO}${EXPECTED}${LIGHT} ${MEET} ${TARGET}`, "gi") },
  { met: false, pattern: new RegExp(`${WHO}${LIGHT} ${MISS} ${TARGET}`, "gi") },
  { met: true, pattern: new RegExp(`${OF_ALL}${EXPECTED}${LIGHT} ${MEET} ${TARGET}`, "gi") },
  { met: false, pattern: new RegExp(`${OF_ALL}${LIGHT} ${MISS} ${TARGET}`, "gi") },
  // the quantity itself says below, over or at least
  { met: true, pattern: new RegExp(`${WHO} ${STAND} <Q(?<floor>\\d+)>`, "gi") },
  { met: false, pattern: new RegExp(`${WHO} ${STAND} short of <Q(?<short>\\d+)>`, "gi") },
  {
    met: true,
    pattern: new RegExp(`${WHO}${EXPECTED}${LIGHT} ${SPEND} (?:on ${DEFENCE} )?<Q(?<share>\\d+)>`, "gi"),
  },
] as const

const ANY_COUNT = new RegExp(
  `\\b(?:${WHOLE_NUMBER}|all|no|none)\\b.{0,60}(?:allies|ally|members?|countries|country|nations?|states?|governments)\\b`,
  "i",
)
const ANY_LINE = /\b(?:below|short of|above|over)\b/i

/** Whether the patterns are worth trying. */
export function mayCount(text: string): boolean {
  return (
    ANY_COUNT.test(text) && (ANY_BENCHMARK.test(text) || ANY_SPENDING_VERB.test(text) || ANY_LINE.test(text))
  )
}
