import { type Batch, carrierRank, type Observation } from "../../model/index.ts"

/**
 * Batches worth shipping: one that adds no figure to those of its edition with a better carrier, or with the same carrier
 * and an earlier place in the list, is left out. A transcription made from a workbook that ships too is such a batch.
 */
export function withoutRedundant(batches: readonly Batch[]): readonly Batch[] {
  const ranked = [...batches].sort((a, b) => carrierRank(a.carrier) - carrierRank(b.carrier))
  const seen = new Map<string, Set<string>>()
  const kept = new Set<Batch>()
  for (const batch of ranked) {
    const known = seen.get(batch.edition.id) ?? new Set<string>()
    seen.set(batch.edition.id, known)
    const keys = batch.observations.map(key)
    if (keys.every((one) => known.has(one))) continue
    kept.add(batch)
    for (const one of keys) known.add(one)
  }
  return batches.filter((batch) => kept.has(batch))
}

function key({ indicator, prices, member, period }: Observation): string {
  return `${indicator} ${prices} ${member} ${period}`
}
