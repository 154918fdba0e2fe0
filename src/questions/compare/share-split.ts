import type { ImpliedGdp, ShareSplit } from "../compare-question.ts"
import { dayName } from "../evidence.ts"
import { figureText, signedText } from "./wording.ts"

const SHARE_DECIMALS = 2
const WHOLE = { decimals: 0 }

/**
 * The difference of two shares of GDP, split: share = spending ÷ GDP, so replacing the spending at the mean of both
 * 1 ÷ GDP and the GDP at the mean of both spendings gives two parts that add up exactly (Shapley's split of a ratio).
 */
export function splitParts(
  from: Pick<ImpliedGdp, "spendingMillion" | "gdpMillion">,
  to: Pick<ImpliedGdp, "spendingMillion" | "gdpMillion">,
): Readonly<{ spendingPercentPoints: number; gdpPercentPoints: number }> {
  const perGdp = (1 / from.gdpMillion + 1 / to.gdpMillion) / 2
  const spending = (from.spendingMillion + to.spendingMillion) / 2
  return {
    spendingPercentPoints: 100 * (to.spendingMillion - from.spendingMillion) * perGdp,
    gdpPercentPoints: 100 * spending * (1 / to.gdpMillion - 1 / from.gdpMillion),
  }
}

/** Every publisher against the first, where both amounts stand in one currency. */
export function shareSplits(
  implied: readonly ImpliedGdp[],
  nameOf: (publisher: string) => string,
): readonly ShareSplit[] {
  const [from, ...others] = implied
  if (!from) return []
  return others
    .filter((to) => to.currencyCode === from.currencyCode)
    .map((to) => {
      const parts = splitParts(from, to)
      const differencePercentPoints = to.sharePercent - from.sharePercent
      return {
        from,
        to,
        differencePercentPoints,
        ...parts,
        text: sentence({ from, to, differencePercentPoints, ...parts }, nameOf),
      }
    })
}

function sentence(split: Omit<ShareSplit, "text">, nameOf: (publisher: string) => string): string {
  const { from, to, differencePercentPoints, spendingPercentPoints, gdpPercentPoints } = split
  const share = (one: ImpliedGdp) =>
    `${nameOf(one.publisher)} ${figureText(one.sharePercent, { decimals: SHARE_DECIMALS })} % (${dayName(one.published)})`
  const amounts = (of: "spendingMillion" | "gdpMillion") =>
    `${figureText(to[of], WHOLE)} against ${figureText(from[of], WHOLE)} million ${from.currencyCode}`
  const points = (amount: number) => signedText(amount, SHARE_DECIMALS)
  return `${share(to)} − ${share(from)} = ${points(differencePercentPoints)} points: ${points(spendingPercentPoints)} from spending (${amounts("spendingMillion")}), ${points(gdpPercentPoints)} from the GDP divided by (${amounts("gdpMillion")}).${roundingNote(split)}`
}

/** Where the GDPs are no further apart than the rounding of the shares may hide, the split cannot tell them apart. */
function roundingNote({ from, to }: Omit<ShareSplit, "text">): string {
  const apart = Math.abs(to.gdpMillion - from.gdpMillion)
  const hidden = from.gdpRoundingMillion + to.gdpRoundingMillion
  return hidden > 0 && apart <= hidden
    ? " The GDPs may be the same: the shares are printed rounded, which hides as much."
    : ""
}
