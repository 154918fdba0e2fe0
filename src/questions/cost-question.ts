import type { EditionId, MemberCode, Year } from "../model/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"

/** How a share of GDP gets from where it is to its target. */
export const COST_PATHS = ["linear", "constant-growth", "back-loaded"] as const
/**
 * `linear`: the share rises by the same percentage points each year. `constant-growth`: the budget grows at one rate.
 * `back-loaded`: the share rises with the square of the time passed, most of it at the end.
 */
export type CostPath = (typeof COST_PATHS)[number]

/** Figures the asker states instead of those of an edition, as a published result does. GDP in millions of `currency`. */
export type StatedInputs = Readonly<{
  sharePercent: number | null
  gdpMillion: number | null
  spendingMillion: number | null
  /** ISO 4217. */
  currency: string
}>

/** What a target share of GDP costs: now, at the year's GDP; and, with `by`, on the way to it. */
export type CostQuestion = Readonly<{
  kind: "cost"
  targetPercent: number
  members: readonly MemberCode[] | "all"
  /** `null` is the newest period of the edition. */
  period: Year | null
  edition: EditionId | null
  /** The year the target is to be met in; `null` asks for the static gap alone. */
  by: Year | null
  /** Where the path starts, for telling who is ahead of it; `null` is the period itself. */
  since: Year | null
  path: CostPath
  /** Yearly real growth of GDP, percent; `null` takes the forecasts held, then their last year's. */
  growthPercent: number | null
  /** Yearly rise of prices, percent; 0 keeps money at the prices of the period. */
  inflationPercent: number
  stated: StatedInputs | null
}>

/**
 * Where the GDP comes from: the edition's own table; its spending ÷ its share; the newest outlook or statistics of
 * another publisher, with caveat `gdp-from-other-publisher`; or the asker.
 */
export type GdpBasis = "edition-gdp" | "edition-spending-over-share" | "other-publisher" | "stated"

/** One year on the way. Money at the prices that the growth and inflation assumed lead to, at the period's exchange rate. */
export type CostYear = Readonly<{
  period: string
  sharePercent: number
  gdpUsdMillion: number
  spendingUsdMillion: number
  /** Above what the share of the start would cost that year. */
  extraUsdMillion: number
  /** Budget growth over the year before, nominal; `null` in the first. */
  growthPercent: number | null
}>

/** A later figure against the path: is the member ahead of it? */
export type CostStanding = Readonly<{
  period: string
  edition: EditionId
  actualPercent: number
  pathPercent: number
  /** actual − path; positive is ahead. */
  aheadPercentPoints: number
  status: AnswerRow["status"]
}>

/** A member's gap. `value` is its share of GDP in the period; money is `null` where no GDP or rate is held. */
export type CostRow = AnswerRow &
  Readonly<{
    targetPercent: number
    /** target − share; negative above the target. */
    gapPercentPoints: number | null
    gapUsdMillion: number | null
    gapEurMillion: number | null
    gapNationalMillion: number | null
    /** ISO 4217 of `gapNationalMillion`. */
    nationalCurrency: string | null
    spendingUsdMillion: number | null
    gdpUsdMillion: number | null
    gdpBasis: GdpBasis | null
    /** `null` where the asker stated it. */
    gdpEdition: EditionId | null
    /** Growth of the budget each year, nominal, that meets the target in `by`; `null` without `by` or above the target. */
    requiredYearlyGrowthPercent: number | null
    /** The same without inflation. */
    requiredYearlyRealGrowthPercent: number | null
    /** Sum of `extraUsdMillion` over the years after the start. */
    cumulativeExtraUsdMillion: number | null
    years: readonly CostYear[]
    standing: readonly CostStanding[]
  }>

export type CostAnswer = Answer<CostQuestion, CostRow> &
  Readonly<{
    /** In sentences: growth, inflation, path, exchange rates, each with where it comes from. */
    assumptions: readonly string[]
    /** Sums over the members asked for, of those that have a gap; never netted against those above the target. */
    total: Readonly<{
      members: number
      withoutFigure: readonly MemberCode[]
      gapUsdMillion: number
      gapEurMillion: number | null
      cumulativeExtraUsdMillion: number | null
    }>
  }>
