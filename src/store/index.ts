export { memoryStore } from "./memory.ts"
export { openSqliteStore } from "./sqlite/index.ts"
export * from "./store.ts"
