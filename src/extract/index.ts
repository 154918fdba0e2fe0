export * from "./article.ts"
export * from "./extractor.ts"
