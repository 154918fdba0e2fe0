import type { Article } from "./article.ts"
import type { Extraction } from "./extractor.ts"
import { extractor } from "./rules.ts"

export { type ArticleInput, parseArticle } from "./article/parse-article.ts"
export {
  isSameStory,
  KnownStories,
  type StoryOverlap,
  sameStories,
  storyOverlap,
} from "./article/same-story.ts"
export * from "./article.ts"
export * from "./extractor.ts"
export { extractor }

/** Who said what in an article, and the quantities and names in it. */
export function extractArticle(article: Article): Extraction {
  return extractor.extract({ text: article.text, published: article.published })
}
