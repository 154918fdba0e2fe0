import { bad, decimalsOf, fine, type Outcome, type Problem, type Year } from "../../model/index.ts"
import type { StatedInputs } from "../cost-question.ts"

/** Share, GDP and spending that fit each other, in millions of one currency. */
export type Sums = Readonly<{
  sharePercent: number
  gdpMillion: number
  spendingMillion: number
  currency: string
}>

/** What the edition holds for the member, its GDP already in the stated currency; `null` where it is not held. */
export type HeldBeside = Readonly<{ period: Year; sharePercent: number | null; gdpMillion: number | null }>

/** How far stated money may be off beyond the rounding of the stated share: amounts are rounded too. */
const ROUNDED_MONEY = 0.005

/** Bad stated figures on their own; `null` when nothing is wrong with them. */
export function statedProblem(stated: StatedInputs, members: number): Problem | null {
  const { sharePercent, gdpMillion, spendingMillion, currency } = stated
  if (members > 1)
    return {
      code: "question/stated-for-many",
      place: "stated",
      found: `one share, GDP or spending for ${members} members`,
      expected: "stated figures of one member, or of nobody in particular",
      remedy: "Ask for each member on its own.",
    }
  if (!/^[A-Z]{3}$/.test(currency))
    return badStated("currency", `"${currency}"`, "an ISO 4217 code such as EUR or GBP")
  if (sharePercent !== null && !(sharePercent > 0 && sharePercent <= 100))
    return badStated("share", `${sharePercent} %`, "a share of GDP above 0 and up to 100 %")
  for (const [place, amount] of [
    ["gdp", gdpMillion],
    ["spending", spendingMillion],
  ] as const)
    if (amount !== null && !(amount > 0 && Number.isFinite(amount)))
      return badStated(place, `${amount} million`, "an amount above 0, in millions")
  return null
}

/**
 * The stated figures, completed: of two the third follows, and the edition's stand in where only one was stated. Beside
 * stated spending that is GDP; where none is held, the share.
 */
export function completeStated(stated: StatedInputs, held: HeldBeside): Outcome<Sums> {
  const { currency, spendingMillion } = stated
  const given = [stated.sharePercent, stated.gdpMillion, spendingMillion].filter((one) => one !== null).length
  if (given === 0) return bad(tooFew("none"))
  const gdpMillion = stated.gdpMillion ?? (given === 1 ? held.gdpMillion : null)
  const needsShare = given === 1 && (stated.gdpMillion !== null || gdpMillion === null)
  const sharePercent = stated.sharePercent ?? (needsShare ? held.sharePercent : null)
  if (sharePercent !== null && gdpMillion !== null) {
    const spending = (sharePercent * gdpMillion) / 100
    if (spendingMillion === null)
      return fine({ sharePercent, gdpMillion, spendingMillion: spending, currency })
    const rounding = 0.5 * 10 ** -decimalsOf(sharePercent)
    const tolerance = (gdpMillion * rounding) / 100 + ROUNDED_MONEY * spending
    if (Math.abs(spendingMillion - spending) > tolerance)
      return bad({
        code: "question/stated-misfit",
        place: "stated",
        found: `spending of ${spendingMillion} million, where ${sharePercent} % of ${gdpMillion} million is ${Math.round(spending)} million`,
        expected: "share, GDP and spending that fit each other",
        remedy: "State two of the three: the third follows.",
      })
    return fine({ sharePercent: (100 * spendingMillion) / gdpMillion, gdpMillion, spendingMillion, currency })
  }
  if (sharePercent !== null && spendingMillion !== null)
    return fine({
      sharePercent,
      gdpMillion: (100 * spendingMillion) / sharePercent,
      spendingMillion,
      currency,
    })
  if (gdpMillion !== null && spendingMillion !== null)
    return fine({ sharePercent: (100 * spendingMillion) / gdpMillion, gdpMillion, spendingMillion, currency })
  return bad(tooFew(`one, and no figure of ${held.period} held that completes it in ${currency}`))
}

function tooFew(found: string): Problem {
  return {
    code: "question/stated-too-few",
    place: "stated",
    found,
    expected: "two of share, GDP and spending, or one of them for a member whose figures are held",
    remedy:
      "State a second one, as in --share 2.3 --gdp 3.0tn --currency GBP, or choose the --period that is held.",
  }
}

function badStated(place: string, found: string, expected: string): Problem {
  return {
    code: "question/bad-stated",
    place,
    found,
    expected,
    remedy: "Amounts are in millions, or with mn, bn or tn: 608bn.",
  }
}
