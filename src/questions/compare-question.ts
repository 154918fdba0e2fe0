import type {
  CalendarDate,
  Definition,
  EditionId,
  IndicatorId,
  MemberCode,
  PublisherId,
  Status,
  Year,
} from "../model/index.ts"
import type { Source, SpendingDefinition } from "../records/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"

/** One member and year, the same concept by every publisher held. */
export type CompareQuestion = Readonly<{
  kind: "compare"
  member: MemberCode
  period: Year
}>

/**
 * One publisher's figure of one concept, from its newest edition at the cut that has it. Rows of a concept follow each
 * other: NATO, SIPRI, European Defence Agency, Eurostat, the national budget, others by name.
 */
export type CompareRow = AnswerRow &
  Readonly<{
    publisher: PublisherId
    /** The day of the edition. */
    published: CalendarDate
    /** ISO 4217 of `currency`; `null` for what is no money, and for a name that is in no table of ours. */
    currencyCode: string | null
    /** How it follows from what the publisher printed, such as with an exchange rate of the year; `null` as printed. */
    computed: string | null
    /** value − the first row's of the same concept and unit, in the unit; `null` for the first and where they cannot be subtracted. */
    difference: number | null
    /** The same in percent of the first row's; `null` for changes in percent. */
    differencePercent: number | null
    /** Why this row cannot be set against the first, such as other prices or a currency for which no rate is held. */
    note: string | null
  }>

/** How far the publishers are apart on one concept, of the rows that can be set against the first one. */
export type CompareGap = Readonly<{
  indicator: IndicatorId
  unit: AnswerRow["unit"]
  /** ISO 4217 of money. */
  currencyCode: string | null
  lowest: Readonly<{ publisher: PublisherId; value: number }>
  highest: Readonly<{ publisher: PublisherId; value: number }>
  /** highest − lowest, in the unit. */
  difference: number
  /** The same in percent of the lowest; `null` for changes in percent. */
  differencePercent: number | null
}>

/** The GDP a publisher must have used: 100 × its spending ÷ its share of GDP, both of one edition. */
export type ImpliedGdp = Readonly<{
  publisher: PublisherId
  edition: EditionId
  /** The day of the edition. */
  published: CalendarDate
  definition: Definition | null
  sharePercent: number
  spendingMillion: number
  gdpMillion: number
  /** ISO 4217 of both amounts. */
  currencyCode: string
  status: Status
  /** How much of `gdpMillion` the rounding of the printed share may hide, ±, million; 0 where the file does not round. */
  gdpRoundingMillion: number
  /** The rate that brought the spending to the currency, in a sentence; `null` where it was printed in it. */
  computed: string | null
  evidence: readonly number[]
}>

/**
 * How much of the difference between two publishers' shares of GDP comes from what they count as spending, and how much
 * from the GDP they divide by. Each part is what the share changes by when one is replaced, on average over replacing it
 * first and replacing it last; so the two add up exactly.
 */
export type ShareSplit = Readonly<{
  from: ImpliedGdp
  to: ImpliedGdp
  /** to − from. */
  differencePercentPoints: number
  spendingPercentPoints: number
  gdpPercentPoints: number
  /**
   * What the rows' difference has beyond that, since their newer editions print the share without the money: spending +
   * GDP + revision is the rows' difference. 0 where the rows are of these editions; `null` where there is no such row.
   */
  revisionPercentPoints: number | null
  /** In a sentence. */
  text: string
}>

/** Why publishers differ: an aspect of their definitions, or something the figures themselves show. */
export type CompareReason = Readonly<{
  /** `pensions`, `year` …; of the figures `edition`, `status`, `price-base`, `gdp`, `currency`. */
  aspect: string
  kind: "definition" | "figures"
  text: string
  definitions: readonly Definition[]
  publishers: readonly PublisherId[]
  /** The documents that say so. */
  sources: readonly Source[]
  /** Indices into the answer's `evidence`. */
  evidence: readonly number[]
}>

/** A publisher of such figures without one, or without an amount, for this member and year; with why, and how to get it. */
export type NotHeld = Readonly<{
  publisher: string
  name: string
  why: string
  /** What to fetch and how to import it; `null` where there is nothing to get. */
  remedy: string | null
}>

export type CompareAnswer = Answer<CompareQuestion, CompareRow> &
  Readonly<{
    gaps: readonly CompareGap[]
    /** Of every publisher with share and spending in one edition. */
    impliedGdp: readonly ImpliedGdp[]
    /** Each publisher against the first with both. */
    shareSplits: readonly ShareSplit[]
    /** What each publisher in the rows counts, where it says so. */
    definitions: readonly SpendingDefinition[]
    reasons: readonly CompareReason[]
    /** Publishers of the concept that are not held for this member and year. */
    notHeld: readonly NotHeld[]
  }>
