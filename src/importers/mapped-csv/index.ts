import {
  type Edition,
  editionId,
  fine,
  type Outcome,
  type Problem,
  type SeriesId,
} from "../../model/index.ts"
import { finishFigures } from "../finish-figures.ts"
import type { ImportedSource, ImportRequest } from "../importer.ts"
import { columnsOf } from "./columns.ts"
import { linesOf } from "./lines.ts"
import { type Mapping, parseMapping } from "./mapping.ts"
import { badField } from "./problems.ts"
import { type Locate, readRows } from "./read-rows.ts"

const ID = "mapped-csv"
const LAYOUT = "table read by a mapping"

/**
 * Reads any table by a mapping that says what its columns are; whose file it is is not guessed. Nothing is imported where
 * the mapping is wrong (`import/bad-mapping`, once a field), names a column that is not there, or fits no row.
 */
export function importMapped(request: ImportRequest): Outcome<ImportedSource> {
  const { content, file } = request
  const { mapping, problems } = parseMapping(request.mapping)
  if (!mapping) return fine(nothing(null, problems))
  const edition = editionOf(mapping, request)
  const against = contradictions(mapping, edition, request)
  if (against.length > 0) return fine(nothing(edition, against))
  const read = linesOf(content, mapping.file.table, file.name)
  if (!read.ok) return fine(nothing(edition, [read.problem]))
  const found = columnsOf(read.value.lines, mapping, file.name)
  if (!found.columns) return fine(nothing(edition, found.problems))
  const locate = locator(read.value.sheet, found.columns.header)
  const rows = readRows(mapping, found.columns, { file: file.name, locate })
  const { carrier } = mapping.file.edition
  const { batch, problems: inFigures } = finishFigures(rows.figures, { edition, carrier, file })
  const told = [...found.problems, ...rows.problems, ...inFigures]
  return fine({
    ...nothing(edition, told),
    batches: batch ? [batch] : [],
    recognition: recognition(mapping, edition),
  })
}

function nothing(edition: Edition | null, problems: readonly Problem[]): ImportedSource {
  const recognition = { layout: LAYOUT, edition, carrier: "official", refusal: null } as const
  return { importer: ID, batches: [], problems, recognition }
}

function recognition({ file }: Mapping, edition: Edition): ImportedSource["recognition"] {
  return { layout: LAYOUT, edition, carrier: file.edition.carrier, refusal: null }
}

const FISCAL = "Fiscal years stand under the year in which they begin."

/** The edition the mapping describes; one of the same series and day that is registered is that one. */
function editionOf({ file }: Mapping, { editions }: ImportRequest): Edition {
  const { carrier: _, citation, published, ...facts } = file.edition
  const day = published as Edition["published"]
  const id = editionId(file.series as SeriesId, day)
  const registered = editions.editions.find(({ edition }) => edition.id === id)
  if (registered) return registered.edition
  const cited = citation ?? `${file.publisher.name}, ${facts.title}, ${published}.`
  return {
    ...(facts as Omit<Edition, "id" | "series" | "publisher" | "published" | "citation">),
    id,
    series: file.series as SeriesId,
    publisher: file.publisher.id as Edition["publisher"],
    published: day,
    citation: file.period.fiscal === undefined ? cited : `${cited} ${FISCAL}`,
  }
}

/** What was said beside the mapping and is not what it says. */
function contradictions({ file }: Mapping, edition: Edition, request: ImportRequest): readonly Problem[] {
  const problems: Problem[] = []
  if (request.publisher !== null && request.publisher !== file.publisher.id)
    problems.push(badField("publisher.id", file.publisher.id, `"${request.publisher}", as --publisher says`))
  if (request.published !== null && request.published !== file.edition.published)
    problems.push(
      badField("edition.published", file.edition.published, `${request.published}, as --published says`),
    )
  const known = request.editions.editions.find((one) => one.edition.series === file.series)
  const owner = known?.edition.publisher ?? file.publisher.id
  if (owner !== file.publisher.id)
    problems.push(
      badField("publisher.id", file.publisher.id, `"${owner}", whose series ${edition.series} is`),
    )
  const { priceBase } = file.edition
  if (priceBase !== null && edition.priceBase !== null && priceBase !== edition.priceBase)
    problems.push(
      badField("edition.priceBase", priceBase, `${edition.priceBase}, as the edition ${edition.id} has it`),
    )
  return problems
}

function locator(sheet: string | null, header: readonly string[]): Locate {
  const names = header.map((name, column) => {
    if (name === "") return String(column + 1)
    return name.length > 80 ? `${name.slice(0, 80)}… (column ${column + 1})` : name
  })
  return (line, column) => {
    return sheet === null
      ? `row ${line}, column ${names[column] ?? column + 1}`
      : `${sheet}!${letters(column + 1)}${line}`
  }
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last
}
