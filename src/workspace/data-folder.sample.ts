import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeBundle } from "../importers/index.ts"
import type { Batch, Edition, Observation } from "../model/index.ts"

/** A folder like the product's `data/`, with what the batches give and short lists. */
export function sampleDataFolder(publishers: Readonly<Record<string, readonly Batch[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), "muster-data-"))
  for (const [publisher, batches] of Object.entries(publishers)) putPublisher(folder, publisher, batches)
  put(folder, "benchmarks.json", { benchmarks: [] })
  put(folder, "events.json", { events: [] })
  put(folder, "initiatives.json", { initiatives: [] })
  put(folder, "definitions.json", { definitions: [] })
  put(folder, "publishers.json", { publishers: [] })
  put(folder, "editions.json", {
    editions: [
      {
        edition: editionOf("nato", "2025-08-28"),
        firstEstimate: 2025,
        fingerprints: [
          {
            carrier: "transcription",
            importer: "nato-transcription",
            firstYear: 2024,
            lastYear: 2025,
            priceBase: null,
            figures: [
              ["share-of-gdp", "POL", 2024, "3.79"],
              ["share-of-gdp", "ESP", 2024, "1.43"],
            ],
          },
        ],
      },
    ],
  })
  return folder
}

export function putPublisher(folder: string, publisher: string, batches: readonly Batch[]): void {
  mkdirSync(join(folder, publisher), { recursive: true })
  for (const [name, text] of writeBundle(publisher, batches)) {
    writeFileSync(join(folder, publisher, name), text)
  }
}

export function put(folder: string, name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content))
}

/** One edition's shares of GDP: `POL 2024 3.79`. */
export function sharesOf(publisher: string, published: string, figures: readonly string[]): Batch {
  return {
    edition: editionOf(publisher, published),
    carrier: "official",
    file: { name: `${publisher}-${published}.xlsx`, sha256: "ab".repeat(32), size: 4096 },
    observations: figures.map((text) => {
      const [member, period, amount] = text.split(" ")
      return {
        indicator: "share-of-gdp",
        member,
        period: Number(period),
        prices: "constant",
        currency: null,
        value: { kind: "amount", amount: Number(amount) },
        status: "final",
        locator: `TABLE3!${member}${period}`,
      } as unknown as Observation
    }),
  }
}

function editionOf(publisher: string, published: string): Edition {
  return {
    id: `${publisher}-defence-expenditure/${published}`,
    series: `${publisher}-defence-expenditure`,
    publisher,
    title: "Defence Expenditure",
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase: 2021,
    definition: "classic",
    citation: `${publisher}, Defence Expenditure, ${published}.`,
  } as Edition
}

/** A transcription of the one edition that the sample folder's registry knows. */
export const TRANSCRIPTION = `Country,2024,2025e
Poland,3.79,4.48
Spain,1.43,2
Türkiye,2.09,2.33
United States,3.19,3.22
Germany,2.05,
`
