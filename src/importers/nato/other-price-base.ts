import type { Edition, Problem } from "../../model/index.ts"
import type { Figure } from "./figure.ts"

/** Figures without those whose words state other prices than the edition's: told once a price base. */
export function withoutOtherPriceBase(
  read: readonly Figure[],
  { edition, file }: Readonly<{ edition: Edition; file: string }>,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const { id, priceBase } = edition
  if (priceBase === null) return { figures: read, problems: [] }
  const isOther = ({ base }: Figure) => base !== null && base !== priceBase
  const first = new Map(
    read
      .filter(isOther)
      .toReversed()
      .map((figure) => [figure.base, figure]),
  )
  const problems = [...first].map(([base, figure]) => ({
    code: "import/conflicting-price-base",
    place: `${file} ${figure.locator}`,
    found: `prices of ${base}`,
    expected: `prices of ${priceBase}, as the edition ${id} has them`,
    remedy: "These figures were left out. Check with --published that the file is of that edition.",
  }))
  return { figures: read.filter((figure) => !isOther(figure)), problems }
}
