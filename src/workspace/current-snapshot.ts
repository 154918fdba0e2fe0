import { ProblemError, type PublisherId } from "../model/index.ts"
import { buildFigures, type Snapshot } from "../records/index.ts"
import type { Store } from "../store/index.ts"
import type { ReferenceLists } from "./reference-lists.ts"

/** Which figures a snapshot is built from. */
export type SnapshotScope = Readonly<{
  dataDirectory: string
  /** Whether a publisher's figures may be seen. */
  admits: (publisher: string) => boolean
  /** Those publishers alone are read, which is quicker; all where it is left out. */
  publishers?: readonly PublisherId[]
}>

/** What is held, built anew only when this process or another appended since. Rejects with a `ProblemError`. */
export function currentSnapshot(store: Store, scope: SnapshotScope): () => Promise<Snapshot> {
  let lists: ReferenceLists | null = null
  let built: Readonly<{ head: string; snapshot: Promise<Snapshot> }> | null = null

  const build = async (): Promise<Snapshot> => {
    lists ??= await referenceLists(scope.dataDirectory)
    const recorded = await store.read(scope.publishers)
    const seen = recorded.filter((batch) => scope.admits(batch.edition.publisher))
    return { figures: buildFigures(seen), ...lists }
  }
  return async () => {
    const { head } = await store.head()
    if (built?.head !== head) {
      const started = { head, snapshot: build() }
      built = started
      started.snapshot.catch(() => {
        if (built === started) built = null
      })
    }
    return built.snapshot
  }
}

async function referenceLists(dataDirectory: string): Promise<ReferenceLists> {
  const { readReferenceLists } = await import("./reference-lists.ts")
  const read = readReferenceLists(dataDirectory)
  if (!read.ok) throw new ProblemError(read.problem)
  return read.value
}
