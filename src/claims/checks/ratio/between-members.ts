import type { MemberCode, Year } from "../../../model/index.ts"
import {
  compareRatio,
  RATIO_WORDS,
  ratioShown,
  readRatio,
  type StatedRatio,
} from "../../arithmetic/ratio-words.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../../judging/by-edition.ts"
import { MEASURES, type Measure, valuesByEdition } from "../../judging/shares.ts"
import type { Known } from "../../known/known.ts"
import { ratio } from "../../known/wording.ts"
import { matchesIn, type SkeletonMatch, spanOf, subjectAt } from "../../reading/matching.ts"
import { type Period, readPeriod } from "../../reading/periods.ts"
import { ANY_SPENDING_VERB, DEFENCE, SPENDS } from "../../reading/phrases.ts"
import type { Sentence } from "../../reading/reading.ts"
import { isStatedAsFact } from "../../reading/standing.ts"

const ON = `(?: on (?:its |their )?(?:${DEFENCE}|the military|armed forces))?`
const SHARE =
  "(?:,? ?\\(?(?:as a share|as a proportion|as a percentage) of (?:its |their )?(?:GDP|gross domestic product|national income|economic output),?\\)?|,? relative to (?:its |their |the )?(?:GDP|economy|size of (?:its|their) econom(?:y|ies))|,? in (?:absolute|cash|money|dollar) terms,?)?"

/** `Poland spends twice as much as Spain on defence, as a share of GDP`. */
const PATTERN = new RegExp(
  `<M(?<who>\\d+)>,? ${SPENDS},?${ON}${SHARE} ${RATIO_WORDS} (?:of )?(?:(?:as much${ON}${SHARE} as|what|the (?:amount|sum|share|proportion|percentage)(?: of (?:its |their )?(?:GDP|gross domestic product))?(?: of| that)?|that of|as large a (?:share|proportion) of (?:its |their )?GDP${ON} as) )<M(?<other>\\d+)>(?:'s)?(?: does| do| did| spends| spent)?${ON}(?<tail>${SHARE})`,
  "gi",
)

type Found = Readonly<{
  who: MemberCode
  other: MemberCode
  stated: StatedRatio
  measures: readonly Measure[]
  period: Period
}>

export function findBetweenMembers(sentence: Sentence): readonly Candidate[] {
  if (sentence.subjects.length < 2 || !ANY_SPENDING_VERB.test(sentence.text)) return []
  return matchesIn(sentence, PATTERN).flatMap((match) => {
    const found = read(sentence, match)
    if (!found) return []
    const candidate: Candidate = {
      span: spanOf(sentence, match),
      quantity: null,
      caveats: [],
      judge: (known) => judge(found, known),
      since: (later) => found.measures.flatMap((measure) => sinceByEdition(claimOf(found, measure), later)),
    }
    return [candidate]
  })
}

function read(sentence: Sentence, match: SkeletonMatch): Found | null {
  const who = subjectAt(sentence, match.groups.who)
  const other = subjectAt(sentence, match.groups.other)
  const stated = readRatio(match.groups)
  if (!who || !other || !stated || who.code === other.code) return null
  if (![who, other].every((subject) => subject.kind === "member" || subject.exact)) return null
  if (!isStatedAsFact(sentence, match)) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  return { who: who.code, other: other.code, stated, measures: measuresMeant(sentence.text), period }
}

/** Where the text does not say as a share or in money, both are tried. */
function measuresMeant(text: string): readonly Measure[] {
  if (/\b(?:absolute|cash|money|dollar) terms\b/i.test(text)) return [MEASURES.spendingUsd]
  if (/\b(?:share|proportion|percentage|relative to|percent of|GDP|gross domestic product)\b/i.test(text))
    return [MEASURES.shareOfGdp]
  return [MEASURES.shareOfGdp, MEASURES.spendingUsd]
}

function claimOf(found: Found, measure: Measure): EditionClaim<number> {
  return {
    period: found.period,
    values: (known, period) => ratios(found, measure, known, period),
    test: (actual) => compareRatio(found.stated, actual, "measured"),
    near: (actual) => Math.abs(actual / found.stated.value - 1) <= 0.3,
    stated: `${ratioShown(found.stated)} times`,
  }
}

function ratios(found: Found, measure: Measure, known: Known, period: Year): readonly EditionValue<number>[] {
  const others = valuesByEdition(known, measure, { member: found.other, period })
  return valuesByEdition(known, measure, { member: found.who, period }).flatMap((one) => {
    const other = others.find((held) => held.edition === one.edition)
    if (!other) return []
    const value = one.value === null || !other.value ? null : one.value / other.value
    return {
      ...one,
      value,
      estimate: one.estimate || other.estimate,
      evidence: [...one.evidence, ...other.evidence],
      text: value === null ? `${one.text}; ${other.text}` : `${one.text} ÷ ${other.text} = ${ratio(value)}`,
    }
  })
}

function judge(found: Found, known: Known): Judgement {
  const judged = found.measures.map((measure) => ({
    measure,
    judged: judgeByEdition(claimOf(found, measure), known),
  }))
  const decided = judged.filter((one) => one.judged.verdict !== "not-checkable")
  const first = decided[0] ?? judged[0]
  if (!first) return judgement("not-checkable", "No measure.")
  if (decided.length < 2 || decided.every((one) => one.judged.verdict === first.judged.verdict))
    return first.judged
  return {
    ...first.judged,
    verdict: "depends-on-measure",
    because: decided.map((one) => one.judged.because).join(" "),
    evidence: decided.flatMap((one) => one.judged.evidence),
    measures: decided.flatMap((one) => {
      const period = first.judged.edition && valueUsed(found, one.measure, known)
      return period ? [{ measure: one.measure.indicator, value: period, verdict: one.judged.verdict }] : []
    }),
  }
}

function valueUsed(found: Found, measure: Measure, known: Known): number | null {
  const year = Number(known.day.slice(0, 4))
  const years = found.period.kind === "year" ? [found.period.year] : [year, year - 1]
  for (const period of years) {
    const value = ratios(found, measure, known, period as Year).at(-1)?.value
    if (value != null) return value
  }
  return null
}
