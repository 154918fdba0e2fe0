import { type CalendarDate, daysBetween, type EditionId, type Year, yearOf } from "../../model/index.ts"
import { dayName, type Evidence } from "../../questions/index.ts"
import type { Match } from "../arithmetic/compare.ts"
import type { Since } from "../brief.ts"
import { type Judgement, judgement, type Later } from "../check.ts"
import { editionsKnown } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { editionOn } from "../known/wording.ts"
import { type Period, yearsMeant } from "../reading/periods.ts"

/** What one edition says of the thing a claim is about: a share, a count, a ratio, whether a target is met. */
export type EditionValue<Value> = Readonly<{
  period: Year
  edition: EditionId
  published: CalendarDate
  /** `null` where the edition gives no figure for it. */
  value: Value | null
  estimate: boolean
  evidence: readonly Evidence[]
  /** `Poland 4.12 % of GDP for 2024 (estimate)`. */
  text: string
}>

/** A claim that editions can decide. */
export type EditionClaim<Value> = Readonly<{
  period: Period
  /** Every edition's value for a period, oldest first; empty when none covers it. */
  values: (known: Known, period: Year) => readonly EditionValue<Value>[]
  test: (value: Value) => Match
  /** Whether a revision of the usual size could bear the text out: then an ageing edition does not contradict it. */
  near: (value: Value) => boolean
  /** What the text says, for people: `4.12 %`. */
  stated: string
}>

/**
 * Days after which a newer edition than the newest one held may well be out: the alliance publishes in June or July,
 * and again the spring after.
 */
const AGEING_DAYS = 300

/**
 * In force is the newest edition that covers the period. It decides; where it does not bear the number out but an
 * older edition did, the claim is out of date. Where no year is named, last year's and this year's figures may be
 * meant; a present-tense number that only fits the earlier year while the later one is out is out of date too.
 */
export function judgeByEdition<Value>(claim: EditionClaim<Value>, known: Known): Judgement {
  const years = yearsMeant(claim.period, known.day)
  const covered = years.map((year) => claim.values(known, year)).filter((values) => values.length > 0)
  const inForce = covered.flatMap((values) => values.at(-1) ?? [])
  if (inForce.length === 0)
    return years.every((year) => year > yearOf(known.day)) ? notYet(years) : noEditionInForce(known, years)
  const reported = inForce.filter((held) => held.value !== null)
  const first = reported[0]
  if (!first) return notReported(inForce)
  const tested = (held: EditionValue<Value>) => (held.value === null ? "differs" : claim.test(held.value))

  if (tested(first) === "matches") return decided("supported", first, claim.stated)
  const otherYear = reported.slice(1).find((held) => tested(held) === "matches")
  if (otherYear)
    return claim.period.kind === "unstated" && claim.period.tense === "past"
      ? decided("supported", otherYear, claim.stated)
      : earlierYear(otherYear, first, claim.stated)
  if (reported.some((held) => tested(held) === "unclear")) return tooClose(first, claim.stated)
  const older = covered
    .flatMap((values) => values.slice(0, -1).reverse())
    .find((held) => tested(held) === "matches")
  if (older)
    return replaced(older, inForce.find((held) => held.period === older.period) ?? first, claim.stated)
  const ageing = daysBetween({ from: first.published, to: known.day }) > AGEING_DAYS
  if (ageing && reported.some((held) => held.value !== null && claim.near(held.value)))
    return superseded(first, claim.stated)
  return decided("contradicted", first, claim.stated)
}

/** What editions published after the article say of the same thing, and whether the number still stands. */
export function sinceByEdition<Value>(claim: EditionClaim<Value>, later: Later): readonly Since[] {
  const years = yearsJudged(claim, later)
  const then = judgeByEdition(claim, later.then).verdict
  return years
    .flatMap((year) => claim.values(later.now, year))
    .filter((held) => held.published > later.after)
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : b.period - a.period))
    .map((held) => ({
      asOf: held.published,
      text: `New edition: ${held.text}.${turned(then, held.value === null ? null : claim.test(held.value))}`,
      evidence: held.evidence,
    }))
}

