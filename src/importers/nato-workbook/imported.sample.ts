import type { Observation, Workbook } from "../../model/index.ts"
import { importSource } from "../import-source.ts"
import { requestFor } from "../request.sample.ts"
import type { Edition2025 } from "./layouts/layout-2025.sample.ts"
import type { Ink, Sketch } from "./sketch.sample.ts"

export const EDITION_2025: Edition2025 = { lastYear: 2025, priceBase: 2021, core: false, blanks: true }
export const EDITION_2027: Edition2025 = { lastYear: 2027, priceBase: 2025, core: true }

export function imported(content: Workbook) {
  const outcome = importSource(requestFor(content))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const [batch] = outcome.value.batches
  if (!batch) throw new Error("no batch")
  return { ...outcome.value, batch, figures: batch.observations }
}

export function counts(figures: readonly Observation[]): Record<string, number> {
  const result: Record<string, number> = {}
  for (const { indicator, prices } of figures) {
    const key = `${indicator} ${prices}`
    result[key] = (result[key] ?? 0) + 1
  }
  return result
}

export function find(figures: readonly Observation[], indicator: string, member: string, period: number) {
  return figures.find((one) => one.indicator === indicator && one.member === member && one.period === period)
}

/** Without the place, for comparing the same figures found elsewhere in a sheet. */
export function withoutPlace(figures: readonly Observation[]) {
  return figures.map(({ locator: _, ...figure }) => figure)
}

export function changed(
  sketches: readonly Sketch[],
  sheet: string,
  cells: Record<string, Ink>,
): readonly Sketch[] {
  return sketches.map((one) => (one.name === sheet ? { ...one, cells: { ...one.cells, ...cells } } : one))
}
