import {
  type CalendarDate,
  type Edition,
  editionId,
  type PublisherId,
  type SeriesId,
  type Year,
} from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"
import type { Years } from "../nato/index.ts"

export const SIPRI = "sipri" as PublisherId
const SERIES = "sipri-military-expenditure" as SeriesId

/** The release published that day: the registered one, else a new one made of what the file says. */
export function editionPublished(
  published: CalendarDate,
  { years, priceBase }: Readonly<{ years: Years; priceBase: Year | null }>,
  registry: EditionRegistry,
): Edition {
  const id = editionId(SERIES, published)
  const known = registry.editions.find(({ edition }) => edition.id === id)
  if (known) return known.edition
  const title = `SIPRI Military Expenditure Database, ${years.first}-${years.last}`
  return {
    id,
    series: SERIES,
    publisher: SIPRI,
    title,
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase,
    definition: "sipri",
    citation: `Stockholm International Peace Research Institute (SIPRI), ${title}, released ${published}.`,
  }
}
