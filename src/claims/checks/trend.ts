import type { MemberCode } from "../../model/index.ts"
import { parseWhole, WHOLE_NUMBER } from "../arithmetic/number-words.ts"
import type { Candidate, Check } from "../check.ts"
import type { Trend } from "../judging/movements.ts"
import { judgeTrend, trendSince } from "../judging/trend.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf, subjectAt } from "../reading/matching.ts"
import { SPENDING } from "../reading/phrases.ts"
import type { Sentence } from "../reading/reading.ts"
import { isStatedAsFact } from "../reading/standing.ts"
import type { Subject } from "../reading/subjects.ts"

/** `European allies have boosted spending since Russia's invasion`: a direction, or a size, of change. */
export const trend: Check = {
  id: "trend",
  kind: "trend",
  title: "How spending has moved",
  example: "European allies have boosted military spending since Russia's invasion of Ukraine.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence)),
}

const UP =
  "boosted|increased|raised|ramped up|upped|expanded|hiked|stepped up|lifted|risen|rose|grown|grew|climbed|surged|soared|jumped|gone up|went up|swelled"
const DOWN =
  "cut|reduced|slashed|lowered|trimmed|fallen|fell|dropped|declined|decreased|shrunk|shrank|gone down|went down"
const SIZED = "doubled|tripled|quadrupled|halved"
const CHANGED = `(?<verb>${UP}|${DOWN}|${SIZED})`
const CHANGING =
  "(?<progressive>boosting|increasing|raising|ramping up|upping|expanding|hiking|lifting|cutting|reducing|slashing|lowering|trimming)"
const SIZE = "(?:(?<sizeBound>more than|nearly|almost|roughly|about) )?"
const BY =
  "(?:,? by (?:(?:more than|over|about|around|nearly|almost|some|roughly|at least) )?(?:<Q(?<by>\\d+)>))?"
const OWN = "(?:(?:their|its|overall|total|annual|the|own|real|collective) ){0,4}"
const ANCHOR = `(?:[^<>.;]{0,25}?\\b(?:since|in the wake of|after|following|in response to) (?<anchor>(?:[^<>.;,]{0,40}<[MY]\\d+>(?:'s)?[^<>.;,]{0,40}|[^<>.;,]{3,60}?(?:invasion of Ukraine|invasion|war in Ukraine|Crimea|summit|pledge))))`
const OVER = `(?: (?:over|in|during) the (?:past|last) (?<span>decade|${WHOLE_NUMBER} years|year))`

const SUBJECT = "(?<who><[MA]\\d+>)"
const PATTERNS: readonly RegExp[] = [
  `(?:${SUBJECT}|\\b(?<they>they|it))(?:'ve|'s)?(?:,? (?:which|who|that))?(?: have| has| had)?,? ${SIZE}${CHANGED} ${OWN}${SPENDING}${BY}(?:${ANCHOR}|${OVER})`,
  `${SUBJECT}(?:'s?)?(?: (?:total|overall|combined|collective|annual|own))? ${SPENDING}(?: (?:has|have|had))?,? ${SIZE}${CHANGED}${BY}(?:${ANCHOR}|${OVER})`,
  `${SPENDING} (?:by|in|among|across|of) ${SUBJECT}(?: (?:has|have|had))?,? ${SIZE}${CHANGED}${BY}(?:${ANCHOR}|${OVER})`,
  `${SUBJECT},?(?: (?:which|who|that))?(?: (?:is|are|has been|have been)),? ${CHANGING} ${OWN}${SPENDING}`,
].map((pattern) => new RegExp(pattern, "gi"))

const ANY_CHANGE = new RegExp(
  `\\b(?:${UP}|${DOWN}|${SIZED}|${CHANGING.replace("?<progressive>", "?:")})\\b`,
  "i",
)
const SPENDS_MONEY = /\b(?:spending|expenditures?|outlays?|budgets?|investment)\b/i
const FALLING = new RegExp(`^(?:${DOWN}|halved|cutting|reducing|slashing|lowering|trimming)$`, "i")

function findIn(sentence: Sentence): readonly Candidate[] {
  if (sentence.subjects.length === 0 || !SPENDS_MONEY.test(sentence.text) || !ANY_CHANGE.test(sentence.text))
    return []
  const found = PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const trend = read(sentence, match)
      return trend ? [{ match, trend }] : []
    }),
  )
  return found
    .filter(
      ({ match }, at) =>
        !found.slice(0, at).some((other) => other.match.start < match.end && match.start < other.match.end),
    )
    .map(({ match, trend }) => ({
      span: spanOf(sentence, startingAtSubject(sentence, match, trend.subject)),
      quantity: quantityAt(sentence, match.groups.by),
      caveats: [],
      judge: (known) => judgeTrend(trend, known),
      since: (later) => trendSince(trend, later),
    }))
}

