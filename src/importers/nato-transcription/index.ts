import type { Batch, Edition, Problem } from "../../model/index.ts"
import type { Importer, ImportRequest, Recognition } from "../importer.ts"
import { editionPublished, finishBatch, NATO, yearsOf } from "../nato/index.ts"
import { blocksOf } from "./blocks.ts"
import type { Form } from "./form.ts"
import * as problem from "./problems.ts"
import { type ReadTable, readTable } from "./read-table.ts"
import { figuresOf, type Resolved, resolve } from "./resolve.ts"

const ID = "nato-transcription"

/** Tables of NATO's editions that others copied out: one table as CSV, a column a year or a row a figure. */
export const natoTranscription: Importer = {
  id: ID,
  publisher: NATO,
  title: "NATO defence expenditure, transcribed tables",
  reads: "a CSV of members and years, recognised by its figures or by columns that say what they are",
  recognise(request) {
    const read = readOf(request)
    return read && recognition(read, request)
  },
  import(request, { edition, carrier }) {
    const read = readOf(request)
    if (!read) return { batches: [], problems: [] }
    const batches: Batch[] = []
    const problems: Problem[] = [...read.problems]
    const { file } = request
    for (const [name, series] of read.editions) {
      const resolved = resolve(series, request.editions, ID)
      if (!resolved.match && read.editions.size > 1) {
        problems.push(problem.unknownEditionOfRows(file.name, name))
        continue
      }
      for (const { name, figures } of resolved.unknown) {
        problems.push(problem.unknownColumn(`${file.name} ${figures[0]?.locator ?? ""}`, name))
      }
      const source = {
        edition: resolved.match?.edition ?? edition,
        carrier: resolved.match?.carrier ?? carrier,
        file,
      }
      const finished = finishBatch(figuresOf(resolved), source)
      if (finished.batch) batches.push(finished.batch)
      problems.push(...finished.problems)
    }
    return { batches, problems }
  },
}

/** The file as one table; else the first of those below one another that is one of ours, the others told. */
function readOf({ content, file }: ImportRequest): ReadTable | null {
  if (content.kind !== "table") return null
  const whole = readTable(content, file.name)
  if (whole) return whole
  const blocks = blocksOf(content).map(({ line, table }) => ({ line, read: readTable(table, file.name) }))
  const chosen = blocks.find(({ read }) => read !== null)
  if (!chosen?.read) return null
  const others = blocks.filter((block) => block !== chosen)
  const told = others.map(({ line }) => problem.otherTable(`${file.name} row ${line}`))
  return { ...chosen.read, problems: [...told, ...chosen.read.problems] }
}

const LAYOUTS: Readonly<Record<Form["kind"], string>> = {
  wide: "NATO table transcribed, a column a year",
  long: "NATO table transcribed, a row a figure",
  "one-year": "NATO table transcribed, one year",
}

function recognition(read: ReadTable, request: ImportRequest): Recognition | null {
  const layout = LAYOUTS[read.form.kind]
  const all = [...read.editions.values()].map((series) => resolve(series, request.editions, ID))
  const matched = all.find((resolved) => resolved.match !== null)?.match
  if (matched) return { layout, edition: matched.edition, carrier: matched.carrier, refusal: null }
  const told = all.some((resolved) => resolved.series.length > 0)
  if (told && read.form.kind !== "one-year") {
    return { layout, edition: newEdition(all, request), carrier: "transcription", refusal: null }
  }
  const onlyOneSeries = all.length === 1 && all[0]?.unknown.length === 1
  if (!told && (read.form.kind === "one-year" || !onlyOneSeries)) return null
  const refusal = problem.unknownTable(request.file.name)
  return { layout, edition: null, carrier: "transcription", refusal }
}

function newEdition(all: readonly Resolved[], request: ImportRequest): Edition | null {
  const figures = all.flatMap(figuresOf)
  const years = yearsOf(figures.map(({ period }) => period))
  if (request.published === null || years === null) return null
  const priceBase = figures.find(({ base }) => base !== null)?.base ?? null
  return editionPublished(request.published, { years, priceBase, definition: null }, request.editions)
}
