import type { Quantity } from "../../extract/index.ts"
import { type MemberCode, type Year, yearOf } from "../../model/index.ts"
import { dayName, type Evidence } from "../../questions/index.ts"
import { boundShown } from "../arithmetic/compare.ts"
import type { Since } from "../brief.ts"
import { type Candidate, type Check, type Judgement, judgement, type Later } from "../check.ts"
import { benchmarksSince, shareBenchmarks } from "../judging/benchmarks.ts"
import { noEditionInForce } from "../judging/by-edition.ts"
import { MEASURES, seriesText, valuesByEdition } from "../judging/shares.ts"
import { citeBenchmark } from "../known/cite.ts"
import { editionsKnown, figureIn } from "../known/figures.ts"
import type { Known } from "../known/known.ts"
import { capitalised, editionOn, nameInSentence, percent, ratio } from "../known/wording.ts"
import { matchesIn, spanOf } from "../reading/matching.ts"
import { yearsMeant } from "../reading/periods.ts"
import { HEDGED, INTENT } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"

/**
 * `That includes the United States`, after a demand of so many per cent of GDP: how far the named members were from
 * it. What members are asked to reach is intent, so the verdict is a prediction with the level stated.
 */
export const levelDemanded: Check = {
  id: "level-demanded",
  kind: "level",
  title: "A member's level against what is demanded",
  example: "Members must commit to spending 5% of GDP. That includes the United States.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const INCLUDES =
  /(?:^\W*(?:and |but )?(?:that|this|it|which)(?: also)? (?:includes?|means|applies to|goes for|covers|would include)|,? \(?including) (?<who><M\d+>(?:,? (?:and )?<M\d+>){0,12})/gi

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  return matchesIn(sentence, INCLUDES).flatMap((match) => {
    const members = [...(match.groups.who ?? "").matchAll(/<M(\d+)>/g)].flatMap((mark) => {
      const subject = sentence.subjects[Number(mark[1])]
      return subject?.kind === "member" ? [subject.code] : []
    })
    const demand = demandBefore(sentence, reading, match.start)
    if (members.length === 0 || !demand) return []
    const candidate: Candidate = {
      span: spanOf(sentence, match),
      quantity: demand,
      caveats: [],
      judge: (known) => judge(members, demand, known),
      since: (later) => since(members, demand, later),
    }
    return [candidate]
  })
}

/** The share of GDP asked for in the same sentence before the words, or in the two sentences before, of one paragraph. */
function demandBefore(sentence: Sentence, reading: Reading, start: number): Quantity | null {
  const own = sentence.skeleton.text.slice(0, start)
  const near = reading.sentences.filter(
    (other) =>
      other.paragraph === sentence.paragraph &&
      other.index < sentence.index &&
      other.index >= sentence.index - 2,
  )
  const inOwn = sentence.quantities.filter(
    (quantity) =>
      quantity.unit === "percent-of-gdp" && quantity.span[1] <= sentence.skeleton.spanOf(start, start)[0],
  )
  if (inOwn.length > 0) return isDemand(own) ? (inOwn.at(-1) ?? null) : null
  for (const other of near.reverse()) {
    const shares = other.quantities.filter((quantity) => quantity.unit === "percent-of-gdp")
    if (shares.length > 0) return isDemand(other.skeleton.text) ? (shares[0] ?? null) : null
  }
  return null
}

function isDemand(text: string): boolean {
  return HEDGED.test(text) || INTENT.test(text) || /\bcommit(?:ments?)?\b/i.test(text)
}

type Level = Readonly<{ judgement: Judgement; value: number | null; text: string; period: Year }>

function judge(members: readonly MemberCode[], demand: Quantity, known: Known): Judgement {
  const levels = members.map((member) => levelOf(member, demand, known))
  const first = levels[0]
  if (!first || levels.every((level) => level.value === null))
    return first?.judgement ?? judgement("not-checkable", "No member is named.")
  const benchmark = shareBenchmarks(known).find((one) => one.threshold === demand.value)
  return judgement("prediction", `${levels.map((level) => level.text).join("; ")}.`, {
    edition: first.judgement.edition,
    evidence: [
      ...levels.flatMap((level) => level.judgement.evidence),
      ...(benchmark ? [citeBenchmark(benchmark, known.day)] : []),
    ],
    caveats: [
      {
        code: "intent",
        text:
          benchmark?.standing === "demand"
            ? `${benchmark.title}: a demand of one member on ${dayName(known.day)}, not a commitment of the alliance.`
            : "What members are asked to reach cannot be true or false yet; their level on the day is shown.",
      },
    ],
  })
}

function levelOf(member: MemberCode, demand: Quantity, known: Known): Level {
  const years = yearsMeant({ kind: "unstated", tense: "present" }, known.day)
  for (const period of years) {
    const held = valuesByEdition(known, MEASURES.shareOfGdp, { member, period }).at(-1)
    if (!held || held.value === null) continue
    const gap = demand.value - held.value
    const against =
      gap > 0
        ? `${percent(demand.value)} − ${MEASURES.shareOfGdp.number(held.value, "held")} = ${ratio(gap)} percentage points short of the ${boundShown(demand)}${percent(demand.value)} asked for`
        : `at or above ${percent(demand.value)}`
    return {
      judgement: judgement("prediction", "", { edition: held.edition, evidence: held.evidence }),
      value: held.value,
      text: `${held.text} in ${editionOn(held.published)}: ${against}`,
      period,
    }
  }
  return {
    judgement: noEditionInForce(known, years),
    value: null,
    text: capitalised(nameInSentence(member)),
    period: years[0] as Year,
  }
}

/** New editions with the judged year and the later ones, and the commitments made since. */
function since(members: readonly MemberCode[], demand: Quantity, later: Later): readonly Since[] {
  const from = levelOf(members[0] as MemberCode, demand, later.then).period
  const editions = editionsKnown(later.now).filter((edition) => edition.published > later.after)
  const levels = editions.flatMap((edition) => {
    const texts: string[] = []
    const evidence: Evidence[] = []
    for (const member of members) {
      const figures = yearsFrom(from, later).flatMap(
        (period) =>
          figureIn(later.now, edition.id, { indicator: MEASURES.shareOfGdp.indicator, member, period }) ?? [],
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

function yearsFrom(from: Year, later: Later): readonly Year[] {
  const last = yearOf(later.now.day)
  return Array.from({ length: Math.max(1, last - from + 1) }, (_, at) => (from + at) as Year)
}
