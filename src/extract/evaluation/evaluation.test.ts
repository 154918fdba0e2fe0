import { describe, expect, test } from "vitest"
import type { Span } from "../extractor.ts"
import { bootstrapIntervals, countArticle, findErrors, matchArticle, scoreArticles } from "./index.ts"
import { kindOfContent, quotedUnits } from "./words.ts"

const text = "“We stay,” Rask said. Holm thinks the plan is dead."
const at = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length]
const direct = { content: [at("“We stay,”")], source: [at("Rask")], cue: [at("said")] }
const indirect = { content: [at("the plan is dead")], source: [at("Holm")], cue: [at("thinks")] }
const article = { id: "a", text, statements: [direct, indirect] }
const scoreOf = (...found: { content: Span[]; source: Span[] }[]) =>
  scoreArticles([countArticle(matchArticle(article, found), 0.5)])

describe("the score", () => {
  test("what people marked scores 1 against itself", () => {
    const { all, quoted, indirect: reported } = scoreOf(direct, indirect)
    for (const row of [all, quoted, reported])
      expect([row.content.f1, row.exact.f1, row.endToEnd.f1, row.speaker]).toEqual([1, 1, 1, 1])
  })
  test("nothing found scores 0 and divides by nothing", () => {
    expect(scoreOf().all).toMatchObject({ content: { precision: 0, recall: 0, f1: 0 }, speaker: 0 })
  })
  test("marks and order do not count, words do", () => {
    const { all } = scoreOf({ content: [at("We stay")], source: [at("Rask")] }, indirect)
    expect(all.exact.f1).toBe(1)
  })
  test("half the words are enough, less are not", () => {
    const half = scoreOf({ content: [at("plan is")], source: [at("Holm")] })
    expect(half.indirect.content.recall).toBe(1)
    expect(half.indirect.exact.recall).toBe(0)
    const less = scoreOf({ content: [at("dead")], source: [at("Holm")] })
    expect(less.indirect.content.recall).toBe(0)
  })
  test("a wrong speaker keeps the content and loses the end", () => {
    const { all } = scoreOf(direct, { ...indirect, source: [at("Rask")] })
    expect([all.content.f1, all.endToEnd.f1, all.speaker]).toEqual([1, 0.5, 0.5])
  })
})

describe("kinds", () => {
  const kind = (body: string) => kindOfContent(body, quotedUnits(body), [[0, body.length]])
  test("follow the quotation marks", () => {
    expect(kind("“We stay.”")).toBe("direct")
    expect(kind('he says "we" stay')).toBe("mixed")
    expect(kind("he stays")).toBe("indirect")
  })
  test("a straight mark left open quotes nothing, a curly one its paragraph", () => {
    expect(kind('"we stay\nhe goes')).toBe("indirect")
    expect(kind("“we stay\nhe goes")).toBe("mixed")
    expect(kind("“we stay\n“we go”")).toBe("direct")
  })
})

describe("errors", () => {
  const found = [
    { content: [at("We stay")], source: [at("Holm")] },
    { content: [at("Holm thinks")], source: [] },
  ]
  test("the worst comes first, each with both sides where there are two", () => {
    const errors = findErrors(article, found, matchArticle(article, found), 0.5)
    expect(errors.map((error) => error.kind)).toEqual(["wrong-speaker", "invented", "missed"])
    expect(errors.map((error) => [error.gold !== null, error.found !== null])).toEqual([
      [true, true],
      [false, true],
      [true, false],
    ])
  })
  test("what people marked has none", () => {
    expect(findErrors(article, article.statements, matchArticle(article, article.statements), 0.5)).toEqual(
      [],
    )
  })
})

describe("intervals", () => {
  const right = countArticle(matchArticle(article, [direct, indirect]), 0.5)
  const wrong = countArticle(matchArticle(article, []), 0.5)
  const numbers = { recall: (score: ReturnType<typeof scoreArticles>) => score.all.content.recall }
  test("hold the number itself, and are a point when all articles are alike", () => {
    const { recall } = bootstrapIntervals([right, wrong, right, wrong], numbers, { draws: 200, seed: 1 })
    expect(recall[0]).toBeLessThan(0.5)
    expect(recall[1]).toBeGreaterThan(0.5)
    expect(bootstrapIntervals([right, right], numbers, { draws: 50, seed: 1 }).recall).toEqual([1, 1])
  })
  test("follow from the seed", () => {
    const once = () => bootstrapIntervals([right, wrong, right], numbers, { draws: 100, seed: 7 })
    expect(once()).toEqual(once())
  })
})
