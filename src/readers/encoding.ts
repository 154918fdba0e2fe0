/**
 * Text from bytes: UTF-16 where a byte-order mark or the first letters say so, UTF-8 where it is valid, else Windows-1252, as
 * European publishers' older exports are. The mark is left out. `null` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeStrictly(bytes, "utf-16le")
  if (first === 0xfe && second === 0xff) return decodeStrictly(bytes, "utf-16be")
  if (startsInWideLetters(bytes)) return decodeStrictly(bytes, "utf-16le")
  if (bytes.includes(0)) return null
  const text = decodeStrictly(bytes, "utf-8") ?? decodeWindows1252(bytes)
  return CONTROLS.test(text) ? null : text
}

/** The International Monetary Fund's tables are UTF-16 without a mark: every second byte of their header is 0. */
function startsInWideLetters(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64)
  return start.length >= 16 && start.every((byte, at) => (byte === 0) === (at % 2 === 1))
}

/** Line ends of every system become LF. */
export function withPlainLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
}

/** Never in text: C0 controls but tab, line ends and form feed, the escape that starts a terminal code among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x08\x0e-\x1f]/

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes("\0") ? null : text
  } catch {
    return null
  }
}

/** 0x80–0x9F, where Windows-1252 differs from Latin-1. Written out: some Node releases decode it as Latin-1. */
const FROM_80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"

export function decodeWindows1252(bytes: Uint8Array): string {
  return withoutC1(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"))
}

/** Windows-1252 that was taken for Latin-1: the controls U+0080–U+009F become the quotation marks and dashes they were. */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80] ?? character)
}
