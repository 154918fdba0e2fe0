import type { IndicatorId, Prices, Unit } from "../model/index.ts"

/** What a figure measures, in which unit, and in which prices it exists. */
export type Indicator = Readonly<{
  id: IndicatorId
  title: string
  /** What it counts, in a sentence for readers. */
  meaning: string
  unit: Unit
  /** Price forms it exists in, the default first; `[null]` where prices do not apply. */
  prices: readonly [Prices | null, ...(Prices | null)[]]
  /** Decimals shown to people. JSON keeps every digit. */
  decimals: number
  /** How an aggregate that no edition prints can be computed from its members: never a mean of ratios. */
  aggregation: Aggregation
}>

export type Aggregation =
  /** Add the members' figures. */
  | Readonly<{ kind: "sum" }>
  /** 100 × the sum of one indicator ÷ the sum of another. */
  | Readonly<{ kind: "ratio"; numerator: IndicatorId; denominator: IndicatorId; prices: Prices }>
  /** Growth of the members' sum over the year before. */
  | Readonly<{ kind: "growth"; of: IndicatorId; prices: Prices }>
  /** Needs figures no edition prints (weights): only a printed aggregate is shown. */
  | Readonly<{ kind: "printed-only" }>

export function indicatorId(id: string): IndicatorId {
  return id as IndicatorId
}
