/** Figures we made up, consistent with each other: every sample and its expectations are drawn from them. */

export type InventedState = Readonly<{
  code: string
  /** As the older releases print it, slips included. */
  older: string
  /** As releases since 2023 print it; `null` where they do not. */
  newer: string | null
  currency: string
  region: string
  subregion: string
  /** First and last year in which there was such a state. */
  from?: number
  to?: number
  spendsNothing?: boolean
  /** No row in the older releases. */
  isNew?: boolean
}>

const row = (
  region: string,
  subregion: string,
  ...states: readonly [string, string, string | null, string, Partial<InventedState>?][]
): readonly InventedState[] =>
  states.map(([code, older, newer, currency, more]) => ({
    ...{ code, older, newer, currency, region, subregion },
    ...more,
  }))

export const STATES: readonly InventedState[] = [
  ...row("Africa", "North Africa", ["DZA", "Algeria", "Algeria", "Dinar"]),
  ...row("Africa", "Sub-Saharan", ["COG", "Congo, Repubic of", "Congo, Republic", "CFA Francs"]),
  ...row("Americas", "Central America and the Caribbean", [
    "CRI",
    "Costa Rica",
    "Costa Rica",
    "Colones",
    { spendsNothing: true },
  ]),
  ...row(
    "Americas",
    "North America",
    ["CAN", "Canada", "Canada", "Dollars"],
    ["USA", "USA", "United States of America", "US dollars"],
  ),
  ...row(
    "Asia & Oceania",
    "East Asia",
    ["JPN", "Japan", "Japan", "Yen"],
    ["KOR", "Korea, South", "Korea, South", "Won"],
  ),
  ...row(
    "Europe",
    "Central Europe",
    ["ALB", "Albania", "Albania", "Lek"],
    ["MKD", "Norh Macedonia", "North Macedonia", "Denars", { from: 1991 }],
    ["POL", "Poland ‡", "Poland", "Zlotys"],
  ),
  ...row(
    "Europe",
    "Eastern Europe",
    ["RUS", "Russia", "Russia", "Roubles", { from: 1992 }],
    ["SUN", "USSR", "USSR", "Roubles", { to: 1991 }],
  ),
  ...row(
    "Europe",
    "Western Europe",
    ["FRA", "France", "France", "Euro"],
    ["DEU", "Germany", "Germany", "Euro"],
    ["ISL", "Iceland", "Iceland", "Krónur", { spendsNothing: true }],
    ["GBR", "UK", "United Kingdom", "Pounds"],
    ["EU_INSTITUTIONS", "", "European Union", "Euro", { from: 2019, isNew: true }],
  ),
  ...row(
    "Middle East",
    "",
    ["TUR", "Turkey", "Türkiye", "Liras"],
    ["ARE", "UAE", "United Arab Emirates", "Dirhams"],
    ["YAR", "Yemen, North", "Yemen, North", "Rials", { to: 1990 }],
    ["YEM", "Yemen", "Yemen", "Riyals", { from: 1990 }],
  ),
]

export const REGIONS = [
  ["AFRICA", "Africa"],
  ["AMERICAS", "Americas"],
  ["ASIA_OCEANIA", "Asia & Oceania"],
  ["EUROPE", "Europe"],
  ["MIDDLE_EAST", "Middle East"],
] as const

export type InventedSheet = "local" | "fiscal" | "constant" | "current" | "ofGdp" | "perHead" | "ofGovernment"

/** A state's figure in its indicator's unit; `null` where there was no such state. `base`: the price year. */
export function invented(
  sheet: InventedSheet,
  state: InventedState,
  year: number,
  base: number,
): number | null {
  if (year < (state.from ?? 0) || year > (state.to ?? 9999)) return null
  if (state.spendsNothing) return 0
  const index = STATES.indexOf(state) + 1
  const heads = 3 * index * 1.01 ** (year - 1980)
  const perHeadUsd = 900 * index * 1.03 ** (year - 1980) * (1 + 0.3 * chance(index, year))
  const ofGdp = 1 + (index % 5) + 0.5 * chance(index + 50, year)
  const current = (heads * perHeadUsd * ofGdp) / 100
  const rate = state.code === "USA" ? 1 : index * (1 + 0.05 * chance(index + 90, year))
  switch (sheet) {
    case "current":
      return current
    case "constant":
      return current * 1.02 ** (base - year)
    case "local":
      return current * rate
    case "fiscal":
      return current * rate * 1.01
    case "perHead":
      return current / heads
    case "ofGdp":
      return ofGdp
    case "ofGovernment":
      return 3 * ofGdp
  }
}

/** In millions of dollars, constant but for `current`; `WORLD` sums them all. */
export function inventedTotal(
  sheet: "constant" | "current",
  code: string,
  year: number,
  base: number,
): number {
  const region = REGIONS.find(([known]) => known === code)?.[1]
  const belong = STATES.filter((state) => !state.isNew && (code === "WORLD" || state.region === region))
  return belong.reduce((sum, state) => sum + (invented(sheet, state, year, base) ?? 0), 0)
}

/** -1 to 1, always the same for the same two numbers. */
function chance(index: number, year: number): number {
  const mixed = Math.sin(index * 12.9898 + year * 78.233) * 43758.5453
  return 2 * (mixed - Math.floor(mixed)) - 1
}
