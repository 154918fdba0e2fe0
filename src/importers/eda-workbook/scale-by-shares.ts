import type { Entry } from "./read-sheet.ts"
import type { Raw } from "./settle.ts"

type How = Readonly<{ scaleSaid: (entry: Entry) => number | null; rawOf: (entry: Entry) => Raw }>

/** Rows that may disagree, in a hundred, before nothing is concluded. */
const MOST_OUTLIERS = 20

/**
 * The scale of a sheet's money where words leave it open: spending ÷ GDP must give the printed share. One of the two
 * must say its scale; parts of spending have that of spending. `null` where the figures do not tell.
 */
export function scaleByShares(entries: readonly Entry[], how: How): (entry: Entry) => number | null {
  const spending = numbers(entries, "spending-eur", how)
  const gdp = numbers(entries, "gdp-eur", how)
  const shares = numbers(entries, "share-of-gdp", how)
  const distances: number[] = []
  for (const [key, one] of spending) {
    const [economy, share] = [gdp.get(key)?.number, shares.get(key)]
    if (!economy || !share || one.number <= 0 || share.number <= 0) continue
    const asFraction = share.isFraction || share.number < 0.2 ? share.number : share.number / 100
    distances.push(Math.log10((asFraction * economy) / one.number))
  }
  const between = commonStep(distances)
  const [saidSpending, saidGdp] = [said(entries, "spending-eur", how), said(entries, "gdp-eur", how)]
  const ofSpending = saidSpending ?? (between === null || saidGdp === null ? null : saidGdp + between)
  const ofGdp = saidGdp ?? (between === null || ofSpending === null ? null : ofSpending - between)
  return ({ concept }) => (concept.indicator === "gdp-eur" ? ofGdp : ofSpending)
}

type Numbers = ReadonlyMap<string, Raw & { kind: "number" }>

function numbers(entries: readonly Entry[], indicator: string, { rawOf }: How): Numbers {
  return new Map(
    entries.flatMap((entry) => {
      const raw = rawOf(entry)
      const is = entry.concept.indicator === indicator && raw.kind === "number"
      return is ? [[`${entry.member} ${entry.year.period}`, raw] as const] : []
    }),
  )
}

function said(entries: readonly Entry[], indicator: string, { scaleSaid }: How): number | null {
  const own = entries.filter((one) => one.concept.indicator === indicator)
  const scales = new Set(own.flatMap((one) => scaleSaid(one) ?? []))
  const [scale = null] = scales
  return scales.size === 1 ? scale : null
}

/** The step of thousands that most distances are, or `null`. */
function commonStep(distances: readonly number[]): number | null {
  if (distances.length === 0) return null
  const middle = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
  const step = Math.round(middle / 3) * 3
  const outliers = distances.filter((distance) => Math.abs(distance - step) > 0.05).length
  return outliers * 100 <= distances.length * MOST_OUTLIERS ? step : null
}
