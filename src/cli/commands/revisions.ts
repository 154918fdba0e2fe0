import { indicatorOrThrow } from "../../indicators/index.ts"
import { bad, type EditionId, fine, type IndicatorId, type Outcome } from "../../model/index.ts"
import {
  revisions as answerRevisions,
  type QuestionContext,
  type RevisionsBetweenQuestion,
  type RevisionsQuestion,
  revisionsBetween,
} from "../../questions/index.ts"
import { type CallWords, type Command, optionText, type Result } from "../command.ts"
import { parseMemberName } from "../options/members.ts"
import { parseNumberOption } from "../options/number.ts"
import { parseYearOption } from "../options/period.ts"
import { contextOf } from "../session.ts"
import { renderRevisions, renderRevisionsBetween } from "../text/revisions.ts"

/** How figures moved from edition to edition. */
export const revisions: Command = {
  name: "revisions",
  summary: "how one figure, or all between two editions, were revised",
  arguments: [{ syntax: "[indicator]", text: "needed with --member and --period; narrows --from and --to" }],
  options: [
    { syntax: "--member <member>", text: "one member or aggregate, by name or code" },
    { syntax: "--period <year>", text: "the year the figure describes" },
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
      line: "muster revisions --from nato-defence-expenditure/2024-06-17 --to nato-defence-expenditure/2025-08-28 --min 0.1",
      shows: "every figure that moved by 0.1 or more, and who crossed a benchmark",
    },
  ],
  toQuestion,
  run: async (call) => {
    const question = toQuestion(call)
    if (!question.ok) return question
    const context = await contextOf(call.session)
    if (!context.ok) return context
    return question.value.kind === "revisions"
      ? ofOneFigure(question.value, context.value)
      : betweenEditions(question.value, context.value)
  },
}

function toQuestion(call: CallWords): Outcome<RevisionsQuestion | RevisionsBetweenQuestion> {
  const [from, to] = [optionText(call, "from"), optionText(call, "to")]
  const [member, period] = [optionText(call, "member"), optionText(call, "period")]
  const [indicator = null] = call.arguments
  const single = from === null && to === null
  const min = optionText(call, "min")
  if (single && min === null && indicator !== null && member !== null && period !== null)
    return toRevisions({ indicator, member, period })
  if (from !== null && to !== null && member === null && period === null)
    return toRevisionsBetween({ indicator, from, to, min: min ?? "0" })
  return bad({
    code: "cli/wrong-use",
    place: "muster revisions",
    found: "options of neither form",
    expected: "INDICATOR --member MEMBER --period YEAR, or --from EDITION --to EDITION [--min DIFFERENCE]",
    remedy: "See `muster revisions --help`.",
  })
}

function toRevisions(
  asked: Readonly<{ indicator: string; member: string; period: string }>,
): Outcome<RevisionsQuestion> {
  const member = parseMemberName("--member", asked.member)
  if (!member.ok) return member
  const period = parseYearOption("--period", asked.period)
  if (!period.ok) return period
  return fine({
    kind: "revisions",
    indicator: asked.indicator as IndicatorId,
    member: member.value,
    period: period.value,
    publisher: null,
  })
}

function toRevisionsBetween(
  asked: Readonly<{ indicator: string | null; from: string; to: string; min: string }>,
): Outcome<RevisionsBetweenQuestion> {
  const min = parseNumberOption("--min", asked.min, { from: 0, to: Number.POSITIVE_INFINITY })
  if (!min.ok) return min
  return fine({
    kind: "revisions-between",
    from: asked.from as EditionId,
    to: asked.to as EditionId,
    min: min.value,
    indicator: asked.indicator as IndicatorId | null,
  })
}

function ofOneFigure(question: RevisionsQuestion, context: QuestionContext): Outcome<Result> {
  const answered = answerRevisions(question, context)
  if (!answered.ok) return answered
  const answer = answered.value
  return fine({
    json: answer,
    text: (layout) => renderRevisions(answer, indicatorOrThrow(answer.question.indicator), layout),
    problems: [],
  })
}

function betweenEditions(question: RevisionsBetweenQuestion, context: QuestionContext): Outcome<Result> {
  const answered = revisionsBetween(question, context)
  if (!answered.ok) return answered
  const answer = answered.value
  return fine({ json: answer, text: (layout) => renderRevisionsBetween(answer, layout), problems: [] })
}
