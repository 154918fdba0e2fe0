import type { Observation, Problem } from "../../model/index.ts"
import type { SheetFigures } from "./figures.ts"

/**
 * Every figure once, in one order whatever the order in the file. The column that repeats a year as spent beside constant
 * figures yields to the sheet in current dollars; where it differs, that is a problem `import/conflicting-figures`.
 */
export function inOneOrder(
  sheets: readonly SheetFigures[],
): Readonly<{ figures: readonly Observation[]; problems: readonly Problem[] }> {
  const byKey = new Map<string, Observation>()
  for (const figure of sheets.flatMap(({ figures }) => figures)) byKey.set(keyOf(figure), figure)
  const problems: Problem[] = []
  for (const figure of sheets.flatMap(({ asSpent }) => asSpent)) {
    const first = byKey.get(keyOf(figure))
    if (!first || first.value.kind === "absent") byKey.set(keyOf(figure), figure)
    else if (!agree(first, figure)) problems.push(conflict(first, figure))
  }
  const figures = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
  return { figures, problems }
}

function keyOf({ indicator, prices, member, period }: Observation): string {
  return `${indicator} ${prices} ${member} ${period}`
}

function amountOf({ value }: Observation): number {
  return value.kind === "amount" ? value.amount : Number.NaN
}

function agree(first: Observation, second: Observation): boolean {
  return Math.abs(amountOf(first) - amountOf(second)) <= 1e-6 * Math.abs(amountOf(first))
}

function conflict(first: Observation, second: Observation): Problem {
  return {
    code: "import/conflicting-figures",
    place: second.locator,
    found: `${amountOf(second)} for ${second.indicator} of ${second.member} in ${second.period}`,
    expected: `${amountOf(first)}, as ${first.locator} has it`,
    remedy: `The figure of ${first.locator} was kept. Check both cells in the source.`,
  }
}
