import { INDICATORS, indicatorOrThrow } from "../../indicators/index.ts"
import {
  bad,
  type EditionId,
  fine,
  type IndicatorId,
  type Outcome,
  type Prices,
  type PublisherId,
} from "../../model/index.ts"
import {
  type AskQuestion,
  ask as answerAsk,
  type QuestionContext,
  RELEASES,
  type Release,
  type VintagesQuestion,
  vintages,
} from "../../questions/index.ts"
import { shown } from "../answering.ts"
import { type CallWords, type Command, optionText, type Result } from "../command.ts"
import { parseMembersOption } from "../options/members.ts"
import { parsePeriodOption, parseYearOption } from "../options/period.ts"
import { contextOf } from "../session.ts"
import { renderSeries } from "../text/series.ts"
import { renderVintages } from "../text/vintages.ts"

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
    {
      syntax: "--price-base <year>",
      text: "bring money at constant prices to this year's, the recipe shown",
    },
    {
      syntax: "--release <release>",
      text: "each figure as first or latest released, or every release of it",
      choices: [...RELEASES],
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
    {
      line: "muster ask spending-constant-usd --member POL --period 2014..2024 --price-base 2021",
      shows: "Poland's expenditure at the prices of 2021, whatever those of the editions",
    },
    {
      line: "muster ask share-of-gdp --member POL --release first",
      shows: "each year's share as it was first known",
    },
    { line: "muster ask equipment-share --period 2024 --json", shows: "every member in 2024, as JSON" },
  ],
  toQuestion,
  run: async (call) => {
    const question = toQuestion(call)
    if (!question.ok) return question
    const context = await contextOf(call.session)
    if (!context.ok) return context
    return answered(question.value, context.value)
  },
}

function answered(question: AskQuestion | VintagesQuestion, context: QuestionContext): Outcome<Result> {
  return question.kind === "ask"
    ? shown(answerAsk(question, context), (answer, layout) =>
        renderSeries(answer, indicatorOrThrow(answer.question.indicator), layout),
      )
    : shown(vintages(question, context), (answer, layout) =>
        renderVintages(answer, indicatorOrThrow(answer.question.indicator), layout),
      )
}

function toQuestion(call: CallWords): Outcome<AskQuestion | VintagesQuestion> {
  const [indicator = ""] = call.arguments
  const members = parseMembersOption(optionText(call, "member") ?? "all")
  if (!members.ok) return members
  const period = optionText(call, "period")
  const periods = period === null ? fine(null) : parsePeriodOption("--period", period)
  if (!periods.ok) return periods
  const base = optionText(call, "price-base")
  const priceBase = base === null ? fine(null) : parseYearOption("--price-base", base)
  if (!priceBase.ok) return priceBase
  const asked = {
    indicator: indicator as IndicatorId,
    members: members.value,
    periods: periods.value,
    publisher: optionText(call, "publisher") as PublisherId | null,
    prices: optionText(call, "prices") as Prices | null,
  }
  const edition = optionText(call, "edition") as EditionId | null
  const release = optionText(call, "release") as Release | null
  if (release === null) return fine({ kind: "ask", ...asked, edition, priceBase: priceBase.value })
  return edition === null && base === null
    ? fine({ kind: "vintages", ...asked, release })
    : bad(RELEASE_ALONE)
}

const RELEASE_ALONE = {
  code: "cli/wrong-use",
  place: "muster ask",
  found: "--release together with --edition or --price-base",
  expected: "--release alone: it reads every edition, each at its own prices",
  remedy: "Leave one of them out.",
}
