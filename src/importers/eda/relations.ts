import type { Observation, Problem } from "../../model/index.ts"
import { disagree } from "./problems.ts"

/** Figures of one member and year that must give each other and do not, beyond rounding: told, and kept. */
export function inconsistencies(figures: readonly Observation[], file: string): readonly Problem[] {
  const byCell = new Map<string, Map<string, Observation>>()
  for (const figure of figures) {
    const key = `${figure.member} ${figure.period}`
    const cell = byCell.get(key) ?? new Map<string, Observation>()
    byCell.set(key, cell)
    if (!cell.has(figure.indicator)) cell.set(figure.indicator, figure)
  }
  return [...byCell].flatMap(([key, cell]) => {
    const amount = (indicator: string): number | null => {
      const value = cell.get(indicator)?.value
      return value?.kind === "amount" ? value.amount : null
    }
    const problems: Problem[] = []
    const place = (indicator: string) => `${file} ${cell.get(indicator)?.locator ?? ""}`
    const [spending, gdp, share] = [amount("spending-eur"), amount("gdp-eur"), amount("share-of-gdp")]
    if (spending !== null && gdp && share !== null) {
      const expected = (100 * spending) / gdp
      if (Math.abs(expected - share) > 0.06 && Math.abs(expected / share - 1) > 0.015)
        problems.push(
          disagree(
            place("share-of-gdp"),
            `${share} % of GDP for ${key}`,
            `${expected.toFixed(3)} %, which ${spending} of spending over ${gdp} million of GDP is`,
          ),
        )
    }
    const [investment, procurement, research] = [
      amount("investment-eur"),
      amount("procurement-eur"),
      amount("research-eur"),
    ]
    if (investment !== null && procurement !== null && research !== null) {
      const expected = procurement + research
      if (Math.abs(expected - investment) > Math.max(1.5, 0.01 * investment))
        problems.push(
          disagree(
            place("investment-eur"),
            `${investment} million of investment for ${key}`,
            `${expected}, the sum of procurement ${procurement} and research ${research}`,
          ),
        )
    }
    return problems
  })
}
