export { readFileSafely } from "./file.ts"
export { shownText } from "./shown-text.ts"
export { readSource, type Source } from "./source.ts"
export { readText } from "./text.ts"
