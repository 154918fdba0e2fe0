export { parseAmountMillion } from "./amount.ts"
export { costAnswer } from "./answer.ts"
