import type { Year } from "../../model/index.ts"
import type { CostPath } from "../cost-question.ts"

/** A share of GDP on its way from the start to the target. Money in one currency throughout. */
export type PathRequest = Readonly<{
  path: CostPath
  from: Year
  sharePercent: number
  targetPercent: number
  gdpMillion: number
  /** Nominal growth of GDP in each year after the start, as factors (1.03); the last one is the target's year. */
  gdpFactors: readonly number[]
}>

export type PathYear = Readonly<{
  year: Year
  sharePercent: number
  gdpMillion: number
  spendingMillion: number
  /** Above what the share of the start would cost that year. */
  extraMillion: number
  /** Over the year before; `null` in the first. */
  growthPercent: number | null
}>

/** Every year from the start to the target's, both included. The start's share must be above 0. */
export function pathYears(request: PathRequest): readonly PathYear[] {
  const { path, from, sharePercent, targetPercent, gdpFactors } = request
  const count = gdpFactors.length
  const gdps = [request.gdpMillion]
  for (const factor of gdpFactors) gdps.push((gdps.at(-1) ?? 0) * factor)
  const budget = {
    first: (sharePercent * request.gdpMillion) / 100,
    last: (targetPercent * (gdps.at(-1) ?? 0)) / 100,
  }
  const years: PathYear[] = []
  for (const [at, gdpMillion] of gdps.entries()) {
    const passed = count === 0 ? 1 : at / count
    const spendingMillion =
      path === "constant-growth"
        ? budget.first * (budget.last / budget.first) ** passed
        : (shareOnLine({ path, sharePercent, targetPercent, passed }) * gdpMillion) / 100
    const before = years.at(-1)
    years.push({
      year: (from + at) as Year,
      sharePercent: (100 * spendingMillion) / gdpMillion,
      gdpMillion,
      spendingMillion,
      extraMillion: spendingMillion - (sharePercent * gdpMillion) / 100,
      growthPercent: before ? 100 * (spendingMillion / before.spendingMillion - 1) : null,
    })
  }
  return years
}

/**
 * The share when `passed` (0 to 1) of the time is over. For `constant-growth` this is the path of a GDP that grows
 * evenly, where a budget that grows at one rate lifts the share at one rate too.
 */
export function shareOnLine(
  line: Readonly<{ path: CostPath; sharePercent: number; targetPercent: number; passed: number }>,
): number {
  const { path, sharePercent, targetPercent, passed } = line
  if (path === "constant-growth") return sharePercent * (targetPercent / sharePercent) ** passed
  const done = path === "linear" ? passed : passed ** 2
  return sharePercent + (targetPercent - sharePercent) * done
}

/** The one yearly rate that leads from the first amount to the last: compound, percent. */
export function averageGrowthPercent(span: Readonly<{ first: number; last: number; years: number }>): number {
  return 100 * ((span.last / span.first) ** (1 / span.years) - 1)
}
