export { ANCHOR_FILE } from "./anchor.ts"
export { memoryStore } from "./memory.ts"
export { openSqliteStore } from "./sqlite/index.ts"
export * from "./store.ts"
