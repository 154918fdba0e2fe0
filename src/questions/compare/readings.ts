import { type Indicator, indicatorOrThrow } from "../../indicators/index.ts"
import type { IndicatorId, MemberCode, Prices, PublisherId, Year } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import { readCell } from "../read-cell.ts"
import { readInEdition } from "../read-in-edition.ts"
import { type Reading, statusOf } from "../reading.ts"
import { parseCurrency } from "./currency-names.ts"

export const SHARE = "share-of-gdp" as IndicatorId
export const NATIONAL = "spending-national" as IndicatorId
export const FISCAL = "spending-national-fiscal-year" as IndicatorId
export const USD = "spending-usd" as IndicatorId
export const EUR = "spending-eur" as IndicatorId
const CONSTANT = "spending-constant-usd" as IndicatorId
const CHANGE = "real-change" as IndicatorId

/** What is set side by side, in this order. Money in national currency is taken as spent. */
const CONCEPTS: readonly Readonly<{ id: IndicatorId; forms: readonly (Prices | null)[] }>[] = [
  { id: SHARE, forms: indicatorOrThrow(SHARE).prices },
  { id: NATIONAL, forms: ["current"] },
  { id: FISCAL, forms: ["current"] },
  { id: USD, forms: ["current"] },
  { id: EUR, forms: ["current"] },
  { id: CONSTANT, forms: ["constant"] },
  { id: CHANGE, forms: ["constant"] },
]
export const CONCEPT_ORDER: readonly IndicatorId[] = CONCEPTS.map(({ id }) => id)

/** One publisher's reading of one concept. */
export type Said = Readonly<{
  publisher: PublisherId
  indicator: Indicator
  prices: Prices | null
  reading: Reading
  /** ISO 4217 of money; `null` for the rest, and for a name that is in no table. */
  currencyCode: string | null
}>

export type Place = Readonly<{ member: MemberCode; period: Year }>

/** What one publisher's newest editions at the cut have of a member and year. */
export function readingsOf(view: FiguresAsOf, publisher: PublisherId, place: Place): readonly Said[] {
  const own = view.ofPublisher(publisher)
  const found = CONCEPTS.flatMap(({ id, forms }): readonly Said[] => {
    const indicator = indicatorOrThrow(id)
    const read = forms.flatMap((prices) => {
      const reading = readCell(own, { ...place, indicator, prices, edition: null })
      return reading ? [{ prices, reading }] : []
    })
    const [newest] = read.sort((a, b) => compare(b.reading.edition.published, a.reading.edition.published))
    return newest
      ? [{ publisher, indicator, ...newest, currencyCode: codeOf(newest.reading, indicator, place) }]
      : []
  })
  return withRealChange(own, publisher, found, place).filter((said) => !repeatsCalendarYear(said, found))
}

/** ISO 4217 of a figure of money. */
export function codeOf(reading: Reading, { unit }: Indicator, { member, period }: Place): string | null {
  if (unit === "usd-million") return "USD"
  if (unit === "eur-million") return "EUR"
  if (unit !== "national-currency-million" || reading.currency === null) return null
  return parseCurrency(reading.currency, member, period)
}

/** Growth over the year before, where an edition prints both years at constant prices and not their change. */
function withRealChange(
  own: FiguresAsOf,
  publisher: PublisherId,
  found: readonly Said[],
  { member, period }: Place,
): readonly Said[] {
  const now = found.find(({ indicator }) => indicator.id === CONSTANT)
  if (found.some(({ indicator }) => indicator.id === CHANGE) || !now || now.reading.value === null)
    return found
  const { edition } = now.reading
  const before = readInEdition(own, {
    indicator: now.indicator,
    prices: "constant",
    member,
    period: (period - 1) as Year,
    edition,
  })
  if (!before || before.value === null || before.value <= 0) return found
  const figures = [...now.reading.figures, ...before.figures]
  const reading: Reading = {
    value: 100 * (now.reading.value / before.value - 1),
    absent: null,
    status: statusOf(figures),
    edition,
    currency: null,
    figures,
    computed: `Growth of the edition's own expenditure at constant prices from ${period - 1} to ${period}.`,
  }
  return [
    ...found,
    { publisher, indicator: indicatorOrThrow(CHANGE), prices: "constant", reading, currencyCode: null },
  ]
}

/** A fiscal year that is the calendar year needs no row of its own. */
function repeatsCalendarYear(said: Said, found: readonly Said[]): boolean {
  if (said.indicator.id !== FISCAL) return false
  const calendar = found.find(({ indicator }) => indicator.id === NATIONAL)
  return calendar !== undefined && calendar.reading.value === said.reading.value
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
