import type { Indicator } from "../indicators/index.ts"
import {
  bad,
  type Edition,
  fine,
  type Outcome,
  type Prices,
  type Problem,
  type PublisherId,
  type Year,
} from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import type { AnswerRow } from "./answer.ts"
import { onOnePriceBase, warnOfMixture } from "./comparability.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { dayName, editionName, Findings } from "./evidence.ts"
import { everyone, isExpected, resolveMembers, yearsBetween } from "./members-asked.ts"
import { type LookedAt, noEditionInForce } from "./no-edition.ts"
import { dependsOnBase, problemOfBase } from "./price-base.ts"
import { formHeld, periodsHeld, publisherFor } from "./publisher.ts"
import type { AskAnswer, AskQuestion } from "./question.ts"
import { type ReadingRequest, readCell, toRow } from "./read-cell.ts"
import { waysTold } from "./reading.ts"
import { Rebasing } from "./rebase.ts"
import { resolveEdition, resolveIndicator, resolvePublisher } from "./resolve.ts"

/** A series or slice of one indicator. Absent cells are rows with a reason. */
export function ask(question: AskQuestion, context: QuestionContext): Outcome<AskAnswer> {
  const indicator = resolveIndicator(question.indicator)
  if (!indicator.ok) return indicator
  const members = resolveMembers(question.members)
  if (!members.ok) return members
  if (question.prices !== null && !indicator.value.prices.includes(question.prices))
    return bad(otherPrices(indicator.value, question.prices))
  const all = figuresOf(context)
  const named = resolvePublisher(question.publisher, context.snapshot)
  if (!named.ok) return named
  const edition = editionOf(question, named.value, context)
  if (!edition.ok) return edition

  const chosen = edition.value
  const publisher = publisherFor(all, indicator.value, {
    ...question,
    publisher: named.value,
    edition: chosen,
  })
  const view = publisher === null ? all : all.ofPublisher(publisher)
  const amiss = problemOfBase(question, indicator.value, { all, publisher: view })
  if (amiss) return bad(amiss)
  const prices = formHeld(view, indicator.value, {
    prices: formWanted(question, indicator.value),
    edition: chosen,
  })
  const held = periodsHeld(view, indicator.value, prices, chosen)
  if (held.length === 0)
    return bad(nothingHeld(indicator.value, view, context, { publisher, edition: chosen, prices }))
  const periods = question.periods ? yearsBetween(question.periods) : held

  const findings = new Findings()
  const { priceBase } = question
  const rebasing = priceBase === null ? null : new Rebasing(all, priceBase, findings)
  const wanted = members.value === "all" ? everyone(view, indicator.value, prices, chosen) : members.value
  const rows: AnswerRow[] = []
  const computed = new Set<string>()
  for (const member of wanted)
    for (const period of periods) {
      const cell = { indicator: indicator.value, prices, member, period }
      const request: ReadingRequest = { ...cell, edition: chosen, priceBase }
      const reading = readCell(view, request)
      if (members.value === "all" && !reading && !isExpected(member, period)) continue
      if (reading?.computed) computed.add(reading.computed)
      if (!reading && !held.includes(period)) findings.warn(uncovered(period, view, held))
      const row = toRow(request, reading, view, findings)
      rows.push(rebasing ? rebasing.row(row, reading, cell) : row)
    }
  rebasing?.warn()
  const comparable = rebasing ? rows : onOnePriceBase(rows, findings)
  warnOfMixture(comparable, view, findings)
  return fine({
    question: {
      ...question,
      members: members.value,
      edition: chosen?.id ?? null,
      publisher,
      prices,
    },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows: comparable,
    evidence: findings.evidence,
    method: [
      chosen
        ? `Every figure from ${editionName(chosen)}.`
        : `Each figure from the newest edition published by ${dayName(context.cut.asOf)} that has it, the best carrier per cell.`,
      ...waysTold(computed),
      ...methodOfBase(indicator.value, rebasing),
    ].join(" "),
    caveats: findings.caveats,
  })
}

function otherPrices({ id, prices }: Indicator, asked: Prices): Problem {
  const [form] = prices
  return {
    code: "question/other-prices",
    place: "prices",
    found: `${asked} prices of ${id}`,
    expected:
      form === null
        ? `${id} without prices: they do not apply to it`
        : `${id} at ${form} prices, its only form`,
    remedy: "Leave the prices out, or choose another indicator.",
  }
}

/** The edition asked for, by an id, a series or a date of the publisher's own. */
function editionOf(
  { edition }: AskQuestion,
  publisher: PublisherId | null,
  context: QuestionContext,
): Outcome<Edition | null> {
  if (edition === null) return fine(null)
  const all = figuresOf(context)
  const own = publisher === null ? all : all.ofPublisher(publisher)
  const found = resolveEdition(edition, own, context.snapshot)
  if (found.ok || publisher === null) return found
  const others = resolveEdition(edition, all, context.snapshot)
  if (!others.ok) return found
  return bad({
    code: "question/unknown-edition",
    place: "edition",
    found: `"${edition}" of ${others.value.publisher}`,
    expected: `an edition of ${publisher}, the publisher asked for`,
    remedy: "Leave one of the two out.",
  })
}

/** Why there is no period at all: the figure is printed at other prices only, or not. */
function nothingHeld(
  indicator: Indicator,
  view: FiguresAsOf,
  context: QuestionContext,
  of: LookedAt & Readonly<{ prices: Prices | null }>,
): Problem {
  const others = indicator.prices.filter(
    (form) => form !== of.prices && periodsHeld(view, indicator, form, of.edition).length > 0,
  )
  if (others.length === 0) return noEditionInForce(indicator, view, context.snapshot, of)
  return {
    code: "question/other-prices",
    place: "prices",
    found: `${of.prices} prices of ${indicator.id}`,
    expected: `${others.join(" or ")} prices, the form ${of.edition?.id ?? of.publisher ?? "held"} has`,
    remedy: "Leave the prices out, or ask another publisher with --publisher.",
  }
}

function uncovered(period: Year, view: FiguresAsOf, held: readonly Year[]) {
  return {
    code: "no-edition-in-force",
    text: `No edition published by ${dayName(view.cut.asOf)} covers ${period}; the newest covered period is ${held.at(-1) ?? "none"}.`,
  }
}

/** A price base is only of constant prices. */
function formWanted({ prices, priceBase }: AskQuestion, indicator: Indicator): Prices | null {
  return priceBase !== null && indicator.prices.includes("constant") ? "constant" : prices
}

function methodOfBase(indicator: Indicator, rebasing: Rebasing | null): readonly string[] {
  if (!rebasing) return []
  if (!dependsOnBase(indicator)) return [`${indicator.title} is the same at the prices of any year.`]
  const method = rebasing.method()
  return method === "" ? [] : [method]
}
