import { indicatorOrThrow } from "../../indicators/index.ts"
import type { Outcome } from "../../model/index.ts"
import {
  revisions as answerRevisions,
  type QuestionContext,
  revisionAnalysis,
  revisionsBetween,
  vintages,
} from "../../questions/index.ts"
import { shown } from "../answering.ts"
import type { Command, Result } from "../command.ts"
import { type AnyRevisionsQuestion, parseRevisions } from "../options/revisions.ts"
import { contextOf } from "../session.ts"
import { renderRevisionAnalysis } from "../text/revision-analysis.ts"
import { renderRevisions, renderRevisionsBetween } from "../text/revisions.ts"
import { renderVintages } from "../text/vintages.ts"

/** How figures moved from edition to edition. */
export const revisions: Command = {
  name: "revisions",
  summary: "how figures were revised: one, a panel of several, all between two editions, or on average",
  arguments: [{ syntax: "[indicator]", text: "needed with --member or --analysis; narrows --from and --to" }],
  options: [
    {
      syntax: "--member <members>",
      text: "names or codes joined by commas, or all; one member and one year lists the reasons",
      repeatable: true,
    },
    { syntax: "--period <period>", text: "the year the figure describes, or two as 2014..2025" },
    { syntax: "--publisher <publisher>", text: "only editions of this publisher" },
    { syntax: "--analysis", text: "how far first figures were from the latest ones" },
    { syntax: "--from <edition>", text: "the earlier edition" },
    { syntax: "--to <edition>", text: "the later edition, or a series for its latest" },
    { syntax: "--min <difference>", text: "leave out smaller steps, in the indicator's unit (default: 0)" },
  ],
  examples: [
    {
      line: "muster revisions share-of-gdp --member Poland --period 2024",
      shows: "what every edition said of one figure",
    },
    {
      line: "muster revisions share-of-gdp --member POL,ESP --period 2020..2025",
      shows: "the same of several, editions across",
    },
    {
      line: "muster revisions share-of-gdp --analysis",
      shows: "whether an estimate can be trusted: how far it moved, by horizon",
    },
    {
      line: "muster revisions --from nato-defence-expenditure/2024-06-17 --to nato-defence-expenditure/2025-08-28 --min 0.1",
      shows: "every figure that moved by 0.1 or more, and who crossed a benchmark",
    },
  ],
  toQuestion: parseRevisions,
  run: async (call) => {
    const question = parseRevisions(call)
    if (!question.ok) return question
    const context = await contextOf(call.session)
    if (!context.ok) return context
    return answered(question.value, context.value)
  },
}

function answered(question: AnyRevisionsQuestion, context: QuestionContext): Outcome<Result> {
  switch (question.kind) {
    case "revisions":
      return shown(answerRevisions(question, context), (answer, layout) =>
        renderRevisions(answer, indicatorOrThrow(answer.question.indicator), layout),
      )
    case "revisions-between":
      return shown(revisionsBetween(question, context), renderRevisionsBetween)
    case "vintages":
      return shown(vintages(question, context), (answer, layout) =>
        renderVintages(answer, indicatorOrThrow(answer.question.indicator), layout),
      )
    case "revision-analysis":
      return shown(revisionAnalysis(question, context), (answer, layout) =>
        renderRevisionAnalysis(answer, indicatorOrThrow(answer.question.indicator), layout),
      )
  }
}
