import type { Surroundings } from "./surroundings.ts"

const PATIENCE_MS = 1000

/** A line on standard error while work lasts over a second: rewritten in place on a terminal, printed once a step elsewhere. */
export type Progress = Readonly<{ report: (step: string) => void; done: () => void }>

export function startProgress(surroundings: Pick<Surroundings, "talk" | "talkIsTerminal" | "now">): Progress {
  const startedAt = Date.parse(surroundings.now())
  let shown = ""
  return {
    report: (step) => {
      const waitedMs = Date.parse(surroundings.now()) - startedAt
      if (waitedMs < PATIENCE_MS || step === shown) return
      surroundings.talk(surroundings.talkIsTerminal ? `\r\u001b[K${step}…` : `${step}…\n`)
      shown = step
    },
    done: () => {
      if (shown !== "" && surroundings.talkIsTerminal) surroundings.talk("\r\u001b[K")
      shown = ""
    },
  }
}
