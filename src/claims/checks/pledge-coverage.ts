import type { Quantity } from "../../extract/index.ts"
import { addDays } from "../../model/index.ts"
import { dayName } from "../../questions/index.ts"
import type { Initiative } from "../../records/index.ts"
import { boundShown, compare } from "../arithmetic/compare.ts"
import type { BriefStatement, Since } from "../brief.ts"
import { type Candidate, type Check, type Judgement, judgement, type Later } from "../check.ts"
import { citeInitiative, citeReport } from "../known/cite.ts"
import type { Known } from "../known/known.ts"
import { grouped, percent } from "../known/wording.ts"
import { matchesIn, quantityAt, type SkeletonMatch, spanOf } from "../reading/matching.ts"
import { HEDGED } from "../reading/phrases.ts"
import { overlaps, type Reading, type Sentence, sentencesBefore } from "../reading/reading.ts"

/**
 * `pledges for more than 50% of the need`: how much of a pledge drive is covered. What only the drive's own
 * side reports is not checkable, whatever it says.
 */
export const pledgeCoverage: Check = {
  id: "pledge-coverage",
  kind: "pledge-coverage",
  title: "How much of a need is pledged or delivered",
  example: "Pledges cover more than 50% of the need, she said.",
  find: (reading) => reading.sentences.flatMap((sentence) => findIn(sentence, reading)),
}

type Basis = Initiative["reports"][number]["basis"]

const FRACTION = "(?<fraction>(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -]quarter|three[ -]quarters|half)"
const NEED =
  "(?:what (?:is|was|has been|had been) (?:needed|promised|pledged|required)|(?:the|its|her|his|their|that|our|my) (?:[\\w-]+ ){0,4}?(?:target|goal|aim|need|needs|total|rounds|shells|ammunition|initiative|amount|plan|pledges)|the (?:needed|required|promised|pledged) \\w+|<Q\\d+>(?: (?:\\w+ ){0,4}(?:rounds|shells|ammunition))?|(?:2|two|1|one|a) million(?: of)?(?: [\\w-]+){0,4} (?:rounds|shells)|pledges needed)"
const SHARE = new RegExp(
  `(?:<Q(?<quantity>\\d+)>|${FRACTION})(?: of (?:the )?(?:pledges|commitments|contributions))?(?: of ${NEED}| (?:needed|pledged|covered|secured|committed))?`,
  "gi",
)
const PLEDGED =
  /\b(?:commit\w*|pledg\w*|secur\w*|promis\w*|deliver\w*|provid\w*|cover\w*|contribut\w*|collect\w*|gather\w*|raised|reach\w*|fulfil\w*|together)\b/i

function findIn(sentence: Sentence, reading: Reading): readonly Candidate[] {
  if (!PLEDGED.test(sentence.text)) return []
  return matchesIn(sentence, SHARE).flatMap((match) => {
    const share = shareOf(sentence, match)
    if (!share || !speaksOfNeed(share.quantity, match) || HEDGED.test(clauseOf(sentence, match))) return []
    const context = contextOf(sentence, reading)
    const statement = reading.statements.find((one) =>
      one.content.some((span) => overlaps(span, sentence.skeleton.spanOf(match.start, match.end))),
    )
    const found: Found = {
      share: share.value,
      quantity: share.quantity,
      basis: basisOf(wordsAround(sentence, match)),
      context,
      statement: statement ?? null,
    }
    const candidate: Candidate = {
      span: spanOf(sentence, withLeadIn(sentence, match)),
      quantity: share.quantity,
      caveats: [],
      judge: (known) => judge(found, known),
      since: (later) => since(found, later),
    }
    return [candidate]
  })
}

type Found = Readonly<{
  /** Percent of the need. */
  share: number
  quantity: Quantity | null
  basis: Basis
  /** The sentence and those before it, nearest first: where the drive is named. */
  context: readonly string[]
  statement: BriefStatement | null
}>

function shareOf(
  sentence: Sentence,
  match: SkeletonMatch,
): Readonly<{ value: number; quantity: Quantity | null }> | null {
  const quantity = quantityAt(sentence, match.groups.quantity)
  if (quantity) return quantity.unit === "percent" ? { value: quantity.value, quantity } : null
  const words = (match.groups.fraction ?? "").toLowerCase().replaceAll("-", " ")
  const value = {
    "a third": 33.3,
    "one third": 33.3,
    "two thirds": 66.7,
    "a quarter": 25,
    "one quarter": 25,
    "three quarters": 75,
    half: 50,
  }[words]
  return value === undefined ? null : { value, quantity: null }
}

/** Only a share of a need counts; `50% tariffs` in a sentence that also promises something does not. */
function speaksOfNeed(quantity: Quantity | null, match: SkeletonMatch): boolean {
  if (/ of | (?:needed|pledged|covered|secured|committed)$/i.test(match.text)) return true
  return /\b(?:need|target|goal|rounds|shells|pledge|initiative)/i.test(quantity?.of ?? "")
}

function clauseOf(sentence: Sentence, match: SkeletonMatch): string {
  return sentence.skeleton.text.slice(Math.max(0, match.start - 60), match.start)
}

function contextOf(sentence: Sentence, reading: Reading): readonly string[] {
  return [sentence, ...sentencesBefore(reading, sentence, 4)].map((one) => one.text)
}

