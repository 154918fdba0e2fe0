import { sameAsWritten } from "../edition-match.ts"
import type { FingerprintFigure } from "../importer.ts"
import type { Figure } from "./figure.ts"

/** Whether a figure of a fingerprint is among these, whichever prices it is in. */
export function shows(
  figures: readonly Pick<Figure, "indicator" | "member" | "period" | "value">[],
): (figure: FingerprintFigure) => boolean {
  const amounts = new Map<string, number[]>()
  for (const { indicator, member, period, value } of figures) {
    if (value.kind === "absent") continue
    const key = `${indicator} ${member} ${period}`
    const known = amounts.get(key)
    if (known) known.push(value.amount)
    else amounts.set(key, [value.amount])
  }
  return ([indicator, member, year, written]) =>
    amounts.get(`${indicator} ${member} ${year}`)?.some((amount) => sameAsWritten(amount, written)) ?? false
}
