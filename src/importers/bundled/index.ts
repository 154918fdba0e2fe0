export { parseBundledBatches } from "./read.ts"
export { withoutRedundant } from "./select.ts"
export { SHIPPED_PUBLISHERS, shippedPart } from "./ships.ts"
export { type Bundle, MANIFEST_NAME, writeBundle } from "./write.ts"
