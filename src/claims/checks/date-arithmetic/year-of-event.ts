import { dayName } from "../../../questions/index.ts"
import type { DatedEvent } from "../../../records/index.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { eventsEnding, eventsStarting } from "../../judging/events.ts"
import { citeEvent } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { matchesIn, type SkeletonMatch, spanOf } from "../../reading/matching.ts"
import type { Sentence } from "../../reading/reading.ts"

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
const MONTH_NAMES = MONTHS.split("|")
/** `in`, `on 24 February`, `in early March` at the end of the words before a year. */
const DATE_WORDS = new RegExp(
  ` (?:in|on)(?: \\d{1,2})?(?: (?:early |late |mid-)?(?:${MONTHS}),?)?(?: of)? $`,
  "i",
)

const PATTERNS: readonly RegExp[] = [
  // the 2014 Wales pledge; Russia's 2022 invasion of Ukraine
  /(?<before>(?:<[MA]\d+>|Russia|Moscow|Kremlin)(?:'s)? )?(?<!in )(?<year><Y\d+>) (?<after>(?:full-scale )?(?:[A-Z][\w']+ )?(?:summit|pledge|invasion|annexation|accession|seizure)(?: of \w+| in \w+)?)/g,
  // Finland joined NATO in 2023; the invasion of Ukraine in February 2022
  new RegExp(
    `(?<before>(?:[^\\s.;,()"]+ ){1,4}[^\\s.;,()"]+) (?:in|on) (?:(?<day>\\d{1,2}) )?(?:(?:early |late |mid-)?(?<month>${MONTHS}),? )?(?:of )?(?<year><Y\\d+>)`,
    "gi",
  ),
]

type YearStated = Readonly<{
  year: number
  month: number | null
  day: number | null
  /** Words before and after the year. */
  before: string
  after: string
}>

/** A year (and month, and day) that the text gives to a listed event. */
export function findYears(sentence: Sentence): readonly Candidate[] {
  if (sentence.years.length === 0 || /\brespectively\b/i.test(sentence.text)) return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const stated = read(sentence, match)
      if (!stated) return []
      const candidate: Candidate = {
        span: spanOf(sentence, fromName(match)),
        quantity: null,
        caveats: [],
        judge: (known) => judge(stated, known),
        since: () => [],
      }
      return [candidate]
    }),
  )
}

/** Leaves out what leads up to the event: `spending rose since`. */
function fromName(match: SkeletonMatch): SkeletonMatch {
  const lead = /^.*\b(?:since|after|before|when|until|as|that|following|despite|and)\s+(?=\S+\s)/i.exec(
    match.groups.before ?? "",
  )
  return lead && match.text.startsWith(lead[0]) ? { ...match, start: match.start + lead[0].length } : match
}

function read(sentence: Sentence, match: SkeletonMatch): YearStated | null {
  const mark = /\d+/.exec(match.groups.year ?? "")
  const mention = mark && sentence.years[Number(mark[0])]
  if (!mention) return null
  const [from, to] = sentence.skeleton.spanOf(match.start, match.end)
  const offset = sentence.span[0]
  return {
    year: mention.year,
    month: match.groups.month
      ? MONTH_NAMES.findIndex((name) => name.toLowerCase() === match.groups.month?.toLowerCase()) + 1
      : null,
    day: match.groups.day ? Number(match.groups.day) : null,
    before: sentence.text.slice(from - offset, mention.span[0] - offset).replace(DATE_WORDS, ""),
    after: sentence.text.slice(mention.span[1] - offset, to - offset),
  }
}

function judge(stated: YearStated, known: Known): Judgement | null {
  const named = stated.after.trim()
    ? [...eventsStarting(known, stated.after), ...eventsStarting(known, `${stated.before} ${stated.after}`)]
    : eventsEnding(known, stated.before)
  if (named.length === 0 || isShared(stated.before)) return null
  const right = named.find((event) => fits(stated, event))
  const event = right ?? named[0]
  if (!event) return null
  return judgement(
    right ? "supported" : "contradicted",
    `${event.title}: ${dayName(event.on)}${event.until && event.until !== event.on ? ` to ${dayName(event.until)}` : ""}; the text says ${stated.year}.`,
    { evidence: [citeEvent(event)] },
  )
}

/** `Finland and Sweden joined in 2023`: two events under one year are left to the reader. */
function isShared(words: string): boolean {
  return /\band\s+\p{Lu}[\p{L}']+(?:\s+\p{Lu}[\p{L}']+)?\s+(?:joined|acceded|became)/u.test(words)
}

function fits({ year, month, day }: YearStated, { on, until }: DatedEvent): boolean {
  const last = until !== null && until.slice(0, 4) === on.slice(0, 4) ? until : on
  if (Number(on.slice(0, 4)) !== year) return false
  if (month !== null && (month < Number(on.slice(5, 7)) || month > Number(last.slice(5, 7)))) return false
  return day === null || month === null || (stamp(year, month, day) >= on && stamp(year, month, day) <= last)
}

function stamp(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
