import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseBundledBatches } from "../importers/index.ts"
import type { Instant, RecordedBatch } from "../model/index.ts"
import { buildFigures, type Snapshot } from "../records/index.ts"

const DATA = fileURLToPath(new URL("../../data/", import.meta.url))

/** The figures and reference lists that ship with the product, as one snapshot, for tests. */
export function bundledSnapshot(recordedAt = "2026-08-01T00:00:00.000Z"): Snapshot {
  const folder = `${DATA}nato/`
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]))
  const outcome = parseBundledBatches(JSON.parse(texts.get("batches.json") ?? "null"), texts)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const batches = outcome.value.map(
    (batch, at): RecordedBatch => ({
      ...batch,
      id: at + 1,
      contentSha256: String(at),
      recordedAt: recordedAt as Instant,
    }),
  )
  return {
    figures: buildFigures(batches),
    benchmarks: reference("benchmarks").benchmarks ?? [],
    events: reference("events").events ?? [],
    initiatives: reference("initiatives").initiatives ?? [],
  }
}

function reference(name: string): Partial<Omit<Snapshot, "figures">> {
  return JSON.parse(readFileSync(`${DATA}${name}.json`, "utf8"))
}
