import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib"
import { NEWS_LIMITS } from "../limits.ts"
import { refuseNews } from "../problems.ts"
import { readHeaders, sourceOf } from "./headers.ts"

/** What an HTTP answer carries: its content, unpacked, and its media type with parameters. */
type HttpContent = Readonly<{ bytes: Uint8Array; type: string }>

/**
 * An HTTP answer as a crawler kept it → its content; `null` for an error, a redirection or no answer at all.
 * Problems: `news/bad-record`, `news/bad-gzip`, `news/inflates-too-much`.
 */
export async function httpContent(block: Uint8Array, where: string): Promise<HttpContent | null> {
  const source = sourceOf(block)
  const status = await source.line(NEWS_LIMITS.headerLine)
  if (status === null || status === "too-long") return null
  if (!/^HTTP\/\d(?:\.\d)?\s+200\b/.test(Buffer.from(status).toString("latin1"))) return null
  const headers = await readHeaders(source, where)
  const sent = await source.take(block.length)
  const whole = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "") ? joinChunks(sent) : sent
  const bytes = unpack(whole, { coding: headers.get("content-encoding") ?? "", where })
  return { bytes, type: headers.get("content-type") ?? "" }
}

/** Crawlers that joined the chunks leave the header in place: content that does not begin with a size is whole. */
function joinChunks(sent: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  for (;;) {
    const end = sent.indexOf(10, at)
    const line = end === -1 || end - at > 80 ? "" : Buffer.from(sent.subarray(at, end)).toString("latin1")
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\s*$/i.exec(line)?.[1]
    if (size === undefined) return parts.length === 0 ? sent : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(sent.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + (sent[end + 1 + length] === 13 ? 2 : 1)
  }
}

function unpack(bytes: Uint8Array, { coding, where }: { coding: string; where: string }): Uint8Array {
  const limit = { maxOutputLength: NEWS_LIMITS.page }
  try {
    // Crawlers that unpacked the content leave the header in place too.
    if (/gzip/i.test(coding)) return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes
    if (/deflate/i.test(coding)) return bytes[0] === 0x78 ? inflateSync(bytes, limit) : bytes
    if (/\bbr\b/i.test(coding) && bytes[0] !== 0x3c) return brotliDecompressSync(bytes, limit)
    return bytes
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
    if (isTooMuch) return refuseNews("news/inflates-too-much", where, `more than ${NEWS_LIMITS.page} bytes`)
    return refuseNews("news/bad-gzip", where, "content that cannot be unpacked")
  }
}
