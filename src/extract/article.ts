import type { CalendarDate } from "../model/index.ts"

/** A news text with what its own words and its carrier tell about it. Page furniture is not in `text`. */
export type Article = Readonly<{
  title: string | null
  published: CalendarDate | null
  publishedFrom: "option" | "metadata" | "dateline" | "file-name" | "unknown"
  section: string | null
  credit: string | null
  distributor: string | null
  copyright: string | null
  contributors: readonly string[]
  /** ISO 639-1. */
  language: string
  place: readonly string[]
  /** What every offset counts in. */
  text: string
}>
