import type { Indicator } from "../indicators/index.ts"
import type { CalendarDate, Edition, Problem, PublisherId } from "../model/index.ts"
import type { FiguresAsOf, Snapshot } from "../records/index.ts"
import { dayName } from "./evidence.ts"
import { conceptsBehind } from "./publisher.ts"

/** Whose editions were looked at: those of a publisher, or a single one. */
export type LookedAt = Readonly<{ publisher: PublisherId | null; edition: Edition | null }>

/** No figure of an indicator is known at the cut: names what was looked at, and the first edition to come that has it. */
export function noEditionInForce(
  indicator: Indicator,
  view: FiguresAsOf,
  snapshot: Snapshot,
  { publisher, edition }: LookedAt,
): Problem {
  const coming = edition ? null : nextEdition(indicator, view, snapshot, publisher)
  return {
    code: "question/no-edition-in-force",
    place: `as of ${view.cut.asOf}`,
    found: foundIn(indicator, view, { publisher, edition }),
    expected: `an edition that prints ${indicator.id}`,
    remedy: coming
      ? `The next edition held is ${coming.id}: ask with --as-of ${coming.published} or later.`
      : `Import one published by ${dayName(view.cut.asOf)}, or see \`muster editions\` for what is held.`,
  }
}

function foundIn(indicator: Indicator, view: FiguresAsOf, { publisher, edition }: LookedAt): string {
  if (edition) return `${edition.id}, without ${indicator.id}`
  const newest = view.editions.at(-1)?.edition
  if (newest) return `${newest.id} as the newest edition, without ${indicator.id}`
  return `no edition${publisher === null ? "" : ` of ${publisher}`} published and recorded by then`
}

const END_OF_TIME = "9999-12-31" as CalendarDate

function nextEdition(
  indicator: Indicator,
  view: FiguresAsOf,
  snapshot: Snapshot,
  publisher: PublisherId | null,
): Edition | null {
  const ever = snapshot.figures.asOf({ ...view.cut, asOf: END_OF_TIME })
  const later = ever.editions
    .map((holding) => holding.edition)
    .filter((one) => one.published > view.cut.asOf && (publisher === null || one.publisher === publisher))
  const concepts = conceptsBehind(indicator)
  return later.find(({ id }) => concepts.some((concept) => ever.periods(concept, id).length > 0)) ?? null
}
