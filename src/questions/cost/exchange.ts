import {
  type CurrencyCode,
  currencyOf,
  type IndicatorId,
  MEMBERS,
  type MemberCode,
  OTHER_STATES,
  type Year,
} from "../../model/index.ts"
import type { Figure, FiguresAsOf } from "../../records/index.ts"

/** What one US dollar cost, on the average of a year. */
export type Rate = Readonly<{
  currency: string
  perUsd: number
  /** The year it is of: the one asked for, or the newest earlier one held. */
  year: Year
  figures: readonly Figure[]
}>

const PER_USD = "exchange-rate" as IndicatorId
const PER_EUR = "euro-exchange-rate" as IndicatorId
const USA = "USA" as MemberCode
const STATES = [...MEMBERS, ...OTHER_STATES].map((state) => state.code)

/**
 * The rate of a year, else of the newest earlier year: quoted against the dollar, or crossed through the euro. The euro
 * itself from its reference rate first. `null` where no rate of the currency is held by then.
 */
export function readRate(view: FiguresAsOf, currency: string, year: Year): Rate | null {
  if (currency === "USD") return { currency, perUsd: 1, year, figures: [] }
  for (const held of yearsHeld(view, year)) {
    const found =
      currency === "EUR"
        ? (euroPerUsd(view, held) ?? quoted(view, currency, held))
        : (quoted(view, currency, held) ?? crossed(view, currency, held))
    if (found) return { currency, year: held, ...found }
  }
  return null
}

type Found = Readonly<{ perUsd: number; figures: readonly Figure[] }>

function euroPerUsd(view: FiguresAsOf, year: Year): Found | null {
  const dollars = rateFigure(view, PER_EUR, USA, "USD", year)
  return dollars && { perUsd: 1 / dollars.amount, figures: [dollars.figure] }
}

function quoted(view: FiguresAsOf, currency: string, year: Year): Found | null {
  for (const state of statesWith(currency, year)) {
    const rate = rateFigure(view, PER_USD, state, currency, year)
    if (rate) return { perUsd: rate.amount, figures: [rate.figure] }
  }
  return null
}

function crossed(view: FiguresAsOf, currency: string, year: Year): Found | null {
  const euro = euroPerUsd(view, year)
  if (!euro) return null
  for (const state of statesWith(currency, year)) {
    const rate = rateFigure(view, PER_EUR, state, currency, year)
    if (rate) return { perUsd: rate.amount * euro.perUsd, figures: [rate.figure, ...euro.figures] }
  }
  return null
}

/** A figure counts only where its publisher quotes the currency meant; many quote a state's later one throughout. */
function rateFigure(
  view: FiguresAsOf,
  indicator: IndicatorId,
  member: MemberCode,
  currency: string,
  period: Year,
): Readonly<{ amount: number; figure: Figure }> | null {
  const figure = view.latest({ indicator, prices: null, member, period })
  const observation = figure?.observation
  if (!figure || observation?.value.kind !== "amount" || observation.value.amount <= 0) return null
  if (observation.currency !== null && observation.currency !== currency) return null
  return { amount: observation.value.amount, figure }
}

function statesWith(currency: string, year: Year): readonly MemberCode[] {
  return STATES.filter((state) => currencyOf(state, year) === (currency as CurrencyCode))
}

/** Years up to the one asked for of which any rate is held, newest first. */
function yearsHeld(view: FiguresAsOf, year: Year): readonly Year[] {
  const held = [PER_USD, PER_EUR].flatMap((indicator) => view.periods({ indicator, prices: null }, null))
  return [...new Set(held)].filter((one) => one <= year).sort((a, b) => b - a)
}
