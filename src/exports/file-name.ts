import type { AnyAnswer, AskQuestion, Question } from "../questions/index.ts"
import type { ExportFormat } from "./formats.ts"

const LENGTH_MOST = 120

/** A name for the file of an answer, in letters that every file system takes: `muster-share-of-gdp-POL-2014-2024-as-of-2025-12-31.xlsx`. */
export function fileNameOf(answer: AnyAnswer, format: ExportFormat): string {
  const words = ["muster", ...subjectOf(answer.question), "as-of", answer.asOf]
  const name = words
    .join("-")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .slice(0, LENGTH_MOST)
  return `${name}.${format}`
}

function subjectOf(question: Question): readonly string[] {
  switch (question.kind) {
    case "ask":
      return [question.indicator, ...membersIn(question.members), ...periodsIn(question.periods)]
    case "editions":
      return ["editions", ...(question.publisher === null ? [] : [question.publisher])]
    case "revisions":
      return ["revisions", question.indicator, question.member, String(question.period)]
    case "revisions-between":
      return ["revisions", question.from, question.to]
    case "benchmark":
      return [question.benchmark, ...(question.period === null ? [] : [String(question.period)])]
    case "vintages":
    case "revision-analysis":
      return [
        question.kind,
        question.indicator,
        ...membersIn(question.members),
        ...periodsIn(question.periods),
      ]
    case "cost":
      return ["cost", String(question.targetPercent), ...membersIn(question.members)]
    case "compare":
      return ["compare", question.member, String(question.period)]
  }
}

/** Three members at most: more make no name. */
function membersIn(members: AskQuestion["members"]): readonly string[] {
  if (members === "all") return []
  return members.length > 3 ? [`${members.length}-members`] : members
}

function periodsIn(periods: AskQuestion["periods"]): readonly string[] {
  if (periods === null) return []
  return periods.from === periods.to ? [String(periods.from)] : [String(periods.from), String(periods.to)]
}
