import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isSameStory, KnownStories, sameStories, storyOverlap } from "./same-story.ts"

const VOCABULARY = Array.from({ length: 900 }, (_, at) => `w${at.toString(36)}`)
/** A story of made-up words: as in real text, a few of them make up half of it. */
const story = fc
  .array(fc.tuple(fc.nat(99), fc.nat(899)), { minLength: 240, maxLength: 500 })
  .map((picks) => picks.map(([luck, word]) => VOCABULARY[luck < 40 ? word % 20 : word] ?? "w"))

/** Breaks words into sentences and paragraphs. */
function prose(words: readonly string[]): string {
  return words
    .map((word, at) => (at % 12 === 11 ? `${word}.${at % 36 === 35 ? "\n\n" : ""}` : word))
    .join(" ")
}

describe("two texts are one story", () => {
  test("when an outlet shortens it to a half or more and adds its own first paragraph", () => {
    fc.assert(
      fc.property(story, story, fc.integer({ min: 50, max: 100 }), (words, others, percent) => {
        const kept = words.slice(0, Math.ceil((words.length * percent) / 100))
        expect(isSameStory(prose(words), prose([...others.slice(0, 30), ...kept]))).toBe(true)
      }),
      { seed: 4, numRuns: 60 },
    )
  })
  test("when an editor changes a word in fifteen, its case, its marks and its paragraphs", () => {
    fc.assert(
      fc.property(story, fc.nat(14), (words, first) => {
        const edited = words.map((word, at) => (at % 15 === first ? `x${word}` : word))
        const other = prose(edited).toUpperCase().replaceAll(".", ",").replaceAll("\n\n", "\n")
        expect(isSameStory(prose(words), other)).toBe(true)
      }),
      { seed: 4, numRuns: 60 },
    )
  })
  test("when paragraphs change places", () => {
    fc.assert(
      fc.property(story, (words) => {
        const paragraphs = prose(words).split("\n\n")
        expect(isSameStory(prose(words), paragraphs.reverse().join("\n\n"))).toBe(true)
      }),
      { seed: 4, numRuns: 60 },
    )
  })
})

describe("two texts are two stories", () => {
  test("when they are about something else", () => {
    fc.assert(
      fc.property(story, story, (one, other) => {
        fc.pre(one.join() !== other.join())
        expect(isSameStory(prose(one), prose(other))).toBe(false)
      }),
      { seed: 4, numRuns: 60 },
    )
  })
  test("when they share a quotation or a paragraph of background", () => {
    fc.assert(
      fc.property(story, story, story, (one, other, quoted) => {
        const quotation = quoted.slice(0, 60)
        expect(isSameStory(prose([...one, ...quotation]), prose([...quotation, ...other]))).toBe(false)
      }),
      { seed: 4, numRuns: 60 },
    )
  })
  test("when there is too little of them to tell", () => {
    expect(isSameStory("Corrections and more.", "Corrections and more.")).toBe(false)
    expect(isSameStory("", "")).toBe(false)
  })
})

test("overlap is the same in either order, and whole for the same text", () => {
  fc.assert(
    fc.property(story, story, (one, other) => {
      expect(storyOverlap(prose(one), prose(other))).toEqual(storyOverlap(prose(other), prose(one)))
      expect(storyOverlap(prose(one), prose(one))).toMatchObject({ ofShorter: 1, ofBoth: 1 })
    }),
    { seed: 4, numRuns: 30 },
  )
})

describe("groups", () => {
  const [a, b, c] = fc.sample(story, { seed: 9, numRuns: 3 }) as [string[], string[], string[]]
  test("hold every text once; their number is the number of stories", () => {
    const texts = [
      prose(a),
      prose(b),
      prose(a.slice(0, 200)),
      "",
      prose(c),
      prose(["New", "words", ...b]),
      "",
    ]
    expect(sameStories(texts)).toEqual([[0, 2], [1, 5], [3], [4], [6]])
    expect(sameStories([])).toEqual([])
  })
  test("a thousand copies are found as fast as a thousand stories", () => {
    const known = new KnownStories()
    const start = performance.now()
    for (let copy = 0; copy < 1000; copy++) expect(known.place(prose([`copy${copy}`, ...a]))).toBe(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
