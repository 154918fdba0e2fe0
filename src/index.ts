/**
 * The library: open a workspace, ask it, brief an article. Every answer carries its evidence and the two cuts in time
 * (`asOf`, `recordedBy`); bad input comes back as a `Problem`, never as an exception.
 */
export * from "./claims/index.ts"
export * from "./extract/index.ts"
export * from "./indicators/index.ts"
export * from "./model/index.ts"
export * from "./questions/index.ts"
export type { Snapshot } from "./records/index.ts"
export * from "./workspace/index.ts"
