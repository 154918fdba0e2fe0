import type { Problem } from "../../model/index.ts"
import type { Figure } from "./figure.ts"

type Range = Readonly<{ least: number; most: number; says: string }>

const SHARE: Range = { least: 0, most: 100, says: "a share between 0 and 100 %" }
const CHANGE: Range = { least: -100, most: 1e5, says: "a change of -100 % or more" }
/** In millions, of whatever currency: a thousand times the largest economy in its smallest money. */
const MONEY: Range = {
  least: 0,
  most: 1e12,
  says: "an amount of money of 0 or more that an economy can hold",
}
const HEADS: Range = { least: 0, most: 1e6, says: "a number of people, in thousands, that a state can have" }

/**
 * A figure outside what its indicator can be (a share below 0, a negative amount, digits run together) is left out and
 * reported as `import/impossible-figure`.
 */
export function withoutImpossibleFigures(
  figures: readonly Figure[],
  file: string,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const kept = figures.filter((figure) => {
    const { value, indicator, member, period, locator } = figure
    if (value.kind === "absent") return true
    const { least, most, says } = rangeOf(indicator)
    if (value.amount >= least && value.amount <= most) return true
    problems.push({
      code: "import/impossible-figure",
      place: `${file} ${locator}`,
      found: `${value.amount} for ${indicator} of ${member} in ${period}`,
      expected: says,
      remedy: "The figure was left out. Compare it with the publisher's own table.",
    })
    return false
  })
  return { figures: kept, problems }
}

function rangeOf(indicator: string): Range {
  if (indicator.includes("change")) return CHANGE
  if (indicator.includes("share")) return SHARE
  return indicator === "personnel" ? HEADS : MONEY
}
