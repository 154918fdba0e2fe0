import { admit, type Holdings, PREVIEW_CLOCK } from "./admission.ts"
import { EMPTY_STORE } from "./anchor.ts"
import { type ChainedBatch, checkChain } from "./chain.ts"
import type { Store } from "./store.ts"

/** A store that lasts as long as the process. Behaves like the one on disk. */
export function memoryStore(): Store {
  const batches: ChainedBatch[] = []
  let head = EMPTY_STORE

  const holdings = (): Holdings => ({
    head,
    newestRecordedAt: batches.at(-1)?.recordedAt ?? null,
    editions: new Map(batches.map((batch) => [batch.edition.id, batch.edition])),
    batches,
  })
  return {
    readOnly: false,
    async append(incoming, recordedAt) {
      const admission = admit(holdings(), incoming, recordedAt)
      batches.push(...admission.additions)
      head = admission.head
      return admission.reports
    },
    async preview(incoming) {
      return admit(holdings(), incoming, PREVIEW_CLOCK).reports
    },
    async read(publishers) {
      return batches
        .filter(({ edition }) => publishers === undefined || publishers.includes(edition.publisher))
        .map(({ head: _, ...batch }) => batch)
    },
    async head() {
      return head
    },
    async verify() {
      return checkChain(batches)
    },
    async close() {},
  }
}
