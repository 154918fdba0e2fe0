import type { Quantity } from "../../extract/index.ts"
import type { MemberCode, Year } from "../../model/index.ts"
import { boundShown, compare, type Match, type Stated, statedOf } from "../arithmetic/compare.ts"
import type { Candidate, Check } from "../check.ts"
import { allianceShares } from "../judging/alliance-share.ts"
import {
  type EditionClaim,
  type EditionValue,
  judgeByEdition,
  sinceByEdition,
} from "../judging/by-edition.ts"
import { measureOf } from "../judging/measure-of.ts"
import { MEASURES, type Measure, valuesByEdition } from "../judging/shares.ts"
import type { Known } from "../known/known.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, tailLength } from "../reading/matching.ts"
import { type Period, readPeriod } from "../reading/periods.ts"
import { contextOf, type Reading, type Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import { hasOneFigure, subjectsAt } from "../reading/subject-lists.ts"
import { WORDINGS, type Wording } from "./level/wordings.ts"

/** `Poland spent 4.12% of GDP in 2024`: a member's figure, with or without its year. */
export const level: Check = {
  id: "level",
  kind: "level",
  title: "A member's figure",
  example: "Poland spent 4.12% of GDP on defence in 2024.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

type Found = Readonly<{
  members: readonly MemberCode[]
  quantity: Quantity
  measure: Measure
  period: Period
}>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length === 0 || sentence.subjects.length === 0) return []
  const byQuantity = new Map<Quantity, Candidate>()
  for (const wording of WORDINGS)
    for (const match of matchesIn(sentence, wording.pattern)) {
      const found = read(sentence, match, wording, reading)
      if (found && !byQuantity.has(found.quantity))
        byQuantity.set(found.quantity, toCandidate(sentence, match, found, reading.article.text))
    }
  return [...byQuantity.values()]
}

function read(sentence: Sentence, match: SkeletonMatch, { list }: Wording, reading: Reading): Found | null {
  const subjects = subjectsAt(sentence, match.groups.who)
  const quantity = quantityAt(sentence, match.groups.quantity)
  if (!quantity || subjects.length === 0) return null
  if (subjects.length > 1 && /\brespectively\b/i.test(sentence.text)) return null
  if (!subjects.every((subject) => hasOneFigure(subject, sentence))) return null
  const end =
    sentence.skeleton.text.indexOf(`<Q${match.groups.quantity}>`) + `<Q${match.groups.quantity}>`.length
  const measure = measureOf(sentence, quantity, { end, context: list ? contextOf(sentence, reading) : null })
  if (!measure || !isStatedAsFact(sentence, match)) return null
  const period = readPeriod(sentence, match)
  if (!period || period.kind === "coming") return null
  return { members: subjects.map((subject) => subject.code), quantity, measure, period }
}

function toCandidate(sentence: Sentence, match: SkeletonMatch, found: Found, text: string): Candidate {
  const stated = statedOf(found.quantity, text)
  const claim: EditionClaim<Held> = {
    period: found.period,
    values: (known, period) => heldBy(known, found, period),
    test: (held) => testHeld(stated, held, found.measure),
    near: ({ numbers }) => numbers.some((held) => Math.abs(held - stated.value) <= REVISION * held),
    stated: `${boundShown(stated)}${found.measure.number(stated.value, "stated")} ${found.measure.of}`,
  }
  return {
    span: spanOf(sentence, { start: match.start, end: match.end + tailLength(sentence, match.end) }),
    quantity: found.quantity,
    caveats: [],
    judge: (known) => judgeByEdition(claim, known),
    since: (later) => sinceByEdition(claim, later),
  }
}

/** Estimates have moved by up to a sixth from one edition to the next. */
const REVISION = 0.2

/** Several members must all fit one number; of several measures of one member any may be meant. */
type Held = Readonly<{ numbers: readonly number[]; need: "all" | "any" }>

function testHeld(stated: Stated, { numbers, need }: Held, measure: Measure): Match {
  const match = together(
    numbers.map((held) => compare(stated, held)),
    need,
  )
  const isHalfKnown = measure === MEASURES.allianceShare && numbers.length < 2
  return match === "differs" &&
    isHalfKnown &&
    numbers.some((held) => Math.abs(held - stated.value) <= PRICES_APART)
    ? "unclear"
    : match
}

/** Points by which shares of the alliance's spending at constant and at current prices have lain apart. */
const PRICES_APART = 4

function together(matches: readonly Match[], need: Held["need"]): Match {
  const wanted = need === "all" ? matches.every((match) => match === "matches") : matches.includes("matches")
  if (wanted) return "matches"
  const lost = need === "all" ? matches.includes("differs") : matches.every((match) => match === "differs")
  return lost ? "differs" : "unclear"
}

function heldBy(known: Known, { members, measure }: Found, period: Year): readonly EditionValue<Held>[] {
  const [first, ...others] = members
  if (!first) return []
  if (measure === MEASURES.allianceShare)
    return allianceShares(known, { member: first, period }).map((held) => ({
      ...held,
      value: held.value && { numbers: held.value, need: "any" as const },
    }))
  const rest = others.map((member) => valuesByEdition(known, measure, { member, period }))
  return valuesByEdition(known, measure, { member: first, period }).map((held) => {
    const all = [held, ...rest.flatMap((values) => values.find((one) => one.edition === held.edition) ?? [])]
    const numbers = all.flatMap((one) => one.value ?? [])
    return {
      ...held,
      value: numbers.length === members.length ? { numbers, need: "all" as const } : null,
      estimate: all.some((one) => one.estimate),
      evidence: all.flatMap((one) => one.evidence),
      text: all.map((one) => one.text).join(", "),
    }
  })
}
