// `npm run bench`: every bench/*.bench.mjs after a build, one process each so that none warms another. `npm run bench -- brief` runs those whose name has the word.
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { makeReady, ROOT, say } from "../scripts/ready.mjs"

const words = process.argv.slice(2)
makeReady()
const benches = readdirSync(join(ROOT, "bench"))
  .filter((file) => file.endsWith(".bench.mjs") && words.every((word) => file.includes(word)))
  .sort()
const failed = benches.filter((file) => {
  say(`— ${file}`)
  return (
    spawnSync(process.execPath, ["--expose-gc", join("bench", file)], { cwd: ROOT, stdio: "inherit" })
      .status !== 0
  )
})
for (const file of failed) say(`failed: ${file}`)
process.exitCode = failed.length === 0 ? 0 : 1
