import type { PersonMention } from "./persons.ts"

/** How many mentions back a pronoun or an office is followed: further back no reader would look. */
export const REACH = 60

/** How many mentions begin before a token; mentions stand in text order. */
export function mentionsUpTo(mentions: readonly PersonMention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie inside a run of tokens. */
export function mentionsWithin(
  mentions: readonly PersonMention[],
  first: number,
  end: number,
): readonly PersonMention[] {
  const found: PersonMention[] = []
  for (let at = mentionsUpTo(mentions, first); at < mentions.length && mentions[at]!.first < end; at++) {
    if (mentions[at]!.end <= end) found.push(mentions[at]!)
  }
  return found
}
