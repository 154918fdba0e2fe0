import type { Quantity } from "../../extract/index.ts"
import { type MemberCode, type Year, yearOf } from "../../model/index.ts"
import { dayName, type Evidence } from "../../questions/index.ts"
import { boundShown } from "../arithmetic/compare.ts"
import type { Since } from "../brief.ts"
import { type Judgement, judgement, type Later } from "../check.ts"
import { citeBenchmark } from "../known/cite.ts"
import { editionsKnown, figureIn } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { editionOn, percent, ratio } from "../known/wording.ts"
import { yearsMeant } from "../reading/periods.ts"
import { benchmarksSince, shareBenchmarks } from "./benchmarks.ts"
import { type EditionValue, noEditionInForce } from "./by-edition.ts"
import { MEASURES, seriesText, valuesByEdition } from "./shares.ts"

/** A share of GDP that members plan, or are asked, to reach. */
export type Intent = Readonly<{
  members: readonly MemberCode[]
  goal: Quantity
  /** `asked`: somebody demands it of them. `planned`: they say so themselves. */
  by: "asked" | "planned"
}>

/** Intent is neither true nor false yet: a prediction, with each member's level on the day and the way to go. */
export function judgeIntent(intent: Intent, known: Known): Judgement {
  const levels = intent.members.flatMap((member) => levelOf(member, known) ?? [])
  const first = levels[0]
  if (!first) return noEditionInForce(known, yearsMeant(NOW, known.day))
  const benchmark = shareBenchmarks(known).find((one) => one.threshold === intent.goal.value)
  return judgement("prediction", `${levels.map((level) => wayToGo(level, intent)).join("; ")}.`, {
    edition: first.edition,
    evidence: [
      ...levels.flatMap((level) => level.evidence),
      ...(benchmark ? [citeBenchmark(benchmark, known.day)] : []),
    ],
    caveats: [
      {
        code: "intent",
        text:
          benchmark?.standing === "demand"
            ? `${benchmark.title}: a demand of one member on ${dayName(known.day)}, not a commitment of the alliance.`
            : `What members ${intent.by === "asked" ? "are asked" : "plan"} to reach cannot be true or false yet; their level on the day is shown.`,
      },
    ],
  })
}

/** New editions with the year judged and the later ones, and the commitments made since. */
export function intentSince({ members }: Intent, later: Later): readonly Since[] {
  const from =
    members.flatMap((member) => levelOf(member, later.then)?.period ?? [])[0] ?? yearOf(later.after)
  const levels = editionsKnown(later.now)
    .filter((edition) => edition.published > later.after)
    .flatMap((edition) => {
      const texts: string[] = []
      const evidence: Evidence[] = []
      for (const member of members) {
        const name = { indicator: MEASURES.shareOfGdp.indicator, member }
        const figures = yearsFrom(from, later).flatMap(
          (period) => figureIn(later.now, edition.id, { ...name, period }) ?? [],
        )
        if (figures.length > 0) texts.push(seriesText(figures, MEASURES.shareOfGdp))
        evidence.push(...figures.flatMap((figure) => figure.evidence))
      }
      return texts.length > 0
        ? [{ asOf: edition.published, text: `New edition: ${texts.join("; ")}.`, evidence }]
        : []
    })
  return [...levels, ...benchmarksSince(later)].sort((a, b) =>
    a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0,
  )
}

const NOW = { kind: "unstated", tense: "present" } as const

type Level = EditionValue<number> & Readonly<{ value: number }>

/** The newest figure of a member known on the day, of this year or the last. */
function levelOf(member: MemberCode, known: Known): Level | null {
  for (const period of yearsMeant(NOW, known.day)) {
    const held = valuesByEdition(known, MEASURES.shareOfGdp, { member, period }).at(-1)
    if (held && held.value !== null) return { ...held, value: held.value }
  }
  return null
}

function wayToGo(level: Level, { goal, by }: Intent): string {
  const gap = goal.value - level.value
  const held = `${level.text} in ${editionOn(level.published)}`
  if (Math.abs(gap) < 0.005) return `${held}: in line with the ${percent(goal.value)}`
  if (gap < 0) return `${held}: above ${percent(goal.value)} already`
  const sum = `${percent(goal.value)} − ${MEASURES.shareOfGdp.number(level.value, "held")} = ${ratio(gap)} percentage points`
  return `${held}: ${sum} short of the ${boundShown(goal)}${percent(goal.value)} ${by === "asked" ? "asked for" : "planned"}`
}

function yearsFrom(from: Year, later: Later): readonly Year[] {
  const last = yearOf(later.now.day)
  return Array.from({ length: Math.max(1, last - from + 1) }, (_, at) => (from + at) as Year)
}
