import { readFileSync } from "node:fs"
import type { Instant } from "../model/index.ts"

/** Everything a command touches outside itself, so that tests can stand in for a terminal and a clock. */
export type Surroundings = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  now: () => Instant
  /** All of standard input. */
  readInput: () => Uint8Array
  /** Results. */
  out: (text: string) => void
  /** Talk: progress, warnings, problems. */
  talk: (text: string) => void
  /** Columns of the terminal that shows results; `null` in a pipe or a file, where lines may be as long as they must. */
  width: number | null
  outIsTerminal: boolean
  talkIsTerminal: boolean
  /** Calls back at the first Ctrl-C (or a polite request to end); the second one ends the process at once. */
  onInterrupt: (stop: () => void) => void
}>

export function processSurroundings(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    now: () => new Date().toISOString() as Instant,
    readInput: () => readFileSync(0),
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    width: process.stdout.isTTY ? process.stdout.columns : null,
    outIsTerminal: process.stdout.isTTY === true,
    talkIsTerminal: process.stderr.isTTY === true,
    onInterrupt: (stop) => {
      process.once("SIGINT", stop)
      process.once("SIGTERM", stop)
    },
  }
}

/** A reader that closes early (`| head`) is no error of ours: what is still to be written is dropped. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error
    })
  }
}
