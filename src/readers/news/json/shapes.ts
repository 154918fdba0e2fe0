import { newsProblem } from "../problems.ts"
import { type Entry, type Found, rawArticle, withText } from "../raw.ts"
import { articlesIn, readJsonLd } from "./json-ld.ts"
import { isNinjs, isNinjsText, readNinjs } from "./ninjs.ts"
import { isRecord, readRecord } from "./record.ts"
import { isObject, type JsonObject } from "./value.ts"

/** One way in which JSON holds an article. */
type JsonShape = Readonly<{
  /** The articles this shape sees in an object; empty where it is another shape. */
  find: (object: JsonObject) => readonly JsonObject[]
  read: (article: JsonObject, place: string) => Promise<Found>
}>

/** Asked in this order: the first that finds something has the object. */
const SHAPES: readonly JsonShape[] = [
  { find: articlesIn, read: readJsonLd },
  { find: (object) => (isNinjs(object) ? [object] : []), read: readNinjs },
  { find: (object) => (isRecord(object) ? [object] : []), read: readRecord },
]

/** Keys under which services wrap a list of articles. */
const WRAPPERS = ["articles", "items", "_items", "results", "documents", "data"]

/** A JSON value → its articles, or one problem where it holds none. `position` is where in the file the value stands. */
export async function* entriesOf(
  value: unknown,
  { place, position }: { place: string; position: string | null },
): AsyncGenerator<Entry> {
  const list = listIn(value)
  if (list === null) {
    yield* objectEntries(value, { place, position })
    return
  }
  for (const [index, one] of list.entries()) {
    const nth = `item ${index + 1}`
    yield* objectEntries(one, { place: `${place}: ${nth}`, position: position ? `${position}, ${nth}` : nth })
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value) || SHAPES.some((shape) => shape.find(value).length > 0)) return null
  for (const key of WRAPPERS) {
    const list = Object.hasOwn(value, key) ? value[key] : null
    if (Array.isArray(list)) return list
  }
  return null
}

async function* objectEntries(
  value: unknown,
  { place, position }: { place: string; position: string | null },
): AsyncGenerator<Entry> {
  const object = isObject(value) ? value : null
  for (const shape of object ? SHAPES : []) {
    const articles = object ? shape.find(object) : []
    if (articles.length === 0) continue
    for (const [index, article] of articles.entries()) {
      if (isNinjs(article) && !isNinjsText(article)) continue
      const nth = articles.length > 1 ? `item ${index + 1}` : null
      const found = await shape.read(article, place)
      yield withText(rawArticle({ ...found, position: position ?? nth }), nth ? `${place}: ${nth}` : place)
    }
    return
  }
  yield newsProblem("news/unknown-json", place, object ? keysOf(object) : "no object")
}

function keysOf(object: JsonObject): string {
  const keys = Object.keys(object)
  return keys.length === 0 ? "an empty object" : `an object with ${keys.slice(0, 8).join(", ")}`
}
