export * from "./brief.ts"
