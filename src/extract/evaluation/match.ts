import type { FoundStatement, GoldArticle } from "./gold.ts"
import { findWords, kindOfContent, quotedUnits, type Words, wordsTouched } from "./words.ts"

export type StatementKind = "direct" | "mixed" | "indirect"

/** A marked or found statement in words. */
export type Measured = Readonly<{
  content: ReadonlySet<number>
  source: ReadonlySet<number>
  kind: StatementKind
  /** Its place in the list it came from. */
  index: number
}>

/** A marked and a found statement that stand for each other. `overlap` is |both| / |either|, in content words. */
export type Pair = Readonly<{ gold: number; found: number; overlap: number; sameSpeaker: boolean }>

/** One article’s marked and found statements, paired one to one, the greatest overlap first. */
export type MatchedArticle = Readonly<{
  words: Words
  gold: readonly Measured[]
  found: readonly Measured[]
  pairs: readonly Pair[]
  /** For each marked statement the greatest share of its words in any found one. */
  goldCovered: readonly number[]
  /** For each found statement the greatest share of its words in any marked one. */
  foundCovered: readonly number[]
}>

/** Pairs what was found in an article with what people marked. Statements without a word are left out. */
export function matchArticle(article: GoldArticle, statements: readonly FoundStatement[]): MatchedArticle {
  const words = findWords(article.text)
  const quoted = quotedUnits(article.text)
  const measure = (statement: FoundStatement, index: number): Measured => ({
    content: wordsTouched(words, statement.content),
    source: wordsTouched(words, statement.source),
    kind: kindOfContent(article.text, quoted, statement.content),
    index,
  })
  const gold = article.statements.map(measure).filter((one) => one.content.size > 0)
  const found = statements.map(measure).filter((one) => one.content.size > 0)
  const goldCovered = gold.map(() => 0)
  const foundCovered = found.map(() => 0)
  const candidates: { gold: number; found: number; overlap: number }[] = []
  for (const [g, marked] of gold.entries()) {
    for (const [f, one] of found.entries()) {
      const both = countShared(marked.content, one.content)
      if (both === 0) continue
      candidates.push({
        gold: g,
        found: f,
        overlap: both / (marked.content.size + one.content.size - both),
      })
      goldCovered[g] = Math.max(goldCovered[g]!, both / marked.content.size)
      foundCovered[f] = Math.max(foundCovered[f]!, both / one.content.size)
    }
  }
  candidates.sort((a, b) => b.overlap - a.overlap || a.gold - b.gold || a.found - b.found)
  const goldTaken = new Set<number>()
  const foundTaken = new Set<number>()
  const pairs: Pair[] = []
  for (const pair of candidates) {
    if (goldTaken.has(pair.gold) || foundTaken.has(pair.found)) continue
    goldTaken.add(pair.gold)
    foundTaken.add(pair.found)
    pairs.push({ ...pair, sameSpeaker: isSameSpeaker(words, gold[pair.gold]!, found[pair.found]!) })
  }
  return { words, gold, found, pairs, goldCovered, foundCovered }
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared
}

/** Words that tell nobody apart: determiners, prepositions, Mr. */
const EMPTY = new Set(
  "the a an of in for at on by to from with and his her its their our my your this that these those who mr mrs ms dr one some".split(
    " ",
  ),
)

/** Whether the sources share a telling word, or both are empty. A marked `he` asks for that very `he`. */
function isSameSpeaker(words: Words, gold: Measured, found: Measured): boolean {
  if (gold.source.size === 0) return found.source.size === 0
  return countShared(telling(words, gold.source), telling(words, found.source)) > 0
}

function telling(words: Words, source: ReadonlySet<number>): ReadonlySet<number> {
  const rest = new Set([...source].filter((word) => !EMPTY.has(words.lower[word]!)))
  return rest.size > 0 ? rest : source
}

/** Whether the sources are the same words, articles aside. */
export function isSameSource(words: Words, gold: Measured, found: Measured): boolean {
  const bare = (source: ReadonlySet<number>) =>
    [...source].filter((word) => !/^(?:the|a|an)$/.test(words.lower[word]!)).sort((a, b) => a - b)
  return bare(gold.source).join() === bare(found.source).join()
}
