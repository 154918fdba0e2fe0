import { indicatorOrThrow } from "../indicators/index.ts"
import type { Edition, IndicatorId, MemberCode } from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { readInEdition } from "./read-in-edition.ts"
import { type EditionCell, type Reading, statusOf } from "./reading.ts"

const SPENDING_USD = "spending-usd" as IndicatorId
const SPENDING_CONSTANT_USD = "spending-constant-usd" as IndicatorId
const SHARE_OF_GDP = "share-of-gdp" as IndicatorId
const NATO = "NATO" as MemberCode
const OTHERS = "NATO_EUROPE_CANADA" as MemberCode
const LARGEST = "USA" as MemberCode

/**
 * A member's part of what all allies spend, percent. From money where the edition has it. Else, for the largest ally
 * and the rest together, from shares of GDP: with T the alliance's share, E that of Europe and Canada and U the
 * largest ally's, its weight in GDP is w = (T − E) ÷ (U − E) and its part of the bill w × U ÷ T.
 */
export function computeAllianceShare(view: FiguresAsOf, cell: EditionCell): Reading | null {
  return fromMoney(view, cell) ?? fromShares(view, cell)
}

function fromMoney(view: FiguresAsOf, cell: EditionCell): Reading | null {
  const indicator = indicatorOrThrow(cell.prices === "current" ? SPENDING_USD : SPENDING_CONSTANT_USD)
  const part = amountIn(view, { ...cell, indicator })
  const whole = amountIn(view, { ...cell, indicator, member: NATO })
  if (!part || !whole || whole.amount === 0) return null
  return reading(
    cell.edition,
    (100 * part.amount) / whole.amount,
    [part, whole],
    "100 × the member's expenditure ÷ the alliance's.",
  )
}

function fromShares(view: FiguresAsOf, cell: EditionCell): Reading | null {
  if (cell.prices === "current" || (cell.member !== LARGEST && cell.member !== OTHERS)) return null
  const indicator = indicatorOrThrow(SHARE_OF_GDP)
  const share = (member: MemberCode) => amountIn(view, { ...cell, indicator, prices: "constant", member })
  const [all, others, largest] = [share(NATO), share(OTHERS), share(LARGEST)]
  if (!all || !others || !largest || largest.amount === others.amount || all.amount === 0) return null
  const [T, E, U] = [all.amount, others.amount, largest.amount]
  const weight = (T - E) / (U - E)
  const percent = (100 * weight * U) / T
  const method =
    `From shares of GDP, ${cell.period}: w = (T − E) ÷ (U − E) = (${shown(T)} − ${shown(E)}) ÷ (${shown(U)} − ${shown(E)}) = ${shown(weight)}; ` +
    `w × U ÷ T = ${shown(percent / 100)}.`
  return reading(
    cell.edition,
    cell.member === LARGEST ? percent : 100 - percent,
    [all, others, largest],
    method,
  )
}

type Amount = Readonly<{ amount: number; figures: readonly Figure[] }>

function amountIn(view: FiguresAsOf, cell: EditionCell): Amount | null {
  const found = readInEdition(view, cell)
  if (found?.value == null) return null
  return { amount: found.value, figures: found.figures }
}

function reading(edition: Edition, value: number, parts: readonly Amount[], computed: string): Reading {
  const figures = parts.flatMap((part) => part.figures)
  return { value, absent: null, status: statusOf(figures), edition, currency: null, figures, computed }
}

function shown(amount: number): string {
  return amount.toFixed(4)
}
