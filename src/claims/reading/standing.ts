import { leadUp, type SkeletonMatch } from "./matching.ts"
import { HEDGED, INTENT, NEGATED } from "./phrases.ts"
import type { Sentence } from "./reading.ts"

/** `is estimated to spend` says what the publisher estimates: a fact about the edition, not a plan. */
const ESTIMATED =
  /\b(?:is|are|was|were) (?:now |currently |all )?(?:estimated|projected|expected|forecast) to(?: have)?\b/gi

const UNSURE_BEFORE =
  /\b(?:if|unless|whether|once|until|would|should|could|may|might|not|never|will|to (?:ensure|see|have|make)|want(?:s|ed)?|goal|target|plans?|pledge[sd]?|demand(?:s|ed)?|call(?:s|ed)? for|urged?|proposal)\b[^,<]{0,40}$|n't\b[^,<]{0,40}$|(?:^|[,;] )\W*had $/i

/** Whose numbers these are: figures of another publisher may differ without being wrong. */
const OTHER_PUBLISHER =
  /\b(?:World Bank|SIPRI|Stockholm International Peace|IISS|International Institute for Strategic Studies|Eurostat|European Defen[cs]e Agency|International Monetary Fund|IMF|OECD|Kiel Institute|CIA)\b/

/** Whether the matched words say what is: no wish, plan, condition, doubt or denial in them or just before them. */
export function isStatedAsFact(sentence: Sentence, match: SkeletonMatch): boolean {
  const words = match.text.replace(ESTIMATED, "")
  if (HEDGED.test(words) || INTENT.test(words) || NEGATED.test(words)) return false
  return !UNSURE_BEFORE.test(leadUp(sentence, match.start)) && !OTHER_PUBLISHER.test(sentence.text)
}
