import { type ArticleCounts, type Score, scoreArticles } from "./score.ts"

/** The middle 95 % of a number over resampled articles, shares from 0 to 1. */
export type Interval = readonly [low: number, high: number]

/**
 * How far numbers would move with other articles of the same kind: articles are drawn with replacement, as many as
 * there are, `draws` times. The same seed gives the same intervals. Without articles every interval is [0, 0].
 */
export function bootstrapIntervals<Name extends string>(
  articles: readonly ArticleCounts[],
  numbers: Readonly<Record<Name, (score: Score) => number>>,
  options: Readonly<{ draws: number; seed: number }>,
): Readonly<Record<Name, Interval>> {
  const names = Object.keys(numbers) as Name[]
  const drawn = names.map(() => new Float64Array(options.draws))
  const next = randomIndices(options.seed)
  for (let draw = 0; draw < options.draws; draw++) {
    const score = scoreArticles(articles.map(() => articles[next(articles.length)]!))
    for (const [at, name] of names.entries()) drawn[at]![draw] = numbers[name](score)
  }
  const entries = names.map((name, at) => [name, middle(drawn[at]!.sort())] as const)
  return Object.fromEntries(entries) as unknown as Record<Name, Interval>
}

function middle(sorted: Float64Array): Interval {
  const last = sorted.length - 1
  const at = (share: number) => sorted[Math.round(share * last)] ?? 0
  return [at(0.025), at(0.975)]
}

/** Marsaglia’s xorshift32, scaled to whole numbers below a bound. */
function randomIndices(seed: number): (bound: number) => number {
  let state = seed | 0 || 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * bound)
  }
}
