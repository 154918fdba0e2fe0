import { writeSync } from "node:fs"
import type { Instant } from "../../src/model/index.ts"
import { openSqliteStore } from "../../src/store/index.ts"
import { generatedBatch, madeUpIndex } from "./made-up-batch.ts"

/**
 * A process to be killed, starved of disk or kept from writing. Says on standard output what it has done.
 *
 * `append DIRECTORY SERIES COUNT`: appends made-up batches after those already held, and says `ack INDEX` once
 * each one's append has returned. `inspect DIRECTORY`: what a reader finds, as one line of JSON.
 */
const [task = "", directory = "", series = "", count = "0"] = process.argv.slice(2)
const say = (text: string) => writeSync(1, `${text}\n`)

const opened = await openSqliteStore({ directory })
if (!opened.ok) {
  say(JSON.stringify({ problem: opened.problem.code }))
} else if (task === "append") {
  const store = opened.value
  const held = (await store.read()).map((batch) => madeUpIndex(batch, series) ?? -1)
  let index = Math.max(-1, ...held) + 1
  say("open")
  for (const end = index + Number(count); index < end; index += 1) {
    try {
      await store.append([generatedBatch({ series, index })], "2026-01-01T00:00:00.000Z" as Instant)
    } catch (error) {
      say(`problem ${(error as { problem?: { code: string } }).problem?.code ?? error}`)
      break
    }
    say(`ack ${index}`)
  }
  await store.close()
} else {
  const store = opened.value
  const refusal = await store
    .append([generatedBatch({ series: "other", index: 0 })], "2026-01-01T00:00:00.000Z" as Instant)
    .catch((error: { problem?: { code: string } }) => error.problem?.code ?? String(error))
  const problems = await store.verify()
  say(JSON.stringify({ readOnly: store.readOnly, head: await store.head(), problems, refusal }))
  await store.close()
}
