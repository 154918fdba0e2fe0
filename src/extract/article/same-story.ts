import { sharedShingles, shinglesOf } from "./shingles.ts"

/** How much two texts have in common, in shingles of four words. Shares from 0 to 1. */
export type StoryOverlap = Readonly<{
  shared: number
  /** Of the shorter text: an outlet may print half of what an agency sent. */
  ofShorter: number
  /** Of all shingles of both (Jaccard). */
  ofBoth: number
}>

/** Shared by two texts from which on they are one story. Two stories with the same long quotation share 5 to 20 %. */
const SAME_FROM = 0.5
/** Fewer shared shingles tell nothing: a headline, a notice. */
const FEWEST = 12

export function storyOverlap(one: string, other: string): StoryOverlap {
  return overlapOf(shinglesOf(one), shinglesOf(other))
}

/** Whether two texts are one story, as when two outlets run what one agency sent: shortened, edited, with another headline. */
export function isSameStory(one: string, other: string): boolean {
  return isSame(storyOverlap(one, other))
}

/**
 * Texts → groups of indices that are one story, each group in order, groups by their first text. Everything else is a
 * group of its own, so that the number of groups is the number of stories. Compares a text only with those it shares
 * words with; a thousand copies of one story cost no more than a thousand stories.
 */
export function sameStories(texts: readonly string[]): readonly (readonly number[])[] {
  const groups: number[][] = []
  const known = new KnownStories()
  for (const [index, text] of texts.entries()) {
    const group = known.place(text)
    const members = groups[group]
    if (members) members.push(index)
    else groups.push([index])
  }
  return groups
}

/** Stories seen so far, for a stream of texts. Holds hashes, never words. */
export class KnownStories {
  #stories: { group: number; shingles: Uint32Array }[] = []
  /** Of a sample of shingles: in which stories each stands. */
  #standsIn = new Map<number, number[]>()
  #groups = 0

  /** The number of the group a text belongs to: that of the story it shares most with, or the next one. */
  place(text: string): number {
    const shingles = shinglesOf(text)
    const best = this.#closest(shingles)
    const group = best && isSame(best.overlap) ? best.group : this.#groups++
    // What is all but a copy would only make every later search longer.
    if (best === null || best.overlap.ofBoth < ALL_BUT_COPY) this.#remember(shingles, group)
    return group
  }

  #closest(shingles: Uint32Array): { group: number; overlap: StoryOverlap } | null {
    const hits = new Map<number, number>()
    for (const hash of sampleOf(shingles))
      for (const story of this.#standsIn.get(hash) ?? []) hits.set(story, (hits.get(story) ?? 0) + 1)
    const candidates = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES)
    let best: { group: number; overlap: StoryOverlap } | null = null
    for (const [index] of candidates) {
      const story = this.#stories[index]
      if (!story) continue
      const overlap = overlapOf(shingles, story.shingles)
      if (best === null || overlap.ofShorter > best.overlap.ofShorter) best = { group: story.group, overlap }
    }
    return best
  }

  #remember(shingles: Uint32Array, group: number): void {
    const index = this.#stories.push({ group, shingles }) - 1
    for (const hash of sampleOf(shingles)) {
      const stories = this.#standsIn.get(hash)
      if (stories === undefined) this.#standsIn.set(hash, [index])
      else if (stories.length < MOST_STORIES) stories.push(index)
    }
  }
}

const ALL_BUT_COPY = 0.9
const MOST_CANDIDATES = 20
/** Words in more stories than this are boilerplate and tell none from another. */
const MOST_STORIES = 64
/** One shingle in four, the same ones of every text: enough to meet, a quarter of the memory. */
const SAMPLED = 3
/** Short texts are looked up by all their shingles, and so is every text that is not sampled thinner than that. */
const FEWEST_SAMPLED = 24

function sampleOf(shingles: Uint32Array): Uint32Array {
  const sampled = shingles.filter((hash) => (hash & SAMPLED) === 0)
  return sampled.length >= FEWEST_SAMPLED ? sampled : shingles
}

function overlapOf(one: Uint32Array, other: Uint32Array): StoryOverlap {
  const shared = sharedShingles(one, other)
  const shorter = Math.min(one.length, other.length)
  const both = one.length + other.length - shared
  return { shared, ofShorter: shorter === 0 ? 0 : shared / shorter, ofBoth: both === 0 ? 0 : shared / both }
}

function isSame({ shared, ofShorter }: StoryOverlap): boolean {
  return shared >= FEWEST && ofShorter >= SAME_FROM
}
