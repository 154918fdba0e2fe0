import { parseArgs } from "node:util"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { chance } from "./chance.ts"
import { compareHistories, missedTamperings } from "./histories.ts"
import { buildChild, killTrials, writersAtOnce } from "./killing.ts"

/** The full counts of the store's laws. One line each; fails when any law does. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20250403" },
    kills: { type: "string", default: "400" },
    tamperings: { type: "string", default: "3000" },
    histories: { type: "string", default: "200" },
  },
})
const random = chance(Number(values.seed))
let failed = false

// libsql 0.5 gives a closed database's files back only when its statements are collected.
setFlagsFromString("--expose-gc")
const gc = runInNewContext("gc") as () => void
async function collectGarbage(): Promise<void> {
  gc()
  await new Promise(setImmediate)
}

await law("kills", async (progress) => {
  const trials = Number(values.kills)
  const report = await killTrials({ child: await buildChild(), trials, random, onTrial: progress })
  const { acknowledged, unsaid, faults } = report
  return [`${trials} kills, ${acknowledged} appends acknowledged, ${unsaid} more found whole`, faults]
})

await law("writers at once", async () => {
  const faults = await writersAtOnce({ child: await buildChild(), writers: 4, each: 150 })
  return ["4 processes, 150 appends each", faults]
})

await law("histories", async (progress) => {
  const faults: string[] = []
  for (let at = 0; at < Number(values.histories); at += 1) {
    faults.push(...(await compareHistories({ calls: 40, random })))
    await collectGarbage()
    progress(at + 1)
  }
  return [`${values.histories} histories of 40 calls, memory beside SQLite`, faults]
})

await law("tamperings", async (progress) => {
  const faults: string[] = []
  for (let done = 0; done < Number(values.tamperings); done += 20) {
    faults.push(...(await missedTamperings({ rounds: 20, random })))
    await collectGarbage()
    progress(done + 20)
  }
  return [`${values.tamperings} random changes, removals and insertions`, faults]
})

process.exitCode = failed ? 1 : 0

async function law(
  name: string,
  hold: (progress: (done: number) => void) => Promise<readonly [counts: string, faults: readonly string[]]>,
): Promise<void> {
  const start = performance.now()
  const [counts, faults] = await hold((done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done} `)
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  if (process.stderr.isTTY) process.stderr.write("\r")
  console.log(`${name}: ${counts}; ${faults.length} faults; ${seconds} s (seed ${values.seed})`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (faults.length > 0) failed = true
}
