import type { Brand } from "./brand.ts"
import type { Carrier, Edition } from "./edition.ts"
import type { Measured, Prices, Status } from "./measure.ts"
import type { MemberCode } from "./member.ts"
import type { Instant, Year } from "./period.ts"

/** `share-of-gdp`, `equipment-share` …: what a figure measures. The list stands in `indicators/`. */
export type IndicatorId = Brand<string, "IndicatorId">

/** One figure as one edition printed it. Never edited; a later edition adds another. Its unit is its indicator's. */
export type Observation = Readonly<{
  indicator: IndicatorId
  member: MemberCode
  /** What the figure describes. */
  period: Year
  /** `null` where the indicator is not money and not based on a price year. */
  prices: Prices | null
  /** The national currency as the publisher names it (`Zlotys`); `null` for every other unit. */
  currency: string | null
  value: Measured
  status: Status
  /** Where in the file: `TABLE3!N32`, or `row 23, column 2024e`. */
  locator: string
}>

/** The file an edition's figures were read from. */
export type SourceFile = Readonly<{
  name: string
  /** Hash of its bytes, hex. */
  sha256: string
  /** Bytes. */
  size: number
}>

/** What one file holds of one edition, ready to be appended: the unit of idempotence. */
export type Batch = Readonly<{
  edition: Edition
  carrier: Carrier
  file: SourceFile
  observations: readonly Observation[]
}>

/** A batch in the store. `id` counts from 1 in the order of recording. */
export type RecordedBatch = Batch &
  Readonly<{
    id: number
    /** Hash of the normalised observations with their edition and carrier; equal content is stored once. */
    contentSha256: string
    recordedAt: Instant
  }>
