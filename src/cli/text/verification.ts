import { formatAmount } from "./figure.ts"

/** The state of the store; what is wrong is told on standard error. */
export function renderVerification(
  held: Readonly<{
    head: string
    batches: number
    observations: number
    sound: boolean
    expected: string | null
  }>,
): string {
  return [
    held.sound ? "Sound: nothing was changed, moved, inserted or removed." : "Broken: see the problems.",
    `Held:  ${formatAmount(held.observations, 0)} figures in ${formatAmount(held.batches, 0)} batches`,
    `Head:  ${held.head}${held.sound && held.expected !== null ? " (as expected)" : ""}`,
  ].join("\n")
}
