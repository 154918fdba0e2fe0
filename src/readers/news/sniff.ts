/** The first bytes of a file, as far as they tell its format. */
export type Head = Readonly<{
  /** Letters of the first bytes; beyond ASCII they may be wrong. */
  text: string
  /** Name of the first element without its prefix, in lower case; `null` where the file starts with none. */
  root: string | null
  isHtmlDoctype: boolean
}>

/** Enough for comments and a document type before the first element. */
export const HEAD_BYTES = 65_536

export function headOf(bytes: Uint8Array): Head {
  const text = lettersOf(bytes).trimStart()
  const { name, isHtmlDoctype } = firstElement(text)
  return { text, root: name, isHtmlDoctype }
}

function lettersOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  if (a === 0xef && b === 0xbb && c === 0xbf) return latin1(bytes.subarray(3))
  if (b === 0 && a !== 0 && d === 0 && c !== 0) return new TextDecoder("utf-16le").decode(bytes)
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return new TextDecoder("utf-16be").decode(bytes)
  return latin1(bytes)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
}

function firstElement(text: string): { name: string | null; isHtmlDoctype: boolean } {
  let at = 0
  let isHtmlDoctype = false
  for (let asides = 0; asides < 1000; asides++) {
    at += /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0
    const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null
    if (closing === null && !/^<!doctype/i.test(text.slice(at, at + 9))) break
    if (closing === null && /^<!doctype\s+html/i.test(text.slice(at, at + 40))) isHtmlDoctype = true
    const end = closing === null ? doctypeEnd(text, at) : text.indexOf(closing, at)
    if (end === -1) return { name: null, isHtmlDoctype }
    at = end + (closing?.length ?? 1)
  }
  const name = /^<(?:[a-z_][\w.-]{0,40}:)?([a-z_][\w.-]{0,60})(?=[\s/>])/i.exec(text.slice(at, at + 120))?.[1]
  return { name: name?.toLowerCase() ?? null, isHtmlDoctype }
}

/** The `>` of a document type, past its internal subset. */
function doctypeEnd(text: string, at: number): number {
  const end = text.indexOf(">", at)
  const subset = text.indexOf("[", at)
  if (subset === -1 || subset > end) return end
  const closed = text.indexOf("]", subset)
  return closed === -1 ? -1 : text.indexOf(">", closed)
}
