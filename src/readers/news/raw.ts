import { type ArticleMetadata, NO_METADATA, type Problem, type RawArticle } from "../../model/index.ts"
import { languageOf, plainField, plainLines, unique, webAddress } from "./plain.ts"
import { newsProblem } from "./problems.ts"

/** What a format's reader found, before it is made plain. */
export type Found = Readonly<{
  format: RawArticle["format"]
  position?: string | null
  id?: string | null
  url?: string | null
  extent?: RawArticle["extent"]
  text: string
  metadata?: Partial<ArticleMetadata>
}>

/** An article whose every field is plain: one line each, no control characters, a language as ISO 639-1. */
export function rawArticle(found: Found): RawArticle {
  const said = found.metadata ?? {}
  const names = (list: readonly string[] = []) => unique(list.flatMap((name) => plainField(name, 120) ?? []))
  return {
    format: found.format,
    position: found.position ?? null,
    id: plainField(found.id ?? null),
    url: webAddress(found.url ?? null),
    extent: found.extent ?? "full",
    text: plainLines(found.text),
    metadata: {
      ...NO_METADATA,
      published: said.published ?? null,
      title: plainField(said.title ?? null),
      section: plainField(said.section ?? null, 120),
      authors: names(said.authors),
      credit: plainField(said.credit ?? null, 200),
      publisher: plainField(said.publisher ?? null, 200),
      distributor: plainField(said.distributor ?? null, 200),
      copyright: plainField(said.copyright ?? null),
      contributors: names(said.contributors),
      language: languageOf(said.language ?? null),
      place: names(said.place),
    },
  }
}

/** What reading one entry of a file gives: an article, or why there is none. */
export type Entry = RawArticle | Problem

/** The article, or `news/no-text` where its words are missing. */
export function withText(article: RawArticle, place: string): Entry {
  if (article.text !== "") return article
  const title = article.metadata.title
  return newsProblem("news/no-text", place, title === null ? "no text" : `only a headline: ${title}`)
}
