import {
  bad,
  currencyOf,
  fine,
  type MemberCode,
  memberName,
  type Outcome,
  type Problem,
} from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { CompareAnswer, CompareQuestion, CompareRow } from "../compare-question.ts"
import { figuresOf, type QuestionContext } from "../context.ts"
import { dayName, Findings } from "../evidence.ts"
import { toRow } from "../read-cell.ts"
import { inCommonCurrencies, inOwnCurrency } from "./brought-over.ts"
import { resolveCompared } from "./compared-member.ts"
import { definitionReasons, definitionsUsed, exceptionReasons, silences } from "./definition-reasons.ts"
import { againstFirst, byConcept, gapOf } from "./differences.ts"
import { figureReasons } from "./figure-reasons.ts"
import { impliedGdpOf } from "./implied-gdp.ts"
import { readAsEuros } from "./mislabelled.ts"
import { notHeld } from "./not-held.ts"
import { publishersInOrder } from "./publisher-order.ts"
import { CONCEPT_ORDER, EUR, NATIONAL, type Place, readingsOf, type Said, SHARE, USD } from "./readings.ts"
import { shareSplits } from "./share-split.ts"
import { listed, publisherName } from "./wording.ts"
import { yearReasons } from "./year-reasons.ts"

/** One member and year as every publisher held at the cut has it, how far they are apart, and why. */
export function compareAnswer(question: CompareQuestion, context: QuestionContext): Outcome<CompareAnswer> {
  const member = resolveCompared(question.member)
  if (!member.ok) return member
  const view = figuresOf(context)
  const { snapshot } = context
  const place: Place = { member: member.value, period: question.period }
  const findings = new Findings()
  const nameOf = (publisher: string) => publisherName(publisher, snapshot)
  const publishers = publishersInOrder(view)
  const printed = publishers.flatMap((publisher) => readingsOf(view, publisher, place))
  if (!printed.some(({ reading }) => reading.value !== null)) return bad(nobodyHolds(place, view, context))

  const named = readAsEuros(printed, view, place, { findings, nameOf })
  const said = inOwnCurrency(named, view, place)
  const all = withoutRepeats([...said, ...inCommonCurrencies(said, view, place, findings)], place)
  const rows = byConcept(inOrder(all, publishers).map((one) => rowOf(one, view, place, findings))).flatMap(
    againstFirst,
  )
  warnOfEditions(rows, findings, nameOf)
  const currencies = new Map(
    named.flatMap(({ publisher, indicator, currencyCode }) =>
      indicator.id === NATIONAL && currencyCode !== null ? [[publisher, currencyCode]] : [],
    ),
  )
  const implied = publishers
    .map((publisher) => impliedGdpOf(view, publisher, place, { currencies, findings }))
    .filter((one) => one !== null)
  const splits = shareSplits(
    implied,
    rows.filter(({ indicator }) => indicator === SHARE),
    nameOf,
  )
  const used = definitionsUsed(rows, snapshot.definitions, nameOf)
  const shown = {
    rows,
    said: named,
    splits,
    used,
    definitions: snapshot.definitions,
    view,
    place,
    findings,
    nameOf,
  }
  return fine({
    question: { ...question, member: place.member },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows,
    gaps: byConcept(rows).flatMap((concept) => gapOf(concept) ?? []),
    impliedGdp: implied,
    shareSplits: splits,
    definitions: used.map(({ definition }) => definition),
    reasons: [
      ...figureReasons(shown),
      ...yearReasons(shown),
      ...definitionReasons(used),
      ...exceptionReasons(used, place),
      ...silences(used),
    ],
    notHeld: notHeld(rows, view, place, snapshot),
    evidence: findings.evidence,
    method: `Of each publisher the newest edition published by ${dayName(context.cut.asOf)} that has the figure, best carrier; differences are against the first row of the same concept.${rows.some(({ computed }) => computed !== null) ? " Rows marked computed are ours, from what the publisher printed." : ""}${used.length === 0 ? "" : " What each counts is told as its documents have it, whatever the day asked for."}`,
    caveats: findings.caveats,
  })
}

