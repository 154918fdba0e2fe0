import type { ByteSource } from "./byte-source.ts"
import { decodeDeclared } from "./decode.ts"
import { parseJson } from "./json/parse.ts"
import { entriesOf } from "./json/shapes.ts"
import { NEWS_LIMITS } from "./limits.ts"
import { caught, newsProblem } from "./problems.ts"
import type { Entry } from "./raw.ts"

/** One JSON object a line. A line that cannot be read gives a problem in its place; the stream goes on. */
export async function* readJsonLines(source: ByteSource, place: string): AsyncGenerator<Entry> {
  for (let number = 1; ; number++) {
    const line = await source.line(NEWS_LIMITS.page)
    if (line === null) return
    const where = `${place}:${number}`
    if (line === "too-long") yield newsProblem("news/too-large", where, "a longer line")
    else yield* caught(lineEntries(line, { where, position: `line ${number}` }))
  }
}

async function* lineEntries(
  line: Uint8Array,
  { where, position }: { where: string; position: string },
): AsyncGenerator<Entry> {
  const { text, problem } = decodeDeclared(line, "utf-8", where)
  if (problem) yield problem
  if (text.trim() !== "") yield* entriesOf(parseJson(text, where), { place: where, position })
}
