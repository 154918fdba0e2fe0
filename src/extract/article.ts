import type { CalendarDate } from "../model/index.ts"

/** A news text with what its own words and its carrier tell about it. Page furniture is not in `text`. */
export type Article = Readonly<{
  /** The headline; not part of `text`. */
  title: string | null
  published: CalendarDate | null
  publishedFrom: "option" | "metadata" | "dateline" | "file-name" | "unknown"
  section: string | null
  /** Who wrote it, from the byline. */
  authors: readonly string[]
  /** The agency or paper it comes from: `Bloomberg`, `Associated Press`. */
  credit: string | null
  distributor: string | null
  /** The notice itself: `©2025 Bloomberg L.P.` */
  copyright: string | null
  /** Persons named in the closing credits (assistance, reporting, editing). */
  contributors: readonly string[]
  /** ISO 639-1. */
  language: string
  /** Where it was filed: from the dateline, else the town its text names most. */
  place: readonly string[]
  /** The body, paragraphs separated by line breaks. What every offset counts in. */
  text: string
}>
