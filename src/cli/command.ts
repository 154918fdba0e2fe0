import type { Outcome, Problem } from "../model/index.ts"
import type { Question } from "../questions/index.ts"
import type { ExitCode } from "./exit-code.ts"
import type { Session } from "./session.ts"

/** One command: what its help says, and what it does. Everything it prints it returns. */
export type Command = Readonly<{
  name: string
  /** One line of the list of commands. */
  summary: string
  arguments: readonly CommandArgument[]
  options: readonly CommandOption[]
  /** Full command lines that work, with what they show. */
  examples: readonly Readonly<{ line: string; shows: string }>[]
  /** Further help, such as the values an argument takes. */
  notes?: readonly string[]
  /** Its arguments are the words of another command: options it does not know stay among them. */
  takesWords?: true
  /** For a command that asks one question: the words of the call → that question. `muster export` takes any of these. */
  toQuestion?: (words: CallWords) => Outcome<Question>
  /** `printed`: it said all it had to say while it ran. */
  run: (call: Call) => Promise<Outcome<Result | "printed">>
}>

/** `<file...>`: needed, one or more; `[publisher]`: may be left out. */
export type CommandArgument = Readonly<{ syntax: string; text: string }>

export type CommandOption = Readonly<{
  /** `--member <members>`. */
  syntax: string
  text: string
  choices?: readonly string[]
  /** Given twice, both count, joined by a comma, or as lines; else the last one does. */
  repeatable?: true | "by line"
}>

/** What was typed, as text: parsing it is the command's first duty. */
export type CallWords = Readonly<{
  arguments: readonly string[]
  /** By the option's long name without dashes (`dry-run`): its text, `true` for a bare one. */
  options: ReadonlyMap<string, string | true>
}>

export type Call = CallWords & Readonly<{ session: Session }>

/** How wide and how colourful text may be. */
export type Layout = Readonly<{ width: number | null; colour: boolean }>

export type Result = Readonly<{
  /** What `--json` prints. */
  json: unknown
  text: (layout: Layout) => string
  /** Bad input met on the way; the result stands nonetheless. */
  problems: readonly Problem[]
  /** Where the problems alone do not tell. */
  exitCode?: ExitCode
}>

/** The option's text, or `null` when it was not given. */
export function optionText(call: CallWords, name: string): string | null {
  const value = call.options.get(name)
  return typeof value === "string" ? value : null
}

/** Every text of an option that is repeatable by line, in the order given. */
export function optionLines(call: CallWords, name: string): readonly string[] {
  return optionText(call, name)?.split("\n") ?? []
}
