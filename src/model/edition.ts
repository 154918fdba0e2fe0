import type { Brand } from "./brand.ts"
import type { CalendarDate, DatePrecision, Year } from "./period.ts"

/** Who publishes: `nato`, `sipri`, `world-bank` … */
export type PublisherId = Brand<string, "PublisherId">

/** A publisher's running series: `nato-defence-expenditure`. */
export type SeriesId = Brand<string, "SeriesId">

/** `<series>/<published date>`: `nato-defence-expenditure/2024-06-17`. */
export type EditionId = Brand<string, "EditionId">

/**
 * What an edition counts as defence expenditure; `data/definitions.json` says what each includes. `classic` and `core` are
 * the alliance's, before and from its 2026 edition; `national` is a state's own budget; `none` counts no such expenditure.
 */
export const DEFINITIONS = ["classic", "core", "sipri", "eda", "cofog", "national", "none"] as const
export type Definition = (typeof DEFINITIONS)[number]

/** One dated release of a series (a vintage). What it said is known from `published` on, whenever we stored it. */
export type Edition = Readonly<{
  id: EditionId
  series: SeriesId
  publisher: PublisherId
  title: string
  published: CalendarDate
  publishedPrecision: DatePrecision
  /** The day up to which the publisher took in figures; `null` where it does not say. */
  cutOff: CalendarDate | null
  cutOffPrecision: DatePrecision | null
  /** The year whose prices its constant-price figures are in; `null` where it prints none. */
  priceBase: Year | null
  definition: Definition
  /** How to cite it, in one sentence without the cell. */
  citation: string
}>

/** The kind of file through which an edition reached us, best first. */
export const CARRIERS = ["official", "transcription", "chart-extract", "press"] as const
export type Carrier = (typeof CARRIERS)[number]

/** 0 for the best carrier. */
export function carrierRank(carrier: Carrier): number {
  return CARRIERS.indexOf(carrier)
}

/** Who stands behind a piece of evidence. */
export type SourceClass = "official" | "original-outlet" | "relay" | "state-media" | "repost"

export function editionId(series: SeriesId, published: CalendarDate): EditionId {
  return `${series}/${published}` as EditionId
}
