import { findAggregate } from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import { computeAggregate } from "./aggregate.ts"
import { asPrinted, type EditionCell, type Reading } from "./reading.ts"

/** One edition's cell as its best carrier printed it; for an aggregate it does not print, computed from its members. */
export function readInEdition(view: FiguresAsOf, cell: EditionCell): Reading | null {
  const { indicator, prices, member, period, edition } = cell
  const figure = view.inEdition(edition.id, { indicator: indicator.id, prices, member, period })
  if (figure) return asPrinted(figure)
  const aggregate = findAggregate(member)
  return aggregate && computeAggregate(view, { edition, aggregate, indicator, prices, period })
}
