export { compareAnswer } from "./answer.ts"
