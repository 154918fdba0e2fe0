import type { Batch, Carrier, Edition, Observation } from "../model/index.ts"

/** Small batches for the store's tests: the store does not care whether a member exists. */
export function sampleEdition(published: string, changes: Partial<Edition> = {}): Edition {
  return {
    id: `nato-defence-expenditure/${published}`,
    series: "nato-defence-expenditure",
    publisher: "nato",
    title: "Defence Expenditure of NATO Countries",
    published,
    publishedPrecision: "day",
    cutOff: null,
    cutOffPrecision: null,
    priceBase: 2015,
    definition: "classic",
    citation: `NATO, Defence Expenditure of NATO Countries, ${published}`,
    ...changes,
  } as Edition
}

/** `POL 2024 3.79 final`, or a reason in place of the number: `DEU 2025 not-reported estimate`. */
export function sampleObservation(text: string, changes: Partial<Observation> = {}): Observation {
  const [member, period, value = "", status = "final"] = text.split(" ")
  const amount = Number(value)
  return {
    indicator: "share-of-gdp",
    member,
    period: Number(period),
    prices: null,
    currency: null,
    value: Number.isNaN(amount) ? { kind: "absent", reason: value } : { kind: "amount", amount },
    status,
    locator: `TABLE3!${member}${period}`,
    ...changes,
  } as Observation
}

export function sampleBatch(options: {
  edition?: string | Edition
  carrier?: Carrier
  file?: string
  observations: readonly (string | Observation)[]
}): Batch {
  const { edition = "2024-06-17", carrier = "official", file = "tables.xlsx" } = options
  return {
    edition: typeof edition === "string" ? sampleEdition(edition) : edition,
    carrier,
    file: { name: file, sha256: "ab".repeat(32), size: 4096 },
    observations: options.observations.map((one) => (typeof one === "string" ? sampleObservation(one) : one)),
  }
}

/** Batch `index` of a made-up publisher: every index has other content, and the same one the same content. */
export function generatedBatch(options: { series: string; index: number }): Batch {
  const { series, index } = options
  const count = 1 + ((index * 7919) % 400)
  const published = `${2000 + (index % 100)}-06-${String(1 + (index % 28)).padStart(2, "0")}`
  return {
    edition: { ...sampleEdition(published), id: `${series}/${published}`, series } as Edition,
    carrier: index % 3 === 0 ? "official" : "transcription",
    file: { name: `${series}-${index}.xlsx`, sha256: index.toString(16).padStart(64, "0"), size: count },
    observations: Array.from({ length: count }, (_, row) =>
      sampleObservation(
        `POL ${1950 + (row % 75)} ${row % 17 === 0 ? "not-reported" : row + index / 1000} final`,
        {
          locator: `row ${row}, batch ${index}`,
        },
      ),
    ),
  }
}
