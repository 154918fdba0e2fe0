import { matchEdition } from "../edition-match.ts"
import type { Importer, ImportRequest, Recognition } from "../importer.ts"
import { shows } from "../nato/index.ts"
import { editionPublished, SIPRI } from "./edition.ts"
import { type ReadWorkbook, readWorkbook } from "./read-workbook.ts"

const ID = "sipri-workbook"

/** The workbook of SIPRI's Military Expenditure Database, every sheet of figures in it, of any release. */
export const sipriWorkbook: Importer = {
  id: ID,
  publisher: SIPRI,
  title: "SIPRI military expenditure, official workbook",
  reads:
    "the .xlsx with regional totals, local currency, dollars and shares that SIPRI publishes with each release",
  recognise(request) {
    if (request.content.kind !== "workbook") return null
    const read = readWorkbook(request.content)
    const isOurs = read.family === "named" || (read.family === "titled" && request.publisher === SIPRI)
    return isOurs ? recognition(read, request) : null
  },
  import({ content, file }, { edition, carrier }) {
    if (content.kind !== "workbook") return { batches: [], problems: [] }
    const read = readWorkbook(content)
    const problems = read.problems.map((one) => ({ ...one, place: `${file.name} ${one.place}` }))
    if (read.figures.length === 0) return { batches: [], problems }
    return { batches: [{ edition, carrier, file, observations: read.figures }], problems }
  },
}

function recognition(read: ReadWorkbook, request: ImportRequest): Recognition {
  const { years, priceBase, figures, problems } = read
  const covers = years ? `, ${years.first}-${years.last}` : ""
  const layout = `SIPRI workbook${covers}${priceBase === null ? "" : `, prices of ${priceBase}`}`
  const [refusal] = problems
  if (years === null && refusal) {
    const place = `${request.file.name} ${refusal.place}`
    return { layout, edition: null, carrier: "official", refusal: { ...refusal, place } }
  }
  const match = matchEdition(request.editions, { importer: ID, years, priceBase, shows: shows(figures) })
  if (match) return { layout, edition: match.registered.edition, carrier: match.carrier, refusal: null }
  const edition =
    request.published && years
      ? editionPublished(request.published, { years, priceBase }, request.editions)
      : null
  return { layout, edition, carrier: "official", refusal: null }
}
