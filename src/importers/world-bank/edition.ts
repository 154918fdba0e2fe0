import {
  type CalendarDate,
  type Edition,
  editionId,
  type PublisherId,
  type SeriesId,
  type Year,
} from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"

export const WORLD_BANK = "world-bank" as PublisherId
const SERIES = "world-bank-wdi" as SeriesId

/** The year of its constant dollars, by the first day of releases in them, where a file does not say. */
const PRICE_BASES: readonly (readonly [from: string, base: number])[] = [["2021-07-01", 2015]]

/**
 * The release of that day: the registered one, else a new one. All files of one release must give the same edition,
 * those without constant prices too.
 */
export function worldBankEdition(
  published: CalendarDate,
  priceBase: number | null,
  registry: EditionRegistry,
): Edition {
  const id = editionId(SERIES, published)
  const registered = registry.editions.find(({ edition }) => edition.id === id)
  if (registered) return registered.edition
  const usual = PRICE_BASES.findLast(([from]) => from <= published)?.[1] ?? null
  const title = `World Development Indicators, update of ${published}`
  return {
    id,
    series: SERIES,
    publisher: WORLD_BANK,
    title,
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase: (priceBase ?? usual) as Year | null,
    definition: "none",
    citation: `World Bank, ${title}.`,
  }
}
