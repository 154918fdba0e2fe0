import type { Problem } from "../../model/index.ts"
import { decodeText, decodeWindows1252 } from "../encoding.ts"
import { newsProblem, refuseNews } from "./problems.ts"

/** Text out of bytes; `problem` where some of them were no letters of the declared encoding and stand as `�`. */
export type Decoded = Readonly<{ text: string; problem: Problem | null }>

/** Labels that mean Windows-1252 on the web (WHATWG Encoding Standard, section 4.2). */
const WINDOWS_1252 = /^(?:windows-1252|cp1252|x-cp1252|(?:iso-?8859-1|iso8859_1|latin1|l1)|us-ascii|ascii)$/i

/**
 * A byte-order mark outranks what the file declares; without either it is UTF-8 where that fits, else Windows-1252.
 * Problems: `news/unknown-encoding` where it cannot be read at all.
 */
export function decodeDeclared(bytes: Uint8Array, declared: string | null, place: string): Decoded {
  const label = declared?.trim() ?? ""
  const marked = markOf(bytes)
  if (marked) return decodeAs(bytes, marked, place)
  if (label !== "" && WINDOWS_1252.test(label)) {
    return isWide(bytes) ? decodeUnmarked(bytes, place) : asWritten(bytes)
  }
  // A page whose letters could be read as far as `charset=utf-16` is not UTF-16 (WHATWG HTML, 13.2.3.3).
  if (label === "" || /^utf-?16/i.test(label)) return decodeUnmarked(bytes, place)
  return decodeAs(bytes, label, place)
}

/** ASCII and Latin-1 are declared by pages that are UTF-8: valid UTF-8 beyond ASCII is hardly ever anything else. */
function asWritten(bytes: Uint8Array): Decoded {
  return { text: strictly(bytes, "utf-8") ?? decodeWindows1252(bytes), problem: null }
}

function decodeUnmarked(bytes: Uint8Array, place: string): Decoded {
  if (isWide(bytes)) return decodeAs(bytes, bytes[0] === 0 ? "utf-16be" : "utf-16le", place)
  const text = decodeText(bytes) ?? strictly(bytes, "utf-8") ?? decodeWindows1252(bytes)
  return { text, problem: null }
}

function decodeAs(bytes: Uint8Array, label: string, place: string): Decoded {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(label)
  } catch {
    return refuseNews("news/unknown-encoding", place, JSON.stringify(label.slice(0, 40)))
  }
  const text = strictly(bytes, label)
  if (text !== null) return { text, problem: null }
  const lenient = decoder.decode(bytes)
  const wrong = lenient.split("\ufffd").length - 1
  return {
    text: lenient,
    problem: newsProblem("news/bad-bytes", place, `${wrong} places that are not ${label}`),
  }
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null
}

/** UTF-16 without a mark: every other byte of its first letters is 0. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 32)
  if (start.length < 4) return false
  return start.every((byte, at) => (byte === 0) === (at % 2 === (start[0] === 0 ? 0 : 1)))
}
