// Whole processes of the command line as it ships, one bundle, against the same program file by file as tsc emits it, and
// against Node doing nothing. Budgets: a brief with a workspace in place ≤ 600 ms, at first use ≤ 5 s.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const ROUNDS = 11
const ROOT = fileURLToPath(new URL("..", import.meta.url))
const SAMPLE = join(ROOT, "data/samples/2025-04-10-beyond-two-percent.txt")
const CALLS = [
  { words: ["--version"] },
  { words: ["ask", "share-of-gdp", "--member", "POL"] },
  { words: ["benchmark", "two-percent"] },
  { words: ["brief", SAMPLE], budgetMs: 600 },
]

const folder = mkdtempSync(join(tmpdir(), "muster-start-up-"))
const env = { ...process.env, MUSTER_WORKSPACE: join(folder, "workspace") }
const asShipped = join(ROOT, "bin/muster.js")
const fileByFile = join(folder, "file-by-file.mjs")
const emitted = pathToFileURL(join(ROOT, "dist/cli/main.js")).href
writeFileSync(fileByFile, `import { runProcess } from "${emitted}"\nawait runProcess()\n`)

try {
  const firstUseMs = once([asShipped, "brief", SAMPLE])
  console.log(`node -e 0             ${ms(medianOf(() => once(["-e", "0"])))}`)
  console.log(`brief, at first use   ${ms(firstUseMs)}   ${verdict(firstUseMs, 5_000)}`)
  for (const { words, budgetMs } of CALLS) {
    const ours = medianOf(() => once([asShipped, ...words]))
    const theirs = medianOf(() => once([fileByFile, ...words]))
    const ratio = `file by file ${ms(theirs)}, ratio ${(ours / theirs).toFixed(2)}`
    console.log(`${words[0].padEnd(21)} ${ms(ours)}   ${ratio}   ${budgetMs ? verdict(ours, budgetMs) : ""}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function once(words) {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" })
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`)
  return performance.now() - startedAt
}

function medianOf(measure) {
  return Array.from({ length: ROUNDS }, measure).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]
}

function verdict(tookMs, budgetMs) {
  return `budget ${budgetMs} ms: ${tookMs <= budgetMs ? "kept" : "OVER"}`
}

function ms(value) {
  return `${value.toFixed(0).padStart(5)} ms`
}
