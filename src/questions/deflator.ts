import type { Definition, IndicatorId, Year } from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { asPrinted, type EditionCell, type Reading, statusOf } from "./reading.ts"

const CHANGE = "gdp-deflator-change" as IndicatorId
const SPENDING_NATIONAL = "spending-national" as IndicatorId
const USUAL_BASE = 2015 as Year
/** The alliance deflates expenditure by the deflator of GDP; others by consumer prices. */
const DEFLATING_BY_GDP: readonly Definition[] = ["classic", "core"]

/**
 * One edition's GDP deflator: its printed index; else its yearly changes chained, 100 in 2015; else what its tables
 * imply. With a base year asked for, 100 in that year, and not comparable where the edition cannot tell. `null` where it
 * has none of them.
 */
export function readDeflator(view: FiguresAsOf, cell: EditionCell, base: Year | null): Reading | null {
  const found =
    printed(view, cell, base) ?? chained(view, cell, base ?? USUAL_BASE) ?? implied(view, cell, base)
  if (found || base === null) return found
  const elsewhere = readDeflator(view, cell, null)
  return elsewhere && { ...elsewhere, value: null, absent: elsewhere.absent ?? "not-comparable" }
}

function printed(view: FiguresAsOf, cell: EditionCell, base: Year | null): Reading | null {
  const index = (period: Year) => figureIn(view, cell, cell.indicator.id, period)
  const figure = index(cell.period)
  if (!figure || base === null) return figure && asPrinted(figure)
  const [value, hundred] = [amountOf(figure), amountOf(index(base))]
  if (value === null || !hundred) return value === null ? asPrinted(figure) : null
  return toReading(cell, {
    value: (100 * value) / hundred,
    base,
    figures: cell.period === base ? [figure] : [figure, index(base)],
    computed: `The printed index, set to 100 in ${base}.`,
  })
}

function chained(view: FiguresAsOf, cell: EditionCell, base: Year): Reading | null {
  const change = (period: number) => figureIn(view, cell, CHANGE, period as Year)
  const own = change(cell.period) ?? (cell.period === base ? change(base + 1) : null)
  if (!own) return null
  if (cell.period === base)
    return toReading(cell, { value: 100, base, figures: [own], computed: chainedFrom(base) })
  const [from, to] = [Math.min(base, cell.period), Math.max(base, cell.period)]
  const figures = Array.from({ length: to - from }, (_, at) => change(from + 1 + at))
  let rise = 1
  for (const figure of figures) {
    const percent = amountOf(figure)
    if (percent === null) return { ...asPrinted(own), value: null, absent: "not-comparable", priceBase: base }
    rise *= 1 + percent / 100
  }
  const value = cell.period > base ? 100 * rise : 100 / rise
  return toReading(cell, { value, base, figures, computed: chainedFrom(base) })
}

function chainedFrom(base: Year): string {
  return `The edition's yearly changes chained, 100 in ${base}.`
}

function implied(view: FiguresAsOf, cell: EditionCell, asked: Year | null): Reading | null {
  const { edition } = cell
  const base = asked ?? edition.priceBase
  if (!DEFLATING_BY_GDP.includes(edition.definition) || base === null) return null
  const at = (period: Year) => {
    const spending = (prices: "current" | "constant") =>
      view.inEdition(edition.id, { indicator: SPENDING_NATIONAL, prices, member: cell.member, period })
    const figures = [spending("current"), spending("constant")]
    const [current, constant] = figures.map(amountOf)
    return current && constant ? { ratio: current / constant, figures } : null
  }
  const level = at(cell.period)
  const hundred = base === edition.priceBase ? { ratio: 1, figures: [] } : at(base)
  if (!level || !hundred) return null
  return toReading(cell, {
    value: (100 * level.ratio) / hundred.ratio,
    base,
    figures: cell.period === base ? level.figures : [...level.figures, ...hundred.figures],
    computed: `Not printed, but implied by Table 1 of the edition, the deflator its publisher applies to expenditure: current ÷ constant prices in national currency, 100 in ${base}.`,
  })
}

function figureIn(
  view: FiguresAsOf,
  { edition, member }: EditionCell,
  indicator: IndicatorId,
  period: Year,
): Figure | null {
  return view.inEdition(edition.id, { indicator, prices: null, member, period })
}

function amountOf(figure: Figure | null | undefined): number | null {
  const value = figure?.observation.value
  return value?.kind === "amount" ? value.amount : null
}

function toReading(
  { edition }: EditionCell,
  of: Readonly<{ value: number; base: Year; figures: readonly (Figure | null)[]; computed: string }>,
): Reading {
  const figures = of.figures.flatMap((figure) => figure ?? [])
  return {
    value: of.value,
    absent: null,
    status: statusOf(figures),
    edition,
    currency: null,
    priceBase: of.base,
    figures,
    computed: of.computed,
  }
}
