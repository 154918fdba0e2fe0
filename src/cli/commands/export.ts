import { EXPORT_FORMATS, exportAnswer, formatOfName, publish } from "../../exports/index.ts"
import { bad, fine, type Outcome, type Problem } from "../../model/index.ts"
import { answer, type Question } from "../../questions/index.ts"
import { type Call, type Command, optionLines, type Result } from "../command.ts"
import { checkPath, writeNewFile } from "../new-file.ts"
import { readWords } from "../program.ts"
import { contextOf } from "../session.ts"
import { COMMANDS } from "./index.ts"

/** Commands that ask one question. A test holds the list complete. */
export const EXPORTED: readonly string[] = ["ask", "benchmark", "cost", "compare", "revisions", "editions"]

/** Any answer, or its chart, as a file. */
export const exportFile: Command = {
  name: "export",
  summary: "any answer or its chart as a file: CSV, JSON, XLSX, Parquet, SVG or PNG",
  arguments: [
    { syntax: "<what...>", text: `a command that asks, with its own options: ${EXPORTED.join(", ")}` },
  ],
  options: [
    {
      syntax: "--to <file>",
      text: `the file; its ending names the format: ${EXPORT_FORMATS.map((one) => `.${one}`).join(", ")}`,
      repeatable: "by line",
    },
    { syntax: "--force", text: "replace a file of that name" },
  ],
  takesWords: true,
  notes: [
    "Every file carries its sources, cell by cell, and the command that gives the same answer again. Where the question\nhas a --to of its own, both are written: the one with a file's ending is the file.",
  ],
  examples: [
    {
      line: "muster export ask share-of-gdp --member POL --period 2014..2024 --to poland.xlsx",
      shows: "a workbook: the figures, every cell they rest on, and how they came about",
    },
    { line: "muster export benchmark two-percent --to board.png", shows: "the scoreboard as a picture" },
    { line: "muster export cost --to 3.5 --by 2035 --to cost.csv", shows: "every member's gap as a table" },
  ],
  run: async (call) => {
    const target = targetOf(call)
    if (!target.ok) return target
    const { path, others } = target.value
    const question = await questionIn(call, others)
    if (!question.ok) return question
    return write(call, question.value, path)
  },
}

async function write(call: Call, question: Question, path: string): Promise<Outcome<Result>> {
  const format = formatOfName(path)
  if (format === null) return bad(unknownEnding(path))
  const force = call.options.has("force")
  const free = await checkPath({ path, force })
  if (!free.ok) return free
  const context = await contextOf(call.session)
  if (!context.ok) return context
  const answered = answer(question, context.value)
  if (!answered.ok) return answered
  const publication = publish(answered.value, { snapshot: context.value.snapshot, origin: null })
  const bytes = await exportAnswer(publication, format)
  if (!bytes.ok) return bytes
  const written = await writeNewFile({ path, bytes: bytes.value, force })
  if (!written.ok) return written
  const { command } = publication.frozen
  const [size, rows] = [bytes.value.length, answered.value.rows.length]
  return fine({
    json: { file: path, format, bytes: size, rows, command },
    text: () => `${path}: ${rows} ${rows === 1 ? "row" : "rows"}, ${size} bytes.\nAgain: ${command}`,
    problems: [],
  })
}

type Target = Readonly<{ path: string; others: readonly string[] }>

/** The file among the values of `--to`: the one with a file's ending, else the last; the others are the question's own. */
function targetOf(call: Call): Outcome<Target> {
  const values = optionLines(call, "to")
  const named = values.findLastIndex((value) => formatOfName(value) !== null)
  const at = named === -1 ? values.length - 1 : named
  const path = values[at]
  if (path === undefined) return bad(NO_FILE)
  return fine({ path, others: values.filter((_, position) => position !== at) })
}

async function questionIn(call: Call, targets: readonly string[]): Promise<Outcome<Question>> {
  const [name = "", ...words] = call.arguments
  const entry = EXPORTED.includes(name) ? COMMANDS.find((one) => one.name === name) : undefined
  const command = await entry?.load()
  if (!command?.toQuestion) return bad(unknownQuestion(name))
  const read = await readWords(command, [...words, ...targets.flatMap((target) => ["--to", target])])
  return read.ok ? command.toQuestion(read.value) : read
}

const NO_FILE: Problem = {
  code: "cli/wrong-use",
  place: "muster export",
  found: "no file to write to",
  expected: "--to FILE",
  remedy: "For example `muster export benchmark two-percent --to board.csv`.",
}

function unknownQuestion(name: string): Problem {
  return {
    code: "cli/wrong-use",
    place: "muster export",
    found: `"${name}", which asks no question`,
    expected: EXPORTED.join(", "),
    remedy: "See `muster export --help`.",
  }
}

function unknownEnding(path: string): Problem {
  return {
    code: "export/unknown-format",
    place: `--to ${path}`,
    found: "a name with no ending that is known",
    expected: `a name that ends in ${EXPORT_FORMATS.map((format) => `.${format}`).join(", ")}`,
    remedy: "For example --to figures.csv.",
  }
}
