import type { Quantity } from "../../extract/index.ts"
import { dayName } from "../../questions/index.ts"
import type { Benchmark } from "../../records/index.ts"
import { type Candidate, type Check, type Judgement, judgement } from "../check.ts"
import { benchmarksSince, commitments } from "../judging/benchmarks.ts"
import { citeBenchmark } from "../known/cite.ts"
import type { Known } from "../known/known.ts"
import { percent } from "../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf } from "../reading/matching.ts"
import { HEDGED, NEGATED } from "../reading/phrases.ts"
import type { Reading, Sentence } from "../reading/reading.ts"

/** `leaders agreed in The Hague to spend 5% of GDP by 2035`: what the alliance committed itself to, and until when. */
export const targetAgreed: Check = {
  id: "target-agreed",
  kind: "target-agreed",
  title: "What the alliance agreed to spend, and by when",
  example: "Leaders agreed in The Hague to spend 5% of GDP by 2035.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

const AGREED =
  "(?:agreed|committed|pledged|endorsed|adopted|approved|backed|signed up|promised|vowed|signed off|set)"
const THEY = "(?:leaders|allies|members|countries|governments|heads of state and government|summit|<M\\d+>)"
const FILLER = "(?:[^<;.]|<M\\d+>|<Y\\d+>)"
const GOAL = "(?:target|goal|pledge|commitment|benchmark|objective)"
const NUMBER = "(?<!from )<Q(?<quantity>\\d+)>"
const DUE = "(?:(?:[^<;.]|<M\\d+>){0,60}?\\bby (?:the end of )?<Y(?<due>\\d+)>)?"
const AT_SUMMIT = "(?:The Hague|Hague|Wales|Vilnius)"

const PATTERNS: readonly RegExp[] = [
  // NATO leaders agreed in The Hague to spend 5% of GDP by 2035
  `${THEY}(?:[^<;.]|<M\\d+>){0,40}?\\b${AGREED}\\b${FILLER}{0,90}?${NUMBER}${DUE}`,
  // the 5% target agreed at the summit in The Hague; the 3.5% agreed in The Hague
  `${NUMBER}(?: [\\w-]+){0,5}?,? (?:(?:that|which) ${THEY} )?${AGREED}(?: (?:on|to|by ${THEY}))?(?: last (?:year|June|summer))?${FILLER}{0,40}?\\b${AT_SUMMIT}${DUE}`,
  // the old 2% goal set in 2014
  `\\bthe (?:old|previous|former|earlier|alliance's) ${NUMBER}(?: of GDP)? (?:spending )?${GOAL},? (?:that was |first )?${AGREED}[^<;.]{0,25} in <Y(?<made>\\d+)>`,
  // the alliance's new target of 5% of GDP by 2035
  `<M\\d+>(?:'s)? (?:new |agreed |current )*(?:spending )?${GOAL} of (?:spending )?${NUMBER}${DUE}`,
  `<M\\d+>(?:'s)? (?:new |agreed |current )*${NUMBER}(?: of GDP)? (?:spending )?${GOAL}${DUE}`,
  // the pledge, to be met by 2035
  `\\b(?:the|that|this) (?:new )?${GOAL},? (?:which is )?(?:(?:is )?(?:due )?to be (?:met|reached|achieved)|due) by (?:the end of )?<Y(?<due>\\d+)>`,
  // 3.5% on core defence and 1.5% on related spending
  `<Q(?<core>\\d+)>(?:[^<;.]){0,30}\\b(?:core|traditional|hard|direct|pure|conventional)\\b(?:[^<;.]){0,60}?\\b(?:and|plus|with)\\b(?:[^<;.]){0,25}<Q(?<related>\\d+)>`,
].map((pattern) => new RegExp(pattern, "gi"))

type Found = Readonly<{
  quantity: Quantity | null
  core: number | null
  related: number | null
  due: number | null
  /** The year the text says it was agreed in. */
  made: number | null
  /** The summit that the text names. */
  summit: "hague" | "wales" | null
}>

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (sentence.quantities.length === 0 && sentence.years.length === 0) return []
  if (!ANY_WORD.test(sentence.text) || !/\b(?:NATO|alliance)\b/i.test(reading.article.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const found = read(sentence, match)
      if (!found) return []
      const candidate: Candidate = {
        span: spanOf(sentence, match),
        quantity: found.quantity,
        caveats: [],
        judge: (known) => judge(found, known),
        since: benchmarksSince,
      }
      return [candidate]
    }),
  )
}

const ANY_WORD =
  /\b(?:agreed|committed|pledged|endorsed|adopted|approved|backed|signed|promised|vowed|set|targets?|goals?|pledge|commitment|benchmark|objective|core)\b/i

