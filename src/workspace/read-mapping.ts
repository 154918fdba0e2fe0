import { bad, fine, type Outcome, type Problem } from "../model/index.ts"

/** Bytes; a mapping is a page of text. */
const LARGEST = 256 * 1024

/** A mapping file → its JSON, not yet looked at. Problems: any of reading a file, and `workspace/bad-mapping-file`. */
export async function readMapping(path: string): Promise<Outcome<unknown>> {
  const { readFileSafely, readText } = await import("../readers/index.ts")
  const read = await readFileSafely(path)
  if (!read.ok) return read
  const { bytes, name } = read.value
  if (bytes.length > LARGEST) return bad(badMappingFile(name, `${Math.ceil(bytes.length / 1024)} kB`))
  const text = readText(bytes, name)
  if (!text.ok) return text
  try {
    const json: unknown = JSON.parse(text.value)
    return json === null ? bad(badMappingFile(name, "null")) : fine(json)
  } catch (error) {
    return bad(badMappingFile(name, (error as SyntaxError).message))
  }
}

function badMappingFile(name: string, found: string): Problem {
  return {
    code: "workspace/bad-mapping-file",
    place: name,
    found: found.replace(/\s+/g, " ").slice(0, 200),
    expected: `a mapping in JSON, at most ${LARGEST / 1024} kB`,
    remedy: "Correct the file; docs/guides/mapped-csv.md has two that work.",
  }
}
