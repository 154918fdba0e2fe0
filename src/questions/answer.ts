import type {
  AbsentReason,
  CalendarDate,
  Carrier,
  Definition,
  EditionId,
  IndicatorId,
  Instant,
  MemberCode,
  Prices,
  PublisherId,
  SourceClass,
  Status,
  Unit,
  Year,
} from "../model/index.ts"

/** The two cuts in time every answer carries. */
export type Cut = Readonly<{
  /** Published or announced on or before the end of this day, UTC. */
  asOf: CalendarDate
  /** In our store by then. */
  recordedBy: Instant
}>

/** One file's cell behind a figure. */
export type Evidence = Readonly<{
  publisher: PublisherId
  edition: EditionId
  carrier: Carrier
  sourceClass: SourceClass
  file: string
  sha256: string
  locator: string
  citation: string
}>

/** Something a careful reader must know before using the answer. */
export type Caveat = Readonly<{ code: string; text: string }>

/**
 * How money at constant prices was brought to another year's: printed × `factor`. `own-edition`: the edition's current
 * figure of the new base year ÷ its constant one. `deflator-and-exchange-rate`: the rise of the GDP deflator from the
 * old base year to the new one × the fall of the currency against the dollar. `sum-of-members`: each member's part
 * brought over by itself, then added; `factor` is what the whole came to.
 */
export type Rebased = Readonly<{
  /** `null` where the edition does not say at which year's prices it prints. */
  from: Year | null
  to: Year
  factor: number
  recipe: "own-edition" | "deflator-and-exchange-rate" | "sum-of-members"
}>

/** A number with its unit, period and source; or `value: null` with the reason in `absent`. */
export type AnswerRow = Readonly<{
  member: MemberCode
  indicator: IndicatorId
  period: string
  value: number | null
  absent?: AbsentReason
  unit: Unit
  status: Status
  prices: Prices | null
  priceBase: Year | null
  currency: string | null
  /** What it counts as defence expenditure; `null` for figures that are none, such as GDP. */
  definition: Definition | null
  /** `null` only where no edition in force has the period. */
  edition: EditionId | null
  /** Where the figure was brought to the prices of a year that its edition does not print at. */
  rebased?: Rebased
  /** Indices into the answer's `evidence`; the first is the carrier used, others are further carriers of the same figure or parts of a sum. */
  evidence: readonly number[]
}>

export type Answer<Q, Row> = Readonly<{
  question: Q
  asOf: CalendarDate
  recordedBy: Instant
  rows: readonly Row[]
  evidence: readonly Evidence[]
  /** How the rows came about, in a sentence or two. */
  method: string
  caveats: readonly Caveat[]
}>
