import type { Observation, Problem, Workbook } from "../../model/index.ts"
import { EDA, edaEdition, inconsistencies, namesEuro, shows, yearsOf } from "../eda/index.ts"
import { matchEdition } from "../edition-match.ts"
import { copiedFigures, finishFigures } from "../finish-figures.ts"
import type { Importer } from "../importer.ts"
import { type Entry, readSheet } from "./read-sheet.ts"
import { settle } from "./settle.ts"

const ID = "eda-workbook"
const LAYOUT = "EDA Defence Data workbook"

/**
 * The European Defence Agency's workbook: the Union's totals, and its states' figures year by year, hidden sheets too.
 * Research and technology alone and collaborative expenditure have no indicator and are passed over.
 */
export const edaWorkbook: Importer = {
  id: ID,
  publisher: EDA,
  title: "EDA Defence Data, official workbook",
  reads:
    "the .xlsx of the European Defence Agency: expenditure, investment, procurement, research, GDP and shares",
  recognise({ content, editions, published }) {
    if (content.kind !== "workbook") return null
    const read = readWorkbook(content)
    const years = yearsOf(read.figures)
    if (!read.isOfFamily || !years) return null
    const appearance = { importer: ID, years, priceBase: null, shows: shows(read.figures) }
    const match = matchEdition(editions, appearance)
    const edition = match?.registered.edition ?? (published && edaEdition(published, years, editions))
    return { layout: LAYOUT, edition, carrier: match?.carrier ?? "official", refusal: null }
  },
  import({ content, file }, { edition, carrier }) {
    if (content.kind !== "workbook") return { batches: [], problems: [] }
    const read = readWorkbook(content)
    const { batch, problems } = finishFigures(read.figures, { edition, carrier, file })
    const inCells = read.problems.map((problem) => ({ ...problem, place: `${file.name} ${problem.place}` }))
    const beside = [...inconsistencies(read.figures, file.name), ...copiedFigures(read.figures, file.name)]
    return { batches: batch ? [batch] : [], problems: [...inCells, ...problems, ...beside] }
  },
}

type ReadWorkbook = Readonly<{
  figures: readonly Observation[]
  problems: readonly Problem[]
  isOfFamily: boolean
}>

/** Sheets that can be seen speak first: of a figure that a hidden sheet has otherwise, theirs is kept. */
function readWorkbook({ sheets }: Workbook): ReadWorkbook {
  const inOrder = [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden))
  const read = inOrder.map(readSheet)
  const settled = read.map(settle)
  const entries = read.flatMap((sheet) => sheet.entries)
  return {
    figures: settled.flatMap((sheet) => sheet.figures),
    problems: read.flatMap((sheet, index) => [...sheet.problems, ...(settled[index]?.problems ?? [])]),
    isOfFamily: isOfFamily(entries),
  }
}

/** Spending beside what is invested of it, in euros: no other publisher's workbook has that. */
function isOfFamily(entries: readonly Entry[]): boolean {
  const held = new Set<string>(entries.map(({ concept }) => concept.indicator))
  const parts = ["investment-eur", "procurement-eur", "research-eur"]
  const inEuros = entries.some(
    ({ heading, cell }) => namesEuro(heading) || namesEuro(cell?.numberFormat ?? ""),
  )
  return held.has("spending-eur") && parts.some((part) => held.has(part)) && inEuros
}
