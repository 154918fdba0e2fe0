import { decodeDeclared } from "./decode.ts"
import { parseJson } from "./json/parse.ts"
import { entriesOf } from "./json/shapes.ts"
import type { Entry } from "./raw.ts"

/** One JSON document: an article, a list of them, or a service's wrapper round a list. */
export async function* readJson(bytes: Uint8Array, place: string): AsyncGenerator<Entry> {
  const { text, problem } = decodeDeclared(bytes, "utf-8", place)
  if (problem) yield problem
  yield* entriesOf(parseJson(text, place), { place, position: null })
}
