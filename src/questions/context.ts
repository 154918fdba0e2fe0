import type { FiguresAsOf, Snapshot } from "../records/index.ts"
import type { Cut } from "./answer.ts"

/** What a question is answered from: everything held, and the cut in time that hides what was not yet known. */
export type QuestionContext = Readonly<{ snapshot: Snapshot; cut: Cut }>

export function figuresOf(context: QuestionContext): FiguresAsOf {
  return context.snapshot.figures.asOf(context.cut)
}
