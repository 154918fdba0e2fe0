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
  const best = new Map<Year, Readonly<{ fits: number; shared: boolean }>>()
  columns.forEach(({ period }, index) => {
    const fits = neighbours[index] ?? 0
    const rival = best.get(period)
    if (!rival || fits > rival.fits) best.set(period, { fits, shared: false })
    else if (fits === rival.fits) best.set(period, { fits, shared: true })
  })
  return new Map(
    columns.flatMap(({ period, column }, index) => {
      const { fits, shared } = best.get(period) ?? { fits: 0, shared: false }
      return shared || neighbours[index] !== fits ? [[column, String(period)] as const] : []
    }),
  )
}
