import { ByteSource } from "../byte-source.ts"
import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"

/** Header fields by their name in lower case; of several the last. */
export type Headers = ReadonlyMap<string, string>

/** Header lines up to the empty one. Problems: `news/bad-record`. */
export async function readHeaders(source: ByteSource, where: string): Promise<Headers> {
  const headers = new Map<string, string>()
  for (let lines = 0; lines <= NEWS_LIMITS.headers; lines++) {
    const line = await source.line(NEWS_LIMITS.headerLine)
    if (line === "too-long") return refuseNews("news/bad-record", where, "a header that does not end")
    if (line === null || line.length === 0) return headers
    const text = Buffer.from(line).toString("utf8")
    const colon = text.indexOf(":")
    if (colon > 0) headers.set(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim())
  }
  return refuseNews("news/bad-record", where, `more than ${NEWS_LIMITS.headers} header lines`)
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return new ByteSource(
    (async function* () {
      yield bytes
    })(),
  )
}
