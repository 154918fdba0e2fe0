import { currencyOf, type IndicatorId, type MemberCode, type Year } from "../../model/index.ts"
import type { Figure, FiguresAsOf } from "../../records/index.ts"
import { readRate } from "../cost/exchange.ts"
import { releaseName } from "../cost/release-name.ts"
import { currencyPerEuro } from "../euro-conversion.ts"

/** What one unit of a currency is in another, on the average of a year. */
export type RateOfYear = Readonly<{
  factor: number
  figures: readonly Figure[]
  /** `1 EUR = 4.542 PLN, the average of 2023 (Euro reference rates, 2 January 2026)`. */
  text: string
}>

export type RatePair = Readonly<{ from: string; to: string; member: MemberCode; period: Year }>

const PER_EUR = "euro-exchange-rate" as IndicatorId

/**
 * The rate held of that very year: quoted between the two, else crossed through the dollar; between a state's old
 * currency and the euro the rate fixed for good. `null` where none of the year is held.
 */
export function rateOfYear(view: FiguresAsOf, pair: RatePair): RateOfYear | null {
  const { from, to, period } = pair
  if (from === to) return { factor: 1, figures: [], text: `printed in ${to}` }
  const fixed = fixedRate(pair)
  if (fixed !== null) return { factor: fixed, figures: [], text: `${rateText(pair, fixed)}, fixed for good` }
  const quoted = quotedPerEuro(view, pair)
  if (quoted) return inWords(pair, quoted)
  const [source, target] = [readRate(view, from, period), readRate(view, to, period)]
  if (!source || !target || source.year !== period || target.year !== period) return null
  return inWords(pair, {
    factor: target.perUsd / source.perUsd,
    figures: [...source.figures, ...target.figures],
  })
}

function fixedRate({ from, to, member, period }: RatePair): number | null {
  const perEuro = currencyPerEuro(member)
  if (perEuro === null || currencyOf(member, period) !== "EUR") return null
  const old = currencyOf(member, 1998 as Year)
  if (from === old && to === "EUR") return 1 / perEuro
  return from === "EUR" && to === old ? perEuro : null
}

function quotedPerEuro(
  view: FiguresAsOf,
  { from, to, member, period }: RatePair,
): Pick<RateOfYear, "factor" | "figures"> | null {
  const other = from === "EUR" ? to : to === "EUR" ? from : null
  if (other === null || other === "USD" || other !== currencyOf(member, period)) return null
  const figure = view.latest({ indicator: PER_EUR, prices: null, member, period })
  const observation = figure?.observation
  if (!figure || observation?.value.kind !== "amount" || observation.value.amount <= 0) return null
  if (observation.currency !== null && observation.currency !== other) return null
  const { amount } = observation.value
  return { factor: from === "EUR" ? amount : 1 / amount, figures: [figure] }
}

function inWords(pair: RatePair, { factor, figures }: Pick<RateOfYear, "factor" | "figures">): RateOfYear {
  const releases = [...new Set(figures.map(({ batch }) => releaseName(batch.edition)))].join("; ")
  return { factor, figures, text: `${rateText(pair, factor)}, the average of ${pair.period} (${releases})` }
}

function rateText({ from, to }: RatePair, factor: number): string {
  return factor >= 1
    ? `1 ${from} = ${Number(factor.toPrecision(5))} ${to}`
    : `1 ${to} = ${Number((1 / factor).toPrecision(5))} ${from}`
}
