import { bad, fine, type MemberCode, memberName, type Outcome, parsePlace } from "../model/index.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { Findings } from "./evidence.ts"
import { formHeld, publisherFor } from "./publisher.ts"
import type { RevisionRow, RevisionsAnswer, RevisionsQuestion } from "./question.ts"
import { readCell, toRow } from "./read-cell.ts"
import type { Reading } from "./reading.ts"
import { resolveIndicator, resolvePublisher } from "./resolve.ts"
import { isSubtractable, revisionReasons } from "./revision-reasons.ts"

/** What every edition said about one figure, oldest first, and how it moved. */
export function revisions(question: RevisionsQuestion, context: QuestionContext): Outcome<RevisionsAnswer> {
  const found = resolveIndicator(question.indicator)
  if (!found.ok) return found
  const indicator = found.value
  const member: MemberCode | null = parsePlace(question.member)
  if (!member)
    return bad({
      code: "question/unknown-member",
      place: "member",
      found: `"${question.member}"`,
      expected: "a state's ISO 3166 alpha-3 code or name, or an aggregate",
      remedy: "Use a code such as POL, or NATO_EUROPE_CANADA.",
    })
  const all = figuresOf(context)
  const periods = { from: question.period, to: question.period }
  const named = resolvePublisher(question.publisher, context.snapshot)
  if (!named.ok) return named
  const publisher = publisherFor(all, indicator, { publisher: named.value, edition: null, periods })
  const view = publisher === null ? all : all.ofPublisher(publisher)
  const prices = formHeld(view, indicator, { prices: null, edition: null })
  const cell = { indicator, prices, member, period: question.period }
  const findings = new Findings()
  const rows: RevisionRow[] = []
  let before: Reading | null = null
  for (const { edition } of view.editions) {
    const reading = readCell(view, { ...cell, edition })
    if (!reading) continue
    const pair = { indicator, prices }
    const subtractable =
      before?.value != null && reading.value !== null && isSubtractable({ ...pair, before, after: reading })
    rows.push({
      ...toRow(cell, reading, view, findings),
      published: edition.published,
      difference:
        subtractable && before?.value != null && reading.value !== null ? reading.value - before.value : null,
      reasons: before ? revisionReasons({ ...pair, before, after: reading, rounding: view.rounding }) : [],
    })
    before = reading
  }
  if (rows.length === 0)
    return bad({
      code: "question/no-such-figure",
      place: `${indicator.id}, ${memberName(member)}, ${question.period}`,
      found: `no edition published by ${context.cut.asOf} that has it`,
      expected: "a figure in at least one edition held",
      remedy: "See `muster editions` for the periods held, or ask with a later --as-of.",
    })
  return fine({
    question: { ...question, member, publisher },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows,
    evidence: findings.evidence,
    method:
      "One row per edition that has the figure, oldest first; the difference is to the row before, and is left out between price bases.",
    caveats: findings.caveats,
  })
}