/** Where dollars or euros are the state's own currency, a publisher's money in them stands once. */
function withoutRepeats(all: readonly Said[], { member, period }: Place): readonly Said[] {
  const own = currencyOf(member, period)
  const [repeat, kept] = own === "USD" ? [NATIONAL, USD] : own === "EUR" ? [EUR, NATIONAL] : []
  const has = (publisher: string, id: string | undefined) =>
    all.some((one) => one.publisher === publisher && one.indicator.id === id)
  return all.filter((one) => one.indicator.id !== repeat || !has(one.publisher, kept))
}

/** Concept by concept, the publishers in their order within. */
function inOrder(all: readonly Said[], publishers: readonly string[]): readonly Said[] {
  return [...all].sort(
    (a, b) =>
      CONCEPT_ORDER.indexOf(a.indicator.id) - CONCEPT_ORDER.indexOf(b.indicator.id) ||
      publishers.indexOf(a.publisher) - publishers.indexOf(b.publisher),
  )
}

function rowOf(
  { publisher, indicator, prices, reading, currencyCode }: Said,
  view: FiguresAsOf,
  place: Place,
  findings: Findings,
): Omit<CompareRow, "difference" | "differencePercent"> {
  const row = toRow({ ...place, indicator, prices }, reading, view, findings)
  return {
    ...row,
    publisher,
    published: reading.edition.published,
    currencyCode,
    computed: reading.computed,
    note: null,
  }
}

/** A publisher whose rows come from several editions may follow several definitions: they do not belong together. */
function warnOfEditions(
  rows: readonly CompareRow[],
  findings: Findings,
  nameOf: (publisher: string) => string,
): void {
  for (const publisher of new Set(rows.map((row) => row.publisher))) {
    const own = rows.filter(
      (row) => row.publisher === publisher && row.value !== null && row.computed === null,
    )
    const editions = [...new Set(own.map(({ published }) => published))].sort()
    if (editions.length < 2) continue
    const parts = editions.map((published) => {
      const of = own.filter((row) => row.published === published)
      const definitions = [...new Set(of.flatMap(({ definition }) => definition ?? []))]
      return `${listed([...new Set(of.map(({ indicator }) => indicator))])} of ${dayName(published)} (${definitions.join(", ")})`
    })
    findings.warn({
      code: "mixed-editions",
      text: `${nameOf(publisher)}'s figures are not of one edition: ${parts.join("; ")}.`,
    })
  }
}

function nobodyHolds({ member, period }: Place, view: FiguresAsOf, { cut }: QuestionContext): Problem {
  const years = publishersInOrder(view).flatMap((publisher) => yearsOf(view, publisher, member))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return {
    code: "question/no-publisher-holds",
    place: `${memberName(member)}, ${period}`,
    found:
      years.length === 0
        ? `no figure of expenditure in any edition published by ${cut.asOf}`
        : `figures of ${first} to ${last}, none of ${period}, in the editions published by ${cut.asOf}`,
    expected: "expenditure by at least one publisher",
    remedy:
      years.length === 0
        ? "Import a publisher's file with `muster import FILE`, or ask with a later --as-of."
        : "Ask for one of those years, or import an edition that has this one.",
  }
}

function yearsOf(view: FiguresAsOf, publisher: string, member: MemberCode): readonly number[] {
  const own = view.ofPublisher(publisher as CompareRow["publisher"])
  return CONCEPT_ORDER.flatMap((indicator) =>
    (["current", "constant"] as const).flatMap((prices) =>
      own
        .slice({ indicator, prices })
        .flatMap(({ observation }) =>
          observation.member === member && observation.value.kind === "amount" ? [observation.period] : [],
        ),
    ),
  )
}
