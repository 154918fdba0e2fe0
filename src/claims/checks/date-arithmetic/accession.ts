import { type CalendarDate, findMember, MEMBERS, type Member } from "../../../model/index.ts"
import { dayName } from "../../../questions/index.ts"
import { parseOrdinal } from "../../arithmetic/number-words.ts"
import { type Candidate, type Judgement, judgement } from "../../check.ts"
import { citeAccession } from "../../known/cite.ts"
import type { Known } from "../../known/known.ts"
import { capitalised, nameInSentence } from "../../known/wording.ts"
import { matchesIn, type SkeletonMatch, spanOf, subjectAt } from "../../reading/matching.ts"
import type { Sentence } from "../../reading/reading.ts"

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split(
  "|",
)
const WHEN = `(?:in|on|since) (?:\\d{1,2} )?(?:(?:early |late |mid-)?(?<month>${MONTHS.join("|")})(?: \\d{1,2})?,? )?<Y(?<year>\\d+)>`
const ASIDE = "(?:, [^,;.<]{1,50},)?"
const WHO = `(?<who><M\\d+>)${ASIDE}(?:,? (?:which|that|who))?,?(?: (?:only|formally|officially|itself|first|has been))*`
const IN_NATO = "(?:of |in |to )?<M(?<alliance>\\d+)>"

const PATTERNS: readonly RegExp[] = [
  // Finland, which joined the alliance in 2023; Sweden joined NATO as its 32nd member in March 2024
  `${WHO} (?:joined|joining|entered|acceded|was admitted|became part|(?:has been |became |is |was )?a member) ${IN_NATO}(?: as (?:its|the|the alliance's) (?<nth>[a-z-]+|\\d+(?:st|nd|rd|th)) member)?,? ${WHEN}`,
  // Sweden became the 32nd member of NATO in March 2024
  `${WHO} (?:is|was|became|has become) the (?<nth>[a-z-]+|\\d+(?:st|nd|rd|th)) (?:member|ally|country)(?: state| country)? (?:of |to join |in |to enter )?<M(?<alliance>\\d+)>(?:,? ${WHEN})?`,
  `${WHO} (?:became|is|was) <M(?<alliance>\\d+)>(?:'s)? (?:newest and )?(?<nth>[a-z-]+|\\d+(?:st|nd|rd|th)) (?:member|ally)(?: state| country)?(?:,? ${WHEN})?`,
  // Finland, the alliance's 31st member
  `(?<who><M\\d+>), (?:the )?<M(?<alliance>\\d+)>(?:'s)? (?:newest and )?(?<nth>[a-z-]+|\\d+(?:st|nd|rd|th)) (?:member|ally)\\b`,
  // Estonia, a NATO member since 2004
  `(?<who><M\\d+>)(?:, (?:an? |which has been an? )| (?:has been|is|became) an? )<M(?<alliance>\\d+)> (?:member|ally)(?: state| country)? ${WHEN}`,
].map((pattern) => new RegExp(pattern, "gi"))

type Stated = Readonly<{ member: Member; year: number | null; month: number | null; nth: number | null }>

/** The year a member is said to have joined in, or its place in the order of accession. */
export function findAccessions(sentence: Sentence): readonly Candidate[] {
  if (
    sentence.subjects.length < 2 ||
    !/\b(?:join|member|ally|entered|acceded|admitted|part)/i.test(sentence.text)
  )
    return []
  return PATTERNS.flatMap((pattern) =>
    matchesIn(sentence, pattern).flatMap((match) => {
      const stated = read(sentence, match)
      if (!stated) return []
      const candidate: Candidate = {
        span: spanOf(sentence, match),
        quantity: null,
        caveats: [],
        judge: (known) => judge(stated, known),
        since: () => [],
      }
      return [candidate]
    }),
  )
}

function read(sentence: Sentence, match: SkeletonMatch): Stated | null {
  const { groups } = match
  const who = subjectAt(sentence, /\d+/.exec(groups.who ?? "")?.[0])
  const alliance = subjectAt(sentence, groups.alliance)
  const member = who && findMember(who.code)
  if (!member || alliance?.code !== "NATO") return null
  if (
    /(?:\band|\bor|,) $/i.test(sentence.skeleton.text.slice(0, match.start)) &&
    /<M\d+>(?:,? (?:and|or)|,) $/.test(sentence.skeleton.text.slice(0, match.start))
  )
    return null
  const month = MONTHS.findIndex((name) => name.toLowerCase() === groups.month?.toLowerCase())
  const year = groups.year === undefined ? null : (sentence.years[Number(groups.year)]?.year ?? null)
  const nth = groups.nth === undefined ? null : parseOrdinal(groups.nth)
  if (groups.nth !== undefined && nth === null) return null
  return year === null && nth === null ? null : { member, year, month: month < 0 ? null : month + 1, nth }
}

function judge({ member, year, month, nth }: Stated, known: Known): Judgement | null {
  const { joinedOn } = member
  if (joinedOn > known.day) return null
  const places = placesOf(joinedOn)
  const right =
    (year === null || year === Number(joinedOn.slice(0, 4))) &&
    (month === null || month === Number(joinedOn.slice(5, 7)) || isFounder(joinedOn)) &&
    (nth === null || (nth >= places.first && nth <= places.last))
  const said = [
    nth === null ? "" : `member ${nth}`,
    year === null ? "" : `${month === null ? "" : `${MONTHS[month - 1]} `}${year}`,
  ].filter(Boolean)
  const place =
    nth === null
      ? ""
      : `, as member ${places.first === places.last ? places.first : `${places.first} to ${places.last}`}`
  return judgement(
    right ? "supported" : "contradicted",
    `${capitalised(nameInSentence(member.code))} joined NATO on ${dayName(joinedOn)}${place}; the text says ${said.join(" in ")}.`,
    { evidence: [citeAccession(member)] },
  )
}

/** Founders signed in April 1949 and joined in August: either month is written. */
function isFounder(joinedOn: CalendarDate): boolean {
  return joinedOn.startsWith("1949")
}

/** Those that joined on one day share their places. */
function placesOf(joinedOn: CalendarDate): Readonly<{ first: number; last: number }> {
  const before = MEMBERS.filter((one) => one.joinedOn < joinedOn).length
  const same = MEMBERS.filter((one) => one.joinedOn === joinedOn).length
  return { first: before + 1, last: before + same }
}
