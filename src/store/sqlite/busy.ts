/** How long a transaction waits for another process to finish writing. */
export const LOCK_WAIT_MS = 15_000

/** How long a single statement may hold up this process for the same reason. */
export const STATEMENT_WAIT_MS = 5_000

/** Runs `attempt` until it no longer meets another connection's lock, at most `waitMs`. */
export async function retryWhileBusy<Value>(waitMs: number, attempt: () => Value): Promise<Value> {
  const deadline = performance.now() + waitMs
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (primaryCode(error) !== SQLITE_BUSY || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 15))
    }
  }
}

const SQLITE_BUSY = 5

/** SQLite's primary result code of an error of the driver, or `null` when it is no such error. */
export function primaryCode(error: unknown): number | null {
  const rawCode = (error as { rawCode?: unknown } | null)?.rawCode
  if (typeof rawCode === "number") return rawCode & 0xff
  // Opening fails with plain text that ends in the code.
  const match =
    error instanceof Error
      ? /Unable to open connection to local database .*: (\d+)"/.exec(error.message)
      : null
  return match ? Number(match[1]) & 0xff : null
}
