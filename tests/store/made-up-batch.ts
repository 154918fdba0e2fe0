import type { Batch } from "../../src/model/index.ts"
import { generatedBatch } from "../../src/store/batch.sample.ts"

export { generatedBatch }

/** Which made-up batch of a series this is, by its file's name; `null` for another's. */
export function madeUpIndex(batch: Batch, series: string): number | null {
  const match = /^(.+)-(\d+)\.xlsx$/.exec(batch.file.name)
  return match?.[1] === series ? Number(match[2]) : null
}
