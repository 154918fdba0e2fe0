import { dayName } from "../../../questions/index.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { eventsNamed } from "../../judging/events.ts"
import { citeEvent } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { matchesIn, spanOf, subjectAt } from "../../reading/matching.ts"
import type { Sentence } from "../../reading/reading.ts"

const FOUNDED = "(?:founded|created|established|formed|set up)"
const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
const PATTERNS: readonly RegExp[] = [
  // NATO, founded in 1949; the 32-member alliance was founded in April 1949
  `<M(?<who>\\d+)>(?:, [^,;.<]{1,50},)?(?:,? (?:which|that))?(?: was| has been|,)? (?:first |originally )?${FOUNDED} (?:in Washington )?in (?:${MONTHS} )?<Y(?<year>\\d+)>`,
  // founded in 1949, NATO; since its founding in 1949, the alliance
  `\\b(?:${FOUNDED} in|since its (?:founding|creation) in) (?:${MONTHS} )?<Y(?<year>\\d+)>,? (?:the )?(?:[\\w-]+ )?<M(?<who>\\d+)>`,
  `<M(?<who>\\d+)>'s (?:founding|creation|establishment) in (?:${MONTHS} )?<Y(?<year>\\d+)>`,
].map((pattern) => new RegExp(pattern, "gi"))

/** The year the alliance is said to have been founded in. */
export function findFoundings(sentence: Sentence): readonly Candidate[] {
  if (sentence.years.length === 0 || !/\b(?:found|creat|establish|formed|set up)/i.test(sentence.text))
    return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const year = sentence.years[Number(match.groups.year)]?.year
      const who = subjectAt(sentence, match.groups.who)
      if (year === undefined || who?.code !== "NATO" || !isTheAlliance(sentence, who.span)) return []
      const candidate: Candidate = {
        span: spanOf(sentence, match),
        quantity: null,
        caveats: [],
        judge: (known) => judge(year, known),
        since: () => [],
      }
      return [candidate]
    }),
  )
}

/** `NATO members founded a fund in 2023` is about what its members did. */
function isTheAlliance(sentence: Sentence, [start, end]: readonly [number, number]): boolean {
  const words = sentence.text.slice(start - sentence.span[0], end - sentence.span[0])
  return /(?:NATO|alliance|organi[sz]ation)$/i.test(words)
}

function judge(year: number, known: Known): Judgement | null {
  const [event] = eventsNamed(known, "NATO was founded")
  if (!event) return null
  return judgement(
    year === Number(event.on.slice(0, 4)) ? "supported" : "contradicted",
    `${event.title}: ${dayName(event.on)}; the text says ${year}.`,
    { evidence: [citeEvent(event)] },
  )
}
