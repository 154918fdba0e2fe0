import type { Problem, RecordedBatch } from "../model/index.ts"
import { contentSha256, editionFields, recordLine, sha256 } from "./content.ts"

/** The head of an empty store. */
export const EMPTY_HEAD = "0".repeat(64)

/** A batch with the store's head after it. */
export type ChainedBatch = RecordedBatch & Readonly<{ head: string }>

/** Hash of a batch, every stored field of it included, and of all batches before it. Hex. */
export function nextHead(previous: string, batch: RecordedBatch): string {
  const header = JSON.stringify([
    "muster-batch/1",
    previous,
    batch.id,
    batch.recordedAt,
    batch.contentSha256,
    batch.carrier,
    editionFields(batch.edition).map(([, value]) => value),
    [batch.file.name, batch.file.sha256, batch.file.size],
  ])
  return sha256(header, batch.observations.map(recordLine))
}

/** Batches as stored, in order of id → what is wrong with them. A changed batch is named once, not with all that follow it. */
export function checkChain(batches: readonly ChainedBatch[]): readonly Problem[] {
  const problems: Problem[] = []
  let previous: ChainedBatch | null = null
  for (const batch of batches) {
    const expectedId: number = (previous?.id ?? 0) + 1
    if (batch.id !== expectedId) problems.push(missing(expectedId, batch.id - 1))
    if (previous && batch.recordedAt < previous.recordedAt) {
      problems.push(
        broken(batch, "store/broken-order", batch.recordedAt, `not before ${previous.recordedAt}`),
      )
    }
    const content = contentSha256(batch)
    if (content !== batch.contentSha256) {
      problems.push(broken(batch, "store/broken-content", content, batch.contentSha256))
    } else if (batch.id === expectedId) {
      const head = nextHead(previous?.head ?? EMPTY_HEAD, batch)
      if (head !== batch.head) problems.push(broken(batch, "store/broken-chain", head, batch.head))
    }
    previous = batch
  }
  return problems
}

export const RESTORE =
  "Restore the workspace from a backup, or start an empty one and import the source files again."

function missing(first: number, last: number): Problem {
  return {
    code: "store/broken-chain",
    place: first === last ? `batch ${first}` : `batches ${first} to ${last}`,
    found: "nothing",
    expected: "every batch from 1 on",
    remedy: `It was removed or moved. ${RESTORE}`,
  }
}

function broken(batch: ChainedBatch, code: string, found: string, expected: string): Problem {
  return {
    code,
    place: `batch ${batch.id} (${batch.edition.id}, ${batch.carrier}, ${batch.file.name})`,
    found,
    expected,
    remedy: `What is stored is not what was recorded. ${RESTORE}`,
  }
}
