import type { Article, Extraction, Quantity, Span } from "../../extract/index.ts"
import type { BriefStatement } from "../brief.ts"
import { fractionAsPercent } from "./fractions.ts"
import { withPronouns } from "./pronouns.ts"
import { splitSentences } from "./sentences.ts"
import { buildSkeleton, type Skeleton, type YearMention } from "./skeleton.ts"
import { readSubjects, type Subject } from "./subjects.ts"

/** One sentence as the checks read it. All spans count in the article's text. */
export type Sentence = Readonly<{
  /** Its position in the reading. */
  index: number
  paragraph: number
  span: Span
  text: string
  subjects: readonly Subject[]
  quantities: readonly Quantity[]
  years: readonly YearMention[]
  skeleton: Skeleton
}>

/** An article prepared for the checks: its sentences with what they name, and who says what. */
export type Reading = Readonly<{
  article: Article
  sentences: readonly Sentence[]
  statements: readonly BriefStatement[]
  /** The article speaks of the alliance and of spending on defence: a bare percentage in a list may be such a share. */
  isAboutDefence: boolean
}>

const ALLIANCE = /\b(?:NATO|Nato|alliance|allies)\b/
const GDP = /\b(?:GDP|gross domestic product|economic output|national income)\b/i
const ON_DEFENCE =
  /\b(?:(?:defen[cs]e|military) (?:spending|budgets?|expenditures?|outlays?)|(?:spen(?:d|ds|t|ding)|GDP) (?:on|to|for|into) (?:its |their |the )?(?:defen[cs]e|military))\b/i

/** Longer ones are tables or lists run together, or made to hurt: nothing is claimed from them. */
const LONGEST_SENTENCE = 1_500

export function readArticle(
  article: Article,
  extraction: Extraction,
  statements: readonly BriefStatement[],
): Reading {
  const quantitiesIn = sweep(extraction.quantities)
  const spans = splitSentences(article.text).filter(({ span }) => span[1] - span[0] <= LONGEST_SENTENCE)
  let before: readonly Subject[] = []
  const sentences = spans.map(({ span, paragraph }, index): Sentence => {
    const text = article.text.slice(...span)
    const quantities = quantitiesIn(span)
      .map((quantity) => fractionAsPercent(quantity, text, span[0]))
      .filter(isMeasure)
    const named = readSubjects(text, span[0]).filter((subject) => !overlapsAny(subject.span, quantities))
    const subjects = withPronouns(text, span[0], named, before)
    before = named
    const years = readYears(text, span[0]).filter((year) => !overlapsAny(year.span, quantities))
    const parts = { text, span, subjects, quantities, years }
    return { index, paragraph, ...parts, skeleton: buildSkeleton(parts) }
  })
  return {
    article,
    sentences,
    statements,
    isAboutDefence: [ALLIANCE, ON_DEFENCE, GDP].every((words) => words.test(article.text)),
  }
}

/** Quantities stand in text order, as sentences do, so one pass hands each sentence its own. */
function sweep(quantities: readonly Quantity[]): (span: Span) => readonly Quantity[] {
  const sorted = [...quantities].sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  return (span) => {
    while (next < sorted.length && (sorted[next]?.span[0] ?? 0) < span[0]) next++
    const found: Quantity[] = []
    for (let at = next; at < sorted.length; at++) {
      const quantity = sorted[at]
      if (!quantity || quantity.span[0] >= span[1]) break
      if (within(quantity.span, span)) found.push(quantity)
    }
    return found
  }
}

/** Counts and durations stay words in the skeleton: `23 allies`, `75-year alliance` are read where they are checked. */
function isMeasure({ unit }: Quantity): boolean {
  return !/^(?:count|persons?|members?|years?|months?|weeks?|days?|hours?|times|ratio|ordinal|age|date)$/.test(
    unit,
  )
}

/** The sentences just before one, nearest first. */
export function sentencesBefore(reading: Reading, sentence: Sentence, count: number): readonly Sentence[] {
  return reading.sentences.slice(Math.max(0, sentence.index - count), sentence.index).reverse()
}

/** The sentence and the three before it, with the subject of the whole article where that is defence spending. */
export function contextOf(sentence: Sentence, reading: Reading): string {
  const near = [sentence, ...sentencesBefore(reading, sentence, 3)].map((one) => one.text)
  return [...near, ...(reading.isAboutDefence ? ["NATO defence spending as a share of GDP"] : [])].join(" ")
}

const YEAR =
  /(?<![\d.,$€£#-])(?:19[4-9]\d|20\d\d)(?![\d%]|[.,]\d| ?(?:%|percent|per cent|rounds|shells|troops|soldiers))/g

function readYears(text: string, offset: number): readonly YearMention[] {
  return [...text.matchAll(YEAR)].map((match) => ({
    year: Number(match[0]),
    span: [offset + match.index, offset + match.index + match[0].length] as const,
  }))
}

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1]
}

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function overlapsAny(span: Span, others: readonly Readonly<{ span: Span }>[]): boolean {
  return others.some((other) => overlaps(span, other.span))
}
