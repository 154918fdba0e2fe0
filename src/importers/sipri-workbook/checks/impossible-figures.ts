import type { Observation, Problem } from "../../../model/index.ts"
import type { SheetFigures } from "../figures.ts"

type Range = Readonly<{ most: number; says: string }>

/** A state at war or without an economy may spend more than it produces: Kuwait did in 1991. */
const OF_GDP: Range = { most: 300, says: "a share of GDP of 0 % or more that a state can spend" }
const OF_GOVERNMENT: Range = { most: 100, says: "a share between 0 and 100 %" }
const DOLLARS: Range = {
  most: 1e8,
  says: "an amount, in millions of dollars, of 0 or more that an economy can hold",
}
/** Hyperinflation makes no limit meaningful but that of digits run together. */
const LOCAL: Range = { most: 1e24, says: "an amount of 0 or more" }
const PER_HEAD: Range = { most: 1e6, says: "an amount per head of 0 or more" }

/** A figure outside what its indicator can be is left out and reported as `import/impossible-figure`. */
export function withoutImpossibleFigures(sheet: SheetFigures): SheetFigures {
  const problems: Problem[] = []
  const possible = (figure: Observation) => {
    if (figure.value.kind === "absent") return true
    const { most, says } = rangeOf(figure.indicator)
    const { amount } = figure.value
    if (amount >= 0 && amount <= most) return true
    problems.push({
      code: "import/impossible-figure",
      place: figure.locator,
      found: `${amount} for ${figure.indicator} of ${figure.member} in ${figure.period}`,
      expected: says,
      remedy: "The figure was left out. Compare it with the publisher's own table.",
    })
    return false
  }
  const [figures, asSpent] = [sheet.figures.filter(possible), sheet.asSpent.filter(possible)]
  return problems.length === 0
    ? sheet
    : { ...sheet, figures, asSpent, problems: [...sheet.problems, ...problems] }
}

function rangeOf(indicator: string): Range {
  if (indicator === "share-of-gdp") return OF_GDP
  if (indicator === "share-of-government-spending") return OF_GOVERNMENT
  if (indicator === "spending-per-head") return PER_HEAD
  return indicator.startsWith("spending-national") ? LOCAL : DOLLARS
}
