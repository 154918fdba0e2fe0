import { decimalsOf } from "../../model/index.ts"
import type { BatchHeader, ConceptIndex, Figure } from "./figure.ts"

/** How a file wrote a concept: the most decimals any of its figures has. The official workbook does not round. */
export type Rounding = (figure: Figure) => number | null

/**
 * The decimals that the file of a figure rounds its concept to, or `null` where it does not round. A file that shows
 * 1.50 as 1.5 still rounds to two decimals, so the whole column is looked at, once.
 */
export function roundingOf(conceptOf: (figure: Figure) => ConceptIndex | undefined): Rounding {
  const known = new WeakMap<BatchHeader, Map<ConceptIndex, number>>()
  return (figure) => {
    if (figure.batch.carrier === "official") return null
    const concept = conceptOf(figure)
    if (!concept) return null
    let decimals = known.get(figure.batch)?.get(concept)
    if (decimals === undefined) {
      decimals = mostDecimals(concept, figure.batch)
      known.set(
        figure.batch,
        (known.get(figure.batch) ?? new Map<ConceptIndex, number>()).set(concept, decimals),
      )
    }
    return decimals
  }
}

function mostDecimals(concept: ConceptIndex, batch: BatchHeader): number {
  let most = 0
  for (const periods of concept.values())
    for (const figures of periods.values())
      for (const { observation, batch: of } of figures)
        if (of === batch && observation.value.kind === "amount")
          most = Math.max(most, decimalsOf(observation.value.amount))
  return most
}

/** Whether two figures may be one number, rounded by their files. Absent and present never are. */
export function agree(pair: Readonly<{ one: Figure; other: Figure; rounding: Rounding }>): boolean {
  const [a, b] = [pair.one.observation.value, pair.other.observation.value]
  if (a.kind === "absent" || b.kind === "absent") return a.kind === b.kind
  const half = [pair.one, pair.other].map((figure) => {
    const decimals = pair.rounding(figure)
    return decimals === null ? 0 : 0.5 * 10 ** -decimals
  })
  const tolerance = Math.max(...half) * (1 + 1e-9) + Math.abs(a.amount) * 1e-12
  return Math.abs(a.amount - b.amount) <= tolerance
}
