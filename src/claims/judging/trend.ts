import {
  aggregateMembers,
  findAggregate,
  type MemberCode,
  memberName,
  roundTo,
  type Year,
  yearOf,
} from "../../model/index.ts"
import { type Caveat, dayName } from "../../questions/index.ts"
import type { Since, Verdict } from "../brief.ts"
import { type Judgement, judgement, type Later } from "../check.ts"
import { editionsKnown, figureIn } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { capitalised, editionOn, nameInSentence } from "../known/wording.ts"
import { noEditionInForce } from "./by-edition.ts"
import { eventNamed } from "./events.ts"
import { type Movement, movementsIn, type Trend } from "./movements.ts"
import { MEASURES } from "./shares.ts"

/**
 * Compares the last full year before the event (or the named year) with the newest year of the edition in force,
 * at constant prices and as a share of GDP. Where the two pull apart, it depends on the measure.
 */
export function judgeTrend(trend: Trend, known: Known): Judgement | null {
  const from = startOf(trend, known)
  if (from === null) return null
  const edition = editionsKnown(known).findLast(
    (one) => movementsIn(trend, known, { edition: one.id, from: from.year }).length > 0,
  )
  if (!edition) return noEditionInForce(known, [yearOf(known.day)])
  const movements = movementsIn(trend, known, { edition: edition.id, from: from.year })
  const last = movements[0]
  if (!last || last.to < yearOf(known.day) - 1) return noEditionInForce(known, [yearOf(known.day)])
  return judgement(
    verdictOf(movements),
    `${describe(trend, movements)} in ${editionOn(edition.published)}.${from.why}`,
    {
      edition: edition.id,
      evidence: movements.flatMap((movement) => movement.evidence),
      caveats: [
        ...scopeCaveats(trend),
        ...membershipCaveats(trend.member, last),
        ...estimateCaveats(last),
        ...closeCaveats(movements),
      ],
      measures:
        verdictOf(movements) === "depends-on-measure"
          ? movements.map(({ measure, times, match }) => ({
              measure,
              value: roundTo(100 * (times - 1), 1),
              verdict: match === "matches" ? "supported" : "contradicted",
            }))
          : [],
    },
  )
}

export function trendSince(trend: Trend, later: Later): readonly Since[] {
  const from = startOf(trend, later.then)
  if (from === null) return []
  return editionsKnown(later.now)
    .filter((edition) => edition.published > later.after)
    .flatMap((edition) => {
      const movements = movementsIn(trend, later.now, { edition: edition.id, from: from.year })
      if (movements.length === 0) return []
      const evidence = movements.flatMap((movement) => movement.evidence)
      return [
        {
          asOf: edition.published,
          text: `New edition: ${describe(trend, movements)}.`,
          evidence,
        },
      ]
    })
}

function startOf(trend: Trend, known: Known): Readonly<{ year: Year; why: string }> | null {
  const { anchor } = trend
  const today = yearOf(known.day)
  if (anchor.kind === "years") return { year: (today - 1 - anchor.years) as Year, why: "" }
  if (anchor.kind === "year-before") return { year: (newestYear(trend, known) - 1) as Year, why: "" }
  const event = eventNamed(known, anchor.words)
  if (event)
    return {
      year: (yearOf(event.on) - 1) as Year,
      why: ` ${yearOf(event.on) - 1} is the last full year before ${event.title} (${dayName(event.on)}).`,
    }
  return anchor.year === null || anchor.year >= today ? null : { year: anchor.year as Year, why: "" }
}

function newestYear(trend: Trend, known: Known): number {
  for (const edition of [...editionsKnown(known)].reverse())
    for (let year = yearOf(known.day) as number; year >= yearOf(known.day) - 2; year--) {
      const figure = figureIn(known, edition.id, {
        indicator: MEASURES.shareOfGdp.indicator,
        member: trend.member,
        period: year as Year,
      })
      if (figure?.value != null) return year
    }
  return yearOf(known.day)
}

function verdictOf(movements: readonly Movement[]): Verdict {
  const matches = movements.map((movement) => movement.match)
  if (matches.includes("matches")) return matches.includes("differs") ? "depends-on-measure" : "supported"
  if (matches.every((match) => match === "differs")) return "contradicted"
  return "not-checkable"
}

function describe(trend: Trend, movements: readonly Movement[]): string {
  return `${capitalised(nameInSentence(trend.member))}: ${movements.map((movement) => movement.text).join("; ")}`
}

function scopeCaveats({ subject }: Trend): readonly Caveat[] {
  return subject.exact
    ? []
    : [
        {
          code: "wider-aggregate",
          text: `The text speaks of Europe; the publisher prints ${memberName(subject.code)} together.`,
        },
      ]
}

function membershipCaveats(code: MemberCode, { from, to }: Movement): readonly Caveat[] {
  const aggregate = findAggregate(code)
  if (!aggregate) return []
  const before = new Set(aggregateMembers(aggregate, from).map((member) => member.code))
  const joined = aggregateMembers(aggregate, to).filter((member) => !before.has(member.code))
  return joined.length === 0
    ? []
    : [
        {
          code: "membership-changed",
          text: `Part of the change is membership: ${joined.map((member) => member.name).join(" and ")} joined in between.`,
        },
      ]
}

function estimateCaveats({ estimate, to }: Movement): readonly Caveat[] {
  return estimate ? [{ code: "estimate", text: `The figure for ${to} is an estimate.` }] : []
}

function closeCaveats(movements: readonly Movement[]): readonly Caveat[] {
  return verdictOf(movements) === "not-checkable"
    ? [{ code: "too-close-to-call", text: "The change is too small, or too near the number, to call it." }]
    : []
}
