export { readNews, readNewsBytes, readNewsFile } from "./read.ts"
