import { sameAsWritten } from "../edition-match.ts"
import type { FingerprintFigure } from "../importer.ts"
import type { Figure } from "./figure.ts"

/** Whether a figure of a fingerprint is among these, whichever prices it is in. */
export function shows(
  figures: readonly Pick<Figure, "indicator" | "member" | "period" | "value">[],
): (figure: FingerprintFigure) => boolean {
  const amounts = new Map<string, Map<number, number[]>>()
  let series: Map<number, number[]> = new Map()
  let [indicatorBefore, memberBefore] = ["", ""]
  for (const { indicator, member, period, value } of figures) {
    if (value.kind === "absent") continue
    if (indicator !== indicatorBefore || member !== memberBefore) {
      const key = `${indicator} ${member}`
      series = amounts.get(key) ?? new Map()
      amounts.set(key, series)
      ;[indicatorBefore, memberBefore] = [indicator, member]
    }
    const known = series.get(period)
    if (known) known.push(value.amount)
    else series.set(period, [value.amount])
  }
  return ([indicator, member, year, written]) =>
    amounts
      .get(`${indicator} ${member}`)
      ?.get(year)
      ?.some((amount) => sameAsWritten(amount, written)) ?? false
}
