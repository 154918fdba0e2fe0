import type { Outcome } from "../model/index.ts"
import { ask } from "./ask.ts"
import { benchmarkAnswer } from "./benchmark.ts"
import { compareAnswer } from "./compare/index.ts"
import type { QuestionContext } from "./context.ts"
import { costAnswer } from "./cost/index.ts"
import { listEditions } from "./list-editions.ts"
import type { AnyAnswer, Question } from "./question.ts"
import { revisionAnalysis } from "./revision-analysis.ts"
import { revisions } from "./revisions.ts"
import { revisionsBetween } from "./revisions-between.ts"
import { vintages } from "./vintages.ts"

export * from "./answer.ts"
export { ask } from "./ask.ts"
export { benchmarkAnswer } from "./benchmark.ts"
export { compareAnswer } from "./compare/index.ts"
export * from "./compare-question.ts"
export { figuresOf, type QuestionContext } from "./context.ts"
export { costAnswer, parseAmountMillion } from "./cost/index.ts"
export * from "./cost-question.ts"
export { dayName } from "./evidence.ts"
export { listEditions } from "./list-editions.ts"
export { nearest } from "./nearest.ts"
export { publisherFor, publishersOf } from "./publisher.ts"
export * from "./question.ts"
export { benchmarksOn, currentBenchmarks, resolveEdition, resolveIndicator } from "./resolve.ts"
export { revisionAnalysis } from "./revision-analysis.ts"
export { WITHIN_ROUNDING } from "./revision-reasons.ts"
export { revisions } from "./revisions.ts"
export { revisionsBetween } from "./revisions-between.ts"
export { vintages } from "./vintages.ts"
export * from "./vintages-question.ts"

/** The single entry: a question and the cut in time → its answer, or what is wrong with the question. */
export function answer(question: Question, context: QuestionContext): Outcome<AnyAnswer> {
  switch (question.kind) {
    case "ask":
      return ask(question, context)
    case "editions":
      return listEditions(question, context)
    case "revisions":
      return revisions(question, context)
    case "revisions-between":
      return revisionsBetween(question, context)
    case "benchmark":
      return benchmarkAnswer(question, context)
    case "vintages":
      return vintages(question, context)
    case "revision-analysis":
      return revisionAnalysis(question, context)
    case "cost":
      return costAnswer(question, context)
    case "compare":
      return compareAnswer(question, context)
  }
}
