import type { Problem } from "../../model/index.ts"
import type { Row } from "../macro/index.ts"
import * as problem from "../macro/index.ts"
import { type Form, placeInSeries } from "./form.ts"
import { type Place, parseImfPlace } from "./place.ts"

export type PlaceReader = Readonly<{
  of: (row: Row) => Place | null
  /** How many groups had rows. */
  groups: () => number
}>

/** Who each row is of; somebody unknown is told once. */
export function placeReader(form: Form, file: string, problems: Problem[]): PlaceReader {
  const known = new Map<string, Place | null>()
  function of({ line, fields }: Row): Place | null {
    const inSeries = form.placeInSeries === null ? "" : placeInSeries(fields[form.placeInSeries] ?? "")
    const code = inSeries || (form.placeCode === null ? "" : (fields[form.placeCode] ?? ""))
    const name = form.placeName === null ? "" : (fields[form.placeName] ?? "")
    const key = `${code}|${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const place = parseImfPlace(code, name, form.isGroupTable)
    known.set(key, place)
    if (!place) {
      const found = code === name ? code : `${name} ${code}`.trim()
      problems.push(problem.unknownPlace(`${file} row ${line}`, found))
    }
    return place
  }
  return { of, groups: () => [...known.values()].filter((place) => place?.kind === "group").length }
}
