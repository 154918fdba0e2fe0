import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Command as CommanderCommand, CommanderError, Option } from "commander"
import { bad, fine, type Outcome } from "../model/index.ts"
import type { CallWords, Command, CommandOption } from "./command.ts"
import { COMMANDS } from "./commands/index.ts"
import { PACKAGE_ROOT } from "./package-root.ts"
import type { RawGlobalOptions } from "./session.ts"
import { wrongUse } from "./wrong-use.ts"

/** A command as it was called. */
export type Parsed = Readonly<{
  command: Command
  words: readonly string[]
  options: ReadonlyMap<string, string | true>
  global: RawGlobalOptions
}>

const GLOBAL_OPTIONS: readonly CommandOption[] = [
  { syntax: "--json", text: "print the result as JSON, alone on standard output" },
  {
    syntax: "--workspace <folder>",
    text: "where figures are kept (else MUSTER_WORKSPACE, else your data folder)",
  },
  { syntax: "--as-of <date>", text: "use only what was published by the end of that day (default: today)" },
  { syntax: "--recorded-by <date>", text: "use only what this workspace had stored by then (default: now)" },
  { syntax: "--no-color", text: "plain text without colours (also NO_COLOR)" },
]

/** Command line → what it asks for. Throws commander's own error for help, version and wrong use. */
export async function parseCommandLine(
  words: readonly string[],
  print: Readonly<{ out: (text: string) => void; width: number | null }>,
): Promise<Parsed> {
  const commands = await Promise.all(needed(words).map((entry) => entry.load()))
  let parsed: Parsed | null = null

  const program = new CommanderCommand("muster")
  program
    .description("Official defence figures by edition, and briefs of news articles checked against them.")
    .version(readVersion(), "--version", "print the version")
    .helpOption("--help", "explain, with examples")
    .helpCommand("help [command]", "explain a command, with examples")
    .exitOverride()
    .configureOutput({ writeOut: print.out, writeErr: () => {}, getOutHelpWidth: () => print.width ?? 100 })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", HELP_END)
  for (const option of GLOBAL_OPTIONS) program.addOption(optionOf(option))

  for (const command of commands) {
    const sub = describe(program.command(command.name), command)
    sub.helpOption("--help", "explain, with examples")
    sub.addHelpText("after", afterHelp(command))
    sub.action(() => {
      parsed = { command, words: sub.args, options: optionsOf(sub), global: program.opts() }
    })
  }
  await program.parseAsync([...words], { from: "user" })
  if (!parsed) throw new Error("commander ran no action and reported no error")
  return parsed
}

/** The words after a command's name → its arguments and options. Problem: `cli/wrong-use`. */
export async function readWords(command: Command, words: readonly string[]): Promise<Outcome<CallWords>> {
  const alone = describe(new CommanderCommand(command.name), command).helpOption(false).exitOverride()
  alone.configureOutput({ writeOut: () => {}, writeErr: () => {} }).action(() => {})
  try {
    await alone.parseAsync([...words], { from: "user" })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return bad(wrongUse(error, command.name))
  }
  return fine({ arguments: alone.args, options: optionsOf(alone) })
}

function describe(commander: CommanderCommand, command: Command): CommanderCommand {
  commander.summary(command.summary).description(command.summary)
  for (const argument of command.arguments) commander.argument(argument.syntax, argument.text)
  for (const option of command.options) commander.addOption(optionOf(option))
  return command.takesWords ? commander.allowUnknownOption() : commander
}

/** What was given, by long name. */
function optionsOf(commander: CommanderCommand): ReadonlyMap<string, string | true> {
  const options = new Map<string, string | true>()
  for (const option of commander.options) {
    const value: unknown = commander.getOptionValue(option.attributeName())
    if (value === true || typeof value === "string")
      options.set(option.long?.slice(2) ?? option.name(), value)
  }
  return options
}

/** The commands whose names were typed; all of them where help or a proposal must name them. */
function needed(words: readonly string[]): typeof COMMANDS {
  if (words.length === 1 && words[0] === "--version") return []
  const called = COMMANDS.filter((entry) => words.includes(entry.name))
  return called.length > 0 ? called : COMMANDS
}

function optionOf({ syntax, text, choices, repeatable }: CommandOption): Option {
  const option = new Option(syntax, text)
  if (choices) option.choices([...choices])
  const joint = repeatable === "by line" ? "\n" : ","
  if (repeatable)
    option.argParser((value, before: string | undefined) => (before ? `${before}${joint}${value}` : value))
  return option
}

function afterHelp(command: Command): string {
  const notes = (command.notes ?? []).map((note) => `\n${note}\n`).join("")
  const examples = command.examples.map(({ line, shows }) => `  $ ${line}\n      ${shows}`).join("\n")
  return `${notes}\nExamples:\n${examples}`
}

const HELP_END = `
Examples:
  $ muster brief story.txt
  $ muster ask share-of-gdp --member Poland,Spain --period 2020..2025
  $ muster benchmark two-percent --period 2024 --as-of 2024-07-01

Exit codes: 0 fine, 1 our fault, 2 wrong use or nothing usable, 3 done with problems, 4 not found, 5 integrity broken.`

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8"))
  return String(manifest.version)
}