function read(sentence: Sentence, match: SkeletonMatch): Found | null {
  const { groups } = match
  const quantity = quantityAt(sentence, groups.quantity)
  const parts = [groups.core, groups.related].map((index) => quantityAt(sentence, index))
  const lead = sentence.skeleton.text.slice(Math.max(0, match.start - 60), match.start)
  const isNamed = /^\W*(?:the |that |this )?(?:old |previous |former )?<Q/i.test(match.text)
  const words = isNamed ? match.text : `${lead}${match.text}`
  if (
    HEDGED.test(words) ||
    NEGATED.test(words) ||
    UNDECIDED.test(words.replace(/to be (?:met|reached)/i, ""))
  )
    return null
  if (sentence.subjects.some((subject) => subject.kind === "member")) return null
  if (
    /\b(?:EU|European Union|equipment|aid|tariffs?|emissions?|inflation|growth|deficit)\b/i.test(
      sentence.text,
    )
  )
    return null
  const numbers = [quantity, ...parts].flatMap((one) => one ?? [])
  if (
    !numbers.every(
      (one) => /^percent(?:-of-gdp)?$/.test(one.unit) && one.bound !== "over" && one.bound !== "under",
    )
  )
    return null
  if (
    quantity?.unit === "percent" &&
    !/\b(?:GDP|gross domestic product|defen[cs]e|spend\w*|econom\w+)\b/i.test(sentence.text) &&
    !HAGUE.test(sentence.text)
  )
    return null
  const after = sentence.skeleton.text.slice(match.end)
  if (
    quantity &&
    /^(?: of GDP)? (?:on|for|to) (?!defen|the military|military|security|core|<|be\b)/i.test(after)
  )
    return null
  const [core, related] = parts
  return {
    quantity,
    core: core?.value ?? null,
    related: related?.value ?? null,
    made: groups.made === undefined ? null : (sentence.years[Number(groups.made)]?.year ?? null),
    due: groups.due === undefined ? null : (sentence.years[Number(groups.due)]?.year ?? null),
    summit:
      groups.made !== undefined
        ? null
        : HAGUE.test(sentence.text)
          ? "hague"
          : /\b(?:Wales|Newport)\b/.test(sentence.text)
            ? "wales"
            : null,
  }
}

const HAGUE = /\b(?:The )?Hague\b/
/** Talk of what may be agreed, or of what one side wants. */
const UNDECIDED =
  /\b(?:will|would|expected|likely|plans?|discuss\w*|debat\w*|consider\w*|negotiat\w*|push\w*|draft|reach|meet|met|exceed\w*|missed|towards?|short of|below|above|twice|double|more than|less than|\w+ times)\b/i

function judge(found: Found, known: Known): Judgement | null {
  const made = commitments(known)
  const pool = made.filter((benchmark) => isOf(found.summit, benchmark))
  const isLate = made.some((benchmark) => benchmark.startsOn >= "2025-06-25")
  if (pool.length === 0) return null
  if (found.core !== null) return isLate ? judgeParts(found, known) : null
  const { quantity, due } = found
  if (quantity === null) return isLate ? judgeDue(due, known.current(pool[0]!.indicator), known) : null
  const right = pool.find(
    (benchmark) =>
      isThreshold(quantity.value, benchmark) && isDue(due, benchmark) && isMade(found.made, benchmark),
  )
  // before a summit has named a number, others are proposals
  if (!right && found.summit === null && !isLate) return null
  const nearest = right ?? pool.find((benchmark) => isThreshold(quantity.value, benchmark)) ?? pool.at(-1)
  return nearest ? decided(found, nearest, right !== undefined, known) : null
}

function isOf(summit: Found["summit"], benchmark: Benchmark): boolean {
  if (summit === null) return true
  return summit === "hague" ? benchmark.startsOn >= "2025-06-24" : benchmark.startsOn < "2025-01-01"
}

function isThreshold(value: number, benchmark: Benchmark): boolean {
  return (
    value === benchmark.threshold || value === benchmark.parts?.core || value === benchmark.parts?.related
  )
}

function isDue(due: number | null, benchmark: Benchmark): boolean {
  return due === null || benchmark.dueBy === null || due === Number(benchmark.dueBy.slice(0, 4))
}

function isMade(made: number | null, benchmark: Benchmark): boolean {
  return (
    made === null ||
    [benchmark.startsOn, ...benchmark.wordings.map(({ on }) => on)].some(
      (on) => Number(on.slice(0, 4)) === made,
    )
  )
}

function judgeParts({ core, related }: Found, known: Known): Judgement | null {
  const whole = commitments(known).find((benchmark) => benchmark.parts)
  if (!whole?.parts) return null
  const right = core === whole.parts.core && related === whole.parts.related
  return judgement(
    right ? "supported" : "contradicted",
    `${whole.title}; the text says ${percent(core ?? 0)} and ${percent(related ?? 0)}.`,
    { evidence: [citeBenchmark(whole, known.day)] },
  )
}

function judgeDue(due: number | null, current: readonly Benchmark[], known: Known): Judgement | null {
  const [benchmark] = current
  if (!benchmark?.dueBy || due === null) return null
  return judgement(
    current.every((one) => isDue(due, one)) ? "supported" : "contradicted",
    `${benchmark.text} The text says by ${due}.`,
    { evidence: current.map((one) => citeBenchmark(one, known.day)) },
  )
}

function decided(
  { quantity, due, made }: Found,
  benchmark: Benchmark,
  right: boolean,
  known: Known,
): Judgement {
  const agreed = `agreed on ${dayName(benchmark.startsOn)}${benchmark.dueBy ? `, due by ${benchmark.dueBy.slice(0, 4)}` : ""}`
  return judgement(
    right ? "supported" : "contradicted",
    `${benchmark.title}, ${agreed}; the text says ${percent(quantity?.value ?? 0)}${due === null ? "" : ` by ${due}`}${made === null ? "" : `, agreed in ${made}`}.`,
    { evidence: [citeBenchmark(benchmark, known.day)] },
  )
}
