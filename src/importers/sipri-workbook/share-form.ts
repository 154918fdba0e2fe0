/** How a sheet writes its shares, as places the decimal point moves to make them percent. */
export type ShareForm = 0 | 2

/**
 * In the middle of the world's states a share of GDP lies near 2 %, one of government spending near 6 %: as fractions far
 * below this, as percent far above.
 */
const BETWEEN = 0.3
/** No sheet of shares has its middle beyond this, in either form. */
const MOST = 60

/** A sheet of fractions or of percentages, by its middle figure; zeros do not count. `unclear` names a middle that is neither. */
export function shareForm(
  numbers: readonly number[],
): Readonly<{ kind: "form"; form: ShareForm }> | Readonly<{ kind: "unclear"; middle: number }> {
  const sorted = numbers.filter((number) => number > 0).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return { kind: "form", form: 2 }
  if (middle > MOST || middle < 1e-6) return { kind: "unclear", middle }
  return { kind: "form", form: middle < BETWEEN ? 2 : 0 }
}
