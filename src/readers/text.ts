import type { Outcome } from "../model/index.ts"
import { decodeText, withPlainLineEnds } from "./encoding.ts"
import { fileKind } from "./file-kind.ts"
import { LIMITS } from "./limits.ts"
import { attempt, mebibytes, refuse } from "./problems.ts"
import { baseName } from "./source.ts"

/** An article's bytes → its text with LF line ends, at most 5 MB. Markup is left as it stands. */
export function readText(bytes: Uint8Array, name: string): Outcome<string> {
  const place = baseName(name)
  return attempt(() => {
    if (bytes.length > LIMITS.article) refuse("read/too-large", place, `${mebibytes(bytes.length)} of text`)
    const text = fileKind(bytes, place) === "text" ? decodeText(bytes) : null
    if (text === null) return refuse("read/binary-text", place, "bytes that are no text")
    if (text.trim() === "") refuse("read/empty-file", place, "white space only")
    return withPlainLineEnds(text)
  })
}
