import type { Observation, Problem } from "../../model/index.ts"
import type { SheetFigures } from "./figures.ts"

/** Figures of one indicator, prices and place, one beside the other. */
type Series = Readonly<{ key: string; figures: Observation[] }>

/**
 * Every figure once, in one order whatever the order in the file. The column that repeats a year as spent beside constant
 * figures yields to the sheet in current dollars; where it differs, that is a problem `import/conflicting-figures`.
 */
export function inOneOrder(
  sheets: readonly SheetFigures[],
): Readonly<{ figures: readonly Observation[]; problems: readonly Problem[] }> {
  const series = new Map<string, Series>()
  for (const { figures } of sheets) {
    let last: Series | undefined
    let before: Observation | undefined
    for (const figure of figures) {
      if (!last || figure.member !== before?.member) last = seriesOf(figure, series)
      last.figures.push(figure)
      before = figure
    }
  }
  const problems: Problem[] = []
  for (const figure of sheets.flatMap(({ asSpent }) => asSpent)) {
    const { figures } = seriesOf(figure, series)
    const at = figures.findIndex(({ period }) => period === figure.period)
    const first = figures[at]
    if (!first) figures.push(figure)
    else if (first.value.kind === "absent") figures[at] = figure
    else if (!agree(first, figure)) problems.push(conflict(first, figure))
  }
  const ordered = [...series.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const figures = ordered.flatMap((one) => one.figures.sort((a, b) => a.period - b.period))
  return { figures, problems }
}

function seriesOf({ indicator, prices, member }: Observation, known: Map<string, Series>): Series {
  const key = `${indicator} ${prices} ${member}`
  const series = known.get(key) ?? { key, figures: [] }
  known.set(key, series)
  return series
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
