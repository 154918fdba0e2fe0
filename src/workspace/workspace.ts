import type { Brief } from "../claims/index.ts"
import type { ArticleMetadata, Instant, Problem } from "../model/index.ts"
import type { Cut } from "../questions/index.ts"
import type { Snapshot } from "../records/index.ts"
import type { AppendReport, Store } from "../store/index.ts"

/** A user's folder: the store, the bundled figures, and the work that needs both. One per process. */
export type Workspace = Readonly<{
  directory: string
  store: Store
  /** What was amiss with the bundled figures when the workspace was opened; everything else works. */
  problems: readonly Problem[]
  /** The clock, so that tests can stand still. */
  now: () => Instant
  /** Everything held, as of this moment; cached until something is appended. */
  snapshot: () => Promise<Snapshot>
  importFile: (request: ImportFileRequest) => Promise<ImportFileReport>
  brief: (request: BriefRequest) => Promise<BriefReport>
  close: () => Promise<void>
}>

export type ImportFileRequest = Readonly<{
  path: string
  published: string | null
  publisher: string | null
  /** Path of a mapping file that says what the table's columns are; `null` where the file's content tells. */
  mapping: string | null
  dryRun: boolean
}>

/** What an import did. `kept` and `alreadyKnown` count observations. Nothing was stored when `appended` is empty. */
export type ImportFileReport = Readonly<{
  file: string
  layout: string | null
  edition: string | null
  carrier: string | null
  kept: number
  alreadyKnown: number
  appended: readonly AppendReport[]
  problems: readonly Problem[]
  dryRun: boolean
}>

export type BriefRequest = Readonly<{
  /** The article's text, without markup. */
  text: string
  /** For the date in a file name; `null` for pasted text. */
  fileName: string | null
  published: string | null
  /** What the article's format says of it, as readers hand it on; plain text says nothing. */
  metadata?: ArticleMetadata
  /** What `since` may look at: `asOf` up to this day, `recordedBy` stored by then. Default: now. Never part of a verdict's date. */
  cut?: Cut
}>

export type BriefReport = Readonly<{ brief: Brief; problems: readonly Problem[] }>
