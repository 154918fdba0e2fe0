export { type ArticleInput, parseArticle } from "./article/parse-article.ts"
export * from "./article.ts"
export * from "./extractor.ts"
