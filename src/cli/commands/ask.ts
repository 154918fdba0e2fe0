import { INDICATORS, indicatorOrThrow } from "../../indicators/index.ts"
import {
  type EditionId,
  fine,
  type IndicatorId,
  type Outcome,
  type Prices,
  type PublisherId,
} from "../../model/index.ts"
import { type AskQuestion, ask as answerAsk } from "../../questions/index.ts"
import { type CallWords, type Command, optionText } from "../command.ts"
import { parseMembersOption } from "../options/members.ts"
import { parsePeriodOption } from "../options/period.ts"
import { contextOf } from "../session.ts"
import { renderSeries } from "../text/series.ts"

/** A series or slice of one indicator. */
export const ask: Command = {
  name: "ask",
  summary: "a series or slice of one indicator",
  arguments: [{ syntax: "<indicator>", text: "what to show; see the list below" }],
  options: [
    {
      syntax: "--member <members>",
      text: "names or codes joined by commas, or all (default: all)",
      repeatable: true,
    },
    { syntax: "--period <period>", text: "a year, or two as 2014..2025 (default: every one held)" },
    {
      syntax: "--edition <edition>",
      text: "this edition, or a series for its latest (default: the newest per period)",
    },
    { syntax: "--publisher <publisher>", text: "only editions of this publisher" },
    {
      syntax: "--prices <prices>",
      text: "for money that exists both ways",
      choices: ["current", "constant"],
    },
  ],
  notes: [`Indicators:\n${INDICATORS.map((one) => `  ${one.id.padEnd(26)} ${one.title}`).join("\n")}`],
  examples: [
    {
      line: "muster ask share-of-gdp --member Poland,ESP --period 2020..2024",
      shows: "two members' shares of GDP",
    },
    {
      line: "muster ask share-of-alliance-spending --member USA --as-of 2024-07-01",
      shows: "the United States' part of the bill, as known on 1 July 2024",
    },
    { line: "muster ask equipment-share --period 2024 --json", shows: "every member in 2024, as JSON" },
  ],
  toQuestion,
  run: async (call) => {
    const question = toQuestion(call)
    if (!question.ok) return question
    const context = await contextOf(call.session)
    if (!context.ok) return context
    const answered = answerAsk(question.value, context.value)
    if (!answered.ok) return answered
    const answer = answered.value
    return fine({
      json: answer,
      text: (layout) => renderSeries(answer, indicatorOrThrow(answer.question.indicator), layout),
      problems: [],
    })
  },
}

function toQuestion(call: CallWords): Outcome<AskQuestion> {
  const [indicator = ""] = call.arguments
  const members = parseMembersOption(optionText(call, "member") ?? "all")
  if (!members.ok) return members
  const period = optionText(call, "period")
  const periods = period === null ? fine(null) : parsePeriodOption("--period", period)
  if (!periods.ok) return periods
  return fine({
    kind: "ask",
    indicator: indicator as IndicatorId,
    members: members.value,
    periods: periods.value,
    edition: optionText(call, "edition") as EditionId | null,
    publisher: optionText(call, "publisher") as PublisherId | null,
    prices: optionText(call, "prices") as Prices | null,
    priceBase: null,
  })
}
