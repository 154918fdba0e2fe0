import type { IndicatorId, Prices, Unit, Year } from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import type { Rebased } from "./answer.ts"
import type { EditionCell } from "./reading.ts"
import { deflation, depreciation, NO_RATE } from "./rebase-span.ts"

/** What a member's money at one year's prices is multiplied by to stand at another's, and the cells that say so. */
export type RebaseFactor = Omit<Rebased, "recipe"> &
  Readonly<{
    recipe: Exclude<Rebased["recipe"], "sum-of-members">
    figures: readonly Figure[]
    /** `From 2015 to 2021 prices by …`, for a caveat; `null` where the edition's own ratio says it all. */
    means: string | null
  }>

/** Why money cannot be brought to another year's prices, in half a sentence. */
export type NoFactor = Readonly<{ why: string }>

type Form = readonly [indicator: string, prices: Prices]
/** Current and constant prices of one thing, the one with most digits first. */
const FAMILIES: Readonly<Record<string, readonly (readonly [current: Form, constant: Form])[]>> = {
  "spending-constant-usd": [
    [
      ["spending-usd", "current"],
      ["spending-constant-usd", "constant"],
    ],
  ],
  "gdp-constant-usd": [
    [
      ["gdp-usd", "current"],
      ["gdp-constant-usd", "constant"],
    ],
  ],
  "spending-national": [
    [
      ["spending-national", "current"],
      ["spending-national", "constant"],
    ],
  ],
  "spending-per-head": [
    [
      ["spending-usd", "current"],
      ["spending-constant-usd", "constant"],
    ],
    [
      ["spending-per-head", "current"],
      ["spending-per-head", "constant"],
    ],
  ],
  "gdp-per-head": [
    [
      ["gdp-usd", "current"],
      ["gdp-constant-usd", "constant"],
    ],
    [
      ["gdp-per-head", "current"],
      ["gdp-per-head", "constant"],
    ],
  ],
}

/** The concepts whose years can be base years of an edition's own ratio. */
export function formsBehind(
  indicator: IndicatorId,
): readonly Readonly<{ indicator: IndicatorId; prices: Prices }>[] {
  return (FAMILIES[indicator] ?? []).flat().map(([id, prices]) => ({ indicator: id as IndicatorId, prices }))
}

/**
 * How one member's money in one edition comes to the prices of `to`. First by the edition's own figures of that year,
 * current ÷ constant, which carry the deflator and the exchange rate its publisher used; else by the GDP deflator and
 * the exchange rate that are newest at the cut.
 */
export function findFactor(
  all: FiguresAsOf,
  request: Readonly<{ cell: EditionCell; from: Year | null; to: Year }>,
): RebaseFactor | NoFactor {
  return ownFactor(all, request) ?? outsideFactor(all, request)
}

function ownFactor(
  all: FiguresAsOf,
  { cell, from, to }: Readonly<{ cell: EditionCell; from: Year | null; to: Year }>,
): RebaseFactor | null {
  const at = ([indicator, prices]: Form) =>
    all.inEdition(cell.edition.id, {
      indicator: indicator as IndicatorId,
      prices,
      member: cell.member,
      period: to,
    })
  for (const [current, constant] of FAMILIES[cell.indicator.id] ?? []) {
    const figures = [at(current), at(constant)]
    const [now, then] = figures.map((figure) => amountOf(figure))
    if (!now || !then || currencyOfFigure(figures[0]) !== currencyOfFigure(figures[1])) continue
    const kept = figures.flatMap((figure) => figure ?? [])
    return { from, to, factor: now / then, recipe: "own-edition", figures: kept, means: null }
  }
  return null
}

function outsideFactor(
  all: FiguresAsOf,
  { cell, from, to }: Readonly<{ cell: EditionCell; from: Year | null; to: Year }>,
): RebaseFactor | NoFactor {
  const { member, indicator } = cell
  if (from === null) return { why: "its edition does not say at which year's prices it prints" }
  const prices = deflation(all, { member, from, to })
  if (!prices) return { why: `no GDP deflator of both ${from} and ${to} is held` }
  const rates = inDollars(indicator.unit) ? depreciation(all, { member, from, to }) : NO_RATE
  if (!rates) return { why: `no exchange rate of both ${from} and ${to} is held` }
  return {
    from,
    to,
    factor: prices.ratio / rates.ratio,
    recipe: "deflator-and-exchange-rate",
    figures: [...prices.figures, ...rates.figures],
    means:
      `From ${from} to ${to} prices by the GDP deflator (${prices.of})` +
      (rates.of === "" ? "" : ` and the exchange rate (${rates.of})`),
  }
}

function inDollars(unit: Unit): boolean {
  return unit.startsWith("usd")
}

function amountOf(figure: Figure | null | undefined): number | null {
  const value = figure?.observation.value
  return value?.kind === "amount" ? value.amount : null
}

function currencyOfFigure(figure: Figure | null | undefined): string | null {
  return figure?.observation.currency ?? null
}
