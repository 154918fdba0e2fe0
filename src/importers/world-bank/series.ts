import type { Problem } from "../../model/index.ts"
import { headerKey, type Row } from "../macro/index.ts"
import { type Concept, conceptOf, isRelayed, parseSeriesCode, priceBaseIn } from "./concepts.ts"
import type { Form, ValueColumn } from "./form.ts"
import * as problem from "./problems.ts"

/** More series than this that are none of ours are told in one sentence. */
const TOLD_SINGLY = 20

/** Says of each figure which series it is of, and keeps count of those left out. */
export type SeriesReader = Readonly<{
  of: (row: Row, column: ValueColumn) => Concept | null
  priceBase: () => number | null
  problems: () => readonly Problem[]
}>

type Left = Readonly<{ place: string; code: string; name: string }>

/** For one pass over the table, from its first row on. */
export function seriesReader(
  form: Form,
  source: Readonly<{ file: string; known: ReadonlyMap<number, Concept>; priceBase: number | null }>,
): SeriesReader {
  const read = new Map<string, Concept | null>()
  const unknown: Left[] = []
  const problems: Problem[] = []
  let priceBase: number | null = source.priceBase

  function first(code: string, name: string, place: string): Concept | null {
    const parsed = parseSeriesCode(code)
    const concept = parsed === null ? null : conceptOf(parsed)
    if (!concept) {
      if (parsed !== null && isRelayed(parsed)) problems.push(problem.relayedSeries(place, parsed, name))
      else unknown.push({ place, code: parsed ?? code.trim(), name })
      return null
    }
    const stated = concept.prices === "constant" ? priceBaseIn(name) : null
    if (stated !== null && stated !== (priceBase ?? stated)) {
      problems.push(problem.otherPriceBase(place, stated, priceBase ?? stated))
      return null
    }
    priceBase = stated ?? priceBase
    return concept
  }

  function of(row: Row, { column, header, series }: ValueColumn): Concept | null {
    const known = source.known.get(column)
    if (known) return known
    if (series === null && form.seriesCode === null) return null
    const code = series ?? row.fields[form.seriesCode ?? -1] ?? ""
    const name =
      series === null ? (form.seriesName === null ? "" : (row.fields[form.seriesName] ?? "")) : header
    const key = series ?? `${code}|${headerKey(name)}`
    const before = read.get(key)
    if (before !== undefined) return before
    const place = `${source.file} ${series === null ? `row ${row.line}` : `column ${column + 1}`}`
    const concept = first(code, name.trim(), place)
    read.set(key, concept)
    return concept
  }

  return { of, priceBase: () => priceBase, problems: () => [...problems, ...unknownSeries(unknown)] }
}

function unknownSeries(unknown: readonly Left[]): readonly Problem[] {
  const single = [...new Map(unknown.map((one) => [one.code, one])).values()]
  const [one] = single
  if (one && single.length > TOLD_SINGLY) {
    return [
      problem.manyUnknownSeries(
        one.place,
        single.map(({ code }) => code),
      ),
    ]
  }
  return single.map(({ place, code, name }) => problem.unknownSeries(place, code, name))
}
