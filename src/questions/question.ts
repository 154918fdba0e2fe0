import type {
  AbsentReason,
  CalendarDate,
  Carrier,
  Definition,
  EditionId,
  IndicatorId,
  MemberCode,
  Prices,
  PublisherId,
  Unit,
  Year,
} from "../model/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"
import type { CompareAnswer, CompareQuestion } from "./compare-question.ts"
import type { CostAnswer, CostQuestion } from "./cost-question.ts"
import type {
  RevisionAnalysisAnswer,
  RevisionAnalysisQuestion,
  VintagesAnswer,
  VintagesQuestion,
} from "./vintages-question.ts"

export type AskQuestion = Readonly<{
  kind: "ask"
  indicator: IndicatorId
  /** Members and aggregates; `all` is every ally of the period plus the aggregates the edition prints. */
  members: readonly MemberCode[] | "all"
  /** Inclusive; `null` is every period held. */
  periods: Readonly<{ from: Year; to: Year }> | null
  /** `null` takes the newest edition that covers each period, as of the cut. */
  edition: EditionId | null
  /** `null` takes the first publisher, in their fixed order, that holds one of the periods. Publishers are never mixed. */
  publisher: PublisherId | null
  /** For money in national currency, which exists both ways; `null` takes the indicator's default. */
  prices: Prices | null
  /** Brings money at constant prices to this year's prices, with the recipe in the answer; `null` leaves it as printed. */
  priceBase: Year | null
}>

export type EditionsQuestion = Readonly<{ kind: "editions"; publisher: PublisherId | null }>

export type RevisionsQuestion = Readonly<{
  kind: "revisions"
  indicator: IndicatorId
  member: MemberCode
  period: Year
  /** `null` takes the first publisher, in their fixed order, that holds the figure. */
  publisher: PublisherId | null
}>

export type RevisionsBetweenQuestion = Readonly<{
  kind: "revisions-between"
  from: EditionId
  to: EditionId
  /** Smallest absolute difference shown, in the indicator's unit. */
  min: number
  /** `null` compares every indicator both editions hold. */
  indicator: IndicatorId | null
}>

export type BenchmarkQuestion = Readonly<{
  kind: "benchmark"
  benchmark: string
  edition: EditionId | null
  /** `null` is the newest period of the edition. */
  period: Year | null
}>

export type Question =
  | AskQuestion
  | EditionsQuestion
  | RevisionsQuestion
  | RevisionsBetweenQuestion
  | BenchmarkQuestion
  | VintagesQuestion
  | RevisionAnalysisQuestion
  | CostQuestion
  | CompareQuestion

export type AskAnswer = Answer<AskQuestion, AnswerRow>

export type EditionRow = Readonly<{
  edition: EditionId
  publisher: PublisherId
  title: string
  published: CalendarDate
  publishedPrecision: string
  cutOff: CalendarDate | null
  priceBase: Year | null
  definition: Definition
  carriers: readonly Readonly<{
    carrier: Carrier
    file: string
    sha256: string
    observations: number
    recordedAt: string
  }>[]
  /** Figures after the best carrier per cell is chosen. */
  observations: number
  indicators: readonly string[]
  firstPeriod: string
  lastPeriod: string
  evidence: readonly number[]
}>
export type EditionsAnswer = Answer<EditionsQuestion, EditionRow>

/** One edition's value of the same figure, with the step from the edition before. */
export type RevisionRow = AnswerRow &
  Readonly<{ published: CalendarDate; difference: number | null; reasons: readonly string[] }>
export type RevisionsAnswer = Answer<RevisionsQuestion, RevisionRow>

/** A benchmark whose side a figure changed: `two-percent` and the direction. */
export type Crossing = Readonly<{ benchmark: string; direction: "up" | "down" }>

/** One figure that moved. `value` is the later edition's; `difference` is later − earlier. */
export type RevisionBetweenRow = AnswerRow &
  Readonly<{
    before: number | null
    beforeAbsent?: AbsentReason
    difference: number | null
    reasons: readonly string[]
    /** Benchmarks whose side the figure changed. */
    crossed: readonly Crossing[]
  }>
export type RevisionsBetweenAnswer = Answer<RevisionsBetweenQuestion, RevisionBetweenRow>

export type BenchmarkVerdict =
  | "met"
  | "not-met"
  | "not-reported"
  | "out-of-scope"
  | "not-a-member"
  | "not-comparable"
export type BenchmarkRow = AnswerRow &
  Readonly<{
    verdict: BenchmarkVerdict
    /** In the benchmark's unit. */
    threshold: number
    /** value − threshold, percentage points; `null` without a value. */
    gapPercentPoints: number | null
    /** For a benchmark with an unpublished part: the published part against its own threshold. */
    core?: Readonly<{ value: number | null; threshold: number; verdict: BenchmarkVerdict }>
  }>
export type BenchmarkAnswer = Answer<BenchmarkQuestion, BenchmarkRow> &
  Readonly<{
    counts: Readonly<{
      met: number
      notMet: number
      notReported: number
      outOfScope: number
      notComparable: number
    }>
    benchmark: Readonly<{
      id: string
      title: string
      threshold: number
      unit: Unit
      startsOn: CalendarDate
      text: string
      source: string
    }>
    /** The alliance and its groups beside the members; never counted. */
    aggregates: readonly BenchmarkRow[]
    /** The period and edition counted. */
    period: string
    edition: EditionId
  }>

export type AnyAnswer =
  | AskAnswer
  | EditionsAnswer
  | RevisionsAnswer
  | RevisionsBetweenAnswer
  | BenchmarkAnswer
  | VintagesAnswer
  | RevisionAnalysisAnswer
  | CostAnswer
  | CompareAnswer
