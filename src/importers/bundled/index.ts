export { parseBundledBatches } from "./read.ts"
export { withoutRedundant } from "./select.ts"
export { type Bundle, MANIFEST_NAME, writeBundle } from "./write.ts"
