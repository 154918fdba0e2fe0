import type { Problem } from "../../model/index.ts"
import { absentReason, canBeZero } from "../missing-mark.ts"
import type { Figure } from "./figure.ts"

/**
 * A blank that some tool turned into 0: no member with armed forces spends nothing, no economy is nothing. Such a zero
 * becomes absent and is reported as `import/impossible-zero`.
 */
export function withoutImpossibleZeros(
  figures: readonly Figure[],
  file: string,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const kept = figures.map((figure): Figure => {
    if (figure.value.kind === "absent" || figure.value.amount !== 0 || canBeZero(figure.indicator))
      return figure
    const reason = absentReason({ mark: "not-available", ...figure })
    if (reason === "not-reported") {
      problems.push({
        code: "import/impossible-zero",
        place: `${file} ${figure.locator}`,
        found: `0 for ${figure.indicator} of ${figure.member} in ${figure.period}`,
        expected: "a figure, or an empty cell",
        remedy: "It was taken as not reported. Compare with the publisher's own table.",
      })
    }
    return { ...figure, value: { kind: "absent", reason } }
  })
  return { figures: kept, problems }
}
