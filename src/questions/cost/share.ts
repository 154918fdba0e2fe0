import { indicatorOrThrow } from "../../indicators/index.ts"
import { findAggregate, type MemberCode, type Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import { readCell } from "../read-cell.ts"
import { type Reading, statusOf } from "../reading.ts"
import { type GdpFigure, type GdpPlace, SHARE, weighShares } from "./gdp-basis.ts"

/** A member's share of GDP; of an aggregate's that was weighed, the GDP it was weighed with. */
export type ShareFigure = Readonly<{ reading: Reading; weighedWith: GdpFigure | null }>

/** The share one edition prints or lets be computed; else, of an aggregate, its members' shares weighed with their GDP. */
export function readShare(view: FiguresAsOf, place: GdpPlace, member: MemberCode): ShareFigure | null {
  const { edition, prices, period } = place
  const reading = readCell(view, { indicator: indicatorOrThrow(SHARE), prices, member, period, edition })
  if (reading) return { reading, weighedWith: null }
  const weighed = findAggregate(member) ? weighShares(view, place, member) : null
  if (!weighed) return null
  return {
    reading: {
      value: weighed.sharePercent,
      absent: null,
      status: statusOf(weighed.figures),
      edition,
      currency: null,
      figures: [...weighed.figures, ...weighed.gdp.figures],
      computed: "Members' shares weighed with their GDP.",
    },
    weighedWith: weighed.gdp,
  }
}

/** The same of a period in the newest edition of the place's publisher that gives it. */
export function readNewestShare(
  view: FiguresAsOf,
  { edition, prices }: GdpPlace,
  at: Readonly<{ member: MemberCode; period: Year }>,
): ShareFigure | null {
  const own = view.ofPublisher(edition.publisher)
  for (const holding of [...own.editions].reverse()) {
    const found = readShare(view, { edition: holding.edition, prices, period: at.period }, at.member)
    if (found) return found
  }
  return null
}
