import type { CompareRow, ImpliedGdp, ShareSplit } from "../compare-question.ts"
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

/** Every publisher against the first, where both amounts stand in one currency. `shares`: the rows of the share. */
export function shareSplits(
  implied: readonly ImpliedGdp[],
  shares: readonly CompareRow[],
  nameOf: (publisher: string) => string,
): readonly ShareSplit[] {
  const [from, ...others] = implied
  if (!from) return []
  return others
    .filter((to) => to.currencyCode === from.currencyCode)
    .map((to) => {
      const differencePercentPoints = to.sharePercent - from.sharePercent
      const split = {
        from,
        to,
        differencePercentPoints,
        ...splitParts(from, to),
        revisionPercentPoints: revisionSince({ from, to }, shares),
      }
      return { ...split, text: sentence(split, shares, nameOf) }
    })
}

/** How far the rows' difference is from that of the editions split. */
function revisionSince(
  { from, to }: Pick<ShareSplit, "from" | "to">,
  shares: readonly CompareRow[],
): number | null {
  const [before, after] = [from, to].map(({ publisher }) => shares.find((row) => row.publisher === publisher))
  if (before?.value == null || after?.value == null) return null
  if (before.edition === from.edition && after.edition === to.edition) return 0
  return after.value - before.value - (to.sharePercent - from.sharePercent)
}

type Told = Omit<ShareSplit, "text">

function sentence(split: Told, shares: readonly CompareRow[], nameOf: (publisher: string) => string): string {
  const { from, to, differencePercentPoints, spendingPercentPoints, gdpPercentPoints } = split
  const share = (one: ImpliedGdp) =>
    `${nameOf(one.publisher)} ${figureText(one.sharePercent, { decimals: SHARE_DECIMALS })} % (${dayName(one.published)})`
  const amounts = (of: "spendingMillion" | "gdpMillion") =>
    `${figureText(to[of], WHOLE)} against ${figureText(from[of], WHOLE)} million ${from.currencyCode}`
  return [
    `${share(to)} − ${share(from)} = ${points(differencePercentPoints)} points: ${points(spendingPercentPoints)} from spending (${amounts("spendingMillion")}), ${points(gdpPercentPoints)} from the GDP divided by (${amounts("gdpMillion")}).`,
    ...roundingNote(split),
    ...revisionNote(split, shares, nameOf),
  ].join(" ")
}

function points(amount: number): string {
  return signedText(amount, SHARE_DECIMALS)
}

function revisionNote(
  { from, to, differencePercentPoints, revisionPercentPoints }: Told,
  shares: readonly CompareRow[],
  nameOf: (publisher: string) => string,
): readonly string[] {
  if (revisionPercentPoints === null || points(revisionPercentPoints) === points(0)) return []
  const newer = shares.filter((row) =>
    [from, to].some((one) => one.publisher === row.publisher && one.edition !== row.edition),
  )
  const names = newer.map(({ publisher, published }) => `${nameOf(publisher)}'s of ${dayName(published)}`)
  const rowsDifference = differencePercentPoints + revisionPercentPoints
  return [
    `The newest shares differ by ${points(rowsDifference)}: the other ${points(revisionPercentPoints)} came with ${names.join(" and ")}, which ${names.length > 1 ? "print" : "prints"} no money to divide.`,
  ]
}

/** Where the GDPs are no further apart than the rounding of the shares may hide, the split cannot tell them apart. */
function roundingNote({ from, to }: Told): readonly string[] {
  const apart = Math.abs(to.gdpMillion - from.gdpMillion)
  const hidden = from.gdpRoundingMillion + to.gdpRoundingMillion
  return hidden > 0 && apart <= hidden
    ? ["The GDPs may be the same: the shares are printed rounded, which hides as much."]
    : []
}
