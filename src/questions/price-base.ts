import { type Indicator, indicatorOrThrow } from "../indicators/index.ts"
import { type IndicatorId, type Prices, type Problem, parseYear, type Year } from "../model/index.ts"
import type { FiguresAsOf } from "../records/index.ts"
import { isMoney } from "./comparability.ts"
import { periodsHeld } from "./publisher.ts"
import { formsBehind } from "./rebase-factor.ts"

/** Whether the price base changes anything: it does not for percentages and numbers of people. */
export function dependsOnBase({ unit, prices }: Indicator): boolean {
  return unit === "index" || (isMoney(unit) && prices.some((form) => form !== null))
}

/** What is wrong with a price base: no year, no money at constant prices to bring there, or no data of that year at all. */
export function problemOfBase(
  question: Readonly<{ priceBase: Year | null; prices: Prices | null }>,
  indicator: Indicator,
  views: Readonly<{ all: FiguresAsOf; publisher: FiguresAsOf }>,
): Problem | null {
  const { priceBase, prices } = question
  if (priceBase === null || !dependsOnBase(indicator)) return null
  if (parseYear(String(priceBase)) === null)
    return problem(`"${priceBase}"`, "a year from 1900 to 2199", "Write a year, such as 2021.")
  const money = indicator.unit !== "index"
  if (money && (!indicator.prices.includes("constant") || prices === "current"))
    return problem(
      `${priceBase} prices of ${indicator.id} at current prices, which are those of each year`,
      "money at constant prices",
      "Ask for constant prices, such as spending-constant-usd, or leave the price base out.",
    )
  const held = yearsOfBases(indicator, views)
  if (held.includes(priceBase)) return null
  const [first, last] = [held[0], held.at(-1)]
  return problem(
    String(priceBase),
    first === undefined ? "a year of which prices are held, but none is" : `a year from ${first} to ${last}`,
    "Choose a year of the range, ask with a later --as-of, or import deflators and exchange rates.",
  )
}

function problem(found: string, expected: string, remedy: string): Problem {
  return { code: "question/bad-price-base", place: "price base", found, expected, remedy }
}

/** Years some edition could bring the figure to, by its own ratio, or a deflator could; ascending. */
function yearsOfBases(
  indicator: Indicator,
  { all, publisher }: Readonly<{ all: FiguresAsOf; publisher: FiguresAsOf }>,
): readonly Year[] {
  const deflator = indicatorOrThrow("gdp-deflator" as IndicatorId)
  const own = formsBehind(indicator.id).flatMap((concept) => publisher.periods(concept, null))
  const bases = publisher.editions.flatMap(({ edition }) => edition.priceBase ?? [])
  const outside = periodsHeld(all, deflator, null, null)
  const years =
    indicator.unit === "index"
      ? periodsHeld(publisher, indicator, null, null)
      : [...own, ...bases, ...outside]
  return [...new Set(years)].sort((a, b) => a - b)
}
