import type { Edition, Unit } from "../model/index.ts"
import { agree, type Rounding } from "../records/index.ts"
import type { Reading } from "./reading.ts"

/** The reason of a step no larger than the files round: it may be none at all. */
export const WITHIN_ROUNDING = "within the rounding of the coarser carrier"

/** What is known about why a figure moved from one edition to a later one. Empty when the publisher gives no reason. */
export function revisionReasons(
  pair: Readonly<{
    before: Reading
    after: Reading
    unit: Unit
    constantPrices: boolean
    rounding: Rounding
  }>,
): readonly string[] {
  const { before, after } = pair
  const reasons: string[] = []
  if (before.absent !== null && after.absent === null) reasons.push("first reported in this edition")
  if (before.absent === null && after.absent !== null) reasons.push(`no longer given: ${after.absent}`)
  if (isRounding(pair)) reasons.push(WITHIN_ROUNDING)
  if (before.status === "estimate" && after.status === "final") reasons.push("an estimate became final")
  if (before.status === "estimate" && after.status === "estimate" && before.value !== after.value)
    reasons.push("the estimate was updated")
  if (pair.constantPrices && before.edition.priceBase !== after.edition.priceBase)
    reasons.push(`price base moved from ${base(before.edition)} to ${base(after.edition)}`)
  if (before.edition.definition !== after.edition.definition)
    reasons.push(`definition changed from ${before.edition.definition} to ${after.edition.definition}`)
  return reasons
}

/** Both printed, different, and no further apart than the files round. */
function isRounding(pair: Readonly<{ before: Reading; after: Reading; rounding: Rounding }>): boolean {
  const { before, after, rounding } = pair
  const [one, other] = [before.figures[0], after.figures[0]]
  if (!one || !other || before.computed !== null || after.computed !== null) return false
  return before.value !== null && before.value !== after.value && agree({ one, other, rounding })
}

function base(edition: Edition): string {
  return edition.priceBase === null ? "an unstated year" : `${edition.priceBase} prices`
}

/** Whether two values may be subtracted: money at two price bases may not. */
export function isSubtractable(
  pair: Readonly<{ before: Edition; after: Edition; unit: Unit; constantPrices: boolean }>,
): boolean {
  const money = !pair.unit.startsWith("percent") && pair.unit !== "persons-thousand"
  return !(money && pair.constantPrices && pair.before.priceBase !== pair.after.priceBase)
}
