import { type Indicator, indicatorOrThrow } from "../indicators/index.ts"
import {
  type Aggregate,
  aggregateMembers,
  type Edition,
  type IndicatorId,
  type Prices,
  type Year,
} from "../model/index.ts"
import type { Figure, FiguresAsOf } from "../records/index.ts"
import { type Reading, statusOf } from "./reading.ts"

type AggregateRequest = Readonly<{
  edition: Edition
  aggregate: Aggregate
  indicator: Indicator
  prices: Prices | null
  period: Year
}>

/**
 * An aggregate no edition prints, from one edition's members: sums, or sums of money over sums of GDP, never a mean
 * of ratios. Membership is that of the year. `null` when a member's part is missing, since a partial sum would mislead.
 */
export function computeAggregate(view: FiguresAsOf, request: AggregateRequest): Reading | null {
  const { aggregation } = request.indicator
  if (aggregation.kind === "printed-only") return null
  if (aggregation.kind === "sum")
    return toReading(
      request,
      total(view, request, request.indicator.id, request.prices),
      "Sum of the members' figures.",
    )
  const { prices } = aggregation
  if (aggregation.kind === "ratio") {
    const [above, below] = [aggregation.numerator, aggregation.denominator].map((id) =>
      total(view, request, id, prices),
    )
    if (!above || !below || below.sum === 0) return null
    const ratio = { sum: (100 * above.sum) / below.sum, figures: [...above.figures, ...below.figures] }
    return toReading(request, ratio, "100 × the members' expenditure ÷ the members' GDP.")
  }
  const now = total(view, request, aggregation.of, prices)
  const before = total(view, { ...request, period: (request.period - 1) as Year }, aggregation.of, prices)
  if (!now || !before || before.sum === 0) return null
  const growth = { sum: 100 * (now.sum / before.sum - 1), figures: [...now.figures, ...before.figures] }
  return toReading(request, growth, "Growth of the members' sum over the year before.")
}

type Total = Readonly<{ sum: number; figures: readonly Figure[] }>

function total(
  view: FiguresAsOf,
  { edition, aggregate, period }: AggregateRequest,
  id: IndicatorId,
  prices: Prices | null,
): Total | null {
  const indicator = indicatorOrThrow(id)
  const figures: Figure[] = []
  let sum = 0
  for (const member of aggregateMembers(aggregate, period)) {
    const figure = view.inEdition(edition.id, {
      indicator: indicator.id,
      prices,
      member: member.code,
      period,
    })
    if (figure?.observation.value.kind === "amount") {
      sum += figure.observation.value.amount
      figures.push(figure)
    } else if (member.hasArmedForces) return null
  }
  return figures.length > 0 ? { sum, figures } : null
}

function toReading(request: AggregateRequest, part: Total | null, computed: string): Reading | null {
  if (!part) return null
  return {
    value: part.sum,
    absent: null,
    status: statusOf(part.figures),
    edition: request.edition,
    currency: null,
    figures: part.figures,
    computed,
  }
}
