import type { Indicator } from "../indicators/index.ts"
import { type Edition, isUnsettled, type Prices, type Status } from "../model/index.ts"
import { agree, type Rounding } from "../records/index.ts"
import { isMoney } from "./comparability.ts"
import { definitionOf, priceBaseOf, type Reading } from "./reading.ts"

/** The reason of a step no larger than the files round: it may be none at all. */
export const WITHIN_ROUNDING = "within the rounding of the coarser carrier"

/** What is known about why a figure moved from one edition to a later one. Empty when the publisher gives no reason. */
export function revisionReasons(
  pair: Readonly<{
    before: Reading
    after: Reading
    indicator: Indicator
    prices: Prices | null
    rounding: Rounding
  }>,
): readonly string[] {
  const { before, after } = pair
  const reasons: string[] = []
  if (before.absent !== null && after.absent === null) reasons.push("first reported in this edition")
  if (before.absent === null && after.absent !== null) reasons.push(`no longer given: ${after.absent}`)
  if (isRounding(pair)) reasons.push(WITHIN_ROUNDING)
  const [was, is] = [STATUS_WORDS[before.status], STATUS_WORDS[after.status]]
  if (isUnsettled(before.status) && !isUnsettled(after.status)) reasons.push(`${was} became final`)
  else if (before.status !== after.status) reasons.push(`${was} became ${is}`)
  else if (isUnsettled(before.status) && before.value !== after.value)
    reasons.push(`the ${UPDATED[before.status]} was updated`)
  if (currencyChanged(before, after))
    reasons.push(`currency changed from ${before.currency} to ${after.currency}`)
  if (pair.prices === "constant" && before.edition.priceBase !== after.edition.priceBase)
    reasons.push(`price base moved from ${base(before.edition)} to ${base(after.edition)}`)
  const [counted, counts] = [before, after].map((reading) => definitionOf(reading, pair.indicator))
  if (counted !== counts) reasons.push(`definition changed from ${counted} to ${counts}`)
  return reasons
}

/** Both printed, different, and no further apart than the files round. */
export function isRounding(pair: Readonly<{ before: Reading; after: Reading; rounding: Rounding }>): boolean {
  const { before, after, rounding } = pair
  const [one, other] = [before.figures[0], after.figures[0]]
  if (!one || !other || before.computed !== null || after.computed !== null) return false
  return before.value !== null && before.value !== after.value && agree({ one, other, rounding })
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  final: "a final figure",
  estimate: "an estimate",
  "highly-uncertain": "a highly uncertain estimate",
  forecast: "a forecast",
}

const UPDATED: Readonly<Record<Status, string>> = {
  final: "figure",
  estimate: "estimate",
  "highly-uncertain": "uncertain estimate",
  forecast: "forecast",
}

function base(edition: Edition): string {
  return edition.priceBase === null ? "an unstated year" : `${edition.priceBase} prices`
}

/** Whether two readings of a figure may be subtracted: money at two price bases or in two currencies may not. */
export function isSubtractable(
  pair: Readonly<{ before: Reading; after: Reading; indicator: Indicator; prices: Prices | null }>,
): boolean {
  const { before, after } = pair
  const { unit } = pair.indicator
  if (!isMoney(unit)) return true
  const of = { unit, prices: pair.prices }
  return priceBaseOf(before, of) === priceBaseOf(after, of) && !currencyChanged(before, after)
}

/** Publishers name currencies in words (`Kunas`, `Euros`); their singular and plural are one. */
function currencyChanged(before: Reading, after: Reading): boolean {
  const [was, is] = [before.currency, after.currency].map((name) => name?.toLowerCase().replace(/s$/, ""))
  return was !== undefined && is !== undefined && was !== is
}
