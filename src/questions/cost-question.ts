import type { EditionId, MemberCode, Status, Year } from "../model/index.ts"
import type { Answer, AnswerRow } from "./answer.ts"

/** How a share of GDP gets from where it is to its target. */
export const COST_PATHS = ["linear", "constant-growth", "back-loaded"] as const
/**
 * `linear`: the share rises by the same percentage points each year. `constant-growth`: the budget grows at one rate.
 * `back-loaded`: the share rises with the square of the time passed, most of it at the end.
 */
export type CostPath = (typeof COST_PATHS)[number]

/**
 * Figures the asker states instead of those of an edition, as a published result does. Of two of them the third follows;
 * for a member the edition's stand in for those not stated. Money in millions of `currency`.
 */
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
  /** `all` is every ally of the period plus the aggregates the edition prints or allows to compute. With `stated`: one, or none. */
  members: readonly MemberCode[] | "all"
  /** `null` is the newest period of the edition; for stated figures of nobody in particular, the year of the cut. */
  period: Year | null
  /** `null` is the alliance's newest at the cut that covers the period. */
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

/**
 * One year on the way, the period itself first. Money at the prices that the growth and inflation assumed lead to, in
 * millions of the row's `moneyCurrency` and, at the period's exchange rate, of US dollars (`null` without a rate).
 */
export type CostYear = Readonly<{
  period: string
  sharePercent: number
  gdpMillion: number
  spendingMillion: number
  /** Above what the share of the start would cost that year. */
  extraMillion: number
  gdpUsdMillion: number | null
  spendingUsdMillion: number | null
  extraUsdMillion: number | null
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
  status: Status
}>

/**
 * A member's gap. `value` is its share of GDP in the period; money is `null` where no GDP or rate is held. Money that an
 * edition does not print itself follows from the share: spending = share × GDP, gap = target × GDP − spending.
 */
export type CostRow = Omit<AnswerRow, "member"> &
  Readonly<{
    /** `null` for stated figures of nobody in particular. */
    member: MemberCode | null
    targetPercent: number
    /** target − share; negative above the target. */
    gapPercentPoints: number | null
    gapUsdMillion: number | null
    gapEurMillion: number | null
    gapNationalMillion: number | null
    /** ISO 4217 of `gapNationalMillion` and its neighbours: the state's own, or the one that was stated. */
    nationalCurrency: string | null
    spendingUsdMillion: number | null
    spendingNationalMillion: number | null
    gdpUsdMillion: number | null
    gdpNationalMillion: number | null
    gdpBasis: GdpBasis | null
    /** `null` where the asker stated it. */
    gdpEdition: EditionId | null
    /** `forecast` for a year that had not ended when its publisher said so; `null` without GDP. */
    gdpStatus: Status | null
    /** Growth of the budget each year, nominal, that meets the target in `by`: the average over the years, whatever the path. `null` without `by`, without growth, or at or above the target; needs no GDP. */
    requiredYearlyGrowthPercent: number | null
    /** The same without inflation. */
    requiredYearlyRealGrowthPercent: number | null
    /** Sum of `extraUsdMillion` over the years after the start. */
    cumulativeExtraUsdMillion: number | null
    cumulativeExtraMillion: number | null
    /** ISO 4217 of the money in `years`: US dollars, or what was stated. */
    moneyCurrency: string
    years: readonly CostYear[]
    /** Where the line starts that `standing` measures against; `null` without `by` or without a figure of that year. Nothing stands against a line that starts at the target. */
    lineFrom: Readonly<{ period: string; sharePercent: number }> | null
    standing: readonly CostStanding[]
  }>

export type CostAnswer = Answer<CostQuestion, CostRow> &
  Readonly<{
    /** The period of the rows, and the edition their shares come from; `null` where all was stated. */
    period: string
    edition: EditionId | null
    /** The agreed benchmark with this threshold, known at the cut. */
    benchmark: Readonly<{ id: string; title: string; dueBy: string | null }> | null
    /** In sentences: growth, inflation, path, exchange rates, each with where it comes from. */
    assumptions: readonly string[]
    /** Sums over the states asked for, of those below the target; never netted against those above it. Aggregates are never summed. */
    total: CostTotal
  }>

export type CostTotal = Readonly<{
  /** States below the target whose gap is in the sums. */
  members: number
  /** States without a figure of share or GDP, so in no sum. */
  withoutFigure: readonly MemberCode[]
  /** `null` where no state asked for has a gap in this currency. */
  gapUsdMillion: number | null
  gapEurMillion: number | null
  /** `null` without `by`. */
  cumulativeExtraUsdMillion: number | null
}>
