import type {
  CalendarDate,
  Edition,
  EditionId,
  Instant,
  MemberCode,
  PublisherId,
  Year,
} from "../../model/index.ts"
import {
  type BatchHeader,
  type Cell,
  type Concept,
  type ConceptIndex,
  conceptKey,
  type Figure,
} from "./figure.ts"
import type { Rounding } from "./rounding.ts"

/** An edition as held at a cut: through which files, with how many observations. */
export type EditionHolding = Readonly<{ edition: Edition; batches: readonly BatchHeader[] }>

/** The figures known at one cut in time. Nothing published or recorded later can be seen through it. */
export type FiguresAsOf = Readonly<{
  cut: Readonly<{ asOf: CalendarDate; recordedBy: Instant }>
  /** Oldest first. */
  editions: readonly EditionHolding[]
  /** Decimals a figure's file rounds to; `null` where it does not. */
  rounding: Rounding
  /** The same cut, one publisher only. */
  ofPublisher: (publisher: PublisherId) => FiguresAsOf
  /** The newest edition's best carrier of a cell, or `null` when no edition has the cell. */
  latest: (cell: Cell) => Figure | null
  /** One edition's best carrier of a cell, or `null`. */
  inEdition: (edition: EditionId, cell: Cell) => Figure | null
  /** Every carrier of every edition for a cell: oldest edition first, best carrier last within one. */
  all: (cell: Cell) => readonly Figure[]
  /** The newest edition's best figure of every member and period of a concept. */
  slice: (concept: Concept, periods?: Readonly<{ from: Year; to: Year }> | null) => readonly Figure[]
  /** Every member for which an edition (or any, for `null`) has the concept. */
  members: (concept: Concept, edition: EditionId | null) => readonly MemberCode[]
  /** Every period for which an edition (or any) has the concept, ascending. */
  periods: (concept: Concept, edition: EditionId | null) => readonly Year[]
}>

/** What a view looks through: every figure, uncut. */
type Uncut = Readonly<{
  batches: readonly BatchHeader[]
  concepts: ReadonlyMap<string, ConceptIndex>
  rounding: Rounding
}>

/** Which batches a view admits: by time, and by publisher where one is asked for. */
type Admission = Readonly<{ asOf: CalendarDate; recordedBy: Instant; publisher?: PublisherId }>

/** Cuts figures in time. A cut costs one pass over the batches, none over the observations. */
export function viewFigures(figures: Uncut, cut: Admission): FiguresAsOf {
  const admitted = new Set<BatchHeader>()
  const holdings = new Map<EditionId, { edition: Edition; batches: BatchHeader[] }>()
  for (const batch of figures.batches) {
    if (batch.edition.published > cut.asOf || batch.recordedAt > cut.recordedBy) continue
    if (cut.publisher !== undefined && batch.edition.publisher !== cut.publisher) continue
    admitted.add(batch)
    const holding = holdings.get(batch.edition.id)
    if (holding) holding.batches.push(batch)
    else holdings.set(batch.edition.id, { edition: batch.edition, batches: [batch] })
  }
  const newest = (list: readonly Figure[] | undefined, edition: EditionId | null): Figure | null => {
    for (let at = (list?.length ?? 0) - 1; at >= 0; at--) {
      const figure = list?.[at]
      if (!figure || !admitted.has(figure.batch)) continue
      if (edition === null || figure.batch.edition.id === edition) return figure
    }
    return null
  }
  const listOf = (cell: Cell) => figures.concepts.get(conceptKey(cell))?.get(cell.member)?.get(cell.period)
  return {
    cut,
    editions: [...holdings.values()],
    rounding: figures.rounding,
    ofPublisher: (publisher) => viewFigures(figures, { ...cut, publisher }),
    latest: (cell) => newest(listOf(cell), null),
    inEdition: (edition, cell) => newest(listOf(cell), edition),
    all: (cell) => (listOf(cell) ?? []).filter((figure) => admitted.has(figure.batch)),
    slice: (concept, periods) => {
      const found: Figure[] = []
      for (const byPeriod of figures.concepts.get(conceptKey(concept))?.values() ?? [])
        for (const [period, list] of byPeriod) {
          if (periods && (period < periods.from || period > periods.to)) continue
          const figure = newest(list, null)
          if (figure) found.push(figure)
        }
      return found
    },
    members: (concept, edition) => {
      const found: MemberCode[] = []
      for (const [member, periods] of figures.concepts.get(conceptKey(concept)) ?? [])
        if ([...periods.values()].some((list) => newest(list, edition))) found.push(member)
      return found
    },
    periods: (concept, edition) => {
      const found = new Set<Year>()
      for (const byPeriod of figures.concepts.get(conceptKey(concept))?.values() ?? [])
        for (const [period, list] of byPeriod)
          if (!found.has(period) && newest(list, edition)) found.add(period)
      return [...found].sort((a, b) => a - b)
    },
  }
}
