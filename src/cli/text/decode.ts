import { bad, fine, type Outcome } from "../../model/index.ts"

/** Bytes of a plain text → the text: UTF-8 (a byte-order mark is dropped), UTF-16 with a mark, else Windows-1252. */
export function decodeText(place: string, bytes: Uint8Array): Outcome<string> {
  const text = decode(bytes)
  if (!text.includes("\u0000")) return fine(text)
  return bad({
    code: "cli/not-text",
    place,
    found: "bytes that are no text",
    expected: "a plain-text article",
    remedy: "Save the article as text (.txt) first.",
  })
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
