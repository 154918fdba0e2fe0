import { type Problem, parseDate } from "../../model/index.ts"
import type { Article } from "../article.ts"
import type { ArticleInput } from "./parse-article.ts"

/** What keeps an article from being read or dated, for the person who brought it. */
export function articleProblems(read: { article: Article; input: ArticleInput }): readonly Problem[] {
  const { article, input } = read
  const place = input.fileName ?? "the article"
  const problems: Problem[] = []
  if (input.published !== null && !parseDate(input.published.trim())) {
    problems.push({
      code: "article/bad-date",
      place: "published",
      found: JSON.stringify(input.published.slice(0, 40)),
      expected: "an existing day as YYYY-MM-DD",
      remedy: "Write the day as in 2025-04-03.",
    })
  }
  if (article.text === "") {
    problems.push({
      code: "article/empty",
      place,
      found: "no words of a story",
      expected: "a headline and paragraphs of text",
      remedy: "Give the text of the article itself, not only its page furniture.",
    })
    return problems
  }
  if (article.published === null) {
    problems.push({
      code: "article/no-date",
      place,
      found: "no date in its metadata, dateline or file name",
      expected: "the day it was published",
      remedy: "Say it with --published YYYY-MM-DD; without it dated claims are not checkable.",
    })
  }
  if (article.language !== "en") {
    problems.push({
      code: "article/other-language",
      place,
      found: `a text in "${article.language}"`,
      expected: "English",
      remedy: "No statements are extracted from it; bring an English version.",
    })
  }
  return problems
}
