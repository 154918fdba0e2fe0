export * from "./extractor.ts"
