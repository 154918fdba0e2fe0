import { completedYears, daysBetween } from "../../../model/index.ts"
import { type Caveat, dayName } from "../../../questions/index.ts"
import type { DatedEvent } from "../../../records/index.ts"
import type { Match } from "../../arithmetic/compare.ts"
import { nearestNumberWord, parseOrdinal, parseWhole } from "../../arithmetic/number-words.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { eventsNamed } from "../../judging/events.ts"
import { citeEvent } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { matchesIn, type SkeletonMatch, spanOf } from "../../reading/matching.ts"
import type { Reading, Sentence } from "../../reading/reading.ts"

type Age = Readonly<{
  /** What the text says. */
  number: number
  unit: "year" | "month" | "ordinal-year" | "years-ago" | "decade-ago"
  /** Words that name the event, tried in order. */
  words: readonly string[]
}>

const NUMBER = "(?<number>[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|\\d{1,3})"
const NAMED = '(?<rest>[^.;,()"]{3,70})'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b${NUMBER}-(?<unit>year|month)(?:-old|-long)? ${NAMED}`, "gi"),
  new RegExp(`(?<rest><M\\d+>'s) ${NUMBER}-(?<unit>year)(?:-old)? (?:history|existence|life)`, "gi"),
  /\b(?:now in|enter(?:s|ed|ing)?) (?:the|its) (?<ordinal>[a-z]+|\d+(?:st|nd|rd|th)) year of (?<rest>[^.;,()"]{3,60})/gi,
  /(?<rest>\b(?:war|invasion|conflict)\b[^.;,()"]{0,40}),? (?:is )?(?:now )?in its (?<ordinal>[a-z]+|\d+(?:st|nd|rd|th)) year/gi,
  new RegExp(
    `(?<rest>[^.;,()"]{6,70}?) (?:more than |nearly |almost |about |some )?(?:${NUMBER} years|a (?<decade>decade)) ago`,
    "gi",
  ),
]

/** Heads that mean a known event when the sentence says enough around them. */
const WAR =
  /^(?:full-scale |ongoing |bloody |grinding )?(?:war|invasion|conflict)\b(?! (?:in|on|against|with|between))/i
const UKRAINE = /\b(?:Ukrain\w*|Kyiv|Kiev|Russian?|Moscow|Kremlin)\b/
const ALLIANCE =
  /^(?:nato |military |defen[cs]e |transatlantic |western |north atlantic ){0,4}alliance\b(?! (?:between|with|of))/i

/** How old something is said to be on the article's day. Only events in the list are judged. */
export function findAges(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (!/-(?:year|month)|\byears? (?:of|ago)\b|\bdecade ago\b|\bin its \w+ year\b/i.test(sentence.text))
    return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const number = numberOf(match)
      if (!number) return []
      const age: Age = { number: number.value, unit: unitOf(match), words: wordsOf(sentence, match, reading) }
      const candidate: Candidate = {
        span: spanOf(sentence, claimRange(match)),
        quantity: null,
        caveats: number.caveats,
        judge: (known) => judge(age, known),
        since: () => [],
      }
      return [candidate]
    }),
  )
}

function numberOf({ groups }: SkeletonMatch): Readonly<{ value: number; caveats: readonly Caveat[] }> | null {
  if (groups.decade) return { value: 10, caveats: [] }
  if (groups.ordinal) {
    const value = parseOrdinal(groups.ordinal)
    return value === null ? null : { value, caveats: [] }
  }
  const word = groups.number ?? ""
  const plain = parseWhole(word)
  if (plain !== null) return { value: plain, caveats: [] }
  const meant = nearestNumberWord(word)
  const value = meant === null ? null : parseWhole(meant)
  if (value === null) return null
  return {
    value,
    caveats: [
      {
        code: "typo",
        text: `“${word}-${groups.unit ?? "year"}” is read as “${meant}-${groups.unit ?? "year"}”.`,
      },
    ],
  }
}

function unitOf({ groups, text }: SkeletonMatch): Age["unit"] {
  if (groups.decade) return "decade-ago"
  if (groups.ordinal) return "ordinal-year"
  if (/ ago$/.test(text)) return "years-ago"
  return groups.unit?.toLowerCase() === "month" ? "month" : "year"
}

/** The words next to the number; a bare `war` or `alliance` is spelled out where the text leaves no doubt. */
function wordsOf(sentence: Sentence, match: SkeletonMatch, reading: Reading): readonly string[] {
  const rest = match.groups.rest ?? ""
  const at = match.start + match.text.indexOf(rest)
  const [from, to] = sentence.skeleton.spanOf(at, at + rest.length)
  const words = reading.article.text.slice(from, to)
  if (/ ago$/.test(match.text)) return [words]
  if (ALLIANCE.test(words) || /^(?:the alliance|NATO)['’]s$/i.test(words))
    return isAboutTheAlliance(reading.article.text) ? ["north atlantic alliance"] : []
  if (WAR.test(words) && UKRAINE.test(sentence.text)) return [words, "war in ukraine"]
  return [words.split(/\s+/).slice(0, 7).join(" ")]
}

/** Named, or plain from its allies and what they spend on. */
function isAboutTheAlliance(text: string): boolean {
  return (
    /\b(?:NATO|North Atlantic)\b/i.test(text) ||
    (/\b(?:allies|allied)\b/i.test(text) && /\bdefen[cs]e\b/i.test(text))
  )
}

function claimRange(match: SkeletonMatch): SkeletonMatch {
  const rest = match.groups.rest ?? ""
  if (match.groups.ordinal || / ago$/.test(match.text) || match.text.startsWith(rest)) return match
  const head =
    /^(?:<M\d+>(?: <M\d+>)?|.*?\b(?:war against <?\w+>?|war in \w+|war on \w+|invasion of \w+|war|invasion|conflict|alliance|annexation(?: of \w+)?)\b)/i.exec(
      rest,
    )
  const cut = head ? rest.length - head[0].length : 0
  return { ...match, end: match.end - cut }
}

function judge(age: Age, known: Known): Judgement | null {
  const named = age.words.flatMap((words) => eventsNamed(known, words))
  const tested = named.map((event) => ({ event, match: matchOf(age, event, known) }))
  const best =
    tested.find((one) => one.match.result === "matches") ??
    tested.find((one) => one.match.result === "unclear") ??
    tested[0]
  if (!best) return null
  const { event, match } = best
  const verdict =
    match.result === "matches" ? "supported" : match.result === "differs" ? "contradicted" : "not-checkable"
  return judgement(verdict, `${event.title}, ${dayName(event.on)}; on ${dayName(known.day)} ${match.text}.`, {
    evidence: [citeEvent(event)],
    caveats:
      match.result === "unclear"
        ? [{ code: "too-close-to-call", text: "The number is loose enough to be meant either way." }]
        : [],
  })
}

/** Ages count completed years; a month before an anniversary the next number is already usual. */
function matchOf(age: Age, event: DatedEvent, known: Known): Readonly<{ result: Match; text: string }> {
  const span = { from: event.on, to: known.day }
  const years = completedYears(span)
  const exact = daysBetween(span) / 365.25
  switch (age.unit) {
    case "year": {
      const nearly = age.number === years + 1 && exact > age.number - 0.09
      return {
        result: age.number === years || nearly ? "matches" : "differs",
        text: `${years} completed years${exact > years + 0.91 ? ` (${years + 1} from ${dayName(anniversary(event, years + 1))})` : ""}; the text says ${age.number}`,
      }
    }
    case "ordinal-year":
      return {
        result: age.number === years + 1 ? "matches" : "differs",
        text: `year ${years + 1} was running; the text says year ${age.number}`,
      }
    case "month": {
      const months = exact * 12
      const off = Math.abs(months - age.number)
      return {
        result: off <= 1 ? "matches" : off <= 2 ? "unclear" : "differs",
        text: `${Math.floor(months)} months had passed; the text says ${age.number}`,
      }
    }
    case "years-ago": {
      const off = Math.abs(exact - age.number)
      return {
        result: off <= 0.5 ? "matches" : off < 1 ? "unclear" : "differs",
        text: `${exact.toFixed(1)} years had passed; the text says ${age.number}`,
      }
    }
    case "decade-ago": {
      const off = Math.abs(exact - 10)
      return {
        result: off <= 1.2 ? "matches" : off <= 2.5 ? "unclear" : "differs",
        text: `${exact.toFixed(1)} years had passed; the text says a decade`,
      }
    }
  }
}

function anniversary(event: DatedEvent, years: number): string {
  return `${Number(event.on.slice(0, 4)) + years}${event.on.slice(4)}`
}
