import { addDays, daysBetween } from "../../../model/index.ts"
import { dayName } from "../../../questions/index.ts"
import type { DatedEvent } from "../../../records/index.ts"
import { parseWhole, WHOLE_NUMBER } from "../../arithmetic/number-words.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { eventsNamedLoosely } from "../../judging/events.ts"
import { citeEvent } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { matchesIn, spanOf } from "../../reading/matching.ts"
import type { Sentence } from "../../reading/reading.ts"

const LENGTH = new RegExp(
  `\\b(?<number>${WHOLE_NUMBER})-day (?<head>(?:[a-z]+ ){0,4}?(?:meeting|summit|gathering|conference|talks|session|council))`,
  "gi",
)

/** `a two-day meeting`: against the listed meeting that the sentence names and that was held around the day. */
export function findLengths(sentence: Sentence): readonly Candidate[] {
  if (!/-day /i.test(sentence.text)) return []
  return matchesIn(sentence, LENGTH).flatMap((match) => {
    const days = parseWhole(match.groups.number ?? "")
    if (days === null) return []
    const candidate: Candidate = {
      span: spanOf(sentence, match),
      quantity: null,
      caveats: [],
      judge: (known) => judge(days, sentence, known),
      since: () => [],
    }
    return [candidate]
  })
}

function judge(days: number, sentence: Sentence, known: Known): Judgement | null {
  const event = eventsNamedLoosely(known, sentence.text).find((one) => isAround(one, known))
  if (!event?.until) return null
  const length = daysBetween({ from: event.on, to: event.until }) + 1
  return judgement(
    length === days ? "supported" : "contradicted",
    `${event.title}: ${dayName(event.on)} to ${dayName(event.until)} is ${length} ${length === 1 ? "day" : "days"}; the text says ${days}.`,
    { evidence: [citeEvent(event)] },
  )
}

/** Held on the article's day, or ended in the week before it. */
function isAround(event: DatedEvent, known: Known): boolean {
  return event.until !== null && event.on <= known.day && addDays(event.until, 7) >= known.day
}
