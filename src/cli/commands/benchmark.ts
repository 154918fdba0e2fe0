import { type EditionId, fine, type Outcome } from "../../model/index.ts"
import { type BenchmarkQuestion, benchmarkAnswer } from "../../questions/index.ts"
import { answering } from "../answering.ts"
import { type CallWords, type Command, optionText } from "../command.ts"
import { parseYearOption } from "../options/period.ts"
import { renderBenchmark } from "../text/benchmark.ts"

/** Who meets a benchmark. */
export const benchmark: Command = {
  name: "benchmark",
  summary: "who meets a benchmark, and the counts",
  arguments: [
    {
      syntax: "<benchmark>",
      text: "two-percent, equipment-twenty-percent, three-and-a-half-percent, five-percent …",
    },
  ],
  options: [
    { syntax: "--edition <edition>", text: "this edition, or a series for its latest (default: the newest)" },
    { syntax: "--period <year>", text: "the year measured (default: the newest of the edition)" },
  ],
  examples: [
    {
      line: "muster benchmark two-percent --period 2024",
      shows: "who was at 2 % in 2024 by the newest edition",
    },
    {
      line: "muster benchmark two-percent --period 2024 --edition nato-defence-expenditure/2024-06-17",
      shows: "the same, as the edition of June 2024 had it",
    },
  ],
  toQuestion,
  run: (call) => answering(call, { toQuestion, answer: benchmarkAnswer, text: renderBenchmark }),
}

function toQuestion(call: CallWords): Outcome<BenchmarkQuestion> {
  const period = optionText(call, "period")
  const year = period === null ? fine(null) : parseYearOption("--period", period)
  if (!year.ok) return year
  return fine({
    kind: "benchmark",
    benchmark: call.arguments[0] ?? "",
    edition: optionText(call, "edition") as EditionId | null,
    period: year.value,
  })
}
