import type { Definition, PublisherId } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"

const BY_NAME: readonly string[] = ["nato", "sipri", "eda", "eurostat"]
const BY_DEFINITION: readonly Definition[] = ["cofog", "national"]

/** Publishers held at the cut: NATO, SIPRI, the European Defence Agency, Eurostat and other national accounts, national budgets, others by name. */
export function publishersInOrder(view: FiguresAsOf): readonly PublisherId[] {
  const rankOf = new Map<PublisherId, number>()
  for (const { edition } of view.editions) {
    const known = rankOf.get(edition.publisher) ?? Number.POSITIVE_INFINITY
    rankOf.set(edition.publisher, Math.min(known, rank(edition.publisher, edition.definition)))
  }
  return [...rankOf]
    .sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))
    .map(([publisher]) => publisher)
}

function rank(publisher: PublisherId, definition: Definition): number {
  if (BY_NAME.includes(publisher)) return BY_NAME.indexOf(publisher)
  const place = BY_DEFINITION.indexOf(definition)
  return BY_NAME.length + (place === -1 ? BY_DEFINITION.length : place)
}
