import type { Observation, Problem } from "../../../model/index.ts"
import type { SheetFigures } from "../figures.ts"

const NOT_REPORTED = { kind: "absent", reason: "not-reported" } as const

/**
 * A state can spend nothing, and then nothing in every sheet. A 0 beside an amount of the same state and year in another
 * sheet is a figure that could not be computed (no exchange rate, no deflator): it becomes absent. Problem
 * `import/impossible-zero`, once a sheet.
 */
export function withoutImpossibleZeros(sheets: readonly SheetFigures[]): readonly SheetFigures[] {
  const spending = new Map<string, Set<number>>()
  for (const { figures } of sheets) {
    for (const { member, period, value } of figures) {
      if (value.kind === "absent" || value.amount === 0) continue
      const years = spending.get(member)
      if (years) years.add(period)
      else spending.set(member, new Set([period]))
    }
  }
  return sheets.map((sheet) => {
    const isImpossible = ({ member, period, value }: Observation) =>
      value.kind === "amount" && value.amount === 0 && spending.get(member)?.has(period) === true
    const zeros = sheet.figures.filter(isImpossible)
    if (zeros.length === 0) return sheet
    const figures = sheet.figures.map(
      (one): Observation => (isImpossible(one) ? { ...one, value: NOT_REPORTED, status: "final" } : one),
    )
    return { ...sheet, figures, problems: [...sheet.problems, impossibleZeros(zeros)] }
  })
}

function impossibleZeros(zeros: readonly Observation[]): Problem {
  const [first] = zeros as [Observation]
  const others = zeros.length - 1
  return {
    code: "import/impossible-zero",
    place: first.locator,
    found: `0 for ${first.indicator} of ${first.member} in ${first.period}${others > 0 ? `, and ${others} more like it in this sheet` : ""}`,
    expected:
      "an amount, since another sheet has one for the same state and year, or a mark for a missing one",
    remedy: "They were taken as not reported. Compare with the publisher's own table.",
  }
}
