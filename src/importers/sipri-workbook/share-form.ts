/** A share as its cell holds it. */
export type PrintedShare = Readonly<{ number: number; format: string | null }>

/** How a sheet writes its shares, as places the decimal point moves to make them percent. */
export type ShareForm = 0 | 2

/**
 * In the middle of the world's states a share of GDP lies near 2 %, one of government spending near 6 %: as fractions far
 * below this, as percent far above.
 */
const BETWEEN = 0.3
/** A format in percent shows 0.02 as 2 %. Beyond this it stands over figures that are percent already. */
const MOST_AS_FRACTION = 1
/** No sheet of shares has its middle beyond this, in either form. */
const MOST = 60

/**
 * A sheet of fractions or of percentages: by the number format of most figures, and where that is silent or cannot be
 * right, by the middle figure; zeros do not count. `unclear` names a middle that is neither.
 */
export function shareForm(
  shares: readonly PrintedShare[],
): Readonly<{ kind: "form"; form: ShareForm }> | Readonly<{ kind: "unclear"; middle: number }> {
  const sorted = shares.filter(({ number }) => number > 0).sort((a, b) => a.number - b.number)
  const middle = sorted[Math.floor(sorted.length / 2)]?.number
  if (middle === undefined) return { kind: "form", form: 2 }
  if (middle > MOST || middle < 1e-6) return { kind: "unclear", middle }
  const formatted = sorted.filter(({ format }) => isPercentFormat(format)).length * 2 > sorted.length
  return { kind: "form", form: middle < (formatted ? MOST_AS_FRACTION : BETWEEN) ? 2 : 0 }
}

/** `0.00%` shows a fraction as percent; `0.00"%"` only writes the sign behind a percentage. */
function isPercentFormat(format: string | null): boolean {
  return (format ?? "").replace(/"[^"]*"|\\./g, "").includes("%")
}