/** Where no year is named, the one whose figure decided is followed; all that may be meant where none did. */
function yearsJudged<Value>(claim: EditionClaim<Value>, { after, then }: Later): readonly Year[] {
  const years = yearsMeant(claim.period, after)
  const reported = years
    .flatMap((year) => claim.values(then, year).at(-1) ?? [])
    .filter(({ value }) => value !== null)
  const decided =
    reported.find(({ value }) => value !== null && claim.test(value) === "matches") ?? reported[0]
  return decided ? [decided.period] : years
}

/** A year to come: what is said of it can only be looked at again. */
function notYet(years: readonly Year[]): Judgement {
  return judgement("prediction", `${years.join(" or ")} had not begun on the article's date.`)
}

/** Nothing in force covers the years a claim is about. */
export function noEditionInForce(known: Known, years: readonly Year[]): Judgement {
  const newest = editionsKnown(known).at(-1)
  const wanted = [...years].sort().join(" or ") || "the period"
  const text = newest
    ? `No edition published by ${dayName(known.day)} covers ${wanted}; the newest one is ${newest.id}, ${editionOn(newest.published)}.`
    : `No edition published by ${dayName(known.day)} is held.`
  return judgement("not-checkable", text, {
    edition: newest?.id ?? null,
    caveats: [{ code: "no-edition-in-force", text }],
  })
}

function decided(
  verdict: "supported" | "contradicted",
  held: EditionValue<unknown>,
  stated: string,
): Judgement {
  return judgement(verdict, `${held.text} in ${editionOn(held.published)}; the text says ${stated}.`, {
    edition: held.edition,
    evidence: held.evidence,
    caveats: held.estimate
      ? [
          {
            code: "estimate",
            text: `The figure for ${held.period} is an estimate in ${editionOn(held.published)}.`,
          },
        ]
      : [],
  })
}

function earlierYear(held: EditionValue<unknown>, newer: EditionValue<unknown>, stated: string): Judgement {
  return judgement(
    "out-of-date",
    `${held.text} in ${editionOn(held.published)}, which has ${newer.text} already; the text says ${stated} and names no year.`,
    { edition: newer.edition, evidence: [...newer.evidence, ...held.evidence] },
  )
}

function replaced(older: EditionValue<unknown>, held: EditionValue<unknown>, stated: string): Judgement {
  return judgement(
    "out-of-date",
    `${older.text} in ${editionOn(older.published)}, but ${held.text} in ${editionOn(held.published)}, the one in force; the text says ${stated}.`,
    { edition: held.edition, evidence: [...held.evidence, ...older.evidence] },
  )
}

function superseded(held: EditionValue<unknown>, stated: string): Judgement {
  return judgement(
    "not-checkable",
    `${held.text} in ${editionOn(held.published)}; the text says ${stated}.`,
    {
      edition: held.edition,
      evidence: held.evidence,
      caveats: [
        {
          code: "edition-may-be-superseded",
          text: `The newest edition held, of ${dayName(held.published)}, was over ten months old; a newer one may bear the number out.`,
        },
      ],
    },
  )
}

function tooClose(held: EditionValue<unknown>, stated: string): Judgement {
  return judgement(
    "not-checkable",
    `${held.text} in ${editionOn(held.published)}; the text says ${stated}.`,
    {
      edition: held.edition,
      evidence: held.evidence,
      caveats: [
        {
          code: "too-close-to-call",
          text: "The number is within rounding of the figure, or too coarse to tell.",
        },
      ],
    },
  )
}

function notReported(inForce: readonly EditionValue<unknown>[]): Judgement {
  const held = inForce[0]
  const text = held ? `${held.text} in ${editionOn(held.published)}.` : "No figure."
  return judgement("not-checkable", text, {
    edition: held?.edition ?? null,
    evidence: held?.evidence ?? [],
    caveats: [{ code: "not-reported", text }],
  })
}

function turned(then: Judgement["verdict"], now: Match | null): string {
  if (then === "supported" && now === "differs") return " The number no longer holds."
  if (then !== "supported" && now === "matches") return " By this edition the number holds."
  return ""
}