/** The clause of the number: what is said behind a semicolon is about something else. */
function wordsAround(sentence: Sentence, match: SkeletonMatch): string {
  const { text } = sentence.skeleton
  const start = text.lastIndexOf(";", match.start) + 1
  const stop = text.indexOf(";", match.end)
  return text.slice(start, stop < 0 ? text.length : stop)
}

function basisOf(text: string): Basis {
  if (/\b(?:deliver\w*|arriv\w*|handed over|received)\b/i.test(text)) return "delivered"
  if (/\b(?:order\w*|contract\w*)\b/i.test(text)) return "ordered"
  return "money-pledged"
}

/** Takes `commitments for` into the claim's words. */
function withLeadIn(sentence: Sentence, match: SkeletonMatch): SkeletonMatch {
  const before = sentence.skeleton.text.slice(0, match.start)
  const lead = /\b(?:commitments?|pledges|contributions|promises|money|funding)\b[^<.;]{0,60}$/i.exec(before)
  return lead ? { ...match, start: match.start - lead[0].length } : match
}

/** The drive named nearest to the claim, the longest name first. */
function initiativeMeant({ context }: Found, known: Known): Initiative | null {
  for (const text of context) {
    const words = text.toLowerCase().replace(/[’‘]/g, "'")
    const named = known.initiatives
      .flatMap((initiative) =>
        initiative.names.filter((name) => words.includes(name)).map((name) => ({ initiative, name })),
      )
      .sort(
        (a, b) =>
          b.name.length - a.name.length || (a.initiative.announcedOn < b.initiative.announcedOn ? 1 : -1),
      )
    if (named[0]) return named[0].initiative
  }
  return null
}

function judge(found: Found, known: Known): Judgement | null {
  const initiative = initiativeMeant(found, known)
  if (!initiative) return null
  const independent = initiative.reports.filter(
    (report) => !report.selfReported && report.basis === found.basis && report.shareOfNeedPercent !== null,
  )
  const newest = independent.at(-1)
  const because = arithmetic(found, initiative)
  const said = initiative.reports.filter((report) => isSameStatement(found, report, known))
  const evidence = [citeInitiative(initiative), ...said.map((report) => citeReport(initiative, report))]
  const saidElsewhere = said.length > 0
  if (newest && newest.shareOfNeedPercent !== null) {
    const match = compare(
      {
        value: found.share,
        precision: 1,
        decimals: 0,
        bound: found.quantity?.bound ?? "exact",
        approximate: true,
      },
      newest.shareOfNeedPercent,
    )
    if (match !== "unclear")
      return judgement(
        match === "matches" ? "supported" : "contradicted",
        `${because} ${newest.by} reported ${percent(newest.shareOfNeedPercent)} on ${dayName(newest.on)}.`,
        {
          evidence: [...evidence, citeReport(initiative, newest)],
          saidElsewhere,
        },
      )
  }
  return judgement("not-checkable", because, {
    evidence,
    caveats: [
      {
        code: "self-reported",
        text: `Only ${initiative.leader}'s own side reports how much is covered; no independent count was held on ${dayName(known.day)}.`,
      },
    ],
    saidElsewhere,
  })
}

function arithmetic(found: Found, initiative: Initiative): string {
  const { quantity, unit } = initiative.need
  const bound = found.quantity ? boundShown(found.quantity) : ""
  const rounds = grouped(Math.round((quantity * found.share) / 100))
  return `Need: ${grouped(quantity)} ${unit}; ${bound}${percent(found.share)} of it is ${bound}${rounds} ${unit}. ${BASIS[found.basis]}`
}

const BASIS: Readonly<Record<Basis, string>> = {
  "money-pledged": "Basis: money and rounds pledged, not rounds delivered.",
  "units-pledged": "Basis: rounds pledged, not rounds delivered.",
  ordered: "Basis: rounds on order, not rounds delivered.",
  delivered: "Basis: rounds said to be delivered.",
}

/** The same speaker, within a day of the article, with the same share, in a source other than this article. */
function isSameStatement(found: Found, report: Initiative["reports"][number], known: Known): boolean {
  const name = found.statement?.speaker?.name
  if (!name || !report.by.endsWith(name.split(" ").at(-1) ?? name)) return false
  return (
    report.on >= addDays(known.day, -1) &&
    report.shareOfNeedPercent !== null &&
    Math.abs(report.shareOfNeedPercent - found.share) < 1
  )
}

function since(found: Found, later: Later): readonly Since[] {
  const initiative = initiativeMeant(found, later.then)
  const now = later.now.initiatives.find((one) => one.id === initiative?.id)
  if (!now) return []
  const reports = now.reports
    .filter((report) => report.on > later.after)
    .map((report) => ({
      asOf: report.on,
      text: `${report.by} said ${report.text}${report.selfReported ? " (self-reported)" : ""}.`,
      evidence: [citeReport(now, report)],
    }))
  return [...reports, ...deadlinePassed(now, later)].sort((a, b) =>
    a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0,
  )
}

function deadlinePassed(initiative: Initiative, later: Later): readonly Since[] {
  const { deadline, need, reports } = initiative
  if (deadline === null || deadline <= later.after || deadline > later.now.day) return []
  const delivered = reports.some(
    (report) => report.basis === "delivered" && (report.quantity ?? 0) >= need.quantity,
  )
  return [
    {
      asOf: deadline,
      text: `The deadline passed.${delivered ? "" : ` No source held here shows ${grouped(need.quantity)} ${need.unit} delivered.`}`,
      evidence: [citeInitiative(initiative)],
    },
  ]
}
