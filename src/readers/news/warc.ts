import type { ByteSource } from "./byte-source.ts"
import { NEWS_LIMITS } from "./limits.ts"
import { caught, newsProblem, refuseNews } from "./problems.ts"
import type { Entry } from "./raw.ts"
import { type Headers, readHeaders } from "./warc/headers.ts"
import { httpContent } from "./warc/http.ts"

/** Records that hold what a site answered; all others describe the crawl. */
const CONTENT_TYPES = new Set(["response", "resource", "conversion"])

/**
 * The pages and documents of a WARC file, record by record. Pictures, scripts, errors and the crawl's own records are
 * passed by. A record that cannot be read gives a problem in its place. Source: ISO 28500, WARC 1.1.
 */
export async function* readWarc(source: ByteSource, place: string): AsyncGenerator<Entry> {
  for (let number = 1; ; number++) {
    const position = `record ${number}`
    const where = `${place}: ${position}`
    const headers = await recordHeaders(source, where)
    if (headers === null) return
    const length = lengthOf(headers, where)
    const isContent = CONTENT_TYPES.has(headers.get("warc-type")?.toLowerCase() ?? "")
    if (isContent && length <= NEWS_LIMITS.page) {
      const block = await source.take(length)
      if (block.length < length) refuseNews("news/cut-short", where, `${block.length} of ${length} bytes`)
      yield* caught(recordEntries(block, { headers, where, position }))
    } else {
      if (isContent) yield newsProblem("news/too-large", where, `${length} bytes`)
      const passed = await source.skip(length)
      if (passed < length) refuseNews("news/cut-short", where, `${passed} of ${length} bytes`)
    }
  }
}

async function recordHeaders(source: ByteSource, where: string): Promise<Headers | null> {
  for (;;) {
    const line = await source.line(NEWS_LIMITS.headerLine)
    if (line === null) return null
    if (line === "too-long") return refuseNews("news/bad-record", where, "a line that does not end")
    const text = Buffer.from(line).toString("latin1").trim()
    if (text === "") continue
    if (!/^WARC\/\d+\.\d+$/.test(text))
      refuseNews("news/bad-record", where, JSON.stringify(text.slice(0, 40)))
    return readHeaders(source, where)
  }
}

function lengthOf(headers: Headers, where: string): number {
  const written = headers.get("content-length") ?? ""
  if (!/^\d{1,15}$/.test(written)) refuseNews("news/bad-record", where, "no Content-Length")
  return Number(written)
}

async function* recordEntries(
  block: Uint8Array,
  { headers, where, position }: { headers: Headers; where: string; position: string },
): AsyncGenerator<Entry> {
  const type = headers.get("content-type") ?? ""
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null
  const content = /^application\/http\b/i.test(type)
    ? await httpContent(block, where)
    : { bytes: block, type }
  if (content === null || content.bytes.length === 0 || !isReadable(content.type)) return
  // Loaded here, since the list of formats has this reader in it.
  const { readWithin } = await import("./read.ts")
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(content.type)?.[1] ?? null
  for await (const entry of readWithin(content.bytes, { place: where, position, url, charset })) {
    const isWhole = !("format" in entry) || entry.position === position
    yield isWhole ? entry : { ...entry, position: [position, entry.position].filter(Boolean).join(", ") }
  }
}

/** Media types under which articles are served; a missing one is looked at. */
function isReadable(type: string): boolean {
  const media = type.split(";")[0]?.trim().toLowerCase() ?? ""
  if (media === "") return true
  return /^text\/(?:html|plain|xml)$|\bxhtml\+xml$|[/+](?:rss|atom|news\w*|nitf)?\+?xml$|[/+](?:ld\+)?json$|ndjson|jsonl/.test(
    media,
  )
}
