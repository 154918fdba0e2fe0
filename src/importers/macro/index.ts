export { inUnit, parseAmount } from "./amount.ts"
export { columnOf, headerKey, parseYearHeader, partTwins, type Row, spanOf, widthOf } from "./header.ts"
export * from "./problems.ts"
