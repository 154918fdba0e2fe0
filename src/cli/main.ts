import { run } from "./run.ts"
import { bearClosedPipes, processSurroundings } from "./surroundings.ts"

/** What `bin/muster.js` calls: this process's words in, its exit code set. */
export async function runProcess(words: readonly string[] = process.argv.slice(2)): Promise<void> {
  bearClosedPipes()
  process.exitCode = await run(words, processSurroundings())
}
