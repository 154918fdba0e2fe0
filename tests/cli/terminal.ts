import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "../../src/cli/run.ts"
import type { Surroundings } from "../../src/cli/surroundings.ts"
import type { Instant } from "../../src/model/index.ts"

export type Said = Readonly<{ exit: number; out: string; talk: string }>

/** A terminal with its own empty folder for the workspace. */
export type Terminal = Readonly<{
  folder: string
  muster: (words: readonly string[], changes?: Partial<Surroundings>) => Promise<Said>
  close: () => void
}>

/** The clock of every call unless a test changes it. */
export const NOW = "2026-11-24T12:00:00.000Z" as Instant

export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), "muster-cli-"))
  return {
    folder,
    muster: async (words, changes = {}) => {
      let [out, talk] = ["", ""]
      const exit = await run(words, {
        env: { MUSTER_WORKSPACE: join(folder, "workspace") },
        platform: process.platform,
        now: () => NOW,
        readInput: () => new Uint8Array(),
        out: (text) => {
          out += text
        },
        talk: (text) => {
          talk += text
        },
        width: null,
        outIsTerminal: false,
        talkIsTerminal: false,
        onInterrupt: () => {},
        ...changes,
      })
      return { exit, out, talk }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
