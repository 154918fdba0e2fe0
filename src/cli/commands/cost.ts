import { type EditionId, fine, type Outcome, type Year } from "../../model/index.ts"
import {
  COST_PATHS,
  type CostPath,
  type CostQuestion,
  costAnswer,
  type StatedInputs,
} from "../../questions/index.ts"
import { answering } from "../answering.ts"
import { type CallWords, type Command, optionText } from "../command.ts"
import { parseAmountOption } from "../options/amount.ts"
import { parseMembersOption } from "../options/members.ts"
import { parseNumberOption } from "../options/number.ts"
import { parseYearOption } from "../options/period.ts"
import { renderCost } from "../text/cost.ts"

/** What a target share of GDP costs, now and on the way to it. */
export const cost: Command = {
  name: "cost",
  summary: "what a target share of GDP costs, and the budget growth it takes",
  arguments: [],
  options: [
    { syntax: "--to <percent>", text: "the target, percent of GDP" },
    {
      syntax: "--member <members>",
      text: "names or codes joined by commas, or all (default: all, or nobody with stated figures)",
      repeatable: true,
    },
    { syntax: "--period <year>", text: "the year whose GDP counts (default: the newest of the edition)" },
    { syntax: "--edition <edition>", text: "this edition, or a series for its latest (default: the newest)" },
    { syntax: "--by <year>", text: "the year the target is to be met in: shows the way there" },
    { syntax: "--since <year>", text: "start the line earlier, and show who is ahead of it" },
    { syntax: "--path <path>", text: "how the share gets there (default: linear)", choices: [...COST_PATHS] },
    { syntax: "--growth <percent>", text: "real growth of GDP a year (default: the IMF's forecasts held)" },
    { syntax: "--inflation <percent>", text: "rise of prices a year (default: 0)" },
    { syntax: "--share <percent>", text: "state the share instead of reading it" },
    { syntax: "--gdp <amount>", text: "state GDP, in millions or with mn, bn, tn" },
    { syntax: "--spending <amount>", text: "state the spending, likewise" },
    { syntax: "--currency <code>", text: "ISO 4217 code of the stated amounts (default: USD)" },
  ],
  notes: [
    "Of stated share, GDP and spending two are enough: the third follows. For a member one is, where the others are held.",
  ],
  examples: [
    {
      line: "muster cost --to 3.5 --period 2024 --edition nato-defence-expenditure/2024-06-17",
      shows: "every member's gap to 3.5 % in 2024, as the edition of June 2024 had it",
    },
    {
      line: "muster cost --to 3.5 --member Spain,ITA --by 2035 --growth 1.2 --since 2024",
      shows: "the yearly budget growth it takes by 2035, and whether they are ahead of the line",
    },
    {
      line: "muster cost --to 3.5 --share 2.3 --gdp 3.0tn --currency GBP",
      shows: "a published result worked out again from the figures it states",
    },
  ],
  toQuestion,
  run: (call) => answering(call, { toQuestion, answer: costAnswer, text: renderCost }),
}

function toQuestion(call: CallWords): Outcome<CostQuestion> {
  const targetPercent = percentOf(call, "to")
  if (!targetPercent.ok) return targetPercent
  const stated = statedIn(call)
  if (!stated.ok) return stated
  const names = optionText(call, "member")
  const members =
    names === null && stated.value !== null ? fine([] as const) : parseMembersOption(names ?? "all")
  if (!members.ok) return members
  const [period, by, since] = [yearOf(call, "period"), yearOf(call, "by"), yearOf(call, "since")]
  if (!period.ok) return period
  if (!by.ok) return by
  if (!since.ok) return since
  const [growth, inflation] = [percentOf(call, "growth"), percentOf(call, "inflation")]
  if (!growth.ok) return growth
  if (!inflation.ok) return inflation
  return fine({
    kind: "cost",
    // Left out, the target is no number, which the question refuses.
    targetPercent: targetPercent.value ?? Number.NaN,
    members: members.value,
    period: period.value,
    edition: optionText(call, "edition") as EditionId | null,
    by: by.value,
    since: since.value,
    path: (optionText(call, "path") ?? "linear") as CostPath,
    growthPercent: growth.value,
    inflationPercent: inflation.value ?? 0,
    stated: stated.value,
  })
}

/** The stated figures; `null` where none of their options is given. */
function statedIn(call: CallWords): Outcome<StatedInputs | null> {
  const sharePercent = percentOf(call, "share")
  if (!sharePercent.ok) return sharePercent
  const gdpMillion = amountOf(call, "gdp")
  if (!gdpMillion.ok) return gdpMillion
  const spendingMillion = amountOf(call, "spending")
  if (!spendingMillion.ok) return spendingMillion
  const currency = optionText(call, "currency")
  const inputs = {
    sharePercent: sharePercent.value,
    gdpMillion: gdpMillion.value,
    spendingMillion: spendingMillion.value,
  }
  if (currency === null && Object.values(inputs).every((one) => one === null)) return fine(null)
  return fine({ ...inputs, currency: (currency ?? "USD").toUpperCase() })
}

function percentOf(call: CallWords, name: string): Outcome<number | null> {
  const text = optionText(call, name)
  return text === null ? fine(null) : parseNumberOption(`--${name}`, text, { from: -1000, to: 1000 })
}

function amountOf(call: CallWords, name: string): Outcome<number | null> {
  const text = optionText(call, name)
  return text === null ? fine(null) : parseAmountOption(`--${name}`, text)
}

function yearOf(call: CallWords, name: string): Outcome<Year | null> {
  const text = optionText(call, name)
  return text === null ? fine(null) : parseYearOption(`--${name}`, text)
}
