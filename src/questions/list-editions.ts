import { fine, type IndicatorId, type Outcome, type Year } from "../model/index.ts"
import type { EditionHolding, FiguresAsOf } from "../records/index.ts"
import { figuresOf, type QuestionContext } from "./context.ts"
import { dayName } from "./evidence.ts"
import type { EditionRow, EditionsAnswer, EditionsQuestion } from "./question.ts"
import { resolvePublisher } from "./resolve.ts"

/** The editions held at the cut, oldest first, with the files that carry them. */
export function listEditions(question: EditionsQuestion, context: QuestionContext): Outcome<EditionsAnswer> {
  const all = figuresOf(context)
  const publisher = resolvePublisher(question.publisher, context.snapshot)
  if (!publisher.ok) return publisher
  const view = publisher.value === null ? all : all.ofPublisher(publisher.value)
  const contents = contentsByEdition(view, context)
  return fine({
    question: { ...question, publisher: publisher.value },
    asOf: context.cut.asOf,
    recordedBy: context.cut.recordedBy,
    rows: view.editions.map((holding) => toRow(holding, contents.get(holding.edition.id))),
    evidence: [],
    method: `Editions published by ${dayName(context.cut.asOf)}; a figure held through several carriers counts once.`,
    caveats: [],
  })
}

type Contents = { cells: number; indicators: Set<IndicatorId>; first: Year; last: Year }

function contentsByEdition(view: FiguresAsOf, context: QuestionContext): ReadonlyMap<string, Contents> {
  const held = new Set(view.editions.map((holding) => holding.edition.id))
  const contents = new Map<string, Contents>()
  for (const members of context.snapshot.figures.concepts.values())
    for (const periods of members.values())
      for (const [period, figures] of periods) {
        const counted = new Set<string>()
        for (const { observation, batch } of figures) {
          const id = batch.edition.id
          if (counted.has(id) || !held.has(id) || batch.recordedAt > view.cut.recordedBy) continue
          counted.add(id)
          const content = contents.get(id) ?? { cells: 0, indicators: new Set(), first: period, last: period }
          content.cells += 1
          content.indicators.add(observation.indicator)
          content.first = Math.min(content.first, period) as Year
          content.last = Math.max(content.last, period) as Year
          contents.set(id, content)
        }
      }
  return contents
}

function toRow({ edition, batches }: EditionHolding, contents: Contents | undefined): EditionRow {
  return {
    edition: edition.id,
    publisher: edition.publisher,
    title: edition.title,
    published: edition.published,
    publishedPrecision: edition.publishedPrecision,
    cutOff: edition.cutOff,
    priceBase: edition.priceBase,
    definition: edition.definition,
    carriers: batches.map((batch) => ({
      carrier: batch.carrier,
      file: batch.file.name,
      sha256: batch.file.sha256,
      observations: batch.observationCount,
      recordedAt: batch.recordedAt,
    })),
    observations: contents?.cells ?? 0,
    indicators: [...(contents?.indicators ?? [])].sort(),
    firstPeriod: contents ? String(contents.first) : "",
    lastPeriod: contents ? String(contents.last) : "",
    evidence: [],
  }
}
