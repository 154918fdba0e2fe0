import { bad, fine, type Outcome } from "../../model/index.ts"
import { type CompareQuestion, compareAnswer } from "../../questions/index.ts"
import { answering } from "../answering.ts"
import { type CallWords, type Command, optionText } from "../command.ts"
import { parseMemberName } from "../options/members.ts"
import { parseYearOption } from "../options/period.ts"
import { renderCompare } from "../text/compare.ts"

/** One member and year by every publisher held. */
export const compare: Command = {
  name: "compare",
  summary: "one member and year by every publisher held, and why they differ",
  arguments: [{ syntax: "<member>", text: "a state by name or code, or an aggregate such as EU" }],
  options: [{ syntax: "--period <year>", text: "the year compared" }],
  examples: [
    {
      line: "muster compare Poland --period 2023",
      shows: "what NATO, SIPRI and the others held say of Poland in 2023, the gaps and the reasons",
    },
    {
      line: "muster compare DEU --period 2023 --as-of 2024-07-01",
      shows: "the same of Germany, as it was known on 1 July 2024",
    },
  ],
  notes: [
    "Differences are against the first publisher of each concept: NATO, SIPRI, European Defence Agency, Eurostat, national budgets, others.",
    "Publishers that are not held are named, with how to get them: `muster import FILE --mapping MAPPING.json` takes any CSV.",
  ],
  toQuestion,
  run: (call) => answering(call, { toQuestion, answer: compareAnswer, text: renderCompare }),
}

function toQuestion(call: CallWords): Outcome<CompareQuestion> {
  const text = optionText(call, "period")
  if (text === null)
    return bad({
      code: "cli/wrong-use",
      place: "muster compare",
      found: "no --period",
      expected: "the year to compare: muster compare MEMBER --period 2023",
      remedy: "Add --period YEAR.",
    })
  const period = parseYearOption("--period", text)
  if (!period.ok) return period
  const member = parseMemberName("member", call.arguments[0] ?? "")
  if (!member.ok) return member
  return fine({ kind: "compare", member: member.value, period: period.value })
}
