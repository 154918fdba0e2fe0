import { indicatorOrThrow } from "../../indicators/index.ts"
import { currencyOf, type IndicatorId } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import type { Findings } from "../evidence.ts"
import { type Reading, statusOf } from "../reading.ts"
import { rateOfYear } from "./rate-of-year.ts"
import { EUR, NATIONAL, type Place, type Said, USD } from "./readings.ts"

/** Whose money a figure is best brought over from, the first that is printed. */
const SOURCES: readonly IndicatorId[] = [NATIONAL, EUR, USD]

/**
 * Rows for money that a publisher prints in one currency and others in another, at rates held of that very year. Only
 * currencies that somebody prints in are filled, and only where there are two publishers of money to set side by side.
 */
export function inCommonCurrencies(
  said: readonly Said[],
  view: FiguresAsOf,
  place: Place,
  findings: Findings,
): readonly Said[] {
  const money = said.filter(
    ({ indicator, reading }) => SOURCES.includes(indicator.id) && reading.value !== null,
  )
  const publishers = [...new Set(money.map(({ publisher }) => publisher))]
  if (publishers.length < 2) return []
  const own = currencyOf(place.member, place.period)
  const targets: readonly Readonly<{ id: IndicatorId; code: string }>[] = [
    ...(own ? [{ id: NATIONAL, code: own as string }] : []),
    { id: USD, code: "USD" },
    ...(own === "EUR" ? [] : [{ id: EUR, code: "EUR" }]),
  ]
  const missing = new Set<string>()
  const filled = targets
    .filter(({ id }) => money.some(({ indicator }) => indicator.id === id))
    .flatMap((target) =>
      publishers.flatMap((publisher) => {
        const printed = money.filter((one) => one.publisher === publisher)
        if (printed.some(({ indicator }) => indicator.id === target.id)) return []
        const source = SOURCES.map((id) => printed.find(({ indicator }) => indicator.id === id)).find(
          (one) => one !== undefined && one.currencyCode !== null,
        )
        if (!source) return []
        const brought = broughtOver(source, target, view, place)
        if (!brought) missing.add(`${source.currencyCode} to ${target.code}`)
        return brought ? [brought] : []
      }),
    )
  if (missing.size > 0)
    findings.warn({
      code: "no-rate-held",
      text: `No exchange rate of ${place.period} is held from ${[...missing].join(", ")}: those figures stand alone in the currency they were printed in.`,
    })
  return filled
}

/** Money that is printed in a currency the state has given up, in its own of the year. */
export function inOwnCurrency(said: readonly Said[], view: FiguresAsOf, place: Place): readonly Said[] {
  const own = currencyOf(place.member, place.period)
  return said.map((one) => {
    const isOther = one.indicator.id === NATIONAL && own !== null && one.currencyCode !== own
    return (isOther && broughtOver(one, { id: NATIONAL, code: own }, view, place)) || one
  })
}

/** A publisher's money in another currency, or `null` where no rate of the year is held. */
export function broughtOver(
  source: Said,
  target: Readonly<{ id: IndicatorId; code: string }>,
  view: FiguresAsOf,
  { member, period }: Place,
): Said | null {
  const from = source.currencyCode
  const { value } = source.reading
  if (from === null || value === null) return null
  const rate = rateOfYear(view, { from, to: target.code, member, period })
  if (!rate) return null
  const figures = [...source.reading.figures, ...rate.figures]
  const indicator = indicatorOrThrow(target.id)
  const reading: Reading = {
    value: value * rate.factor,
    absent: null,
    status: statusOf(figures),
    edition: source.reading.edition,
    currency: target.id === NATIONAL ? target.code : null,
    figures,
    computed:
      from === target.code ? `Printed as millions of ${from}.` : `Brought over from ${from}: ${rate.text}.`,
  }
  return { publisher: source.publisher, indicator, prices: "current", reading, currencyCode: target.code }
}