function read(sentence: Sentence, match: SkeletonMatch): Trend | null {
  const subject = match.groups.who
    ? subjectAt(sentence, /\d+/.exec(match.groups.who)?.[0])
    : groupBefore(sentence, match.start)
  if (!subject || !isStatedAsFact(sentence, match)) return null
  if (!isAboutDefence(sentence, match)) return null
  const by = quantityAt(sentence, match.groups.by)
  if (by && by.unit !== "percent") return null
  const anchor = anchorOf(sentence, match)
  const change = changeOf(match.groups, by)
  return (
    anchor &&
    change && {
      subject,
      member: subject.code as MemberCode,
      anchor,
      change,
      everyYear:
        /\b(?:every year|each year|year after year|year on year|(?:straight|consecutive) years?)\b/i.test(
          sentence.text,
        ),
      asShare:
        /\b(?:share|proportion|percentage) of (?:its |their |the )?(?:GDP|gross domestic product)\b/i.test(
          sentence.text,
        ),
    }
  )
}

/** `spending` alone is defence spending only where nothing else is spent on, right before it or in the words. */
function isAboutDefence(sentence: Sentence, match: SkeletonMatch): boolean {
  const words = sentence.skeleton.text.slice(Math.max(0, match.start - 20), match.end)
  return !/\b(?:aid|support|education|health\w*|welfare|social|consumer|trade|research|infrastructure|public|pension|household|government) spending\b|spending on (?!defen|the military|its|their)/i.test(
    words,
  )
}

/** `they` is the group or member named last before it in the sentence. */
function groupBefore(sentence: Sentence, start: number): Subject | null {
  const at = sentence.skeleton.spanOf(start, start)[0]
  const before = sentence.subjects.filter((subject) => subject.form === "noun" && subject.span[1] <= at)
  return before.at(-1) ?? null
}

function anchorOf(sentence: Sentence, match: SkeletonMatch): Trend["anchor"] | null {
  const { anchor, span, progressive } = match.groups
  if (progressive) return { kind: "year-before" }
  if (span) {
    const years = span === "decade" ? 10 : span === "year" ? 1 : parseWhole(span.replace(/ years$/, ""))
    return years === null ? null : { kind: "years", years }
  }
  if (!anchor) return null
  const year = /<Y(\d+)>/.exec(anchor)
  const mention = year && sentence.years[Number(year[1])]
  const at = match.start + match.text.lastIndexOf(anchor)
  const words = sentence.text.slice(
    ...(sentence.skeleton.spanOf(at, at + anchor.length).map((offset) => offset - sentence.span[0]) as [
      number,
      number,
    ]),
  )
  return {
    kind: "event-or-year",
    words: afterAnchor(sentence, at, words),
    year: mention ? mention.year : null,
  }
}

/** Some names go on a little after the words the pattern took. */
function afterAnchor(sentence: Sentence, at: number, words: string): string {
  const from = sentence.skeleton.spanOf(at, at)[0] - sentence.span[0]
  return sentence.text.slice(from, from + words.length + 30)
}

function changeOf(
  groups: SkeletonMatch["groups"],
  by: ReturnType<typeof quantityAt>,
): Trend["change"] | null {
  const verb = (groups.verb ?? groups.progressive ?? "").toLowerCase()
  const direction = FALLING.test(verb) ? "down" : "up"
  if (by) return { kind: "percent", direction, quantity: by }
  const times = { doubled: 2, tripled: 3, quadrupled: 4, halved: 0.5 }[verb]
  if (times === undefined) return { kind: "direction", direction }
  const bound = groups.sizeBound?.toLowerCase() ?? ""
  return {
    kind: "times",
    direction,
    ratio: {
      value: times,
      bound: bound === "more than" ? "over" : "exact",
      approximate: bound !== "" && bound !== "more than",
    },
  }
}

function startingAtSubject(sentence: Sentence, match: SkeletonMatch, subject: Subject): SkeletonMatch {
  if (match.groups.who) return match
  const at = sentence.skeleton.text.lastIndexOf(`<M${sentence.subjects.indexOf(subject)}>`, match.start)
  return at >= 0 && match.start - at < 60 ? { ...match, start: at } : match
}
