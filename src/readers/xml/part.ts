import { refuse } from "../problems.ts"

/**
 * An XML part as text, or a refusal: only UTF-8 and UTF-16, and no `<!…>` but comments and CDATA, so that no
 * document type and no entity reaches a parser, whatever the encoding.
 */
export function decodeXml(bytes: Uint8Array, place: string): string {
  const encoding = encodingOf(bytes)
  if (!encoding) refuse("read/xml-encoding", place, "another encoding")
  const text = decode(bytes, encoding, place)
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 512))?.[1]
  const fitting = encoding === "utf-8" ? /^(utf-8|us-ascii|ascii)$/i : /^utf-16(le|be)?$/i
  if (declared !== undefined && !fitting.test(declared)) refuse("read/xml-encoding", place, declared)
  if (text.includes("\0")) refuse("read/xml-encoding", place, "NUL characters")
  refuseDeclarations(text, place)
  return text
}

type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be"

/** Source: XML 1.0, appendix F.1. */
function encodingOf(bytes: Uint8Array): XmlEncoding | null {
  const [a = -1, b = -1, c = -1, d = -1] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) return null
  if (a === 0xff && b === 0xfe) return "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le"
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be"
  return "utf-8"
}

function decode(bytes: Uint8Array, encoding: XmlEncoding, place: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse("read/corrupt-workbook", place, `bytes that are not ${encoding}`)
  }
}

function refuseDeclarations(text: string, place: string): void {
  for (let at = text.indexOf("<!"); at !== -1; at = text.indexOf("<!", at + 2)) {
    if (text.startsWith("<!--", at) || text.startsWith("<![CDATA[", at)) continue
    refuse("read/doctype", place, text.slice(at, at + 40))
  }
}
