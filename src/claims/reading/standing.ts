import { leadUp, type SkeletonMatch } from "./matching.ts"
import { HEDGED, INTENT, NEGATED } from "./phrases.ts"
import type { Sentence } from "./reading.ts"

/** Whether the matched words say what is: no wish, plan, condition, doubt or denial in them or just before them. */
export function isStatedAsFact(sentence: Sentence, match: SkeletonMatch): boolean {
  const before = leadUp(sentence, match.start)
  if (HEDGED.test(match.text) || INTENT.test(match.text) || NEGATED.test(match.text)) return false
  return !/\b(?:if|unless|whether|once|until|would|should|could|may|might|not|never|will|to (?:ensure|see|have|make)|want(?:s|ed)?|goal|target|plans?|pledge[sd]?|demand(?:s|ed)?|call(?:s|ed)? for|urged?|proposal)\b[^,<]{0,40}$|n't\b[^,<]{0,40}$/i.test(
    before,
  )
}
