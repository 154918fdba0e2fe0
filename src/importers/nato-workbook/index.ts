import { matchEdition } from "../edition-match.ts"
import type { Importer, ImportRequest, Recognition } from "../importer.ts"
import { editionPublished, finishBatch, NATO, shows } from "../nato/index.ts"
import { layoutOf } from "./layouts/index.ts"
import { type ReadWorkbook, readWorkbook } from "./read-workbook.ts"

const ID = "nato-workbook"

/** The official workbook "Defence Expenditure of NATO Countries", every table in it, in all layouts. */
export const natoWorkbook: Importer = {
  id: ID,
  publisher: NATO,
  title: "NATO defence expenditure, official workbook",
  reads: "the .xlsx with Tables 1 to 8b that NATO publishes with each edition, since 2015",
  recognise(request) {
    if (request.content.kind !== "workbook") return null
    const read = readWorkbook(request.content)
    return isOfFamily(read) ? recognition(read, request) : null
  },
  import({ content, file }, { edition, carrier }) {
    if (content.kind !== "workbook") return { batches: [], problems: [] }
    const read = readWorkbook(content)
    const inCells = read.problems.map((problem) => ({ ...problem, place: `${file.name} ${problem.place}` }))
    const { batch, problems } = finishBatch(read.figures, { edition, carrier, file })
    return { batches: batch ? [batch] : [], problems: [...inCells, ...problems] }
  },
}

/** Titles of the form `Table 3: …`, and blocks we understand in which most rows name a member. */
function isOfFamily(read: ReadWorkbook): boolean {
  const rows = read.blocks.flatMap((block) => block.rows)
  const named = rows.filter((row) => row.member !== null).length
  return read.titledSheets > 0 && read.figures.length > 0 && named >= 5 && named * 3 >= rows.length * 2
}

function recognition(read: ReadWorkbook, request: ImportRequest): Recognition {
  const { years, priceBase, definition } = read
  const layout = layoutOf(read.blocks).name
  const appearance = { importer: ID, years, priceBase, shows: shows(read.figures) }
  const match = matchEdition(request.editions, appearance)
  if (match) return { layout, edition: match.registered.edition, carrier: match.carrier, refusal: null }
  const edition =
    request.published && years
      ? editionPublished(request.published, { years, priceBase, definition }, request.editions)
      : null
  return { layout, edition, carrier: "official", refusal: null }
}
