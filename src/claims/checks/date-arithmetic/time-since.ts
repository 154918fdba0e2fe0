import { completedYears, daysBetween } from "../../../model/index.ts"
import { dayName } from "../../../questions/index.ts"
import type { DatedEvent } from "../../../records/index.ts"
import type { Match } from "../../arithmetic/compare.ts"
import { parseWhole, WHOLE_NUMBER } from "../../arithmetic/number-words.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { eventsNamed } from "../../judging/events.ts"
import { citeEvent } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { matchesIn, type SkeletonMatch, spanOf } from "../../reading/matching.ts"
import type { Sentence } from "../../reading/reading.ts"

const LENGTH = `(?:(?<bound>more than|over|well over|nearly|almost|about|around|some|roughly|just over|less than|barely) )?(?:(?<number>${WHOLE_NUMBER}|a)(?<half> and a half)? years?|(?<number2>one|two|three|four|five) and a half years|(?<decade>a decade))`
const EVENT = '(?<event>[^;()"]{6,110})'

const PATTERNS: readonly RegExp[] = [
  // Three years after Russia's full-scale invasion of Ukraine, Europe is rearming
  new RegExp(`^[\\W]*(?<now>now|today)?,? ?${LENGTH} (?:after|since|into|on from) ${EVENT}`, "gi"),
  // It has been more than three years since; , more than three years after
  new RegExp(
    `\\b(?<now>(?:it|this|that)(?:'s| is| has been)) (?:now )?${LENGTH} (?:after|since|into) ${EVENT}`,
    "gi",
  ),
  new RegExp(`${LENGTH} (?<now>(?:have|has)) (?:now )?(?:passed|elapsed|gone by) since ${EVENT}`, "gi"),
  new RegExp(`, (?<now>now )?${LENGTH} (?:after|since|into) ${EVENT}`, "gi"),
  new RegExp(
    `(?<=[a-z] )(?<bound>more than|nearly|almost) (?<number>${WHOLE_NUMBER})(?<half> and a half)? years (?:after|since|into) ${EVENT}`,
    "gi",
  ),
]

type TimeSince = Readonly<{
  years: number
  bound: "exact" | "over" | "under" | "nearly" | "about"
  /** Words that name the event. */
  words: string
  /** The sentence speaks of the article's day; else the length may end at some other day. */
  present: boolean
}>

/** How long ago a listed event is said to be, counted to the article's day: `three years after the invasion, Europe is …`. */
export function findTimesSince(sentence: Sentence): readonly Candidate[] {
  if (!/\byears?\b|\bdecade\b/i.test(sentence.text) || !/\b(?:after|since|into|from)\b/i.test(sentence.text))
    return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const stated = read(sentence, match)
      if (!stated) return []
      const candidate: Candidate = {
        span: spanOf(sentence, untilComma(match)),
        quantity: null,
        caveats: [],
        judge: (known) => judge(stated, known),
        since: () => [],
      }
      return [candidate]
    }),
  ).slice(0, 1)
}

/** The clause that names the event ends at the first comma. */
function untilComma(match: SkeletonMatch): SkeletonMatch {
  const event = match.groups.event ?? ""
  const comma = event.indexOf(",")
  const cut = comma < 0 ? 0 : event.length - comma
  return { ...match, end: match.end - cut }
}

function read(sentence: Sentence, match: SkeletonMatch): TimeSince | null {
  const { groups } = match
  const whole = groups.decade
    ? 10
    : /^a$/i.test(groups.number ?? "")
      ? 1
      : parseWhole(groups.number ?? groups.number2 ?? "")
  if (whole === null) return null
  const clause = untilComma(match)
  const at = match.start + match.text.length - (groups.event ?? "").length
  const [from, to] = sentence.skeleton.spanOf(at, clause.end)
  const words = sentence.text.slice(from - sentence.span[0], to - sentence.span[0])
  const rest = `${sentence.skeleton.text.slice(0, match.start)} ${sentence.skeleton.text.slice(clause.end)}`
  if (/\b(?:will|would|by <Y|until)\b/i.test(rest)) return null
  const bound = groups.bound?.toLowerCase() ?? ""
  return {
    years: whole + (groups.half || groups.number2 ? 0.5 : 0),
    bound: /more|over/.test(bound)
      ? "over"
      : /less|barely/.test(bound)
        ? "under"
        : /nearly|almost/.test(bound)
          ? "nearly"
          : bound
            ? "about"
            : "exact",
    // what follows another conjunction is another event
    words: (words.split(/\s(?:after|before|when|while|as|since)\s/i)[0] ?? "")
      .split(/\s+/)
      .slice(0, 11)
      .join(" "),
    present: groups.now !== undefined || isPresent(rest),
  }
}

function isPresent(rest: string): boolean {
  if (/<Y\d+>|\b(?:had|was|were|joined|began|became|announced|took|came)\b/i.test(rest)) return false
  return /\b(?:is|are|has|have|remains?|still|now|faces?|continues?|spends?|leads?|shows?|keeps?|finds?|struggles?)\b|'s /i.test(
    rest,
  )
}

function judge(stated: TimeSince, known: Known): Judgement | null {
  const tested = eventsNamed(known, stated.words).map((event) => ({
    event,
    match: matchOf(stated, event, known),
  }))
  const best =
    tested.find(({ match }) => match === "matches") ??
    tested.find(({ match }) => match === "unclear") ??
    tested[0]
  if (!best || (best.match !== "matches" && !stated.present)) return null
  const { event, match } = best
  const passed = daysBetween({ from: event.on, to: known.day }) / 365.25
  return judgement(
    match === "matches" ? "supported" : match === "differs" ? "contradicted" : "not-checkable",
    `${event.title}, ${dayName(event.on)}; by ${dayName(known.day)} ${passed.toFixed(1)} years had passed; the text says ${shown(stated)}.`,
    {
      evidence: [citeEvent(event)],
      caveats:
        match === "unclear"
          ? [{ code: "too-close-to-call", text: "The number is loose enough to be meant either way." }]
          : [],
    },
  )
}

function shown({ years, bound }: TimeSince): string {
  const words = { exact: "", over: "more than ", under: "less than ", nearly: "nearly ", about: "about " }
  return `${words[bound]}${years} ${years === 1 ? "year" : "years"}`
}

/** `more than three years` is said until the fourth anniversary comes near; a year later it is true but odd. */
function matchOf({ years, bound }: TimeSince, event: DatedEvent, known: Known): Match {
  const span = { from: event.on, to: known.day }
  const passed = daysBetween(span) / 365.25
  switch (bound) {
    case "over":
      if (passed < years - 0.02) return "differs"
      return passed < years + 1.05 ? "matches" : "unclear"
    case "under":
      if (passed > years + 0.02) return "differs"
      return passed > years - 1.05 ? "matches" : "unclear"
    case "nearly":
      if (passed > years - 0.6 && passed < years + 0.05) return "matches"
      return Math.abs(passed - years) < 1.1 ? "unclear" : "differs"
    case "about":
    case "exact": {
      const off = Math.abs(passed - years)
      if (off <= 0.5 || (bound === "exact" && completedYears(span) === years)) return "matches"
      return off < (years >= 10 ? 2 : 1.2) ? "unclear" : "differs"
    }
  }
}
