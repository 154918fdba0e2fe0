import { indicatorOrThrow } from "../indicators/index.ts"
import { currencyOf, type IndicatorId, type MemberCode, type PublisherId, type Year } from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { currencyPerEuro } from "./euro-conversion.ts"
import { publishersHolding } from "./publisher.ts"
import { readCell } from "./read-cell.ts"
import type { Reading } from "./reading.ts"

/** A member's prices or currency from one year to another. */
export type Span = Readonly<{ member: MemberCode; from: Year; to: Year }>
/** A later level ÷ an earlier one, its cells, and the editions they are of. */
export type Ratio = Readonly<{ ratio: number; figures: readonly Figure[]; of: string }>
/** Where the dollar is the currency, or does not come into it. */
export const NO_RATE: Ratio = { ratio: 1, figures: [], of: "" }
const USA = "USA" as MemberCode

/** P(to) ÷ P(from), from the first publisher whose one edition gives both. */
export function deflation(all: FiguresAsOf, { member, from, to }: Span): Ratio | null {
  const indicator = indicatorOrThrow("gdp-deflator" as IndicatorId)
  return firstOf(publishersHolding(all, indicator), (publisher) => {
    const cell = { indicator, prices: null, member, period: to, edition: null, priceBase: from }
    const found = readCell(all.ofPublisher(publisher), cell)
    return found?.value ? { ratio: found.value / 100, figures: found.figures, of: found.edition.id } : null
  })
}

/** e(to) ÷ e(from), from the first publisher that gives both, the old currency turned into euros where it was replaced. */
export function depreciation(all: FiguresAsOf, { member, from, to }: Span): Ratio | null {
  if (member === USA) return NO_RATE
  const indicator = indicatorOrThrow("exchange-rate" as IndicatorId)
  return firstOf(publishersHolding(all, indicator), (publisher) => {
    const own = all.ofPublisher(publisher)
    const at = (period: Year) => readCell(own, { indicator, prices: null, member, period, edition: null })
    const [then, now] = [at(from), at(to)]
    const [before, after] = [then && inNewCurrency(then, member, from), now && inNewCurrency(now, member, to)]
    if (!then || !now || !before || !after || before.currency !== after.currency) return null
    const editions = [...new Set([then.edition.id, now.edition.id])]
    return {
      ratio: after.rate / before.rate,
      figures: [...then.figures, ...now.figures],
      of: editions.join(", "),
    }
  })
}

/** Rates of a currency that the euro replaced, per dollar in euros at the fixed conversion rate. */
function inNewCurrency(
  reading: Reading,
  member: MemberCode,
  period: Year,
): Readonly<{ rate: number; currency: string }> | null {
  if (!reading.value) return null
  const currency = reading.currency ?? currencyOf(member, period) ?? ""
  const perEuro = currencyPerEuro(member)
  if (/^euros?$|^eur$/i.test(currency)) return { rate: reading.value, currency: "EUR" }
  return perEuro === null
    ? { rate: reading.value, currency }
    : { rate: reading.value / perEuro, currency: "EUR" }
}

function firstOf<Found>(
  publishers: readonly PublisherId[],
  read: (publisher: PublisherId) => Found | null,
): Found | null {
  for (const publisher of publishers) {
    const found = read(publisher)
    if (found) return found
  }
  return null
}
