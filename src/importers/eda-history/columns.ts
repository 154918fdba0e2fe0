import type { IndicatorId, Prices, Table } from "../../model/index.ts"

/** A column of figures: what it is, and how it is counted. */
export type FigureColumn = Readonly<{
  column: number
  name: string
  indicator: IndicatorId
  prices: Prices | null
  measure: "money" | "money-per-head" | "share"
}>

export type Columns = Readonly<{ member: number; year: number; figures: readonly FigureColumn[] }>

/**
 * The history's columns by name. Besides these it has expenditure by type (`DefPers`, `DefCon`, `DefOnM`, `DefOth`),
 * research and technology alone (`DefRnT`) and collaborative expenditure, which are not held, and `values`: a price
 * index of GDP in euros, 2015 = 1, that its compilers added and the agency does not publish.
 */
const FIGURES: Readonly<Record<string, Omit<FigureColumn, "column" | "name">>> = {
  defexp: figure("spending-eur", "current", "money"),
  pdefexpgdp: figure("share-of-gdp", "current", "share"),
  pdefexpgov: figure("share-of-government-spending", null, "share"),
  pcapdefexp: figure("spending-per-head-eur", "current", "money-per-head"),
  definv: figure("investment-eur", "current", "money"),
  defproc: figure("procurement-eur", "current", "money"),
  defrnd: figure("research-eur", "current", "money"),
}

/** The columns of a table in this form, or `null` when it is not in it. */
export function columnsOf({ header }: Table): Columns | null {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""))
  const member = names.findIndex((name) => /^(?:countryname|country|memberstate|member)$/.test(name))
  const year = names.indexOf("year")
  const figures = names.flatMap((name, column) => {
    const known = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined
    return known ? [{ column, name: header[column]?.trim() ?? "", ...known }] : []
  })
  const held = new Set<string>(figures.map(({ indicator }) => indicator))
  const isHistory = held.has("spending-eur") && held.size >= 3 && held.size === figures.length
  return member >= 0 && year >= 0 && isHistory ? { member, year, figures } : null
}

function figure(indicator: string, prices: Prices | null, measure: FigureColumn["measure"]) {
  return { indicator: indicator as IndicatorId, prices, measure }
}
