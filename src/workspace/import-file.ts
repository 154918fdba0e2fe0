import { join } from "node:path"
import type { EditionRegistry, ImportedSource } from "../importers/index.ts"
import {
  type Batch,
  type Instant,
  type Outcome,
  type Problem,
  ProblemError,
  parseDate,
  yearOf,
} from "../model/index.ts"
import type { Store } from "../store/index.ts"
import { readMapping } from "./read-mapping.ts"
import { readJson } from "./reference-lists.ts"
import type { ImportFileReport, ImportFileRequest } from "./workspace.ts"

/** Reads a publisher's file and stores what is new in it, in one transaction. Whatever is wrong comes as problems. */
export async function importFile(
  request: ImportFileRequest,
  { store, dataDirectory, now }: Readonly<{ store: Store; dataDirectory: string; now: () => Instant }>,
): Promise<ImportFileReport> {
  const published = request.published === null ? null : parseDate(request.published)
  if (published === null && request.published !== null) return nothing(request, badDate(request.published))
  const mapping = request.mapping === null ? null : await readMapping(request.mapping)
  if (mapping && !mapping.ok) return nothing(request, mapping.problem)
  const { importSource, parseEditionRegistry } = await import("../importers/index.ts")
  const { readFileSafely, readSource } = await import("../readers/index.ts")

  const read = await readFileSafely(request.path)
  if (!read.ok) return nothing(request, read.problem)
  const source = await readSource(read.value.bytes, read.value.name)
  if (!source.ok) return nothing(request, source.problem)
  const editions: Outcome<EditionRegistry> = parseEditionRegistry(
    readJson(join(dataDirectory, "editions.json")),
  )
  if (!editions.ok) return nothing(request, editions.problem)
  const importWith = (registry: EditionRegistry) =>
    importSource({
      file: source.value.file,
      content: source.value.content,
      editions: registry,
      published,
      publisher: request.publisher,
      mapping: mapping?.value ?? null,
    })
  const imported = importWith(editions.value)
  if (!imported.ok) return nothing(request, imported.problem)
  const report = await storeFigures(imported.value, request, { store, now })
  if (mapping || report.problems[0]?.code !== "store/edition-differs") return report
  const asHeld = importWith(await withHeldEditions(editions.value, imported.value.batches, store))
  return asHeld.ok ? storeFigures(asHeld.value, request, { store, now }) : report
}

async function storeFigures(
  { batches, problems, recognition }: ImportedSource,
  request: ImportFileRequest,
  { store, now }: Readonly<{ store: Store; now: () => Instant }>,
): Promise<ImportFileReport> {
  const what = {
    layout: recognition.layout,
    edition: batches[0]?.edition.id ?? recognition.edition?.id ?? null,
    carrier: recognition.carrier,
  }
  if (batches.length === 0) return { ...nothing(request), ...what, edition: null, problems }
  try {
    const reports = await (request.dryRun ? store.preview(batches) : store.append(batches, now()))
    return {
      ...nothing(request),
      ...what,
      kept: sum(reports.map((report) => report.kept)),
      alreadyKnown: sum(reports.map((report) => report.alreadyKnown)),
      appended: request.dryRun ? [] : reports.filter((report) => report.kept > 0),
      problems,
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { ...nothing(request), ...what, problems: [error.problem, ...problems] }
  }
}

/**
 * The registry with those editions held that files were once taken for by `--published`. Another table of the same release
 * may span other years or not say its price base, and is of the edition all the same; one that says another base is not.
 */
async function withHeldEditions(
  registry: EditionRegistry,
  batches: readonly Batch[],
  store: Store,
): Promise<EditionRegistry> {
  const publishers = [...new Set(batches.map(({ edition }) => edition.publisher))]
  const held = new Map((await store.read(publishers)).map(({ edition }) => [edition.id, edition]))
  const met = batches.flatMap(({ edition: given }) => {
    const edition = held.get(given.id)
    const isOf = edition && (given.priceBase === null || given.priceBase === edition.priceBase)
    if (!isOf || edition.definition !== given.definition) return []
    return [{ edition, firstEstimate: yearOf(edition.published), fingerprints: [] }]
  })
  return { editions: [...registry.editions, ...met] }
}

function badDate(found: string): Problem {
  return {
    code: "workspace/bad-date",
    place: "the edition's day of publication",
    found,
    expected: "an existing day",
    remedy: "Write it as YYYY-MM-DD.",
  }
}

function nothing(request: ImportFileRequest, ...problems: readonly Problem[]): ImportFileReport {
  return {
    file: request.path,
    layout: null,
    edition: null,
    carrier: null,
    kept: 0,
    alreadyKnown: 0,
    appended: [],
    problems,
    dryRun: request.dryRun,
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
