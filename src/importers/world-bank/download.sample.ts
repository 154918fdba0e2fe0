import type { Edition } from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"

const PREAMBLE =
  '\ufeff"Data Source","World Development Indicators",\n\n"Last Updated Date","2031-04-15",\n\n'
const FIRST = '"Country Name","Country Code","Indicator Name","Indicator Code"'

export const GDP = ["GDP (current US$)", "NY.GDP.MKTP.CD"] as const
export const CONSTANT_GDP = ["GDP (constant 2025 US$)", "NY.GDP.MKTP.KD"] as const
export const POPULATION = ["Population, total", "SP.POP.TOTL"] as const
export const RATE = ["Official exchange rate (LCU per US$, period average)", "PA.NUS.FCRF"] as const

type Series = readonly [name: string, code: string]
type Place = readonly [name: string, code: string]

export const POLAND: Place = ["Poland", "POL"]
export const CROATIA: Place = ["Croatia", "HRV"]
export const UNION: Place = ["European Union", "EUU"]
export const WORLD: Place = ["World", "WLD"]
export const KOREA: Place = ["Korea, Rep.", "KOR"]
export const KOSOVO: Place = ["Kosovo", "XKX"]
export const EURO_AREA: Place = ["Euro area", "EMU"]
export const NORTH_AMERICA: Place = ["North America", "NAC"]
export const NOBODY: Place = ["Atlantis", "ATL"]

/** A row of the Bank's download: fields quoted, a comma after the last. */
export function row(
  [name, code]: Place,
  [series, id]: Series,
  ...figures: readonly (number | string)[]
): string {
  return `${[name, code, series, id, ...figures].map((field) => `"${field}"`).join(",")},`
}

/** A file as the Bank's site gives it: four lines above the header, a byte-order mark, a trailing comma. */
export function download(years: readonly (number | string)[], ...rows: readonly string[]): string {
  return `${PREAMBLE}${FIRST},${years.map((year) => `"${year}"`).join(",")},\n${rows.join("\n")}\n`
}

/** Two releases known by a few figures each, and consumer prices known to be none of ours. */
export const RELEASES: EditionRegistry = {
  editions: [
    release("2030-12-31", [
      ["gdp-usd", "POL", 2029, "811229.101"],
      ["gdp-usd", "HRV", 2029, "82688.843"],
    ]),
    release("2031-06-30", [
      ["gdp-deflator-change", "POL", 2029, "9.547"],
      ["gdp-deflator-change", "HRV", 2029, "11.740"],
    ]),
    release("2031-06-29", [
      ["consumer-price-change", "POL", 2029, "11.529"],
      ["consumer-price-change", "HRV", 2029, "7.940"],
    ]),
  ],
}

function release(published: string, figures: readonly (readonly [string, string, number, string])[]) {
  const edition = {
    id: `world-bank-wdi/${published}`,
    series: "world-bank-wdi",
    publisher: "world-bank",
    published,
    priceBase: 2025,
    definition: "none",
  } as unknown as Edition
  const fingerprint = {
    carrier: "transcription" as const,
    importer: "world-bank",
    firstYear: 1960,
    lastYear: 2029,
    priceBase: null,
    figures,
  }
  return { edition, firstEstimate: 2029 as never, fingerprints: [fingerprint] }
}
