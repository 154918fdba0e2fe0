import { across, type Ink, type Sketch } from "../nato-workbook/sketch.sample.ts"
import {
  type InventedSheet,
  type InventedState,
  invented,
  inventedTotal,
  REGIONS,
  STATES,
} from "./invented.sample.ts"

/** What differs between releases. */
export type Release = Readonly<{
  lastYear: number
  priceBase: number
  /** The habits of the releases up to 2022, or those since. */
  habits: "older" | "newer"
}>

export const RELEASE_2021: Release = { lastYear: 2020, priceBase: 2019, habits: "older" }
export const RELEASE_2026: Release = { lastYear: 2025, priceBase: 2024, habits: "newer" }

/** A release shortened at its start; the sheets that begin in 1988 do so here. */
export const FIRST_YEAR = 1980
const FIRST_OF_SHORT = 1988

/** Every sheet, with the layouts, spellings, marks, colours and slips of that time. */
export function sketchRelease(release: Release): readonly Sketch[] {
  const { lastYear, priceBase } = release
  const older = release.habits === "older"
  const owner = `     © SIPRI ${older ? lastYear + 1 : lastYear}`
  const span = `${FIRST_YEAR}-${lastYear}${owner}`
  const name = older ? "USD" : "US$"
  const local = `Military expenditure by country, in local currency, ${span}`
  return [
    { name: "Front page", cells: older ? { E39: "Click on the buttons below to see the data." } : {} },
    regional(release, owner),
    states(release, {
      name: "Local currency financial years",
      sheet: "fiscal",
      preamble: [
        local,
        "Figures are in local currency at current prices and are for financial years. Countries are grouped.",
        "All figures are expressed in terms of the current currency.",
        "Financial years are always treated as starting in the specified year.",
      ],
      columns: ["Country        ", "Currency", "Fiscal Year (Jan-Dec if not stated)", "Notes"],
    }),
    states(release, {
      name: "Local currency calendar years",
      sheet: "local",
      preamble: [
        local,
        "Figures are in local currency at current prices and are for calendar years, unless otherwise stated.",
      ],
      columns: ["Country", "Currency", "Notes"],
    }),
    states(release, {
      name: `Constant (${priceBase}) ${name}`,
      sheet: "constant",
      preamble: [
        `Military expenditure by country, in constant (${priceBase}) US$ m., ${span}`,
        `Figures are in US $m., at constant ${priceBase} prices and exchange rates${older ? `, except for the last figure, which is in US$m. at ${lastYear} prices and exchange rates` : ""}`,
      ],
      columns: ["Country", null, "Notes"],
    }),
    states(release, {
      name: `Current ${name}`,
      sheet: "current",
      preamble: [
        `Military expenditure by country, in millions of US$ at current prices and exchange rates, ${span}`,
        "Figures are in US $m., in current prices, converted at the exchange rate for the given year.",
      ],
      columns: ["Country", "Notes"],
    }),
    states(release, {
      name: "Share of GDP",
      sheet: "ofGdp",
      preamble: [`Military expenditure by country as percentage of gross domestic product, ${span}`],
      columns: ["Country", "Notes"],
    }),
    states(release, {
      name: "Per capita",
      sheet: "perHead",
      preamble: [`Military expenditure per capita  by country, ${span}`, "Figures are in current US$"],
      columns: ["Country", "Notes"],
    }),
    states(release, {
      name: "Share of Govt. spending",
      sheet: "ofGovernment",
      preamble: [
        `Military expenditure by country as percentage of government spending, ${span}`,
        "Figures are for miltary expenditure expressed as a percentage of general government expenditure, and are for calendar years except where otherwise stated.",
      ],
      columns: ["Country", "Notes", "Reporting year"],
    }),
    {
      name: "Footnotes",
      cells: {
        A1: "Footnotes and special notes",
        A5: "†",
        B5: "Without military pensions",
        A12: 1,
        B12: "A note.",
      },
    },
  ]
}

/** What a cell is drawn in, where its figure is not final. */
export function inkOf(state: InventedState, year: number): "blue" | "red" | null {
  const at = (STATES.indexOf(state) + year) % 9
  return at === 0 ? "blue" : at === 4 ? "red" : null
}

type Drawing = Readonly<{
  name: string
  sheet: InventedSheet
  preamble: readonly string[]
  columns: readonly (string | null)[]
}>

const SHORT: readonly InventedSheet[] = ["perHead", "ofGovernment"]
/** From the indicator's unit to the one printed. */
const PRINTED: Readonly<Record<InventedSheet, number>> = {
  ...{ local: 1e6, fiscal: 1e6, constant: 1, current: 1 },
  ...{ ofGdp: 0.01, perHead: 1, ofGovernment: 0.01 },
}

