import type { Year } from "../../model/index.ts"

/**
 * Columns of a header whose year stands above another column too, by column number, with the year. Of two the one that
 * fits its neighbours is right and is not among them; where both fit or none does, both are.
 */
export function twinYears(
  columns: readonly Readonly<{ column: number; period: Year }>[],
): ReadonlyMap<number, string> {
  const neighbours = columns.map(({ period }, index) => {
    const fits = (step: number) => columns[index + step]?.period === period + step
    return Number(fits(-1)) + Number(fits(1))
  })
  const twins = new Map<number, string>()
  columns.forEach(({ period, column }, index) => {
    const rivals = columns.flatMap((other, at) => (other.period === period && at !== index ? [at] : []))
    const fitsBest = rivals.every((at) => (neighbours[index] ?? 0) > (neighbours[at] ?? 0))
    if (rivals.length > 0 && !fitsBest) twins.set(column, String(period))
  })
  return twins
}
