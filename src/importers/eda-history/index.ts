import type { Table } from "../../model/index.ts"
import { EDA, edaEdition, inconsistencies, shows, yearsOf } from "../eda/index.ts"
import { matchEdition } from "../edition-match.ts"
import { copiedFigures, finishFigures } from "../finish-figures.ts"
import type { Importer, ImportRequest } from "../importer.ts"
import { columnsOf } from "./columns.ts"
import { type ReadHistory, readHistory } from "./read-table.ts"

const ID = "eda-history"

/** EDA's figures since 2005, collected by others into one table with a row a state and year. */
export const edaHistory: Importer = {
  id: ID,
  publisher: EDA,
  title: "EDA Defence Data, collected history",
  reads:
    "a CSV with columns CountryName, Year, DefExp, pDefExpGDP, DefInv, DefProc, DefRnD …, in euros or multiplied by a million",
  recognise(request) {
    const read = readOf(request)
    const years = read && yearsOf(read.figures)
    if (!read || !years) return null
    const { editions, published } = request
    const match = matchEdition(editions, { importer: ID, years, priceBase: null, shows: shows(read.figures) })
    const edition = match?.registered.edition ?? (published && edaEdition(published, years, editions))
    return { layout: "EDA history, a row a state and year", edition, carrier: "transcription", refusal: null }
  },
  import(request, { edition, carrier }) {
    const read = readOf(request)
    if (!read) return { batches: [], problems: [] }
    const { file } = request
    const { batch, problems } = finishFigures(read.figures, { edition, carrier, file })
    const beside = [...inconsistencies(read.figures, file.name), ...copiedFigures(read.figures, file.name)]
    return { batches: batch ? [batch] : [], problems: [...read.problems, ...problems, ...beside] }
  },
}

/** Recognising a table reads it whole; importing it then need not read it again. */
const alreadyRead = new WeakMap<Table, Readonly<{ file: string; read: ReadHistory }>>()

function readOf({ content, file }: ImportRequest): ReadHistory | null {
  const columns = content.kind === "table" ? columnsOf(content) : null
  if (content.kind !== "table" || !columns) return null
  const before = alreadyRead.get(content)
  const read = before?.file === file.name ? before.read : readHistory(content, columns, file.name)
  alreadyRead.set(content, { file: file.name, read })
  return read
}