function states(release: Release, { name, sheet, preamble, columns }: Drawing): Sketch {
  const older = release.habits === "older"
  const legend = "Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data."
  const marks =
    '". ." = data unavailable. "xxx" = country did not exist during all or part of the year in question.'
  const cells: Record<string, Ink> = {}
  const lines = [...preamble, legend, marks]
  for (const [index, line] of lines.entries()) cells[`A${index + 1}`] = line
  let row = lines.length + 2
  const years = yearsOf(release, sheet)
  const asSpent = sheet === "constant" && older
  const heads = years.map((year) => (sheet === "ofGdp" && older ? String(year) : year))
  Object.assign(
    cells,
    across("A", row, [...columns, ...heads, asSpent ? `${release.lastYear} Current` : null]),
  )
  let [region, subregion] = ["", ""]
  for (const state of STATES) {
    const label = older ? state.older : state.newer
    if (!label || (older && state.isNew)) continue
    for (const heading of [
      state.region !== region && state.region,
      state.subregion !== subregion && state.subregion,
    ]) {
      if (heading) cells[`A${++row}`] = heading
    }
    ;[region, subregion] = [state.region, state.subregion]
    const figures = years.map((year) => printed(release, sheet, state, year))
    if (asSpent) figures.push(printed(release, "current", state, release.lastYear))
    const before = columns.map((column) => beside(column, state, label, older))
    Object.assign(cells, across("A", ++row, [...before, ...figures]))
  }
  cells[`A${row + 3}`] =
    "§ Figures for these countries are for the adopted budget, rather than actual expenditure"
  cells[`H${row + 3}`] = " "
  return { name, cells, hidden: older && sheet === "current" }
}

function beside(column: string | null, state: InventedState, label: string, older: boolean): string | null {
  switch (column?.trim()) {
    case "Country":
      return label
    case "Currency":
      return older ? `${state.currency.toLowerCase()}       ` : state.currency
    case "Notes":
      return state.code === "POL" ? "‡§¶16" : null
    default:
      return null
  }
}

function printed(release: Release, sheet: InventedSheet, state: InventedState, year: number): Ink | null {
  const older = release.habits === "older"
  const amount = invented(sheet, state, year, release.priceBase)
  if (amount === null) return "xxx"
  if (isMissing(state, year)) return older ? { ink: ". .", colour: 12 } : "..."
  if (isBlank(state, year)) return null
  const colour = inkOf(state, year)
  const format = PRINTED[sheet] === 0.01 ? (older ? "0.0%" : "0.00%") : "0.0"
  const number = amount * PRINTED[sheet]
  if (colour === null) return { number, format }
  if (older) return { ink: number, colour: colour === "blue" ? 12 : 10, format }
  return { ink: number, colour: colour === "blue" ? "0000FF" : "FF0000", format }
}

export function isMissing(state: InventedState, year: number): boolean {
  return state.code === "KOR" && year < 1985
}

export function isBlank(state: InventedState, year: number): boolean {
  return state.code === "ARE" && year === 1990
}

export function yearsOf({ lastYear }: Release, sheet: InventedSheet | "regional"): readonly number[] {
  const first = sheet === "regional" || SHORT.includes(sheet) ? FIRST_OF_SHORT : FIRST_YEAR
  return Array.from({ length: lastYear - first + 1 }, (_, index) => first + index)
}

function regional(release: Release, owner: string): Sketch {
  const { lastYear, priceBase } = release
  const older = release.habits === "older"
  const years = yearsOf(release, "regional")
  const exception = `, except for the last figure which is in US$ b. at ${lastYear} prices and exchange rates.`
  const cells: Record<string, Ink> = {
    A1: `Military expenditure by region in constant US dollars${owner}`,
    A2: `Figures are in US$ b., at constant ${priceBase} prices and exchange rates${older ? "." : exception}`,
    A4: "Figures in red indicate that more than 10% of the total figure consists of estimates for countries for which data is missing.",
    A5: 'The symbol ". ." indicates that data is unavailable.',
    A8: "Notes regarding estimates and regional coverage",
  }
  const spent = older ? null : `${lastYear} (current prices)`
  Object.assign(cells, across("A", 14, ["Region", ...years, spent, null, "Omitted countries"]))
  const draw = (row: number, label: string, code: string) => {
    const billions = (sheet: "constant" | "current", year: number) =>
      inventedTotal(sheet, code, year, priceBase) / 1000
    const totals = years.map((year): Ink => {
      if (code === "WORLD" && year === 1991) return older ? ". ." : "..."
      const number = billions("constant", year)
      return code === "AFRICA" ? { ink: number, colour: older ? "DD0806" : "FF0000", format: "0.0" } : number
    })
    const omitted = code === "AFRICA" ? "Eritrea" : null
    Object.assign(
      cells,
      across("A", row, [label, ...totals, older ? null : billions("current", lastYear), null, omitted]),
    )
  }
  draw(15, older ? "World total (including Iraq)" : "World", "WORLD")
  if (older) draw(16, "World total (excluding Iraq)", "EUROPE")
  draw(17, "sub-Saharan Africa", "AFRICA")
  draw(18, "North America", "AMERICAS")
  REGIONS.forEach(([code, label], index) => {
    draw(19 + index, older && code === "MIDDLE_EAST" ? `${label} (including Iraq)` : label, code)
  })
  return { name: "Regional totals", cells }
}
