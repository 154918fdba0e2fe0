import type {
  CalendarDate,
  EditionId,
  IndicatorId,
  MemberCode,
  Prices,
  PublisherId,
  Status,
  Year,
} from "../model/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"
import type { Crossing } from "./question.ts"

/** What every release said: all of them (a panel), only the first of each figure, or only the latest. */
export const RELEASES = ["all", "first", "latest"] as const
export type Release = (typeof RELEASES)[number]

export type VintagesQuestion = Readonly<{
  kind: "vintages"
  indicator: IndicatorId
  members: readonly MemberCode[] | "all"
  /** Inclusive; `null` is every period held. */
  periods: Readonly<{ from: Year; to: Year }> | null
  publisher: PublisherId | null
  release: Release
  /** `null` takes the first form held. */
  prices: Prices | null
}>

/** One figure as one edition had it, best carrier. */
export type VintageRow = AnswerRow &
  Readonly<{
    published: CalendarDate
    /** Year of publication − period: 0 for the first estimate, made while the year ran. */
    horizonYears: number
  }>
export type VintagesAnswer = Answer<VintagesQuestion, VintageRow>

/** How much estimates moved until the latest release: can they be trusted? */
export type RevisionAnalysisQuestion = Readonly<{
  kind: "revision-analysis"
  indicator: IndicatorId
  members: readonly MemberCode[] | "all"
  periods: Readonly<{ from: Year; to: Year }> | null
  publisher: PublisherId | null
}>

/** One estimate and what became of it. */
export type RevisionPair = Readonly<{
  member: MemberCode
  period: string
  horizonYears: number
  estimate: number
  estimateEdition: EditionId
  latest: number
  latestEdition: EditionId
  /** latest − estimate, in the indicator's unit. */
  revision: number
  estimateStatus: Status
  latestStatus: Status
  /** The two differ by no more than their files round: it may be no revision at all. */
  withinRounding: boolean
  /** Benchmarks on whose other side the latest figure is. */
  crossed: readonly Crossing[]
  evidence: readonly number[]
}>

/** Revisions of one member's figures (`member: null`: of all members together) at one horizon. */
export type RevisionAnalysisRow = Readonly<{
  member: MemberCode | null
  /** Year of publication − period of the estimates. */
  horizonYears: number
  unit: AnswerRow["unit"]
  count: number
  /** Mean of latest − estimate: away from 0, estimates lean to one side. */
  meanRevision: number
  /** Mean size: how far an estimate is off. */
  meanAbsoluteRevision: number
  /** Standard deviation; `null` of fewer than two. */
  standardDeviation: number | null
  /** Mean size in percent of the estimate, for what is not a percentage itself; else `null`. */
  meanAbsoluteRevisionPercent: number | null
  /** How many went up; those that stayed count neither way. */
  upward: number
  downward: number
  largest: RevisionPair
  evidence: readonly number[]
}>

export type RevisionAnalysisAnswer = Answer<RevisionAnalysisQuestion, RevisionAnalysisRow> &
  Readonly<{
    /** Every pair behind the rows. */
    pairs: readonly RevisionPair[]
    /** What the numbers say of trust in an estimate, in a sentence. */
    summary: string
  }>
