import type { Problem, Year } from "../../model/index.ts"
import type { Figure } from "../nato/index.ts"
import { otherPriceBase } from "./problems.ts"

/** An edition has one price base: the one most of its figures state. Figures that state another are left out. */
export function ofOnePriceBase(
  figures: readonly Figure[],
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[]; priceBase: Year | null }> {
  const counts = new Map<Year, number>()
  for (const { base } of figures) if (base !== null) counts.set(base, (counts.get(base) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { figures, problems: [], priceBase: null }
  const [priceBase] = most
  const reported = new Set<string>()
  const problems: Problem[] = []
  const kept = figures.filter((figure) => {
    if (figure.prices !== "constant" || figure.base === null || figure.base === priceBase) return true
    const table = `${figure.locator.slice(0, figure.locator.lastIndexOf("!"))} ${figure.indicator}`
    if (!reported.has(table)) problems.push(otherPriceBase(figure.locator, figure.base, priceBase))
    reported.add(table)
    return false
  })
  return { figures: kept, problems, priceBase }
}
