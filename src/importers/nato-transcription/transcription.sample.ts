import type { Edition, Table } from "../../model/index.ts"
import { importSource } from "../import-source.ts"
import type { EditionRegistry, ImportRequest } from "../importer.ts"
import { requestFor } from "../request.sample.ts"

/** An edition known by a few figures of two of its tables, and by one chart. */
const EDITIONS: EditionRegistry = {
  editions: [
    {
      edition: {
        id: "nato-defence-expenditure/2025-08-28",
        series: "nato-defence-expenditure",
        publisher: "nato",
        published: "2025-08-28",
        priceBase: 2021,
        definition: "classic",
      } as unknown as Edition,
      firstEstimate: 2024 as never,
      fingerprints: [
        fingerprint("transcription", [
          ["share-of-gdp", "POL", 2025, "4.48"],
          ["share-of-gdp", "ESP", 2024, "1.43"],
        ]),
        fingerprint("transcription", [
          ["personnel", "POL", 2025, "233.8"],
          ["personnel", "ESP", 2024, "117.4"],
        ]),
        fingerprint("chart-extract", [
          ["spending-per-head", "POL", 2025, "900"],
          ["spending-per-head", "ESP", 2024, "500"],
        ]),
        fingerprint("chart-extract", [
          ["spending-constant-usd", "POL", 2024, "28340"],
          ["spending-constant-usd", "ESP", 2024, "23480"],
        ]),
      ],
    },
  ],
}

function fingerprint(
  carrier: "transcription" | "chart-extract",
  figures: [string, string, number, string][],
) {
  return {
    carrier,
    importer: "nato-transcription",
    firstYear: 2014,
    lastYear: 2025,
    priceBase: null,
    figures,
  }
}

export const WIDE = `country,2023,2024e,2025e
Belgium,1.1817,1.2868,2.0009
Germany,1.6400,2.0011,
Poland,3.2704,3.7890,4.4805
Spain,1.1647,1.4294,2.0000
United States,3.0952,3.2054,3.2166
NATO Europe and Canada,1.7434,1.9897,2.2724
NATO Total,2.4423,2.6149,2.7599`

export const PERSONNEL = `country,2023,2024e,2025e
Belgium,21.358,21.349,21.339
France,202.250,204.716,
Poland,206.504,216.081,233.781
Spain,116.306,117.377,118.248
United States,1286.026,1300.21,
NATO Europe and Canada,546.418,559.523,373.368
NATO Total,1832.444,1859.733,373.368`

export function run(content: Table, change: Partial<ImportRequest> = {}) {
  return importSource(requestFor(content, { editions: EDITIONS, published: null, ...change }))
}

export function imported(content: Table, change: Partial<ImportRequest> = {}) {
  const outcome = run(content, change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return { ...outcome.value, figures: outcome.value.batches[0]?.observations ?? [] }
}
