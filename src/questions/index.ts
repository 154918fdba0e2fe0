export * from "./answer.ts"
export * from "./question.ts"
