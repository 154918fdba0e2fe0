import type { Observation, Problem } from "../../model/index.ts"
import { inUnit } from "../macro/index.ts"
import * as problem from "./problems.ts"

/**
 * The Bank's deflator is 100 in a year of each country's own. As an edition has one base year, each country's index is
 * set to 100 in it, and the locator says what was printed; a country without a figure for that year is left out.
 */
export function withOneBase(
  figures: readonly Observation[],
  source: Readonly<{ file: string; base: number | null }>,
): Readonly<{ figures: readonly Observation[]; problems: readonly Problem[] }> {
  const isIndex = ({ indicator }: Observation) => indicator === "gdp-deflator"
  const hundred = new Map<string, number>()
  for (const figure of figures) {
    if (isIndex(figure) && figure.period === source.base && figure.value.kind === "amount")
      hundred.set(figure.member, figure.value.amount)
  }
  const problems: Problem[] = []
  const told = new Set<string>()
  const kept = figures.flatMap((figure) => {
    const { value, member, locator } = figure
    if (!isIndex(figure) || value.kind === "absent") return [figure]
    const at = hundred.get(member)
    if (at !== undefined && at > 0) {
      const amount = inUnit((100 * value.amount) / at, 0)
      const says = `${locator}: ${value.amount} printed, set to 100 in ${source.base}`
      return [{ ...figure, value: { kind: "amount" as const, amount }, locator: says }]
    }
    if (!told.has(member)) problems.push(problem.noBaseFigure(`${source.file} ${locator}`, source.base))
    told.add(member)
    return []
  })
  return { figures: kept, problems }
}
