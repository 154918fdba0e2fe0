export { readTable } from "./table.ts"
