import type { CalendarDate, Edition, PublisherId, SeriesId, Year } from "../../model/index.ts"
import { editionId } from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"
import type { Years } from "./years.ts"

export const NATO = "nato" as PublisherId
export const NATO_SERIES = "nato-defence-expenditure" as SeriesId

/** What a file says of an edition we do not know; `null` where it does not say. */
export type EditionTraits = Readonly<{
  years: Years
  priceBase: Year | null
  definition: Edition["definition"] | null
}>

/**
 * The edition published that day: the registered one, else a new one made of what the file says. A definition the file
 * does not state is that of the newest edition known by then.
 */
export function editionPublished(
  published: CalendarDate,
  traits: EditionTraits,
  registry: EditionRegistry,
): Edition {
  const id = editionId(NATO_SERIES, published)
  const known = registry.editions.map(({ edition }) => edition).filter(({ series }) => series === NATO_SERIES)
  const registered = known.find((edition) => edition.id === id)
  if (registered) return registered
  const newest = known
    .filter((edition) => edition.published <= published)
    .reduce<Edition | null>((a, b) => (a && a.published > b.published ? a : b), null)
  const title = `Defence Expenditure of NATO Countries (${traits.years.first}-${traits.years.last})`
  return {
    id,
    series: NATO_SERIES,
    publisher: NATO,
    title,
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase: traits.priceBase,
    definition: traits.definition ?? newest?.definition ?? "classic",
    citation: `NATO, ${title}, published ${published}.`,
  }
}
