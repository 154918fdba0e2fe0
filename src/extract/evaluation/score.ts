import { isSameSource, type MatchedArticle, type StatementKind } from "./match.ts"

/** Rows of the table. `quoted` pools direct and mixed statements. */
export const KINDS = ["all", "direct", "mixed", "indirect", "quoted"] as const
export type KindRow = (typeof KINDS)[number]

/** What is counted in one article, per row; sums over articles make a score. */
const COUNTS = [
  "gold",
  "found",
  "goldExact",
  "foundExact",
  "goldMatched",
  "foundMatched",
  "goldCovered",
  "foundCovered",
  "withSource",
  "sameSpeaker",
  "sameSource",
  "goldWhole",
  "foundWhole",
] as const
type CountName = (typeof COUNTS)[number]

/** One article’s counts, all rows in one array, so that resampling only adds. */
export type ArticleCounts = Float64Array

/** Shares from 0 to 1. */
export type PrecisionRecall = Readonly<{ precision: number; recall: number; f1: number }>

export type KindScore = Readonly<{
  /** Number of marked and of found statements. */
  gold: number
  found: number
  /** Contents that are the same words. */
  exact: PrecisionRecall
  /** Contents whose overlap, |both| / |either|, reaches the threshold: the head number. */
  content: PrecisionRecall
  /** Words of the best partner, averaged. */
  partial: PrecisionRecall
  /** Share of matched statements with a marked source whose found source shares a telling word with it. */
  speaker: number
  /** The same, when the sources are the same words, articles aside. */
  speakerExact: number
  /** Content and speaker both right. */
  endToEnd: PrecisionRecall
}>

export type Score = Readonly<Record<KindRow, KindScore>>

/** Counts an article. `threshold` is the least overlap that makes two contents the same, 0.5 by custom. */
export function countArticle(matched: MatchedArticle, threshold: number): ArticleCounts {
  const counts = new Float64Array(KINDS.length * COUNTS.length)
  const add = (kind: StatementKind, name: CountName, amount: number) => {
    for (const row of rowsOf(kind)) counts[place(row, name)]! += amount
  }
  const pairOfGold = new Map(matched.pairs.map((pair) => [pair.gold, pair]))
  const pairOfFound = new Map(matched.pairs.map((pair) => [pair.found, pair]))
  for (const [g, { kind, source }] of matched.gold.entries()) {
    add(kind, "gold", 1)
    add(kind, "goldCovered", matched.goldCovered[g]!)
    const pair = pairOfGold.get(g)
    if (pair?.overlap === 1) add(kind, "goldExact", 1)
    if (!pair || pair.overlap < threshold) continue
    add(kind, "goldMatched", 1)
    if (pair.sameSpeaker) add(kind, "goldWhole", 1)
    if (source.size === 0) continue
    add(kind, "withSource", 1)
    if (pair.sameSpeaker) add(kind, "sameSpeaker", 1)
    if (isSameSource(matched.words, matched.gold[g]!, matched.found[pair.found]!)) add(kind, "sameSource", 1)
  }
  for (const [f, { kind }] of matched.found.entries()) {
    add(kind, "found", 1)
    add(kind, "foundCovered", matched.foundCovered[f]!)
    const pair = pairOfFound.get(f)
    if (pair?.overlap === 1) add(kind, "foundExact", 1)
    if (!pair || pair.overlap < threshold) continue
    add(kind, "foundMatched", 1)
    if (pair.sameSpeaker) add(kind, "foundWhole", 1)
  }
  return counts
}

function rowsOf(kind: StatementKind): readonly KindRow[] {
  return kind === "indirect" ? ["all", kind] : ["all", kind, "quoted"]
}

function place(row: KindRow, name: CountName): number {
  return KINDS.indexOf(row) * COUNTS.length + COUNTS.indexOf(name)
}

/** Scores articles together: every statement weighs the same, whichever article it stands in. */
export function scoreArticles(articles: readonly ArticleCounts[]): Score {
  const sum = new Float64Array(KINDS.length * COUNTS.length)
  for (const counts of articles) for (let at = 0; at < sum.length; at++) sum[at]! += counts[at]!
  const scoreRow = (row: KindRow): KindScore => {
    const of = (name: CountName) => sum[place(row, name)]!
    const both = (found: CountName, gold: CountName) =>
      precisionRecall(ratio(of(found), of("found")), ratio(of(gold), of("gold")))
    return {
      gold: of("gold"),
      found: of("found"),
      exact: both("foundExact", "goldExact"),
      content: both("foundMatched", "goldMatched"),
      partial: both("foundCovered", "goldCovered"),
      speaker: ratio(of("sameSpeaker"), of("withSource")),
      speakerExact: ratio(of("sameSource"), of("withSource")),
      endToEnd: both("foundWhole", "goldWhole"),
    }
  }
  return {
    all: scoreRow("all"),
    direct: scoreRow("direct"),
    mixed: scoreRow("mixed"),
    indirect: scoreRow("indirect"),
    quoted: scoreRow("quoted"),
  }
}

function precisionRecall(precision: number, recall: number): PrecisionRecall {
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
