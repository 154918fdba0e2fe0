import { readdirSync, readFileSync } from "node:fs"
import { parseBundledBatches } from "../../src/importers/index.ts"
import type { Instant, Observation, RecordedBatch } from "../../src/model/index.ts"
import { buildFigures, type Snapshot } from "../../src/records/index.ts"

const folder = new URL("../../data/nato/", import.meta.url)

/** The bundled NATO figures and benchmarks, as a workspace holds them after its first use; `keep` leaves observations out. */
export function bundledSnapshot(keep: (observation: Observation) => boolean = () => true): Snapshot {
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  )
  const parsed = parseBundledBatches(JSON.parse(readFileSync(new URL("batches.json", folder), "utf8")), texts)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  const recorded = parsed.value.map(
    (batch, at): RecordedBatch => ({
      ...batch,
      observations: batch.observations.filter(keep),
      id: at + 1,
      contentSha256: "",
      recordedAt: "2026-08-01T00:00:00.000Z" as Instant,
    }),
  )
  const { benchmarks } = JSON.parse(readFileSync(new URL("../benchmarks.json", folder), "utf8"))
  return { figures: buildFigures(recorded), benchmarks, events: [], initiatives: [] }
}
