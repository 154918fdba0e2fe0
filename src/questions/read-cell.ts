import type { Indicator } from "../indicators/index.ts"
import {
  type AbsentReason,
  aggregateMembers,
  type Edition,
  findAggregate,
  findMember,
  isMemberOn,
  lastDayOf,
  type MemberCode,
  memberName,
  type Prices,
  type Year,
} from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import { computeAllianceShare } from "./alliance-share.ts"
import type { AnswerRow } from "./answer.ts"
import { carriersDiffer } from "./carriers.ts"
import { readDeflator } from "./deflator.ts"
import { readDollarRate } from "./dollar-rate.ts"
import type { Findings } from "./evidence.ts"
import { readInEdition } from "./read-in-edition.ts"
import { asPrinted, definitionOf, type EditionCell, priceBaseOf, type Reading } from "./reading.ts"

export type ReadingRequest = Readonly<{
  indicator: Indicator
  prices: Prices | null
  member: MemberCode
  period: Year
  /** `null` reads the newest edition that has the cell or lets it be computed; of a derived one, that gives a number. */
  edition: Edition | null
  /** The year an index is to be 100 in; else its own. */
  priceBase?: Year | null
}>

/** Indicators that an edition's other figures give, each read in one edition. */
const DERIVED: Readonly<
  Record<string, (view: FiguresAsOf, cell: EditionCell, base: Year | null) => Reading | null>
> = {
  "share-of-alliance-spending": computeAllianceShare,
  "gdp-deflator": readDeflator,
  "exchange-rate": readDollarRate,
}

/** Reads one cell: as printed, or computed from what one edition printed. `null` when neither is possible. */
export function readCell(view: FiguresAsOf, request: ReadingRequest): Reading | null {
  const { indicator, prices, member, period } = request
  const derive = DERIVED[indicator.id]
  if (!request.edition && !derive && !findAggregate(member)) {
    const figure = view.latest({ indicator: indicator.id, prices, member, period })
    return figure && asPrinted(figure)
  }
  const editions = request.edition
    ? [request.edition]
    : view.editions.map((holding) => holding.edition).reverse()
  let blank: Reading | null = null
  for (const edition of editions) {
    const cell = { indicator, prices, member, period, edition }
    const found = derive ? derive(view, cell, request.priceBase ?? null) : readInEdition(view, cell)
    if (found && (!derive || found.value !== null)) return found
    blank ??= found
  }
  return blank
}

/** The members of a printed aggregate that is not comparable for which the edition has no number. */
function blankMembers(view: FiguresAsOf, cell: EditionCell, reading: Reading): readonly MemberCode[] {
  const aggregate = findAggregate(cell.member)
  if (!aggregate || reading.absent !== "not-comparable") return []
  return aggregateMembers(aggregate, cell.period)
    .filter((member) => member.hasArmedForces)
    .map((member) => member.code)
    .filter((member) => readInEdition(view, { ...cell, member })?.value == null)
}

/** Why a member has no cell at all. */
export function absenceOf(member: MemberCode, period: Year): AbsentReason {
  const state = findMember(member)
  if (!state) return "not-reported"
  if (!isMemberOn(state, lastDayOf(period))) return "not-a-member"
  return state.hasArmedForces ? "not-reported" : "out-of-scope"
}

/** A reading → the row of an answer, with its cells cited and carriers that disagree reported. */
export function toRow(
  request: Omit<ReadingRequest, "edition">,
  reading: Reading | null,
  view: FiguresAsOf,
  findings: Findings,
): AnswerRow {
  const { indicator, member, prices, period } = request
  const base = { member, indicator: indicator.id, period: String(period), unit: indicator.unit, prices }
  if (!reading)
    return {
      ...base,
      value: null,
      absent: absenceOf(member, period),
      status: "final",
      priceBase: null,
      currency: null,
      definition: null,
      edition: null,
      evidence: [],
    }
  const evidence = reading.figures.map((figure) => findings.cite(figure))
  const blanks = blankMembers(view, { ...request, edition: reading.edition }, reading)
  if (blanks.length > 0)
    findings.warn({
      code: "partial-aggregate",
      text: `${memberName(member)} ${period} is not comparable: what is printed leaves out ${blanks.map(memberName).join(", ")}, who are blank.`,
    })
  if (reading.computed === null)
    for (const other of carriersDiffer(view, reading, { indicator: indicator.id, prices, member, period })) {
      evidence.push(findings.cite(other.figure))
      if (other.caveat) findings.warn(other.caveat)
    }
  return {
    ...base,
    value: reading.value,
    ...(reading.absent === null ? {} : { absent: reading.absent }),
    status: reading.status,
    priceBase: priceBaseOf(reading, { unit: indicator.unit, prices }),
    currency: reading.currency ?? (indicator.unit.startsWith("usd") ? "USD" : null),
    definition: definitionOf(reading, indicator),
    edition: reading.edition.id,
    evidence: [...new Set(evidence)],
  }
}
