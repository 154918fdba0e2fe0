import { IMPORTERS } from "../../importers/index.ts"
import { fine, type Problem } from "../../model/index.ts"
import type { ImportFileReport } from "../../workspace/index.ts"
import { type Command, optionText } from "../command.ts"
import { EXIT, type ExitCode, exitCodeOf } from "../exit-code.ts"
import { parseDateOption } from "../options/date.ts"
import { renderImport } from "../text/import.ts"

/** Publishers' files into the store, one transaction each. */
export const importFiles: Command = {
  name: "import",
  summary: "store a publisher's files: figures kept, already known, problems",
  arguments: [{ syntax: "<file...>", text: "workbooks or tables; what they are is told from their content" }],
  options: [
    { syntax: "--publisher <publisher>", text: "whose file it is, where its content does not tell" },
    { syntax: "--published <date>", text: "the day its edition was published, where that is not known" },
    {
      syntax: "--mapping <file>",
      text: "a mapping that says what a table's columns are, for files of any other kind",
    },
    { syntax: "--dry-run", text: "read and report, store nothing" },
  ],
  notes: [
    `What is read:\n${IMPORTERS.map((one) => `  ${one.title}: ${one.reads}`).join("\n")}`,
    "Any other table: with --mapping, as docs/guides/mapped-csv.md shows.",
  ],
  examples: [
    { line: "muster import 240617-def-exp-2024-TABLES-en.xlsx", shows: "kept, already known, problems" },
    { line: "muster import new-edition.xlsx --published 2027-06-20 --dry-run", shows: "what it would store" },
    {
      line: "muster import gov_10a_exp.csv --mapping cofog.json",
      shows: "the rows and columns the mapping names",
    },
  ],
  run: async (call) => {
    const published = optionText(call, "published")
    const date = published === null ? fine(null) : parseDateOption("--published", published)
    if (!date.ok) return date
    const { session } = call
    const workspace = await session.openWorkspace()
    if (!workspace.ok) return workspace
    const dryRun = call.options.has("dry-run")

    let interrupted = false
    session.surroundings.onInterrupt(() => {
      interrupted = true
    })
    const files: ImportFileReport[] = []
    for (const path of call.arguments) {
      if (interrupted) break
      session.progress.report(`Importing ${path}`)
      files.push(
        await workspace.value.importFile({
          path,
          published: date.value,
          publisher: optionText(call, "publisher"),
          mapping: optionText(call, "mapping"),
          dryRun,
        }),
      )
      await new Promise(setImmediate)
    }
    session.progress.done()
    const cutShort = files.length < call.arguments.length ? [stopped(files, call.arguments.length)] : []
    const kept = files.reduce((sum, file) => sum + file.kept, 0)
    const alreadyKnown = files.reduce((sum, file) => sum + file.alreadyKnown, 0)
    return fine({
      json: { dryRun, kept, alreadyKnown, files },
      text: () => renderImport(files),
      problems: [...files.flatMap((file) => file.problems), ...cutShort],
      exitCode: cutShort.length > 0 ? EXIT.withProblems : exitCodeOfImport(files),
    })
  },
}

/** A file that gave nothing is a problem among others while another one gave something. */
function exitCodeOfImport(files: readonly ImportFileReport[]): ExitCode {
  const [problem] = files.flatMap((file) => file.problems)
  if (!problem) return EXIT.fine
  return files.some((file) => file.kept + file.alreadyKnown > 0) ? EXIT.withProblems : exitCodeOf(problem)
}

function stopped(files: readonly ImportFileReport[], asked: number): Problem {
  return {
    code: "cli/interrupted",
    place: "muster import",
    found: `a request to stop after ${files.length} of ${asked} files`,
    expected: "time to finish",
    remedy: "Those files are stored whole, the others not at all. Import them again when you like.",
  }
}
