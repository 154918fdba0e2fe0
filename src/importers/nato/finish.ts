import type { Batch, Carrier, Edition, Observation, Problem, SourceFile } from "../../model/index.ts"
import { correct } from "./corrections.ts"
import { withCurrencies } from "./currencies.ts"
import { withoutRepeats } from "./duplicates.ts"
import { type Figure, figureKey } from "./figure.ts"
import { withoutImpossibleFigures } from "./impossible-figures.ts"
import { withoutImpossibleZeros } from "./impossible-zeros.ts"
import { withoutOtherPriceBase } from "./other-price-base.ts"
import { withoutPartialAggregates } from "./partial-aggregates.ts"

/** Figures of one edition → its batch, in one order whatever the order in the file; `null` when there are none. */
export function finishBatch(
  read: readonly Figure[],
  source: Readonly<{ edition: Edition; carrier: Carrier; file: SourceFile }>,
): Readonly<{ batch: Batch | null; problems: readonly Problem[] }> {
  const file = source.file.name
  const based = withoutOtherPriceBase(read, { ...source, file })
  const possible = withoutImpossibleFigures(based.figures, file)
  const currencies = withCurrencies(possible.figures, file)
  const single = withoutRepeats(currencies.figures, file)
  const corrected = correct(single.figures, { ...source, file })
  const nonzero = withoutImpossibleZeros(corrected.figures, file)
  const figures = [...withoutPartialAggregates(nonzero.figures)]
  const problems = [based, possible, currencies, single, corrected, nonzero].flatMap((step) => step.problems)
  if (figures.length === 0) return { batch: null, problems }
  const keys = new Map(figures.map((figure) => [figure, figureKey(figure)]))
  figures.sort((a, b) => compare(keys.get(a) as string, keys.get(b) as string))
  return { batch: { ...source, observations: figures.map(observation) }, problems }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function observation(figure: Figure): Observation {
  const { indicator, member, period, prices, currency, value, status, locator } = figure
  return { indicator, member, period, prices, currency, value, status, locator }
}
