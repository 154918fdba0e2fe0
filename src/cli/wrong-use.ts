import type { CommanderError } from "commander"
import type { Problem } from "../model/index.ts"

/** Commander's account of a wrong call, under our own code. `command` is `null` where none was recognised. */
export function wrongUse(error: CommanderError, command: string | null): Problem {
  const call = command === null ? "muster" : `muster ${command}`
  return {
    code: "cli/wrong-use",
    place: call,
    found: error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " "),
    expected: `a call as \`${call} --help\` shows it`,
    remedy: "Its help has examples that work.",
  }
}
