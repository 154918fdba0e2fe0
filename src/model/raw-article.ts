import type { CalendarDate } from "./period.ts"

/** How an article was written down in its file. */
export type NewsFormatId =
  | "text"
  | "html"
  | "json-ld"
  | "ninjs"
  | "record"
  | "rss"
  | "atom"
  | "newsml-g2"
  | "nitf"

/** What a format says about an article apart from its words. What it does not say is `null` or empty, never guessed. */
export type ArticleMetadata = Readonly<{
  title: string | null
  /** The day it was first published, in the publisher's own time zone, and the field that says so (`datePublished`, `pubDate`). */
  published: Readonly<{ day: CalendarDate; field: string }> | null
  section: string | null
  authors: readonly string[]
  /** The agency or paper it is credited to, where the format has a field for it. */
  credit: string | null
  /** Whose page, feed or service carried it: its credit where nothing else says more. */
  publisher: string | null
  distributor: string | null
  copyright: string | null
  contributors: readonly string[]
  /** ISO 639-1, as declared. */
  language: string | null
  place: readonly string[]
}>

/** One article as a reader found it: plain text with a line a paragraph, no markup. */
export type RawArticle = Readonly<{
  format: NewsFormatId
  /** Where in the file: `item 3`, `line 12`, `record 7`; `null` where the file is the article. */
  position: string | null
  /** The publisher's own identifier. */
  id: string | null
  url: string | null
  /** `summary` where the file holds a teaser only, as many feeds do. */
  extent: "full" | "summary"
  text: string
  metadata: ArticleMetadata
}>

/** For a format that says nothing: plain text. */
export const NO_METADATA: ArticleMetadata = {
  title: null,
  published: null,
  section: null,
  authors: [],
  credit: null,
  publisher: null,
  distributor: null,
  copyright: null,
  contributors: [],
  language: null,
  place: [],
}
