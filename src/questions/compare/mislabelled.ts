import { currencyOf } from "../../model/index.ts"
import type { FiguresAsOf } from "../../records/index.ts"
import { readRate } from "../cost/exchange.ts"
import type { Findings } from "../evidence.ts"
import { NATIONAL, type Place, type Said, USD } from "./readings.ts"
import { figureText } from "./wording.ts"

/** How far an implied rate may be from another's and still be the same currency. */
const SAME_CURRENCY = 0.1

/**
 * A publisher may go on naming a currency that was given up. Where its own dollars show that the figure is in euros,
 * it is taken as such, and a caveat says so.
 */
export function readAsEuros(
  said: readonly Said[],
  view: FiguresAsOf,
  place: Place,
  { findings, nameOf }: Readonly<{ findings: Findings; nameOf: (publisher: string) => string }>,
): readonly Said[] {
  const { member, period } = place
  if (currencyOf(member, period) !== "EUR") return said
  const euros = eurosPerDollar(said, view, place)
  if (euros === null) return said
  return said.map((one) => {
    if (one.indicator.id !== NATIONAL || one.currencyCode === null || one.currencyCode === "EUR") return one
    const implied = impliedRate(one, said)
    if (implied === null || Math.abs(implied / euros - 1) > SAME_CURRENCY) return one
    findings.warn({
      code: "currency-misnamed",
      text: `${nameOf(one.publisher)} names the currency ${one.reading.currency}, but its own dollars imply ${figureText(implied, { decimals: 4 })} a dollar, which is the euro's rate of ${period}: the figure is taken as euros.`,
    })
    return { ...one, currencyCode: "EUR" }
  })
}

/** National currency ÷ dollars of one edition: the rate the publisher used. */
export function impliedRate(national: Said, said: readonly Said[]): number | null {
  const dollars = said.find(
    ({ publisher, indicator, reading }) =>
      publisher === national.publisher &&
      indicator.id === USD &&
      reading.edition.id === national.reading.edition.id &&
      reading.computed === null,
  )
  const [own, usd] = [national.reading.value, dollars?.reading.value ?? null]
  return own === null || usd === null || usd <= 0 || own <= 0 ? null : own / usd
}

function eurosPerDollar(said: readonly Said[], view: FiguresAsOf, { period }: Place): number | null {
  const held = readRate(view, "EUR", period)
  if (held && held.year === period) return held.perUsd
  for (const one of said)
    if (one.indicator.id === NATIONAL && one.currencyCode === "EUR") {
      const implied = impliedRate(one, said)
      if (implied !== null) return implied
    }
  return null
}
