import { CommanderError } from "commander"
import { bad, fine, type Outcome, type Problem, ProblemError, problemLine } from "../model/index.ts"
import type { Result } from "./command.ts"
import { COMMANDS } from "./commands/index.ts"
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts"
import { type Parsed, parseCommandLine } from "./program.ts"
import { type Session, startSession } from "./session.ts"
import type { Surroundings } from "./surroundings.ts"
import { harmless, harmlessJson, harmlessLine, harmlessStyled } from "./text/harmless.ts"
import { wrongUse } from "./wrong-use.ts"

/** One call of `muster`: the words after its name in, the exit code out. Never throws. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const parsed = await parse(words, surroundings)
    if (parsed === "answered") return EXIT.fine
    if (!parsed.ok) return fail(parsed.problem, surroundings)
    const started = startSession(parsed.value.global, surroundings)
    if (!started.ok) return fail(started.problem, surroundings)
    return await perform(parsed.value, started.value)
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem, surroundings)
    const account = error instanceof Error ? (error.stack ?? error.message) : String(error)
    surroundings.talk(
      `muster: this is our fault, not yours. Please report it with these lines:\n${harmless(account)}\n`,
    )
    return EXIT.ourFault
  }
}

/** `answered` when help or the version was all that was asked for. */
async function parse(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome<Parsed> | "answered"> {
  try {
    return fine(await parseCommandLine(words.length > 0 ? words : ["--help"], surroundings))
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return "answered"
    const called = words.find((word) => COMMANDS.some(({ name }) => name === word))
    return bad(wrongUse(error, called ?? null))
  }
}

async function perform({ command, words, options }: Parsed, session: Session): Promise<ExitCode> {
  let outcome: Outcome<Result | "printed">
  try {
    outcome = await command.run({ arguments: words, options, session })
  } finally {
    await session.close()
  }
  if (!outcome.ok) return fail(outcome.problem, session.surroundings)
  const result = outcome.value
  if (result === "printed") return EXIT.fine
  printResult(result, session)
  const problems = [...session.workspaceProblems(), ...result.problems]
  for (const problem of problems) printProblem(problem, session.surroundings)
  const exit = result.exitCode ?? EXIT.fine
  return exit === EXIT.fine && problems.length > 0 ? EXIT.withProblems : exit
}

function printResult(result: Result, { options, surroundings }: Session): void {
  const text = options.json
    ? harmlessJson(result.json)
    : result.text({ width: surroundings.width, colour: options.colour })
  const printable = options.colour && !options.json ? harmlessStyled(text) : harmless(text)
  if (printable !== "") surroundings.out(`${printable.trimEnd()}\n`)
}

function fail(problem: Problem, surroundings: Surroundings): ExitCode {
  printProblem(problem, surroundings)
  return exitCodeOf(problem)
}

function printProblem(problem: Problem, surroundings: Surroundings): void {
  surroundings.talk(`${harmlessLine(problemLine(problem))}\n`)
}
