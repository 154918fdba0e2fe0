import type { Observation, Problem } from "../../../model/index.ts"
import type { SheetFigures } from "../figures.ts"

type Range = Readonly<{ most: number; says: string }>

/** A state at war or without an economy may spend more than it produces: Kuwait did in 1991. */
const OF_GDP: Range = { most: 150, says: "a share of GDP of 0 % or more that a state can spend" }
const OF_GOVERNMENT: Range = { most: 100, says: "a share between 0 and 100 %" }
const DOLLARS: Range = {
  most: 1e8,
  says: "an amount, in millions of dollars, of 0 or more that an economy can hold",
}
/** Hyperinflation makes no limit meaningful but that of digits run together. */
const LOCAL: Range = { most: 1e24, says: "an amount of 0 or more" }
const PER_HEAD: Range = { most: 1e6, says: "an amount per head of 0 or more" }

/** Beyond this share of its amounts the sheet itself is wrong, not single cells. */
const MANY = 0.1

/**
 * A figure outside what its indicator can be is left out and reported as `import/impossible-figure`; a sheet of many such
 * figures is left out whole, and reported once.
 */
export function withoutImpossibleFigures(sheet: SheetFigures): SheetFigures {
  const isImpossible = ({ value, indicator }: Observation) =>
    value.kind === "amount" && (value.amount < 0 || value.amount > rangeOf(indicator).most)
  const all = [...sheet.figures, ...sheet.asSpent]
  const impossible = all.filter(isImpossible)
  if (impossible.length === 0) return sheet
  const amounts = all.filter(({ value }) => value.kind === "amount")
  if (impossible.length > MANY * amounts.length) {
    const [first] = impossible as [Observation, ...Observation[]]
    const found = problemOf(first)
    const problem = {
      ...found,
      place: `sheet ${sheet.sheet}`,
      found: `${found.found}, and ${impossible.length - 1} more like it`,
      remedy: "The sheet was left out. Compare its unit with the publisher's own file.",
    }
    return { ...sheet, figures: [], asSpent: [], problems: [...sheet.problems, problem] }
  }
  const figures = sheet.figures.filter((figure) => !isImpossible(figure))
  const asSpent = sheet.asSpent.filter((figure) => !isImpossible(figure))
  return { ...sheet, figures, asSpent, problems: [...sheet.problems, ...impossible.map(problemOf)] }
}

function problemOf({ indicator, member, period, value, locator }: Observation): Problem {
  return {
    code: "import/impossible-figure",
    place: locator,
    found: `${value.kind === "amount" ? value.amount : ""} for ${indicator} of ${member} in ${period}`,
    expected: rangeOf(indicator).says,
    remedy: "The figure was left out. Compare it with the publisher's own table.",
  }
}

function rangeOf(indicator: string): Range {
  if (indicator === "share-of-gdp") return OF_GDP
  if (indicator === "share-of-government-spending") return OF_GOVERNMENT
  if (indicator === "spending-per-head") return PER_HEAD
  return indicator.startsWith("spending-national") ? LOCAL : DOLLARS
}
