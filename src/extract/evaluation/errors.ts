import type { Span } from "../extractor.ts"
import type { FoundStatement, GoldArticle } from "./gold.ts"
import type { MatchedArticle, Measured } from "./match.ts"

/** One thing that went wrong, with where to look. `weight` orders errors: how much a reader would mind. */
export type EvaluationError = Readonly<{
  kind: "wrong-speaker" | "invented" | "missed" | "wrong-boundaries"
  article: string
  statementKind: "direct" | "mixed" | "indirect"
  weight: number
  /** As people marked it; `null` when invented. */
  gold: Readonly<{ content: readonly Span[]; source: readonly Span[] }> | null
  /** As it was found; `null` when missed. */
  found: Readonly<{ content: readonly Span[]; source: readonly Span[] }> | null
}>

/** Words in a false mouth do more harm than words left out, and those more than a word too many. */
const HARM = { "wrong-speaker": 4, invented: 3, missed: 2, "wrong-boundaries": 1 } as const
/** Quoted words weigh more than reported ones. */
const KIND_HARM = { direct: 2, mixed: 1.5, indirect: 1 } as const

/** What went wrong in one article, worst first. `threshold` as in the score. */
export function findErrors(
  article: GoldArticle,
  statements: readonly FoundStatement[],
  matched: MatchedArticle,
  threshold: number,
): readonly EvaluationError[] {
  const errors: EvaluationError[] = []
  const add = (
    kind: EvaluationError["kind"],
    wordsWrong: number,
    gold: Measured | null,
    found: Measured | null,
  ) => {
    const statementKind = (gold ?? found)!.kind
    errors.push({
      kind,
      article: article.id,
      statementKind,
      weight: HARM[kind] * KIND_HARM[statementKind] * Math.log2(1 + wordsWrong),
      gold: gold && article.statements[gold.index]!,
      found: found && statements[found.index]!,
    })
  }
  const goldPaired = new Set<number>()
  const foundPaired = new Set<number>()
  for (const pair of matched.pairs) {
    if (pair.overlap < threshold) continue
    goldPaired.add(pair.gold)
    foundPaired.add(pair.found)
    const gold = matched.gold[pair.gold]!
    const found = matched.found[pair.found]!
    const size = gold.content.size
    if (!pair.sameSpeaker) add("wrong-speaker", size, gold, found)
    else if (pair.overlap < 1) add("wrong-boundaries", wordsApart(gold, found), gold, found)
  }
  for (const [g, gold] of matched.gold.entries())
    if (!goldPaired.has(g)) add("missed", gold.content.size, gold, null)
  for (const [f, found] of matched.found.entries())
    if (!foundPaired.has(f)) add("invented", found.content.size, null, found)
  return errors.sort((a, b) => b.weight - a.weight)
}

function wordsApart(a: Measured, b: Measured): number {
  let apart = 0
  for (const word of a.content) if (!b.content.has(word)) apart++
  for (const word of b.content) if (!a.content.has(word)) apart++
  return apart
}
