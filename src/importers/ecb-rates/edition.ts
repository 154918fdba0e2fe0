import {
  type CalendarDate,
  type Edition,
  editionId,
  lastDayOf,
  type PublisherId,
  type SeriesId,
} from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"
import { spanOfDays } from "./averages.ts"
import type { Quotes } from "./quotes.ts"

export const ECB = "ecb" as PublisherId
const SERIES = "ecb-reference-rates" as SeriesId

/**
 * The day a file is as of: its newest, on which the bank published it. Of yearly averages alone the last day of the
 * newest year, when that became known, or a later one that `--published` gives. `null` where it has neither.
 */
export function newestDayOf(quotes: Quotes, published: CalendarDate | null): CalendarDate | null {
  const last = spanOfDays(quotes.days.map(({ day }) => day))?.last ?? null
  if (last !== null) return last
  const ends = quotes.yearly.map(({ period }) => lastDayOf(period))
  const end = spanOfDays(ends)?.last ?? null
  return end !== null && published !== null && published > end ? published : end
}

export function ratesAsOf(published: CalendarDate, registry: EditionRegistry): Edition {
  const id = editionId(SERIES, published)
  const registered = registry.editions.find(({ edition }) => edition.id === id)
  if (registered) return registered.edition
  const title = `Euro foreign exchange reference rates to ${published}`
  return {
    id,
    series: SERIES,
    publisher: ECB,
    title,
    published,
    publishedPrecision: "day",
    cutOff: published,
    cutOffPrecision: "day",
    priceBase: null,
    definition: "none",
    citation: `European Central Bank, ${title}; averages of its daily rates are ours.`,
  }
}
