import { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { NEWS_LIMITS } from "./limits.ts"
import { refuseNews } from "./problems.ts"

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * Unpacks gzip members one after another, as a WARC file has a member a record. What was sound is handed on before
 * damage is met. Refuses what grows past the ratio no text reaches.
 * Problems: `news/bad-gzip`, `news/cut-short`, `news/inflates-too-much`.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks, { objectMode: true })
  const unpacked = createGunzip({ chunkSize: 64 * 1024 })
  packed.on("error", (error) => unpacked.destroy(error))
  packed.pipe(unpacked)
  let size = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > NEWS_LIMITS.inflateFrom && size > unpacked.bytesWritten * NEWS_LIMITS.inflateRatio) {
        refuseNews("news/inflates-too-much", place, `${size} bytes out of ${unpacked.bytesWritten}`)
      }
      yield chunk
    }
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? ""
    if (cause === "Z_BUF_ERROR") refuseNews("news/cut-short", place, "gzip data that ends in the middle")
    if (cause.startsWith("Z_")) refuseNews("news/bad-gzip", place, "gzip data that cannot be unpacked")
    throw error
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}
