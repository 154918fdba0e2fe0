import { type Edition, findMember, type Problem } from "../../model/index.ts"
import type { EditionMatch } from "../edition-match.ts"
import { finishFigures } from "../finish-figures.ts"
import type { Importer, ImportRequest, Recognition } from "../importer.ts"
import { headerKey, spanOf } from "../macro/index.ts"
import { type Concept, conceptOfIndicator, priceBaseIn } from "./concepts.ts"
import { WORLD_BANK, worldBankEdition } from "./edition.ts"
import { type Form, formOf, isOwn } from "./form.ts"
import { withOneBase } from "./index-base.ts"
import * as problem from "./problems.ts"
import { countGroups, placesOf, readFigures } from "./read.ts"
import { matchUnnamed } from "./unnamed.ts"

const ID = "world-bank"

/** The World Bank's World Development Indicators as CSV: its own downloads, the Databank's, and tables made of either. */
export const worldBank: Importer = {
  id: ID,
  publisher: WORLD_BANK,
  title: "World Bank, World Development Indicators",
  reads:
    "a CSV with its series' codes and the day of its last update, a column a year or a row a figure; or one known by its figures",
  recognise(request) {
    const form = formIn(request)
    if (!form) return null
    return isOwn(form) ? ownRecognition(form, request) : unnamedRecognition(form, request)
  },
  import(request, { edition, carrier }) {
    const form = formIn(request)
    if (!form) return { batches: [], problems: [] }
    const { file } = request
    const known = isOwn(form) ? NONE : unnamedColumns(form, request, edition)
    const { figures, problems } = readFigures(form, { file: file.name, known, priceBase: edition.priceBase })
    const based = withOneBase(figures, { file: file.name, base: edition.priceBase })
    const finished = finishFigures(based.figures, { edition, carrier, file })
    return {
      batches: finished.batch ? [finished.batch] : [],
      problems: [
        ...problems,
        ...leftColumns(form, known, file.name),
        ...based.problems,
        ...finished.problems,
      ],
    }
  },
}

const NONE: ReadonlyMap<number, Concept> = new Map()

function formIn({ content }: ImportRequest): Form | null {
  return content.kind === "table" ? formOf(content) : null
}

function ownRecognition(form: Form, request: ImportRequest): Recognition {
  const isOther = form.database !== null && !/world development indicators/i.test(form.database)
  const refusal = isOther ? problem.otherDatabase(request.file.name, form.database ?? "") : null
  const published = form.updated ?? request.published
  return {
    layout: layoutOf(form),
    edition: published && worldBankEdition(published, priceBaseOf(form), request.editions),
    carrier: "official",
    refusal,
  }
}

/**
 * A table whose series nothing names is the Bank's where its figures are known. Else it is told what it lacks, if it looks
 * like the Bank's; `null` for a table of allies that may be anybody's.
 */
function unnamedRecognition(form: Form, request: ImportRequest): Recognition | null {
  const matches = matchUnnamed(form, request.editions, ID)
  const ours = matches.find(({ indicator }) => conceptOfIndicator(indicator) !== null)
  if (ours) {
    const { registered, carrier } = ours.match
    return { layout: layoutOf(form), edition: registered.edition, carrier, refusal: null }
  }
  const [other] = matches
  if (!other && !looksLikeTheBanks(form)) return null
  const { name } = request.file
  const headers = form.values.slice(0, 5).map(({ header }) => header)
  const refusal = other ? problem.otherSeries(name, other.indicator) : problem.unnamedSeries(name, headers)
  return { layout: layoutOf(form), edition: null, carrier: "transcription", refusal }
}

/** The Bank's words above the places, or rows a figure of places that are mostly no allies. */
function looksLikeTheBanks(form: Form): boolean {
  if (form.header.some((text) => ["country code", "country name"].includes(headerKey(text)))) return true
  if (form.year === null) return false
  const places = placesOf(form)
  return places.filter((code) => findMember(code) !== null).length * 2 < places.length
}

/** What the columns are, by number: those that the edition's fingerprints know. In a wide table all are of one series. */
function unnamedColumns(
  form: Form,
  { editions }: ImportRequest,
  edition: Edition,
): ReadonlyMap<number, Concept> {
  const known = new Map<number, Concept>()
  for (const { column, match, indicator } of matchUnnamed(form, editions, ID)) {
    const concept = isOf(match, edition) ? conceptOfIndicator(indicator) : null
    const columns = form.year === null ? form.values.map((value) => value.column) : [column]
    if (concept) for (const one of columns) known.set(one, concept)
  }
  return known
}

function isOf({ registered }: EditionMatch, edition: Edition): boolean {
  return registered.edition.id === edition.id
}

function leftColumns(form: Form, known: ReadonlyMap<number, Concept>, file: string): readonly Problem[] {
  if (isOwn(form)) return []
  const left = form.values.filter(({ column }) => !known.has(column))
  return left.map(({ column, header }) => problem.unnamedSeries(`${file} column ${column + 1}`, [header]))
}

/** The first price base that the names of the file's series state. */
function priceBaseOf(form: Form): number | null {
  for (const { header } of form.values) {
    const base = priceBaseIn(header)
    if (base !== null) return base
  }
  const { seriesName } = form
  if (seriesName === null) return null
  for (const { fields } of form.rows) {
    const base = priceBaseIn(fields[seriesName] ?? "")
    if (base !== null) return base
  }
  return null
}

function layoutOf(form: Form): string {
  const shape = form.year === null ? "a column a year" : "a row a figure"
  const span = form.year === null ? spanOf(form.values.flatMap(({ period }) => period ?? [])) : null
  const years = span ? `, ${span.first}-${span.last}` : ""
  const groups = countGroups(form)
  return `World Bank CSV, ${shape}${years}${groups > 0 ? `, ${groups} of its groups of states left out` : ""}`
}
