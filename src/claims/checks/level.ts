import type { Quantity } from "../../extract/index.ts"
import type { MemberCode } from "../../model/index.ts"
import { boundShown, compare, statedOf } from "../arithmetic/compare.ts"
import type { Candidate, Check } from "../check.ts"
import { type EditionClaim, judgeByEdition, sinceByEdition } from "../judging/by-edition.ts"
import { measureOf } from "../judging/measure-of.ts"
import { type Measure, valuesByEdition } from "../judging/shares.ts"
import {
  matchesIn,
  quantityAt,
  type SkeletonMatch,
  spanOf,
  subjectAt,
  tailLength,
} from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { ADVERBS, AMOUNTS_TO, BOUND, DEFENCE, SPENDING, SPENDS } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import type { Subject } from "../reading/subjects.ts"

/** `Poland spent 4.12% of GDP in 2024`: a member's figure, with or without its year. */
export const level: Check = {
  id: "level",
  kind: "level",
  title: "A member's figure",
  example: "Poland spent 4.12% of GDP on defence in 2024.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const WHO = "<[MA](?<who>\\d+)>"
const NUMBER = `${BOUND}<Q(?<quantity>\\d+)>`
const ASIDE = "(?:, [^<>,;]{1,60},)?"

const PATTERNS: readonly RegExp[] = [
  `${WHO}(?:'s)?(?: government)?${ASIDE}(?:,? (?:which|that|who))?${ADVERBS} ${SPENDS}${ADVERBS} (?:on ${DEFENCE} )?${NUMBER}`,
  `${WHO},?${ADVERBS} spending (?:on ${DEFENCE} )?${NUMBER}`,
  `${WHO}(?:'s)?(?: (?:total|annual|overall|own))? ${SPENDING}(?: (?:in|for) <Y\\d+>)?${ASIDE}${ADVERBS} ${AMOUNTS_TO}${ADVERBS} ${NUMBER}`,
  `${SPENDING} (?:in|by|of) ${WHO}(?: (?:in|for) <Y\\d+>)?${ADVERBS} ${AMOUNTS_TO}${ADVERBS} ${NUMBER}`,
  `\\bat ${NUMBER}(?: of (?:its )?(?:GDP|gross domestic product))?, ${WHO}`,
  `${WHO},? (?:at|with) ${NUMBER}(?=,|\\.|\\)| of\\b| in\\b| and\\b|$)`,
  `${WHO} \\(${NUMBER}(?: of GDP)?(?: in <Y\\d+>)?\\)`,
].map((pattern) => new RegExp(pattern, "gi"))

type Found = Readonly<{
  subject: Subject
  quantity: Quantity
  measure: Measure
  period: Period
  stated: string
  text: string
}>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length === 0 || sentence.subjects.length === 0) return []
  const byQuantity = new Map<Quantity, Candidate>()
  for (const pattern of PATTERNS)
    for (const match of matchesIn(sentence, pattern)) {
      const found = read(sentence, match, reading)
      if (found && !byQuantity.has(found.quantity))
        byQuantity.set(found.quantity, toCandidate(sentence, match, found))
    }
  return [...byQuantity.values()]
}

function read(sentence: Sentence, match: SkeletonMatch, reading: Reading): Found | null {
  const subject = subjectAt(sentence, match.groups.who)
  const quantity = quantityAt(sentence, match.groups.quantity)
  if (!subject || !quantity || !hasOneFigure(subject, sentence)) return null
  const measure = measureOf(sentence, quantity, match.end)
  if (!measure || !isStatedAsFact(sentence, match)) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  const stated = statedShown(quantity, measure, reading.article.text)
  return { subject, quantity, measure, period, stated, text: reading.article.text }
}

/** A member, or a group that one figure stands for; `allies spend 2 %` speaks of each of them. */
function hasOneFigure(subject: Subject, sentence: Sentence): boolean {
  if (subject.kind === "member") return true
  if (!subject.exact) return false
  const words = sentence.text.slice(subject.span[0] - sentence.span[0], subject.span[1] - sentence.span[0])
  return (
    /^(?:NATO|(?:the )?(?:military |defen[cs]e )?alliance)$/i.test(words) ||
    /\b(?:on average|average|collectively|together|combined|as a whole)\b/i.test(sentence.text)
  )
}

function statedShown(quantity: Quantity, measure: Measure, text: string): string {
  return `${boundShown(statedOf(quantity, text))}${measure.number(quantity.value, "stated")} ${measure.of}`
}

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found): Candidate {
  const stated = statedOf(found.quantity, found.text)
  const claim: EditionClaim<number> = {
    period: found.period,
    values: (known, period) =>
      valuesByEdition(known, found.measure, { member: found.subject.code as MemberCode, period }),
    test: (held) => compare(stated, held),
    stated: found.stated,
  }
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => judgeByEdition(claim, known),
    since: (later) => sinceByEdition(claim, later),
  }
}
