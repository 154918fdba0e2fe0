import type { Batch, Observation } from "../../model/index.ts"
import { writeCsv } from "./csv.ts"
import { COLUMNS, type Manifest } from "./manifest.ts"

/** Files of `data/<publisher>/`, by name. The same batches give the same bytes, in whatever order they come. */
export type Bundle = ReadonlyMap<string, string>

export const MANIFEST_NAME = "batches.json"

/** Batches of one publisher → the files that ship. */
export function writeBundle(publisher: string, batches: readonly Batch[]): Bundle {
  const named = batches
    .map((batch) => ({ batch, figures: figuresName(batch) }))
    .sort((a, b) => (a.figures < b.figures ? -1 : a.figures > b.figures ? 1 : 0))
  const editions = new Map(named.map(({ batch }) => [batch.edition.id as string, batch.edition]))
  const manifest: Manifest = {
    format: 1,
    publisher,
    editions: [...editions.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    batches: named.map(({ batch, figures }) => ({
      figures,
      edition: batch.edition.id,
      carrier: batch.carrier,
      file: batch.file,
      count: batch.observations.length,
    })),
  }
  return new Map([
    [MANIFEST_NAME, `${JSON.stringify(manifest, null, 2)}\n`],
    ...named.map(({ batch, figures }) => [figures, figuresCsv(batch)] as const),
  ])
}

/** `2025-08-28.transcription.table3a-share-of-real-gdp.csv`. */
function figuresName({ edition, carrier, file }: Batch): string {
  const stem = file.name
    .replace(/\.[a-z0-9]+$/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  return `${edition.published}.${carrier}.${stem || "figures"}.csv`
}

function figuresCsv(batch: Batch): string {
  return writeCsv([COLUMNS, ...batch.observations.map(fieldsOf)])
}

function fieldsOf(observation: Observation): readonly string[] {
  const { indicator, prices, member, period, value, status, currency, locator } = observation
  return [
    indicator,
    prices ?? "",
    member,
    String(period),
    value.kind === "amount" ? String(value.amount) : "",
    value.kind === "absent" ? value.reason : "",
    status,
    currency ?? "",
    locator,
  ]
}
