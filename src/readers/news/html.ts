import type { ArticleMetadata } from "../../model/index.ts"
import { decodeDeclared } from "./decode.ts"
import { mainText } from "./html/content.ts"
import { parsePage } from "./html/dom.ts"
import { pageMetadata } from "./html/page-metadata.ts"
import { scanPage } from "./html/scan.ts"
import { articlesIn, jsonLdMetadata, readJsonLd } from "./json/json-ld.ts"
import { parseJson } from "./json/parse.ts"
import { firstText, type JsonObject } from "./json/value.ts"
import { type Entry, rawArticle, withText } from "./raw.ts"

export type HtmlBytes = Readonly<{
  bytes: Uint8Array
  /** From the HTTP header, where there was one; outranks what the page says. */
  charset: string | null
  /** Where the page was found, for a page that does not say itself. */
  url: string | null
  position: string | null
  place: string
}>

/** A page → its article: main content, and what JSON-LD, meta elements and marked elements say, in this order. */
export async function* readHtml(source: HtmlBytes): AsyncGenerator<Entry> {
  const { place } = source
  const decoded = decodeDeclared(source.bytes, source.charset ?? declaredIn(source.bytes), place)
  if (decoded.problem) yield decoded.problem
  const { html, jsonLd } = scanPage(decoded.text, place)
  const page = parsePage(html, place)
  const { url, ...written } = pageMetadata(page)
  const linked = mainArticle(jsonLd, place)
  const said = linked ? await jsonLdMetadata(linked, place) : {}
  const text = mainText(page, place)
  const body = linked ? await readJsonLd(linked, place) : null
  // A page that shows a teaser may hold the whole story for search engines.
  const isBodyBetter = body?.extent === "full" && body.text.length > text.length * 1.5
  const article = rawArticle({
    format: "html",
    position: source.position,
    id: body?.id ?? null,
    url: body?.url ?? url ?? source.url,
    text: isBodyBetter && body ? body.text : text,
    metadata: merged(said, written),
  })
  yield withText(article, place)
}

/** `charset` in the first kilobyte, as browsers look for it (WHATWG HTML, 13.2.3.2). */
function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1")
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ??
    null
  )
}

/** The article of a page's JSON-LD: of several the one with the most words, as lists of links have none. Broken JSON-LD is passed by, as search engines do. */
function mainArticle(scripts: readonly string[], place: string): JsonObject | null {
  const articles = scripts.slice(0, 20).flatMap((script): readonly JsonObject[] => {
    try {
      return articlesIn(parseJson(script.replace(/^\s*<!--|-->\s*$/g, ""), place))
    } catch {
      return []
    }
  })
  const words = (article: JsonObject) => firstText(article, ["articleBody"])?.length ?? 0
  return articles.reduce<JsonObject | null>(
    (best, one) => (best && words(best) >= words(one) ? best : one),
    null,
  )
}

/** Field by field, the first that says something. */
function merged(first: Partial<ArticleMetadata>, second: Partial<ArticleMetadata>): Partial<ArticleMetadata> {
  const kept = Object.entries(first).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return { ...second, ...Object.fromEntries(kept) }
}
