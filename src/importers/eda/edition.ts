import {
  type CalendarDate,
  type Edition,
  editionId,
  type PublisherId,
  type SeriesId,
} from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"

export const EDA = "eda" as PublisherId
const SERIES = "eda-defence-data" as SeriesId

/** The edition published that day: the registered one, else a new one of these years. */
export function edaEdition(
  published: CalendarDate,
  years: Readonly<{ first: number; last: number }>,
  registry: EditionRegistry,
): Edition {
  const id = editionId(SERIES, published)
  const registered = registry.editions.find(({ edition }) => edition.id === id)
  if (registered) return registered.edition
  const title = `EDA Defence Data (${years.first}-${years.last})`
  return {
    id,
    series: SERIES,
    publisher: EDA,
    title,
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase: null,
    definition: "eda",
    citation: `European Defence Agency, ${title}, published ${published}. EU totals include Denmark from 2021.`,
  }
}
