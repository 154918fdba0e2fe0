import type { Entry } from "./raw.ts"
import { parseXml, type XmlElement } from "./xml/tree.ts"

type XmlReader = (root: XmlElement, place: string) => AsyncIterable<Entry>

/** A document of a known XML format, read whole. */
export async function* readXml(
  bytes: Uint8Array,
  { place, read }: { place: string; read: XmlReader },
): AsyncGenerator<Entry> {
  const { root, problem } = parseXml(bytes, place)
  if (problem) yield problem
  yield* read(root, place)
}
