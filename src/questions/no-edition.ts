import type { Indicator } from "../indicators/index.ts"
import type { Problem } from "../model/index.ts"
import type { FiguresAsOf, Snapshot } from "../records/index.ts"
import { dayName } from "./evidence.ts"

/** No figure of an indicator is known at the cut: names the newest edition in force and the first one to come. */
export function noEditionInForce(indicator: Indicator, view: FiguresAsOf, snapshot: Snapshot): Problem {
  const newest = view.editions.at(-1)?.edition
  const coming = snapshot.figures.batches.find((batch) => batch.edition.published > view.cut.asOf)?.edition
  return {
    code: "question/no-edition-in-force",
    place: `as of ${view.cut.asOf}`,
    found: newest
      ? `${newest.id} as the newest edition, without ${indicator.id}`
      : "no edition published and recorded by then",
    expected: `an edition that prints ${indicator.id}`,
    remedy: coming
      ? `The next edition held is ${coming.id}: ask with --as-of ${coming.published} or later.`
      : `Import one published by ${dayName(view.cut.asOf)}, or see \`muster editions\` for what is held.`,
  }
}
