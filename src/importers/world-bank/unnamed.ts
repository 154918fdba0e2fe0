import { type EditionMatch, matchEdition, sameAsWritten } from "../edition-match.ts"
import { parseFigure } from "../figure-text.ts"
import type { EditionRegistry, FingerprintFigure } from "../importer.ts"
import { inUnit, parseYearHeader, spanOf } from "../macro/index.ts"
import { conceptOfIndicator } from "./concepts.ts"
import type { Form } from "./form.ts"
import { parseWorldBankPlace } from "./place.ts"

/** What a column is whose series nothing in the file names, told by its figures. */
export type UnnamedMatch = Readonly<{
  column: number
  match: EditionMatch
  /** `gdp-usd`, or a name the registry has for figures that are no indicator. */
  indicator: string
}>

/** Columns of figures that a fingerprint knows. A wide table is one series, under its first column. */
export function matchUnnamed(
  form: Form,
  registry: EditionRegistry,
  importer: string,
): readonly UnnamedMatch[] {
  const columns = form.year === null ? [null] : form.values.map(({ column }) => column)
  const wanted = wantedCells(registry, importer)
  if (wanted.size === 0) return []
  const { cells, years } = cellsIn(form, wanted)
  return columns.flatMap((column) => {
    const shows = ([indicator, member, year, written]: FingerprintFigure) => {
      const printed = cells.get(`${column ?? ""} ${member} ${year}`)
      const places = conceptOfIndicator(indicator)?.places ?? 0
      return printed !== undefined && sameAsWritten(inUnit(printed, places), written)
    }
    const match = matchEdition(registry, { importer, years, priceBase: null, shows })
    const indicator = match?.fingerprint.figures[0]?.[0]
    return match && indicator ? [{ column: column ?? form.values[0]?.column ?? 0, match, indicator }] : []
  })
}

/** The cells that fingerprints ask for, as `POL 2023`. */
function wantedCells(registry: EditionRegistry, importer: string): ReadonlySet<string> {
  const fingerprints = registry.editions.flatMap((one) => one.fingerprints)
  const own = fingerprints.filter((one) => one.importer === importer)
  return new Set(own.flatMap(({ figures }) => figures.map(([, member, year]) => `${member} ${year}`)))
}

function cellsIn(form: Form, wanted: ReadonlySet<string>) {
  const cells = new Map<string, number>()
  const years = new Set<number>()
  const members = new Map<string, string | null>()
  for (const { fields } of form.rows) {
    const code = form.placeCode === null ? "" : (fields[form.placeCode] ?? "")
    const name = form.placeName === null ? "" : (fields[form.placeName] ?? "")
    const key = `${code}|${name}`
    if (!members.has(key)) {
      const place = parseWorldBankPlace(code, name)
      members.set(key, place?.kind === "place" ? place.code : null)
    }
    const ownYear = form.year === null ? null : parseYearHeader(fields[form.year] ?? "")
    if (ownYear !== null) years.add(ownYear)
    for (const { column, period } of form.values) {
      const at = `${members.get(key)} ${period ?? ownYear}`
      if (!wanted.has(at)) continue
      const figure = parseFigure(fields[column] ?? "")
      if (figure !== null) cells.set(`${form.year === null ? "" : column} ${at}`, figure)
    }
  }
  for (const { period } of form.values) if (period !== null) years.add(period)
  return { cells, years: spanOf(years) }
}
