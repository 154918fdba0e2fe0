import { resolve } from "node:path"
import {
  bad,
  dayOf,
  fine,
  type Instant,
  NO_METADATA,
  type Outcome,
  type Problem,
  type PublisherId,
} from "../model/index.ts"
import { openSqliteStore, type Store } from "../store/index.ts"
import { notClosed } from "./admission.ts"
import { keepBundledFigures } from "./bundled-figures.ts"
import { currentSnapshot } from "./current-snapshot.ts"
import { importFile } from "./import-file.ts"
import { makeFolder } from "./make-folder.ts"
import type { BriefReport, BriefRequest, Workspace } from "./workspace.ts"

export type OpenWorkspaceOptions = Readonly<{
  directory: string
  /** Where the bundled figures, benchmarks, events, initiatives and known editions ship. */
  dataDirectory: string
  /** `open` leaves out, and hides where they are held already, the figures of publishers without an open licence. Default: `all`. */
  figures?: "all" | "open"
  now: () => Instant
  /** Called with what is going on, where opening may take a while. */
  onProgress?: (step: string) => void
}>

/**
 * Opens a user's folder. At first use it is made and filled with the bundled figures; later it is given what a newer
 * version bundles besides. A folder that cannot be written opens for reading.
 * Problems: `workspace/cannot-create`, any of the store's, any of the bundled figures' where nothing is held yet.
 */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<Outcome<Workspace>> {
  const directory = resolve(options.directory)
  const made = makeFolder(directory)
  if (made) return bad(made)
  const opened = await openSqliteStore({ directory })
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const { onProgress = () => {}, dataDirectory } = options
    const admits = options.figures === "open" ? notClosed(dataDirectory) : () => true
    const problems = await keepBundledFigures({ ...options, store, directory, admits, onProgress })
    const [first] = problems
    if (first && (await store.head()).batches === 0) {
      await store.close()
      return bad(first)
    }
    return fine(workspaceOn({ ...options, directory, store, admits, problems }))
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Verdicts rest on the alliance's own figures: a brief need not wait for those of others to be read. */
const CLAIM_PUBLISHERS = ["nato" as PublisherId]

function workspaceOn(
  options: Readonly<{
    directory: string
    dataDirectory: string
    store: Store
    admits: (publisher: string) => boolean
    problems: readonly Problem[]
    now: () => Instant
  }>,
): Workspace {
  const { directory, dataDirectory, store, admits, problems, now } = options
  const snapshot = currentSnapshot(store, { dataDirectory, admits })
  const ofAlliance = currentSnapshot(store, { dataDirectory, admits, publishers: CLAIM_PUBLISHERS })
  return {
    directory,
    store,
    problems,
    now,
    snapshot,
    importFile: (request) => importFile(request, { store, dataDirectory, now }),
    brief: (request) => brief(request, { snapshot: ofAlliance, now }),
    close: () => store.close(),
  }
}

async function brief(
  request: BriefRequest,
  { snapshot, now }: Pick<Workspace, "snapshot" | "now">,
): Promise<BriefReport> {
  const [{ parseArticle }, { briefArticle }] = await Promise.all([
    import("../extract/index.ts"),
    import("../claims/index.ts"),
  ])
  const { text, fileName, published, metadata = NO_METADATA } = request
  const { asOf, recordedBy } = request.cut ?? { asOf: dayOf(now()), recordedBy: now() }
  const { article, problems } = parseArticle({ text, fileName, published, metadata })
  const context = { snapshot: await snapshot(), recordedBy, today: asOf }
  return { brief: briefArticle(article, context), problems }
}
