import { bad, fine, type Outcome, type RawArticle } from "../../model/index.ts"
import { fileChunks } from "../file.ts"
import { baseName } from "../source.ts"
import { ByteSource } from "./byte-source.ts"
import { NEWS_FORMATS, type Origin } from "./formats.ts"
import { gunzip, isGzip } from "./gunzip.ts"
import { NEWS_LIMITS } from "./limits.ts"
import { caught, newsProblem } from "./problems.ts"
import type { Entry } from "./raw.ts"
import { HEAD_BYTES, headOf } from "./sniff.ts"

/**
 * A file of news of any length → its articles, one after another, with a problem in place of each that cannot be read.
 * The format is told by content alone: `name` is for people. Nothing is held but the record at hand.
 */
export async function* readNews(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Outcome<RawArticle>> {
  const place = baseName(name)
  const origin = { place, position: null, url: null, charset: null }
  for await (const entry of caught(readFrom(new ByteSource(chunks), origin))) yield outcomeOf(entry)
}

/** A file on disk, of any length. Problems as of `readNews`, and those of a path that leads to no plain file. */
export function readNewsFile(path: string): AsyncGenerator<Outcome<RawArticle>> {
  return readNews(fileChunks(path), path)
}

/** Bytes already at hand. */
export function readNewsBytes(bytes: Uint8Array, name: string): AsyncGenerator<Outcome<RawArticle>> {
  return readNews(inOne(bytes), name)
}

async function* readFrom(source: ByteSource, origin: Origin): AsyncGenerator<Entry> {
  const start = await source.peek(2)
  const plain = isGzip(start) ? new ByteSource(gunzip(source.stream(), origin.place)) : source
  yield* readPlain(plain, origin)
}

/** A page, a document or a stream as one of the known formats. */
async function* readPlain(source: ByteSource, origin: Origin): AsyncGenerator<Entry> {
  let head = headOf(await source.peek(HEAD_BYTES))
  // A list of articles may begin with a long line.
  if (head.text.startsWith("{") && !head.text.includes("\n"))
    head = headOf(await source.peek(NEWS_LIMITS.page))
  const format = NEWS_FORMATS.find((one) => one.recognises(head))
  let articles = 0
  for await (const entry of format?.read(source, origin) ?? []) {
    if ("format" in entry && !format?.isStream && ++articles > NEWS_LIMITS.articles) {
      yield newsProblem("news/too-many-articles", origin.place, `more than ${NEWS_LIMITS.articles}`)
      return
    }
    yield entry
  }
}

/** Bytes within a file, such as a record of a WARC file. */
export function readWithin(bytes: Uint8Array, origin: Origin): AsyncGenerator<Entry> {
  return readPlain(new ByteSource(inOne(bytes)), origin)
}

function outcomeOf(entry: Entry): Outcome<RawArticle> {
  return "format" in entry ? fine(entry) : bad(entry)
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
