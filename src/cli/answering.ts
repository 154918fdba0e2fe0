import { fine, type Outcome } from "../model/index.ts"
import type { Question, QuestionContext } from "../questions/index.ts"
import type { Call, CallWords, Layout, Result } from "./command.ts"
import { contextOf } from "./session.ts"

/** What a command that asks one question does with its call: words → question → answer → text. */
export async function answering<Asked extends Question, Answer>(
  call: Call,
  steps: Readonly<{
    toQuestion: (words: CallWords) => Outcome<Asked>
    answer: (question: Asked, context: QuestionContext) => Outcome<Answer>
    text: (answer: Answer, layout: Layout) => string
  }>,
): Promise<Outcome<Result>> {
  const question = steps.toQuestion(call)
  if (!question.ok) return question
  const context = await contextOf(call.session)
  if (!context.ok) return context
  return shown(steps.answer(question.value, context.value), steps.text)
}

/** An answer, or what is wrong with its question, as a command gives it. */
export function shown<Answer>(
  answered: Outcome<Answer>,
  text: (answer: Answer, layout: Layout) => string,
): Outcome<Result> {
  if (!answered.ok) return answered
  const answer = answered.value
  return fine({ json: answer, text: (layout) => text(answer, layout), problems: [] })
}
