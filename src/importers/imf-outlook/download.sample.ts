import type { Edition } from "../../model/index.ts"
import type { EditionRegistry } from "../importer.ts"

const FIRST =
  "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes"

/** A row of the Fund's download. `lastActual` may be empty, as it is for countries with estimates only. */
export type Row = Readonly<{
  iso: string
  subject: string
  country: string
  units?: string
  scale?: string
  figures: readonly string[]
  lastActual?: string
}>

/** The tab-separated download by countries: a column a year, a note below the rows that names the outlook. */
export function download(years: readonly number[], rows: readonly Row[], month = "October 2030"): string {
  const lines = rows.map(({ iso, subject, country, units = "", scale = "", figures, lastActual = "" }) =>
    ["964", iso, subject, country, "", "", units, scale, "", ...figures, lastActual].join("\t"),
  )
  const header = `${FIRST}\t${years.join("\t")}\tEstimates Start After`
  const below = `\nInternational Monetary Fund, World Economic Outlook Database, ${month}`
  return `${[header, ...lines].join("\r\n")}\r\n${below}`
}

export const GDP = { subject: "NGDPD", units: "U.S. dollars", scale: "Billions" }
export const HEADS = { subject: "LP", units: "Persons", scale: "Millions" }
export const POLAND = { iso: "POL", country: "Poland" }

/** An outlook known by a few figures of a table made of it. */
export const OUTLOOKS: EditionRegistry = {
  editions: [
    {
      edition: {
        id: "imf-weo/2030-10-15",
        series: "imf-weo",
        publisher: "imf",
        published: "2030-10-15",
        publishedPrecision: "day",
        priceBase: null,
        definition: "none",
      } as unknown as Edition,
      firstEstimate: 2029 as never,
      fingerprints: [
        {
          carrier: "transcription",
          importer: "imf-outlook",
          firstYear: 2020,
          lastYear: 2035,
          priceBase: null,
          figures: [
            ["gdp-usd", "POL", 2029, "914553"],
            ["gdp-usd", "USA", 2031, "30615743"],
          ],
        },
      ],
    },
  ],
}
