import type { Edition, Observation, Table } from "../../model/index.ts"
import { matchEdition, sameAsWritten } from "../edition-match.ts"
import { finishFigures } from "../finish-figures.ts"
import type { FingerprintFigure, Importer, ImportRequest, Recognition } from "../importer.ts"
import { spanOf } from "../macro/index.ts"
import { IMF, outlookOf } from "./edition.ts"
import { type Form, formOf } from "./form.ts"
import { type ReadTable, readTable } from "./read.ts"
import { statusOf } from "./status.ts"
import { type InUnits, inUnits } from "./units.ts"

const ID = "imf-outlook"

/** The database of the International Monetary Fund's World Economic Outlook: its download, its portal's, or a table of either. */
export const imfOutlook: Importer = {
  id: ID,
  publisher: IMF,
  title: "IMF, World Economic Outlook database",
  reads:
    "the tab-separated download by countries, the data portal's CSV, or a table with COUNTRY.ID, year and figures",
  recognise(request) {
    const known = readOf(request)
    if (!known) return null
    const { form, read } = known
    const layout = layoutOf(form, read)
    const match = matchOf(read, request)
    if (match) return { layout, edition: match.registered.edition, carrier: match.carrier, refusal: null }
    if (!form.isOwn && request.publisher !== IMF) return null
    const edition = outlookOf(form, request.published, request.editions)
    return { layout, edition, carrier: carrierOf(form), refusal: null }
  },
  import(request, { edition, carrier }) {
    const known = readOf(request)
    if (!known) return { batches: [], problems: [] }
    const { file } = request
    const { read } = known
    const { figures, problems } = inUnits(read.figures, file.name)
    const observations = figures.map((one) => observationOf(one, edition))
    const finished = finishFigures(observations, { edition, carrier, file })
    return {
      batches: finished.batch ? [finished.batch] : [],
      problems: [...read.problems, ...problems, ...finished.problems],
    }
  },
}

/** Recognising a table reads it whole; importing it then need not read it again. */
const alreadyRead = new WeakMap<Table, Readonly<{ file: string; form: Form; read: ReadTable }>>()

function readOf(request: ImportRequest): Readonly<{ form: Form; read: ReadTable }> | null {
  const { content, file } = request
  if (content.kind !== "table") return null
  const before = alreadyRead.get(content)
  if (before?.file === file.name) return before
  const form = formOf(content)
  if (!form) return null
  const known = { file: file.name, form, read: readTable(form, file.name) }
  alreadyRead.set(content, known)
  return known
}

/** A table without the Fund's own codes was made by somebody of its figures. */
function carrierOf(form: Form): Recognition["carrier"] {
  return form.subject !== null || form.seriesCode !== null ? "official" : "transcription"
}

function observationOf({ figure, amount }: InUnits["figures"][number], { published }: Edition): Observation {
  const { subject, member, period, lastActual, locator } = figure
  return {
    indicator: subject.indicator,
    member,
    period,
    prices: subject.prices,
    currency: null,
    value: amount === null ? { kind: "absent", reason: "not-reported" } : { kind: "amount", amount },
    status: statusOf(period, { published, lastActual }),
    locator,
  }
}

/** The registered outlook one of whose fingerprints the figures show. */
function matchOf({ figures }: ReadTable, { editions }: ImportRequest) {
  const fingerprints = editions.editions.flatMap((one) => one.fingerprints)
  const own = fingerprints.filter(({ importer }) => importer === ID)
  const wanted = new Set(own.flatMap((one) => one.figures.map(([, member, year]) => `${member} ${year}`)))
  const cells = figures.filter(({ member, period }) => wanted.has(`${member} ${period}`))
  const amounts = new Map(
    inUnits(cells, "").figures.map(({ figure: { subject, member, period }, amount }) => [
      `${subject.indicator} ${member} ${period}`,
      amount,
    ]),
  )
  const shows = ([indicator, member, year, written]: FingerprintFigure) => {
    const amount = amounts.get(`${indicator} ${member} ${year}`) ?? null
    return amount !== null && sameAsWritten(amount, written)
  }
  const years = spanOf(figures.map(({ period }) => period))
  return matchEdition(editions, { importer: ID, years, priceBase: null, shows })
}

function layoutOf(form: Form, read: ReadTable): string {
  const shape = form.year === null ? "a column a year" : "a row a figure"
  const span = spanOf(read.figures.map(({ period }) => period))
  const left = [
    read.subjectsLeft > 0 ? `${read.subjectsLeft} other subjects left out` : "",
    read.groupsLeft > 0 ? `${read.groupsLeft} groups left out` : "",
  ]
  return ["World Economic Outlook table", shape, span ? `${span.first}-${span.last}` : "", ...left]
    .filter(Boolean)
    .join(", ")
}
