import type { Indicator } from "../indicators/index.ts"
import {
  type AbsentReason,
  type Edition,
  findAggregate,
  type MemberCode,
  type Prices,
  type Status,
  type Year,
} from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { computeAggregate } from "./aggregate.ts"

/** A cell read at a cut: a number or the reason why there is none, and the figures it rests on. */
export type Reading = Readonly<{
  value: number | null
  absent: AbsentReason | null
  status: Status
  edition: Edition
  currency: string | null
  /** The best carrier's figure first, or the parts of a computed value. */
  figures: readonly Figure[]
  /** How it was computed; `null` where an edition printed it. */
  computed: string | null
}>

/** Which cell of which edition. */
export type EditionCell = Readonly<{
  indicator: Indicator
  prices: Prices | null
  member: MemberCode
  period: Year
  edition: Edition
}>

/** One edition's cell as its best carrier printed it; for an aggregate it does not print, computed from its members. */
export function readInEdition(view: FiguresAsOf, cell: EditionCell): Reading | null {
  const { indicator, prices, member, period, edition } = cell
  const figure = view.inEdition(edition.id, { indicator: indicator.id, prices, member, period })
  if (figure) return asPrinted(figure)
  const aggregate = findAggregate(member)
  return aggregate && computeAggregate(view, { edition, aggregate, indicator, prices, period })
}

/** A figure as it stands in its file. */
export function asPrinted(figure: Figure): Reading {
  const { observation, batch } = figure
  const { value } = observation
  return {
    value: value.kind === "amount" ? value.amount : null,
    absent: value.kind === "absent" ? value.reason : null,
    status: observation.status,
    edition: batch.edition,
    currency: observation.currency,
    figures: [figure],
    computed: null,
  }
}
